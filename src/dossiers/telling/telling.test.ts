import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { sendAll } from '../../../test/outbox/send-all.ts'
import { fromLocal } from '../../calendar/index.ts'
import type { NoticeRules } from '../../notices/index.ts'
import { newId, openSigner } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { actOnMany } from '../act-on-many.ts'
import type { EventBody } from '../events/events.ts'
import { actorFor, newApplication, openDesk } from '../history.testing.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { findDossier } from '../store/read.ts'
import { noticeRoute } from './notice-route.ts'
import { noticeSender } from './notice-sender.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
const rules: NoticeRules = {
  lang: 'vi',
  channels: ['email', 'sms'],
  quiet: { from: 0, to: 0 },
  perDay: 5,
  waitMs: 0,
  sender: { vi: 'Một Cửa', en: 'Motcua' },
}
let db: TestDatabase
let office: Office

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database, routes: [noticeRoute] }
})
afterAll(() => db.close())

const procedure = desk.catalogue.inForce('2.000815', monday) as (typeof desk.versions)[number]
const application = () => newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)

const deliveriesOf = (dossier: string) =>
  db.database.query<{ id: string; destination: string; kind: string; payload: Record<string, unknown> }>(
    'select id, destination, kind, payload from delivery where subject = $1 order by position',
    [dossier],
  )

describe('what happens to a dossier', () => {
  it('is enqueued by the statement that stores it, with the code given there, once however often it comes', async () => {
    const body = application()
    const command = { id: newId(), dossier: newId(), actor: actorFor(body, undefined), at: monday, body }
    const acted = await actOnDossier(office, command)
    if (isRefusal(acted)) throw new Error(acted.refused)
    const expected = { happenedAt: monday, code: acted.code, dueAt: acted.dueAt }
    expect(await deliveriesOf(acted.dossier)).toEqual([
      { id: expect.any(String), destination: 'notices', kind: 'received', payload: expected },
    ])
    expect(await actOnDossier(office, command)).toMatchObject({ repeated: true })
    expect(await deliveriesOf(acted.dossier)).toHaveLength(1)
  })

  it('is enqueued by the bulk statement, too, and what is refused tells nobody anything', async () => {
    const body = application()
    const intake = { id: newId(), dossier: newId(), actor: actorFor(body, undefined), at: monday, body }
    await actOnDossier(office, intake)
    const found = await findDossier(db.database, intake.dossier)
    const at = monday + 60_000
    const shift = { type: 'recalculate_deadline', reason: 'Lịch làm việc thay đổi' } as const
    const system = { kind: 'system', id: 'test' } as const
    const acts = [shift, { type: 'accept', paidFees: false } as const].map((each) => ({
      id: newId(),
      dossier: intake.dossier,
      actor: each.type === 'accept' ? actorFor(each, found?.state) : system,
      at,
      body: each,
    }))
    for (const act of acts) await actOnMany(office, [act])
    const kinds = (await deliveriesOf(intake.dossier)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'received')).toHaveLength(1)
  })

  it('becomes a notice on the portal and one on the applicant’s channel, without personal data but the address', async () => {
    const body = { ...application() }
    if (body.type !== 'receive') throw new Error('not an intake')
    const applicant = { ...body.parties.applicant, email: 'lan@example.vn', language: 'en' as const }
    const intake = { ...body, parties: { ...body.parties, applicant } }
    const command = {
      id: newId(),
      dossier: newId(),
      actor: actorFor(body, undefined),
      at: monday,
      body: intake,
    }
    const acted = await actOnDossier(office, command)
    if (isRefusal(acted)) throw new Error(acted.refused)
    const signer = openSigner('a secret of at least thirty-two signs')
    const sender = noticeSender({
      office,
      signer,
      rules,
      publicUrl: 'https://motcua.example.vn',
      now: () => monday,
    })
    await sendAll(db.database, sender, () => monday)
    const [delivery] = await deliveriesOf(acted.dossier)
    // As after a crash between noting and settling.
    if (delivery) await sender.send({ ...delivery, subject: acted.dossier, tries: 2 })
    const rows = await db.database.query<{ facts: object }>(
      'select channel, address, lang, kind, state, facts from notice where dossier = $1 order by channel',
      [acted.dossier],
    )
    expect(rows).toMatchObject([
      { channel: 'email', address: 'lan@example.vn', lang: 'en', kind: 'received', state: 'waiting' },
      { channel: 'in_app', address: '', kind: 'received', state: 'shown' },
    ])
    expect(rows[0]?.facts).toMatchObject({
      code: acted.code,
      dueAt: acted.dueAt,
      procedure: procedure.version.name,
    })
    const text = JSON.stringify(rows.map(({ facts }) => facts))
    for (const secret of [applicant.name, applicant.idNumber ?? '–', applicant.phone ?? '–']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain(`https://motcua.example.vn/track/${acted.code}?key=`)
  })
})

describe('an applicant is told', () => {
  const after = { code: 'H44-1', reference: 'R' } as Dossier
  const told = (body: object) =>
    noticeRoute.messageOf({
      event: {
        body: body as EventBody,
        dossier: newId(),
        version: 2,
        at: monday,
        actor: { kind: 'system', id: 'x' },
      },
      dueBefore: monday,
      after,
    })

  it('of an extension as the apology that it comes with', () => {
    const event = {
      type: 'deadline_extended',
      dueAt: monday + 1,
      previousDueAt: monday,
      reason: 'R',
      apology: 'A',
    } as const
    expect(told(event)).toEqual({
      kind: 'apology',
      payload: {
        happenedAt: monday,
        code: 'H44-1',
        dueAt: monday + 1,
        previousDueAt: monday,
        reason: 'R',
        apology: 'A',
      },
    })
  })

  it('of another due date only when it is another', () => {
    const event = (dueAt: number | null) =>
      ({ type: 'deadline_recalculated', dueAt, reason: 'R', previousDueAt: monday }) as const
    expect(told(event(monday))).toBeUndefined()
    expect(told(event(null))).toBeUndefined()
    expect(told(event(monday + 5))).toMatchObject({
      kind: 'due_date_changed',
      payload: { dueAt: monday + 5, previousDueAt: monday, reason: 'R' },
    })
  })

  it('of what is wanted, until when and why, and of the result', () => {
    const asked = { type: 'supplement_requested', items: ['Đơn'], reason: 'R', until: monday + 9 } as const
    expect(told(asked)).toMatchObject({
      kind: 'supplement_asked',
      payload: { items: ['Đơn'], reason: 'R', until: monday + 9 },
    })
    expect(told({ type: 'intake_supplement_requested', items: [], reason: 'R' })?.kind).toBe(
      'supplement_asked',
    )
    expect(told({ type: 'result_issued', decision: 'refused', files: [] })).toMatchObject({
      kind: 'result_ready',
      payload: { decision: 'refused' },
    })
  })

  it('of nothing that is the office’s own affair', () => {
    expect(told({ type: 'note_added', text: 'x' })).toBeUndefined()
    expect(told({ type: 'dossier_urged', text: 'x' })).toBeUndefined()
  })
})
