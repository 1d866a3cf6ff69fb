import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeDocx } from '../../../test/documents/write-documents.ts'
import { communeFlow } from '../../workflow/index.ts'
import { flowCommand } from './flow.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-flow-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(name: string, content: Uint8Array | string) {
  const file = join(folder, name)
  await writeFile(file, content)
  let printed = ''
  const output = new Writable({
    write(chunk, _, done) {
      printed += chunk
      done()
    },
  })
  return { exit: await flowCommand(file, output), verdict: JSON.parse(printed) as Record<string, unknown> }
}

const TABLE = [
  ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian'],
  ['1', 'Thẩm định', 'Chuyên viên', '2 ngày làm việc'],
  ['2', 'Ký duyệt', 'Lãnh đạo Sở', '½ ngày'],
]

it('a table in Word is judged, whatever the capitals of its ending', async () => {
  const { exit, verdict } = await run('quy-trinh.DOCX', writeDocx(TABLE))
  expect({ exit, ...verdict }).toMatchObject({ exit: 0, sound: true, states: 3, rows: { total: 2, read: 2 } })
})

it('a broken document is a finding, not a failure', async () => {
  const { exit, verdict } = await run('hong.xlsx', 'PK nothing')
  expect({ exit, ...verdict }).toMatchObject({ exit: 1, sound: false, findings: [{ code: 'broken_file' }] })
})

it('endings that mean the same are read alike', async () => {
  expect((await run('quy-trinh.docm', writeDocx(TABLE))).verdict).toMatchObject({ sound: true, states: 3 })
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])
  expect((await run('cu.doc', old)).verdict).toMatchObject({
    sound: false,
    findings: [{ code: 'old_format' }],
  })
  expect((await run('trong.bpmn20.xml', '')).verdict).toMatchObject({ findings: [{ code: 'empty_file' }] })
})

it('a flow of ours says how many situations were looked at', async () => {
  const flow = communeFlow({ id: 'b', name: { vi: 'Cấp xã', en: 'Commune' }, limit: 3 })
  expect((await run('flow.json', JSON.stringify(flow))).verdict).toMatchObject({ sound: true, states: 4 })
  expect((await run('flow.json', `\uFEFF${JSON.stringify(flow)}`)).verdict).toMatchObject({
    sound: true,
    states: 4,
  })
  expect((await run('flow.json', '{"id": 1}')).verdict).toMatchObject({ sound: false, states: 0 })
  expect((await run('flow.json', '')).verdict).toMatchObject({
    sound: false,
    findings: [{ code: 'not_json' }],
  })
})
