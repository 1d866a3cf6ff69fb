/** What somebody whom nobody vouches for may file, who they are to the officer, and that nobody else reaches it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../../src/agencies/index.ts'
import { findAccount } from '../../../src/applications/accounts/account-store.ts'
import type { ForWhom } from '../../../src/applications/index.ts'
import {
  type Account,
  fileApplication,
  findOwnApplication,
  insertDraft,
  keepAccount,
  openAccountSession,
  receivingFor,
  saveAnswers,
} from '../../../src/applications/index.ts'
import { toLocalDate } from '../../../src/calendar/index.ts'
import { formOf } from '../../../src/catalogue/index.ts'
import { findDossier, isRefusal, takeUpload } from '../../../src/dossiers/index.ts'
import { fillForm } from '../../../src/forms/filling/sample-answers.testing.ts'
import { listRoutes } from '../../../src/platform/http/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { renderPdf } from '../../../src/platform/pdf/index.ts'
import { openVisitor } from '../../web.ts'
import { draftCompany } from '../apply/company-draft.ts'
import { type LocalWorld, openAccount, openLocalWorld, PASSWORD, type Visitor } from './local-world.ts'

const WARD = 'H44.100'
/** The number that the form is filled in with; somebody else's. */
const TYPED_NUMBER = '025190000001'
let world: LocalWorld
let owner: { visitor: Visitor; account: Account }
let other: { visitor: Visitor; account: Account }
/** Signed in by the provider with the very number that was typed. */
let holder: Visitor
let paper: { sha256: string; name: string; type: string; size: number }

async function memberOf(address: string, name: string) {
  const visitor = openVisitor(world.web.app)
  await openAccount(world, visitor, { address, name })
  const [row] = await world.db.database.query<{ account: string }>(
    'select account from account_password where address = $1',
    [address],
  )
  const account = await findAccount(world.db.database, row?.account ?? '')
  if (account === undefined) throw new Error('no account was opened')
  return { visitor, account }
}

beforeAll(async () => {
  world = await openLocalWorld()
  owner = await memberOf('chu@example.vn', 'Nguyễn Thị Hoa')
  other = await memberOf('khac@example.vn', 'Lê Văn Khác')
  const { database } = world.db
  const now = world.clock.now()
  const proved = await keepAccount(
    database,
    {
      issuer: 'https://x.example',
      subject: 'h',
      name: 'Người có số',
      identity: TYPED_NUMBER,
      represents: [],
    },
    now,
  )
  holder = openVisitor(world.web.app)
  holder.cookies.set('account', await openAccountSession(database, proved.id, undefined, now))
  paper = await paperOf(owner.account)
}, 60_000)
afterAll(() => world.close())

/** What they have uploaded themselves. */
async function paperOf({ id }: Account) {
  async function* content() {
    yield await renderPdf('Bằng tốt nghiệp.', {})
  }
  const upload = { name: 'bang.pdf', content: content() }
  const taken = await takeUpload(
    world.web.services.files,
    { kind: 'applicant', id },
    upload,
    world.clock.now(),
  )
  if ('code' in taken) throw new Error(taken.code)
  const { state: _, ...file } = taken
  return file
}

const isFiles = (answer: unknown) => Array.isArray(answer) && typeof answer[0]?.sha256 === 'string'

/** A draft of the owner with everything filled in. */
async function draftOf(procedure: string, forWhom: ForWhom, { account } = owner) {
  const { office } = world.web.services
  const now = world.clock.now()
  const version = office.catalogue.inForce(procedure, now)
  if (version === undefined) throw new Error(`${procedure} is not in force`)
  const draft = { id: newId(now), account: account.id, procedure, procedureVersion: version.version.id }
  await insertDraft(office.database, { ...draft, competentAgency: WARD, forWhom }, now)
  const filled = fillForm(formOf(version), { deliver_by: 'counter' }, { today: toLocalDate(now), lang: 'vi' })
  const file = await paperOf(account)
  const answers = Object.fromEntries(
    Object.entries(filled).map(([key, answer]) => [key, isFiles(answer) ? [file] : answer]),
  )
  await saveAnswers(office.database, draft, answers, now)
  return draft
}

async function draftOfCompany() {
  const id = await draftCompany(world.web.services, owner.account, world.clock.now())
  return { id, procedure: '2.001199' }
}

async function file({ visitor }: { visitor: Visitor }, draft: string) {
  await visitor.get(`/drafts/${draft}/review`)
  return visitor.post(`/drafts/${draft}/file`, {})
}

describe('an account that was opened here', () => {
  it.each([
    ['oneself', { kind: 'self' }],
    ['a child or ward', { kind: 'ward' }],
  ] as const)('files for %s', async (_, forWhom) => {
    const { id } = await draftOf('2.000815', forWhom)
    const filed = await file(owner, id)
    expect([filed.statusCode, filed.headers.location]).toEqual([303, `/drafts/${id}/filed`])
    const dossier = await findDossier(world.db.database, id)
    expect(dossier?.parties.applicant).toMatchObject({
      name: 'Nguyễn Thị Hoa',
      declared: true,
      idNumber: TYPED_NUMBER,
    })
    expect((await owner.visitor.get('/account')).body).toContain(dossier?.state.reference)
    const desk = openVisitor(world.web.app)
    const [clerk] = await world.db.database.query<{ id: string }>(
      "select id from staff where username = 'tiepnhan.viettri'",
    )
    const session = await openSession(world.db.database, clerk?.id ?? '', world.clock.now())
    desk.cookies.set('session', session.token)
    const page = await desk.get(`/work/dossiers/${id}`)
    expect(page.body).toContain(`${TYPED_NUMBER} (tự khai, chưa xác minh)`)
    expect(page.body).toContain('Hãy đối chiếu với giấy tờ tùy thân')
  })

  it.each([
    [
      'for another person',
      () => draftOf('2.000815', { kind: 'other' }),
      'Cần đăng nhập bằng VNeID, hoặc nộp tại Bộ phận Một cửa',
    ],
    [
      'where the record asks for a proved identity',
      () => draftOf('3.000333', { kind: 'self' }),
      'Thủ tục này cần người nộp đã xác minh',
    ],
    ['where others must agree', draftOfCompany, 'mời người khác cùng đồng ý'],
  ] as const)(
    'cannot file %s; the page says why and which way there is, and the engine refuses, too',
    async (_, draft, says) => {
      const { id, procedure } = await draft()
      const review = await owner.visitor.get(`/drafts/${id}/review`)
      const told = review.statusCode === 200 ? review : await owner.visitor.get(`/apply/${procedure}`)
      expect(told.body).toContain(says)
      expect(told.body).toContain('VNeID')
      expect(told.body).not.toContain(`action="/drafts/${id}/file"`)
      for (const act of ['file', 'invite']) {
        const answer = await owner.visitor.post(`/drafts/${id}/${act}`, {})
        expect([403, 303]).toContain(answer.statusCode)
        expect(String(answer.headers.location)).not.toContain('/filed')
      }
      expect(await world.db.database.query('select from agreement where application = $1', [id])).toEqual([])
      const { services } = world.web
      const application = await findOwnApplication(world.db.database, id, owner.account.id)
      const version = services.office.catalogue.inForce(procedure, world.clock.now())
      if (application === undefined || version === undefined) throw new Error('not there')
      const receivingAgency = receivingFor(services.office.directory, WARD, '2026-11-23')
      const form = formOf(version)
      const filing = { account: owner.account, application, procedure: version, form, receivingAgency }
      const refused = await fileApplication(services, filing, world.clock.now())
      expect(isRefusal(refused) && refused.refused).toBe('identity_unproven')
      expect(await findDossier(world.db.database, id)).toBeUndefined()
    },
  )

  it('cannot say that it is for a firm: it represents none', async () => {
    await owner.visitor.get('/apply/2.000815')
    const made = await owner.visitor.post('/apply/2.000815', { who: 'firm:2600999901', agency: WARD })
    expect(made.statusCode).toBe(422)
  })

  it('is offered what it knows of its person, and no number', async () => {
    await owner.visitor.get('/apply/2.000815')
    const made = await owner.visitor.post('/apply/2.000815', { who: 'self', agency: WARD })
    const first = await owner.visitor.get(String(made.headers.location))
    const page = await owner.visitor.get(String(first.headers.location))
    expect(page.body).toContain('value="Nguyễn Thị Hoa"')
    expect(page.body).toContain('value="chu@example.vn"')
  })

  it('leaves its dossiers with their look-up secrets when it is closed, and its drafts with nobody', async () => {
    const leaving = await memberOf('roi.di@example.vn', 'Nguyễn Thị Hoa')
    const kept = await draftOf('2.000815', { kind: 'self' }, leaving)
    const begun = await draftOf('2.000815', { kind: 'self' }, leaving)
    await file(leaving, kept.id)
    const secret = world.web.services.lookupSecretOf(kept.id)
    const page = await leaving.visitor.get('/account/security/close')
    expect(page.body).toContain(secret)
    await leaving.visitor.post('/account/security/close', { own: PASSWORD })
    expect(
      await world.db.database.query('select id from application where account = $1', [leaving.account.id]),
    ).toEqual([{ id: kept.id }])
    expect(await findDossier(world.db.database, begun.id)).toBeUndefined()
    const reference = (await findDossier(world.db.database, kept.id))?.state.reference
    const opened = await openVisitor(world.web.app).get(`/track/${reference}?secret=${secret}`)
    expect([opened.statusCode, opened.headers.location]).toEqual([303, `/track/${reference}`])
  })
})

/** Routes that show or change what is somebody's own: by draft or by the code of a dossier. */
const OWN = /^\/(drafts\/:draft|agree\/:draft|follow\/:code|pay\/:code|track\/:code|rate\/:code)/
/** Whoever has no secret is asked for it here: the page itself is open. */
const ASKS = /^\/(pay|track|rate)\//

describe('what belongs to such an account', () => {
  it('reaches nobody else on any route: not without account, with another, with the number that was typed, or with a changed cookie', async () => {
    const open = await draftOf('2.000815', { kind: 'self' })
    const filed = await draftOf('2.000815', { kind: 'self' })
    await file(owner, filed.id)
    const reference = (await findDossier(world.db.database, filed.id))?.state.reference ?? ''
    const changed = openVisitor(world.web.app)
    changed.cookies.set('account', `${(owner.visitor.cookies.get('account') ?? '').slice(0, -2)}AA`)
    const strangers = { nobody: openVisitor(world.web.app), other: other.visitor, holder, changed }
    const routes = listRoutes(world.web.app).filter(({ url, method }) => OWN.test(url) && method !== 'HEAD')
    expect(routes.length).toBeGreaterThan(25)
    const asked = routes.flatMap(({ url, method }) =>
      (url.includes(':draft') ? [open.id, filed.id] : ['']).map((draft) => ({
        ...{ url, method },
        path: url
          .replace(':draft', draft)
          .replace(':code', reference)
          .replace(':sha256', paper.sha256)
          .replace(':page', 'paper')
          .replace(':question', 'scan')
          .replace(':bill', filed.id),
      })),
    )
    const reached: string[] = []
    for (const [who, visitor] of Object.entries(strangers)) {
      await visitor.get('/track')
      for (const { url, method, path } of asked) {
        const form = { reason: 'x', answer: 'agreed', secret: 'AAAAAA', level: 'satisfied' }
        const answer = method === 'GET' ? await visitor.get(path) : await visitor.post(path, form)
        const { statusCode, headers, body } = answer
        const reads = ['Nguyễn Thị Hoa', TYPED_NUMBER, 'bang.pdf'].filter((told) => body.includes(told))
        const away = statusCode === 303 && /^\/(account\/sign-in|track)/.test(String(headers.location))
        const isRefused = away || [401, 403, 404].includes(statusCode) || ASKS.test(url)
        if (!isRefused || reads.length > 0) reached.push(`${who} ${method} ${path} ${statusCode} ${reads}`)
      }
      const mine = await visitor.get('/account')
      if (mine.body.includes(reference)) reached.push(`${who} lists it`)
    }
    expect(reached).toEqual([])
    expect((await findOwnApplication(world.db.database, open.id, owner.account.id))?.filedAt).toBeUndefined()
    expect((await findDossier(world.db.database, filed.id))?.state).toMatchObject({
      status: 'submitted',
      version: 1,
    })
  }, 60_000)
})
