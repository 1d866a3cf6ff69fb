import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { findStaff, ROLES } from '../../../src/agencies/index.ts'
import {
  actOnDossier,
  findDossier,
  heldFiles,
  isRefusal,
  listEvents,
  type PaperFile,
  takeUpload,
} from '../../../src/dossiers/index.ts'
import { openStandIns } from '../../../src/integration/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { renderPdf } from '../../../src/platform/pdf/index.ts'
import {
  addTemplate,
  NO_TRUST,
  openDemoStore,
  openFolderStore,
  personOfKey,
  readSignatures,
  saveResultDraft,
} from '../../../src/results/index.ts'
import { makeAuthority } from '../../../src/results/signing/make-authority.ts'
import { addWeb } from '../../../src/web/index.ts'
import { writeFileReference } from '../../../src/web/shell/forms/upload-form.ts'
import { ensureAssets } from '../../build-assets.ts'
import { signaturesIn } from '../../documents/poppler.ts'
import { formOf, SAMPLES } from '../../files.ts'
import { openVisitor } from '../../web.ts'
import { formWith } from '../forms.ts'
import { endSession, type StaffPages, startStaffPages } from '../staff-browser.ts'
import { type Scene, scenesOf } from './act-scenes.ts'

const CLERK = 'vanthu.snnmt'
let pages: StaffPages
let scene: Scene
let folder: string
let keys: ReturnType<typeof openDemoStore>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-signing-'))
  await ensureAssets()
  pages = await startStaffPages(async (app, services) => {
    const { office, clock } = services
    const nameOf = async (holder: string) => {
      const staff = personOfKey(holder)
      if (staff === undefined) return office.directory.nameOf(holder, 'vi')
      return (await findStaff(office.database, staff))?.fullName ?? ''
    }
    keys = openDemoStore({ folder, nameOf, now: () => clock.now() })
    services.keys = keys
    await addWeb(app, services)
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

it('a certificate that has expired, was revoked, or was issued by nobody who is believed, issues nothing and says why', async () => {
  const at = pages.clock.now()
  const YEAR = 365 * 86_400_000
  const name = { commonName: 'Sở', organisation: 'Phú Thọ' }
  const authority = await makeAuthority(name, { from: at - 3 * YEAR, to: at + YEAR })
  const other = await makeAuthority(
    { ...name, commonName: 'Nơi khác' },
    { from: at - 3 * YEAR, to: at + YEAR },
  )
  const keyFolder = mkdtempSync(join(folder, 'keys-'))
  mkdirSync(join(keyFolder, 'trusted'))
  writeFileSync(join(keyFolder, 'trusted', 'root.pem'), authority.pem)
  writeFileSync(
    join(keyFolder, 'expired.pem'),
    await authority.issue(name, { from: at - 2 * YEAR, to: at - 1000 }),
  )
  writeFileSync(join(keyFolder, 'strange.pem'), await other.issue(name, { from: at - YEAR, to: at + YEAR }))
  const revoked = await authority.issue(name, { from: at - YEAR, to: at + YEAR })
  writeFileSync(join(keyFolder, 'revoked.pem'), revoked)
  mkdirSync(join(keyFolder, 'revoked'))
  const own = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(revoked)?.[0] ?? ''
  writeFileSync(join(keyFolder, 'revoked', 'root.crl'), await authority.revoke([own], at - 1000))
  const [before, store] = [pages.services.keys, openFolderStore(keyFolder)]
  for (const [which, said] of [
    ['expired', 'Chứng thư không còn hạn'],
    ['strange', 'không do tổ chức được tin cậy'],
    ['revoked', 'đã bị nơi cấp thu hồi'],
  ] as const) {
    pages.services.keys = { has: async () => true, find: () => store.find(which), trusted: store.trusted }
    const pdf = await renderPdf(`= ${which}`, {})
    const { dossier, answers } = await issue(await uploaded(pdf), { sign: true })
    expect(answers[0]?.statusCode).toBe(422)
    expect(answers[0]?.body).toContain(said)
    const events = await listEvents(pages.database, dossier)
    expect(events.some(({ body }) => body.type === 'result_issued')).toBe(false)
  }
  if (before !== undefined) pages.services.keys = before
})

it('a result bears the time stamp of an authority, which whoever checks it reads; where stamps are needed and none comes, nothing is issued', async () => {
  const standIns = await openStandIns({
    ...{ port: 0, folder: undefined, door: undefined, now: () => pages.clock.now() },
    stampKey: () => keys.stamper(),
  })
  const failures: string[] = []
  const onFailure = (failed: string) => failures.push(failed)
  const withStamps = (isNeeded: boolean) => {
    pages.services.keys = { ...keys, stamps: { url: standIns.timeStamp.address, isNeeded, onFailure } }
  }
  try {
    withStamps(true)
    const { dossier, answers } = await issue(await uploaded(await renderPdf('= Có dấu', {})), { sign: true })
    expect(answers[0]?.statusCode).toBe(303)
    const checked = await verify(await resultOf(dossier))
    expect(checked.body).toContain('Hợp lệ')
    expect(checked.body).toMatch(
      /Dấu thời gian.*23\/11\/2026.*do Dấu thời gian giả lập của bản trình diễn cấp/s,
    )
    standIns.timeStamp.mood.ask('down', Infinity)
    const refused = await issue(await uploaded(await renderPdf('= Bắt buộc', {})), { sign: true })
    expect(refused.answers[0]?.statusCode).toBe(422)
    expect(refused.answers[0]?.body).toContain('chưa lấy được dấu thời gian, mà nơi này bắt buộc có')
    const events = await listEvents(pages.database, refused.dossier)
    expect(events.some(({ body }) => body.type === 'result_issued')).toBe(false)
    withStamps(false)
    const bare = await issue(await uploaded(await renderPdf('= Không dấu', {})), { sign: true })
    expect(bare.answers[0]?.statusCode).toBe(303)
    const without = (await verify(await resultOf(bare.dossier))).body
    expect([without.includes('Hợp lệ'), without.includes('Dấu thời gian')]).toEqual([true, false])
    expect(failures).toEqual(['unreachable', 'unreachable'])
  } finally {
    pages.services.keys = keys
    await standIns.close()
  }
})

/** Leads it through the steps before `node`, as whoever may. */
async function leadTo(dossier: string, node: string): Promise<void> {
  for (;;) {
    const state = (await findDossier(pages.database, dossier))?.state
    const task = state?.tasks.find((one) => one.node !== undefined)
    if (state === undefined || task?.node === undefined || task.node === node) return
    const { id } = await pages.open(CLERK)
    const grants = ROLES.map((role) => ({ role, agency: task.agency }))
    const at = pages.clock.now()
    const body =
      task.kind === 'wait'
        ? ({ type: 'answer_outside', node: task.node, answer: 'Đã trả lời' } as const)
        : ({ type: 'complete_step', node: task.node } as const)
    const actor = { kind: 'staff', id, grants } as const
    const acted = await actOnDossier(pages.office, { id: newId(at), dossier, actor, at, body })
    if (isRefusal(acted)) throw new Error(acted.message.en)
  }
}

it('in order: initials, the leader’s own signature, number and seal, each valid and each pressed twice once', async () => {
  const handled = scenesOf(pages).find(({ act }) => act === 'request_supplement') as Scene
  const dossier = await handled.make()
  const state = (await findDossier(pages.database, dossier))?.state
  const procedure = pages.office.catalogue.byId(state?.procedureVersion ?? '')
  if (state === undefined || procedure === undefined) throw new Error('no dossier')
  // As its record would say.
  Object.assign(procedure.version, { initials: 1 })
  /** `late`: the session ended while the page was open; what comes after the sign-in is pressed. */
  const press = async (
    person: string,
    act: string,
    more: Readonly<Record<string, string>> = {},
    late?: 'late',
  ) => {
    const visitor = openVisitor(pages.app)
    visitor.cookies.set('session', (await pages.open(person)).token)
    const form = formWith((await visitor.get(`/work/dossiers/${dossier}`)).body, { act })
    let sent: Readonly<Record<string, string>> = { ...form.hidden, ...more }
    if (late) {
      await endSession(pages, visitor.cookies.get('session'))
      const asked = await visitor.post(form.action, sent)
      expect(asked.statusCode).toBe(401)
      const { hidden } = formWith(asked.body, {}, '/sign-in')
      const entered = { ...hidden, username: person, password: DEMO_PASSWORD }
      const { body } = await visitor.post('/sign-in', entered)
      sent = formWith(body, { act }).hidden
    }
    const answers = [await visitor.post(form.action, sent), await visitor.post(form.action, sent)]
    return { form, answers }
  }
  const [OFFICER, LEADER] = [handled.person, 'giamdoc.snnmt']
  const bare = await press(OFFICER, 'initial_result')
  expect(bare.answers[0]?.statusCode).toBe(422)
  expect(bare.answers[0]?.body).toContain('Chưa có dự thảo kết quả để ký')
  const template = newId()
  const parts = {
    ...{
      title: 'Quyết định',
      subject: 'Về việc tách thửa',
      bases: 'Căn cứ Luật Đất đai',
      body: 'Cho phép tách thửa.',
    },
    ...{ recipients: 'Người nộp', signer: 'GIÁM ĐỐC' },
  }
  const now = pages.clock.now()
  const by = { staff: (await pages.open(OFFICER)).id, now }
  const own = {
    id: template,
    agency: state.competentAgency,
    name: 'Tách thửa',
    decision: 'granted',
    parts,
  } as const
  await addTemplate(pages.database, own, by)
  await saveResultDraft(pages.database, dossier, { template, parts, savedAt: now, savedBy: by.staff }, now)
  const initialled = await press(OFFICER, 'initial_result')
  expect(initialled.answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const visitor = openVisitor(pages.app)
  visitor.cookies.set('session', by.staff === '' ? '' : (await pages.open(OFFICER)).token)
  expect((await visitor.get(`/work/dossiers/${dossier}/draft`)).body).toContain(
    'đã có chữ ký số nên không sửa được',
  )
  await leadTo(dossier, 'approve')
  const early = await press(LEADER, 'complete_step', { decision: 'granted' })
  expect(early.answers[0]?.body).toContain('chưa có chữ ký số của lãnh đạo')
  expect(
    (await press(LEADER, 'sign_result', {}, 'late')).answers.map(({ statusCode }) => statusCode),
  ).toEqual([303, 303])
  await press(LEADER, 'complete_step', { decision: 'granted' })
  await leadTo(dossier, 'issue')
  const sealed = await press(CLERK, 'complete_step', { resultNumber: '', sure: 'yes' })
  expect(sealed.form.names).not.toContain('files')
  expect(sealed.answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const events = await listEvents(pages.database, dossier)
  const types = events.map(({ body }) => body.type)
  expect(types.filter((type) => /^result_/.test(type))).toEqual([
    ...['result_initialled', 'result_signed', 'result_issued'],
  ])
  const result = await resultOf(dossier)
  const signatures = await readSignatures(result, (await pages.services.keys?.trusted()) ?? NO_TRUST, now)
  const names = await Promise.all(
    [OFFICER, LEADER].map(
      async (one) => (await findStaff(pages.database, (await pages.open(one)).id))?.fullName,
    ),
  )
  const agency = pages.office.directory.nameOf(state.competentAgency, 'vi')
  expect(signatures.map(({ signer, fault }) => [signer, fault])).toEqual([
    [names[0], undefined],
    [names[1], undefined],
    [agency, undefined],
  ])
  const issued = (await findDossier(pages.database, dossier))?.state.result
  expect(signatures.at(-1)?.reason).toContain(`Số ${issued?.number}`)
  expect(signaturesIn(result).match(/Signature is Valid/g)).toHaveLength(3)
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
