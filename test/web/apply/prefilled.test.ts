/** Whoever applies types nothing that the account, the population database or an earlier application knows; and is told from where it comes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import {
  type Account,
  findOwnApplication,
  keepAccount,
  openAccountSession,
} from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { loadProcedures, type ProcedureVersion } from '../../../src/catalogue/index.ts'
import type { Row } from '../../../src/forms/index.ts'
import { listLooks, type OpenedStandIns, openStandIns } from '../../../src/integration/index.ts'
import { fixedClock, newId } from '../../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../web.ts'
import { draftWith } from './draft-with.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const DAY = 86_400_000
const PLACE = 'H44.100'
const FIRM = { code: '2600999901', name: 'Công ty TNHH Chè Đồi Thử Nghiệm' }
let db: TestDatabase
let web: TestWeb
let standIns: OpenedStandIns

beforeAll(async () => {
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, { clock, demo: false })
  standIns = await openStandIns({ port: 0, folder: undefined, door: undefined, now: () => clock.now() })
  const population = { url: standIns.population.address, token: undefined }
  web.services.connections = { standIns: undefined, population, reconcileNow: undefined }
}, 60_000)
afterAll(async () => {
  await standIns.close()
  await web.close()
  await db.close()
})

type Visitor = ReturnType<typeof openVisitor>
type Person = Parameters<typeof keepAccount>[1]

const LAN = { name: 'Phạm Thị Lan', identity: '025194000102', birthDate: '1994-08-02', sex: 'female' }
const DUNG = { name: 'Hoàng Văn Dũng', identity: '025092000101', birthDate: '1992-03-14', sex: 'male' }

async function open(person: Omit<Person, 'issuer' | 'subject' | 'represents'> & Partial<Person>) {
  const vouched = { issuer: 'https://dinh-danh.example.vn', subject: person.identity ?? '', represents: [] }
  const account = await keepAccount(db.database, { ...vouched, ...person }, clock.now())
  const visitor = openVisitor(web.app)
  visitor.cookies.set('account', await openAccountSession(db.database, account.id, undefined, clock.now()))
  return { account, visitor }
}

/** Begins an application; answers its id and what was filled in. */
async function begin(
  { account, visitor }: { account: Account; visitor: Visitor },
  procedure: string,
  fields: Record<string, string>,
) {
  const start = await visitor.get(`/apply/${procedure}`)
  const made = await visitor.post(`/apply/${procedure}`, fields)
  expect(made.statusCode, made.body.slice(0, 300)).toBe(303)
  const draft = String(made.headers.location).split('/')[2] ?? ''
  const application = await findOwnApplication(db.database, draft, account.id)
  return { draft, start: start.body, answers: application?.answers ?? {} }
}

describe('an application', () => {
  it('begins with the residence of the population database, recorded as the person’s own look-up', async () => {
    const dung = await open(DUNG)
    const { draft, start, answers } = await begin(dung, '3.000347', { who: 'self' })
    expect(start).toContain('được lấy từ Cơ sở dữ liệu quốc gia về dân cư')
    expect((answers.person as Row).address).toEqual({ commune: expect.any(String), detail: 'Khu 3' })
    const page = (await dung.visitor.get(`/drafts/${draft}/page/person`)).body
    expect(page).toContain('Lấy từ tài khoản của anh/chị, Cơ sở dữ liệu quốc gia về dân cư')
    const looks = await listLooks(db.database, { dossier: draft, limit: 9 })
    expect(looks).toMatchObject([
      { account: dung.account.id, staff: null, purpose: 'own_form', result: 'matched' },
    ])
  })

  it('asks nobody about anybody who is not vouched for, nor where nothing is filled in by it', async () => {
    const local = await open({ ...LAN, identity: undefined } as never)
    const unproven = await begin(local, '3.000347', { who: 'self' })
    const lan = await open(LAN)
    const ward = await begin(lan, '3.000347', { who: 'ward' })
    for (const { draft } of [unproven, ward]) {
      expect(await listLooks(db.database, { dossier: draft, limit: 9 })).toEqual([])
    }
    expect(unproven.start).not.toContain('dân cư')
    expect(ward.answers.person).toBeUndefined()
  })

  it('begins without it where the database does not answer', async () => {
    standIns.population.mood.ask('down', 1)
    const { draft, answers } = await begin(await open(DUNG), '3.000347', { who: 'self' })
    expect((answers.person as Row).name).toBe(DUNG.name)
    expect((answers.person as Row).address).toBeUndefined()
    expect(await listLooks(db.database, { dossier: draft, limit: 9 })).toMatchObject([{ result: 'failed' }])
  })

  it('is filled in from what was filed before, though that form asked under other names', async () => {
    const lan = await open(LAN)
    const typed = {
      ...{ case: 'no1', form_kind: 'self', fee_group: 'normal', birth_place: 'Phú Thọ' },
      ...{ 'person.name': LAN.name, 'person.birth_date': '2/8/1994', 'person.ethnicity': 'Mường' },
      ...{ 'person.paper.paper': 'identity_card', 'person.paper.number': LAN.identity },
      ...{ 'person.paper.issued_on': '10/5/2021', 'person.paper.issued_by': 'Bộ Công an' },
    }
    const agency = web.services.office.catalogue.inForce('3.000333', clock.now())?.version.competent
      .agencies[0]
    const wish = { procedure: '3.000333', agency: agency ?? '', typed }
    const filed = await draftWith(web.services, lan.account, wish, clock.now())
    await lan.visitor.get('/account')
    expect((await lan.visitor.post(`/drafts/${filed}/file`, {})).headers.location).toBe(
      `/drafts/${filed}/filed`,
    )

    const marital = await begin(lan, '1.004873', { who: 'self', agency: PLACE })
    expect(marital.answers).toMatchObject({
      requester: { name: LAN.name, paper: { issued_on: '2021-05-10', issued_by: 'Bộ Công an' } },
      ethnicity: 'Mường',
    })
    const page = (await lan.visitor.get(`/drafts/${marital.draft}/page/requester`)).body
    expect(page).toContain('hồ sơ trước')
    const again = await begin(lan, '3.000333', { who: 'self' })
    expect(again.answers).toMatchObject({ birth_place: 'Phú Thọ', father: expect.anything() })
    const other = await begin(await open(DUNG), '3.000333', { who: 'self' })
    expect(other.answers).not.toHaveProperty('birth_place')
  })

  it('for a child still knows who files it', async () => {
    const { answers } = await begin(await open(LAN), '1.001193', { who: 'ward', agency: PLACE })
    expect(answers.requester).toMatchObject({ name: LAN.name, personal_number: LAN.identity })
  })

  it('of a marriage knows which side the man is', async () => {
    const { answers } = await begin(await open(DUNG), '1.000894', { who: 'self', agency: PLACE })
    expect(answers).toMatchObject({ male: { name: DUNG.name } })
    expect(answers).not.toHaveProperty('female')
  })

  it('for a firm knows the firm, on a form that was made from its record and on one that was written', async () => {
    const duc = await open({ ...DUNG, identity: '025085000104', name: 'Trần Minh Đức', represents: [FIRM] })
    const made = PROCEDURES_2026.find(
      ({ channels, subjects, form, competent }) =>
        form === undefined &&
        channels.includes('online') &&
        subjects.includes('citizen') &&
        subjects.includes('enterprise') &&
        competent.agencies.length > 0,
    )
    const own = await begin(duc, made?.procedure ?? '', { who: `firm:${FIRM.code}` })
    const firm = { name: FIRM.name, tax_code: FIRM.code, representative: 'Trần Minh Đức' }
    expect(own.answers).toMatchObject({ applicant_kind: 'organisation', organisation: firm })
    const permit = await begin(duc, '1.013225', { who: `firm:${FIRM.code}`, agency: PLACE })
    expect(permit.answers.investor).toMatchObject(firm)
  })
})

it('a form that changes while somebody fills it in says so, and asks again only what changed', async () => {
  const base = PROCEDURES_2026.find(({ procedure }) => procedure === '3.000347') as ProcedureVersion
  const form = base.form
  if (form === undefined) throw new Error('it has no form')
  const pages = form.pages.map((page) =>
    page.key === 'person'
      ? {
          ...page,
          questions: [
            ...page.questions,
            { key: 'years', kind: 'number' as const, label: { vi: 'Số năm lái xe', en: 'Years of driving' } },
          ],
        }
      : page,
  )
  const versions = [
    { ...base, id: newId(), procedure: '9.000001', number: 1, validTo: '2026-11-25' },
    {
      ...{ ...base, id: newId(), procedure: '9.000001', number: 2, validFrom: '2026-11-25' },
      form: { ...form, pages },
    },
  ]
  await loadProcedures(db.database, versions, { at: clock.now(), by: 'test' })
  const { catalogue } = web.services.office
  await catalogue.learnCode('9.000001', clock.now())
  const lan = await open(LAN)
  const { draft } = await begin(lan, '9.000001', { who: 'self' })
  const path = `/drafts/${draft}/page/person`
  expect((await lan.visitor.get(path)).body).not.toContain('đã thay đổi')
  clock.advance(2 * DAY)
  const later = await open(LAN)
  await catalogue.learn(versions.map(({ id }) => id))
  const page = (await later.visitor.get(path)).body
  expect(page).toContain('Tờ khai của thủ tục đã thay đổi')
  expect(page).toContain('Ở trang này: Số năm lái xe.')
  expect(page).toContain(`value="${LAN.name}"`)
  expect((await later.visitor.get(`/drafts/${draft}/page/licence`)).body).not.toContain('đã thay đổi')
  // A page that is not asked any more leads to where the draft stands.
  const gone = await later.visitor.get(`/drafts/${draft}/page/khong-con`)
  expect([gone.statusCode, gone.headers.location]).toEqual([303, `/drafts/${draft}`])
})
