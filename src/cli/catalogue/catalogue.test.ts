import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { findCommand } from './find.ts'
import { importProceduresCommand, readImportArgs } from './import-procedures.ts'
import { readWordsArgs, searchWordsCommand } from './search-words.ts'

const record = (code: string, name: string, more: object = {}) =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: name,
    cap_thuc_hien: 'Cấp xã',
    so_quyet_dinh: '1/QĐ-UBND',
    doi_tuong_thuc_hien: 'Tổ chức (không bao gồm doanh nghiệp, HTX), Công dân Việt Nam',
    cach_thuc_thuc_hien:
      'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày làm việc50,000 Việt Nam Đồng(…)Trực tuyến120 VNĐ(20.000 đ/tờ khai)',
    thanh_phan_ho_so: 'Tờ khai1 bản chính',
    ket_qua_xu_ly: 'Giấy phépMã: KQ.G01.000023Từ khóaKhông có thông tinMô tảKhông có thông tin',
    ...more,
  })
const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'))
const write = (name: string, lines: string[]) => {
  const path = join(folder, name)
  const body = lines.join('\n')
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(body) : body)
  return path
}

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true })
})
const store = () => ({ url: test.url, database: test.database, close: async () => {} })
async function run(work: (output: PassThrough) => Promise<number>) {
  const output = new PassThrough()
  const status = await work(output)
  output.end()
  return { status, said: await text(output) }
}
const importFile = (file: string) =>
  run((output) => importProceduresCommand(store(), { file, json: true }, output))

it('a packed list is imported with its findings; a line that is no record is told and loses nothing', async () => {
  const file = write('list.jsonl.gz', [
    record('1.000001', 'Đăng ký khai sinh'),
    '{"ma_thu_tuc": "1.000002"}',
    'not json',
    '',
    record('1.000003', 'Đăng ký kết hôn', { so_quyet_dinh: 'Demo/QĐ-BCA' }),
  ])
  const { status, said } = await importFile(file)
  expect(status).toBe(1)
  expect(JSON.parse(said)).toMatchObject({
    lines: 4,
    added: 2,
    refused: [
      { line: 2, why: expect.stringContaining('ten_thu_tuc') },
      { line: 3, why: expect.stringContaining('JSON') },
    ],
    findings: { decision_for_trial: 1, thousands_lost: 2 },
  })
})

it('the same list again changes nothing; a record that differs is changed, and found by its new name', async () => {
  const same = write('again.jsonl', [record('1.000001', 'Đăng ký khai sinh')])
  expect(JSON.parse((await importFile(same)).said)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  const other = write('other.jsonl', [record('1.000001', 'Đăng ký khai sinh lưu động')])
  expect(JSON.parse((await importFile(other)).said)).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
  const { said } = await run((output) =>
    findCommand(store(), Readable.from(['làm giấy khai sinh\n', '\n', 'kết hôn']), output),
  )
  const answers = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toEqual([
    { query: 'làm giấy khai sinh', found: [{ code: '1.000001', name: 'Đăng ký khai sinh lưu động' }] },
    { query: '', found: [] },
    { query: 'kết hôn', found: [{ code: '1.000003', name: 'Đăng ký kết hôn' }] },
  ])
})

it('a code that comes twice counts by its last line, also the second time', async () => {
  const file = write('twice.jsonl', [
    `\uFEFF${record('1.000021', 'Cấp thẻ')}\r`,
    record('1.000022', 'Đổi thẻ'),
    record('1.000021', 'Cấp lại thẻ', { so_quyet_dinh: 'Demo' }),
  ])
  const counts = { lines: 3, repeated: [{ line: 1, code: '1.000021' }], findings: { decision_for_trial: 1 } }
  const first = JSON.parse((await importFile(file)).said)
  expect(first).toMatchObject({ ...counts, added: 2, changed: 0, unchanged: 0 })
  const again = JSON.parse((await importFile(file)).said)
  expect(again).toMatchObject({ ...counts, added: 0, changed: 0, unchanged: 2, refused: [] })
})

it('what the database could not keep is a line that is told', async () => {
  const odd = [
    record('1.000031', 'a\u0000b'),
    record('1.000032', 'a\ud800'),
    record('1.000033', 'Cấp “\\u0000”'),
  ]
  const { status, said } = await importFile(write('odd.jsonl', odd))
  expect([status, JSON.parse(said)]).toMatchObject([1, { added: 1, refused: [{ line: 1 }, { line: 2 }] }])
})

it('the lines before a break are imported', async () => {
  // Letters by chance, so that most of the packed file holds some lines whole.
  const lines = Array.from({ length: 150 }, (_, at) =>
    record(`1.001${String(at).padStart(3, '0')}`, 'x', {
      so_quyet_dinh: createHash('sha256').update(`${at}`).digest('hex'),
    }),
  )
  const torn = join(folder, 'torn.jsonl.gz')
  const packed = gzipSync(lines.join('\n'))
  writeFileSync(torn, packed.subarray(0, Math.floor(packed.length * 0.8)))
  await expect(importFile(torn)).rejects.toThrow()
  const whole = JSON.parse((await importFile(write('whole.jsonl', lines))).said)
  expect(whole.unchanged).toBeGreaterThan(0)
  expect(whole.unchanged + whole.added).toBe(150)
})

it('a file that is not there, or broken, is told in two languages', async () => {
  await expect(importFile(join(folder, 'nowhere.jsonl'))).rejects.toMatchObject({
    text: { en: expect.any(String) },
  })
  const broken = join(folder, 'broken.jsonl.gz')
  writeFileSync(broken, gzipSync(record('1.000009', 'x').repeat(99)).subarray(0, 80))
  await expect(importFile(broken)).rejects.toMatchObject({
    text: { vi: expect.stringContaining('giải nén') },
  })
})

it('words of the Centre lead to procedures, and are listed', async () => {
  expect(readWordsArgs(['set', 'giấy chim cò', 'khai sinh'])).toEqual({
    verb: 'set',
    said: 'giấy chim cò',
    meant: ['khai sinh'],
  })
  for (const wrong of [['set', 'x'], ['remove'], ['list', 'x'], ['other']])
    expect(readWordsArgs(wrong)).toBeUndefined()
  const { said } = await run((output) =>
    searchWordsCommand(store(), { verb: 'set', said: 'Giấy chim  cò', meant: ['khai sinh'] }, output),
  )
  expect(JSON.parse(said)).toEqual({ said: 'giấy chim cò', meant: ['khai sinh'] })
  const found = await run((output) => findCommand(store(), Readable.from(['giay chim co']), output))
  expect(JSON.parse(found.said).found[0].code).toBe('1.000001')
})

it('the command wants one file', () => {
  expect(readImportArgs(['a.jsonl', '--json'])).toEqual({ file: 'a.jsonl', json: true })
  for (const wrong of [[], ['a', 'b'], ['--fast', 'a']]) expect(readImportArgs(wrong)).toBeUndefined()
})
