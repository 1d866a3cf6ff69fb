/** A result signed in the act that issues it, and its signature read by officers and by anybody who has the file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heldFiles, listEvents, type PaperFile, takeUpload } from '../../../src/dossiers/index.ts'
import { renderPdf } from '../../../src/platform/pdf/index.ts'
import { openDemoStore, openFolderStore } from '../../../src/results/index.ts'
import { makeAuthority } from '../../../src/results/signing/make-authority.ts'
import { addVerify } from '../../../src/web/portal/verify/verify.ts'
import { writeFileReference } from '../../../src/web/shell/forms/upload-form.ts'
import { addWorkspace } from '../../../src/web/workspace/index.ts'
import { formOf, SAMPLES } from '../../files.ts'
import { openVisitor } from '../../web.ts'
import { formWith } from '../forms.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'
import { type Scene, scenesOf } from './act-scenes.ts'

const CLERK = 'vanthu.snnmt'
let pages: StaffPages
let scene: Scene
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-signing-'))
  pages = await startStaffPages((app, services) => {
    const { office, clock } = services
    const nameOf = (agency: string) => office.directory.nameOf(agency, 'vi')
    services.keys = openDemoStore({ folder, nameOf, now: () => clock.now() })
    addWorkspace(app, services)
    addVerify(app, services)
  })
  scene = scenesOf(pages).find(({ name }) => name === 'issue') as Scene
})
afterAll(async () => {
  await pages.close()
  rmSync(folder, { recursive: true, force: true })
})

async function uploaded(content: Buffer): Promise<PaperFile> {
  const { id } = await pages.open(CLERK)
  const taken = await takeUpload(
    pages.services.files,
    { kind: 'staff', id },
    {
      name: 'Giấy phép.pdf',
      content: (async function* () {
        yield content
      })(),
    },
    pages.clock.now(),
  )
  if (!('sha256' in taken)) throw new Error(taken.code)
  return taken
}

/** The clerk's form, sent so often. */
async function issue(file: PaperFile, { sign, times = 1 }: { sign: boolean; times?: number }) {
  const dossier = await scene.make()
  const clerk = openVisitor(pages.app)
  clerk.cookies.set('session', (await pages.open(CLERK)).token)
  const form = formWith((await clerk.get(`/work/dossiers/${dossier}`)).body, { act: 'complete_step' })
  const fields = {
    ...form.hidden,
    'kept-files': writeFileReference(file),
    ...(sign ? { sign: 'yes' } : {}),
    sure: 'yes',
  }
  const answers = []
  for (let i = 0; i < times; i++) answers.push(await clerk.post(form.action, fields))
  return { dossier, clerk, form, answers }
}

async function resultOf(dossier: string): Promise<Buffer> {
  const file = heldFiles(await listEvents(pages.database, dossier)).find(({ of }) => of.kind === 'result')
  const content = file && (await pages.services.files.store.get(file.sha256))
  if (content === undefined) throw new Error('there is no result')
  return buffer(content)
}

async function verify(content: Buffer): Promise<{ status: number; body: string }> {
  const { type, payload } = await formOf([['file', { name: 'kết quả.pdf', content }]])
  const headers = { 'content-type': type, 'content-length': String(payload.length), 'accept-language': 'vi' }
  const answer = await pages.app.inject({ method: 'POST', url: '/verify', headers, payload })
  return { status: answer.statusCode, body: answer.body }
}

it('a result is signed with the agency’s certificate in the act that issues it, once however often it is sent', async () => {
  const pdf = await renderPdf('= Giấy phép\n#lorem(100)', {})
  const { dossier, clerk, form, answers } = await issue(await uploaded(pdf), { sign: true, times: 2 })
  expect(form.options.sign).toEqual(['yes'])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const result = await resultOf(dossier)
  expect(result.length).toBeGreaterThan(pdf.length)
  const [file] = heldFiles(await listEvents(pages.database, dossier)).filter(({ of }) => of.kind === 'result')
  const page = (await clerk.get(`/work/dossiers/${dossier}/files/${file?.sha256}/view`)).body
  expect(page).toContain('Hợp lệ')
  expect(page).toContain('Phát hành kết quả hồ sơ')
  const checked = await verify(result)
  expect(checked.body).toContain('Hợp lệ')
  result[200] = (result[200] ?? 0) ^ 1
  expect((await verify(result)).body).toContain('Nội dung đã bị sửa sau khi ký')
})

it('a result is issued as it came where nobody asks for a signature', async () => {
  const pdf = await renderPdf('= Giấy phép', {})
  const { dossier } = await issue(await uploaded(pdf), { sign: false })
  expect((await resultOf(dossier)).equals(pdf)).toBe(true)
  expect((await verify(pdf)).body).toContain('không có chữ ký số')
})

it('a PDF that nothing can be added to is refused at its field, and the dossier waits', async () => {
  const { dossier, answers } = await issue(await uploaded(SAMPLES.pdf), { sign: true })
  expect(answers[0]?.statusCode).toBe(422)
  expect(answers[0]?.body).toContain('không ký số được')
  expect((await listEvents(pages.database, dossier)).some(({ body }) => body.type === 'result_issued')).toBe(
    false,
  )
})

it('a certificate that has expired, or was issued by nobody who is believed, issues nothing and says why', async () => {
  const at = pages.clock.now()
  const YEAR = 365 * 86_400_000
  const name = { commonName: 'Sở', organisation: 'Phú Thọ' }
  const authority = await makeAuthority(name, { from: at - 3 * YEAR, to: at + YEAR })
  const other = await makeAuthority(
    { ...name, commonName: 'Nơi khác' },
    { from: at - 3 * YEAR, to: at + YEAR },
  )
  const keys = mkdtempSync(join(folder, 'keys-'))
  mkdirSync(join(keys, 'trusted'))
  writeFileSync(join(keys, 'trusted', 'root.pem'), authority.pem)
  writeFileSync(
    join(keys, 'expired.pem'),
    await authority.issue(name, { from: at - 2 * YEAR, to: at - 1000 }),
  )
  writeFileSync(join(keys, 'strange.pem'), await other.issue(name, { from: at - YEAR, to: at + YEAR }))
  const [own, store] = [pages.services.keys, openFolderStore(keys)]
  for (const [which, said] of [
    ['expired', 'Chứng thư không còn hạn'],
    ['strange', 'không do tổ chức được tin cậy'],
  ] as const) {
    pages.services.keys = { has: async () => true, find: () => store.find(which), trusted: store.trusted }
    const pdf = await renderPdf(`= ${which}`, {})
    const { dossier, answers } = await issue(await uploaded(pdf), { sign: true })
    expect(answers[0]?.statusCode).toBe(422)
    expect(answers[0]?.body).toContain(said)
    const events = await listEvents(pages.database, dossier)
    expect(events.some(({ body }) => body.type === 'result_issued')).toBe(false)
  }
  if (own !== undefined) pages.services.keys = own
})

it('whoever checks something else than a PDF is told so', async () => {
  expect(await verify(SAMPLES.png)).toMatchObject({
    status: 422,
    body: expect.stringContaining('không phải PDF'),
  })
  expect(await verify(Buffer.alloc(0))).toMatchObject({
    status: 422,
    body: expect.stringContaining('Hãy chọn'),
  })
  const none = await pages.app.inject({ method: 'POST', url: '/verify', payload: '' })
  expect(none.statusCode).toBe(422)
})
