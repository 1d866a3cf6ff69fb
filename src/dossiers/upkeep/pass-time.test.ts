import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { announceDays, buildCalendars, loadAgencies, putCalendar } from '../../agencies/index.ts'
import { defaultCalendar, fromLocal, type Instant } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { CommandBody } from '../commands.ts'
import { actorFor, openDesk } from '../history.testing.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal, refuse } from '../refusals.ts'
import { findDossier, listEvents } from '../store/read.ts'
import { applicationFor, oddVersion } from '../walk.testing.ts'
import { escalateOpinions, rungsDue } from './escalate-opinions.ts'
import { countFailedActs, noteTried, pauseAfterFailures } from './failed-acts.ts'
import { passTime } from './pass-time.ts'
import { rebuildDossiers } from './rebuild.ts'
import { recomputeDeadlines } from './recompute-deadlines.ts'
import { verifyDossiers } from './verify.ts'

const odd = oddVersion(PROCEDURES_2026[0] as ProcedureVersion)
const desk = openDesk({
  agencies: AGENCIES_2026,
  units: UNITS_2026,
  versions: [...PROCEDURES_2026, { ...odd, timeLimits: [{ channels: odd.channels, limit: days(10) }] }],
})
let db: TestDatabase
let office: Office

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database }
})
afterAll(() => db.close())

function days(quantity: number) {
  return { quantity, unit: 'working_day' } as const
}

const on = (date: string, minute = 600): Instant => fromLocal(date, minute)

async function give(body: CommandBody, at: Instant, id?: string): Promise<Dossier> {
  const state = id === undefined ? undefined : (await findDossier(db.database, id))?.state
  const command = { id: newId(at), dossier: id ?? newId(at), actor: actorFor(body, state), at, body }
  const answer = await actOnDossier(office, command)
  if (isRefusal(answer)) throw new Error(`${body.type} was refused: ${answer.refused}`)
  return (await findDossier(db.database, answer.dossier))?.state as Dossier
}

const NOTHING_MOVED = { changed: 0, unchanged: 0, refused: 0, failed: [] }

const receive = (at: Instant) => give(applicationFor(desk, { procedure: '9.000001', at }), at)
const typesOf = async (id: string) => (await listEvents(db.database, id)).map(({ body }) => body.type)

/** Three servers at once. */
async function passOnThree(at: Instant): Promise<number> {
  const passed = await Promise.all([passTime(office, at), passTime(office, at), passTime(office, at)])
  return Math.max(...passed.map(({ done }) => done))
}

describe('when time passes', () => {
  it('a wait that may run out does, a timer fires, each once on however many servers', async () => {
    const { id } = await receive(on('2026-11-30'))
    expect(await passOnThree(on('2026-11-30', 900))).toBe(0)
    await passOnThree(on('2026-12-01', 601))
    await passOnThree(on('2026-12-01', 700))
    expect((await typesOf(id)).slice(3)).toEqual(['wait_timed_out'])
    await passOnThree(on('2026-12-02', 660))
    expect((await typesOf(id)).slice(3)).toEqual(['wait_timed_out', 'timer_fired'])
    // The last wait has a limit but no other way to go on: it is only late.
    await passOnThree(on('2026-12-07'))
    expect(await typesOf(id)).toHaveLength(5)
    await give({ type: 'stop', reason: 'Công dân đề nghị' }, on('2026-12-07'), id)
  })

  it('nothing of a dossier runs out while its clock stands', async () => {
    const { id } = await receive(on('2026-11-30'))
    await give({ type: 'request_payment', amount: 50_000, reason: 'Lệ phí' }, on('2026-11-30', 660), id)
    await passOnThree(on('2026-12-07'))
    expect((await typesOf(id)).slice(3)).toEqual(['payment_requested'])
    const { tasks } = await give({ type: 'confirm_payment' }, on('2026-12-08', 660), id)
    // An hour of its day was gone.
    expect(tasks.find(({ node }) => node === 'ask')?.dueAt).toBe(on('2026-12-09'))
    await give({ type: 'stop', reason: 'Công dân đề nghị' }, on('2026-12-08', 700), id)
  })

  it('a dossier whose supplement never came is stopped, an intake is refused', async () => {
    const first = await receive(on('2026-11-30'))
    const asked = await give(
      { type: 'request_supplement', items: ['Bản vẽ'], reason: 'Thiếu bản vẽ' },
      on('2026-11-30', 660),
      first.id,
    )
    const { paidFees: _, ...rest } = applicationFor(desk, { procedure: '9.000001', at: on('2026-11-30') })
    const second = await give({ ...rest, type: 'submit' }, on('2026-11-30'))
    const until = asked.supplements[0]?.until as Instant
    await give(
      { type: 'request_intake_supplement', items: ['Đơn'], reason: 'Thiếu đơn' },
      on('2026-11-30', 660),
      second.id,
    )
    expect(await passOnThree(until - 1)).toBe(0)
    await passOnThree(until)
    expect((await typesOf(first.id)).at(-1)).toBe('dossier_stopped')
    expect((await typesOf(second.id)).at(-1)).toBe('intake_refused')
    const { state } = (await findDossier(db.database, first.id)) ?? {}
    expect(state?.decisionReason).toContain('Quá thời hạn bổ sung')
    expect(await passOnThree(until + 60_000)).toBe(0)
  })
})

describe('a swap of working days that is announced late', () => {
  it('moves the due dates of open dossiers by an event that keeps the old date, once', async () => {
    const at = on('2026-11-23')
    const concerned = await receive(at)
    const stopped = await receive(at)
    await give({ type: 'stop', reason: 'Công dân đề nghị' }, at, stopped.id)
    const again = { reason: 'Hoán đổi ngày làm việc theo thông báo', at: on('2026-11-24') }
    expect(await recomputeDeadlines(office, again)).toEqual(NOTHING_MOVED)

    const swap = [
      { kind: 'off' as const, date: '2026-11-27', name: { vi: 'Hoán đổi', en: 'Swap' }, basis: 'TB 1/2026' },
    ]
    const announced = await announceDays(
      db.database,
      { exceptions: swap },
      { staff: undefined, now: again.at },
    )
    if (!announced.ok) throw new Error('the calendar is refused')
    const versions = announced.value.map((definition) => ({ agency: undefined, definition, createdAt: 0 }))
    const later = { ...office, calendars: buildCalendars(versions) }
    const results = await Promise.all([recomputeDeadlines(later, again), recomputeDeadlines(later, again)])
    expect(Math.max(...results.map(({ changed }) => changed))).toBe(1)

    const state = (await findDossier(db.database, concerned.id))?.state as Dossier
    expect(concerned.dueAt).toBe(on('2026-12-08'))
    expect([state.dueAt, state.originalDueAt]).toEqual([on('2026-12-09'), on('2026-12-08')])
    const last = (await listEvents(db.database, concerned.id)).at(-1)
    expect(last?.body).toMatchObject({
      type: 'deadline_recalculated',
      previousDueAt: on('2026-12-08'),
      dueAt: on('2026-12-09'),
    })
    expect(last?.version).toBe(concerned.version + 1)
    expect(await typesOf(stopped.id)).toHaveLength(4)
    expect(await recomputeDeadlines(later, again)).toEqual(NOTHING_MOVED)
    expect(await verifyDossiers(db.database)).toMatchObject({ differences: 0 })
    await give({ type: 'stop', reason: 'Công dân đề nghị' }, on('2026-11-24'), concerned.id)
  })
})

describe('the first calendar of its own that an agency gets', () => {
  it('moves the due dates of its dossiers, and only theirs, though nobody says which agency it was', async () => {
    const at = on('2026-11-23')
    const mine = await receive(at)
    const { competentAgency: agency } = mine
    const kind = desk.directory.find(agency)?.kind
    const other =
      desk.directory.agencies().find((one) => one.kind === kind && one.code !== agency)?.code ?? ''
    const theirs = await give(
      {
        ...applicationFor(desk, { procedure: '9.000001', at }),
        receivingAgency: other,
        competentAgency: other,
      },
      at,
    )
    await loadAgencies(db.database, { agencies: AGENCIES_2026, units: UNITS_2026, staff: [] }, at)
    const closed = {
      date: '2026-11-25',
      kind: 'off' as const,
      name: { vi: 'Nghỉ', en: 'Off' },
      basis: 'QĐ 1',
    }
    const own = await putCalendar(
      db.database,
      { ...defaultCalendar, agency, exceptions: [...defaultCalendar.exceptions, closed] },
      { staff: undefined, now: at },
    )
    if (!own.ok) throw new Error('the calendar is refused')
    const calendars = buildCalendars(own.value.map((definition) => ({ agency, definition, createdAt: at })))
    const again = { reason: 'Lịch làm việc thay đổi', at: on('2026-11-24') }
    expect(await recomputeDeadlines({ ...office, calendars }, again)).toEqual({
      ...NOTHING_MOVED,
      changed: 1,
    })
    const dueAt = async (id: string) => (await findDossier(db.database, id))?.state.dueAt
    expect(await dueAt(mine.id)).toBe(on('2026-12-09'))
    expect(await dueAt(theirs.id)).toBe(on('2026-12-08'))
    expect(await recomputeDeadlines({ ...office, calendars }, again)).toEqual(NOTHING_MOVED)
  })
})

describe('a dossier that fails among others', () => {
  const at = on('2026-11-23')
  const noticed = on('2026-11-24')
  const MINUTE = 60_000
  const day = { date: '2026-11-26', kind: 'off' as const, name: { vi: 'Nghỉ', en: 'Off' }, basis: 'QĐ 2' }
  const closed = buildCalendars([
    {
      agency: undefined,
      definition: { ...defaultCalendar, version: 90, exceptions: [...defaultCalendar.exceptions, day] },
      createdAt: at,
    },
  ])

  /** An office whose calendar of one agency cannot be counted by. */
  const brokenFor = (agency: string): Office => ({
    ...office,
    calendars: {
      ...closed,
      deadlineTime: (code) => {
        if (code === agency) throw new RangeError('calendar of Nguyễn Văn A')
        return closed.deadlineTime(code)
      },
    },
  })

  const elsewhere = (agency: string) =>
    give(
      {
        ...applicationFor(desk, { procedure: '9.000001', at }),
        receivingAgency: agency,
        competentAgency: agency,
      },
      at,
    )

  it('is one failed line; the others move, and it is tried again after growing pauses', async () => {
    await db.database.query("delete from task where kind <> 'nothing'")
    const good = await receive(at)
    const kind = desk.directory.find(good.competentAgency)?.kind
    const other = desk.directory
      .agencies()
      .find((one) => one.kind === kind && one.code !== good.competentAgency)
    const bad = await elsewhere(other?.code ?? '')
    const broken = brokenFor(bad.competentAgency)
    const ask = (now: Instant, which: 'all' | 'failed', of: Office = broken) =>
      recomputeDeadlines(of, { reason: 'Lịch làm việc thay đổi', at: now, which })

    const first = await ask(noticed, 'all')
    expect(first).toMatchObject({ changed: 1, unchanged: 0, refused: 0 })
    expect(first.failed).toEqual([{ act: 'recompute_deadlines', dossier: bad.id, failure: 'RangeError' }])
    expect((await findDossier(db.database, good.id))?.state.dueAt).toBe(on('2026-12-09'))
    // Left alone for a minute, then for two, whoever asks and after whatever restart.
    expect(await ask(noticed + MINUTE - 1, 'all')).toEqual(NOTHING_MOVED)
    expect((await ask(noticed + MINUTE, 'failed')).failed).toHaveLength(1)
    expect(await ask(noticed + 2 * MINUTE, 'failed')).toEqual(NOTHING_MOVED)
    const counted = (await countFailedActs(db.database)).find(({ act }) => act === 'recompute_deadlines')
    expect(counted?.dossiers).toBe(1)
    // Mended: it moves with the next try, and is no longer counted.
    expect(await ask(noticed + 3 * MINUTE, 'failed', { ...office, calendars: closed })).toMatchObject({
      changed: 1,
      failed: [],
    })
    expect((await countFailedActs(db.database)).every(({ dossiers }) => dossiers === 0)).toBe(true)
  })

  it('does not keep time from passing for the others', async () => {
    await db.database.query("delete from task where kind <> 'nothing'")
    const good = await receive(on('2026-11-30'))
    const bad = await receive(on('2026-11-30'))
    // Stored by a program of before: a state that cannot be decided on.
    await db.database.query("update dossier set state = state - 'marking' - 'tasks' where id = $1", [bad.id])
    const passed = await passTime(office, on('2026-12-01', 601))
    expect(passed).toMatchObject({ done: 1, refused: 0, failed: [{ act: 'pass_time', dossier: bad.id }] })
    expect((await typesOf(good.id)).at(-1)).toBe('wait_timed_out')
    expect(await passTime(office, on('2026-12-01', 601))).toMatchObject({ done: 0, failed: [] })
    await rebuildDossiers(db.database)
    expect(await passTime(office, on('2026-12-01', 603))).toMatchObject({ failed: [] })
    expect((await typesOf(bad.id)).at(-1)).toBe('wait_timed_out')
  })
})

describe('the pauses between tries', () => {
  it('double from a minute to six hours, and the table says the same', async () => {
    expect([1, 2, 3, 4, 9, 10, 30].map(pauseAfterFailures)).toEqual(
      [1, 2, 4, 8, 256, 360, 360].map((minutes) => minutes * 60_000),
    )
    const { id } = await receive(on('2026-11-30'))
    for (let failures = 1; failures <= 12; failures++) {
      const at = on('2026-12-01') + failures
      const note = { act: 'release_work' as const, at }
      await noteTried(db.database, note, [{ dossier: id }], [refuse('act_failed', { failure: 'X' })])
      const [row] = await db.database.query<{ failures: number; next_try: number }>(
        'select failures, next_try from failed_act where dossier_id = $1',
        [id],
      )
      expect(row).toEqual({ failures, next_try: at + pauseAfterFailures(failures) })
    }
  })
})

describe('an opinion that does not come in time', () => {
  const ask = (consentBy?: string): CommandBody => ({
    ...{ type: 'request_opinion', agency: 'H44.101', question: 'Có vướng quy hoạch không?', workingDays: 2 },
    ...(consentBy === undefined ? {} : { consentBy }),
  })
  const escalate = async (at: Instant) => {
    const taken = await Promise.all([escalateOpinions(office, at), escalateOpinions(office, at)])
    return Math.max(...taken)
  }

  it('is urged on the day it is due and told to the Centre three working days later, once each on any number of servers', async () => {
    const { id } = await receive(on('2026-11-23'))
    await give(ask(), on('2026-11-23'), id)
    // The 24th of November is a holiday.
    expect(await escalate(on('2026-11-26', 599))).toBe(0)
    expect([await escalate(on('2026-11-26')), await escalate(on('2026-11-30'))]).toEqual([1, 0])
    expect([await escalate(on('2026-12-01')), await escalate(on('2026-12-04'))]).toEqual([1, 0])
    const urges = (await listEvents(db.database, id)).flatMap(({ actor, body }) =>
      body.type === 'dossier_urged' ? [`${actor.kind}: ${body.text}`] : [],
    )
    expect(urges).toMatchObject([
      expect.stringMatching(/^system: .*chưa cho ý kiến: Có vướng quy hoạch không\?$/),
      expect.stringContaining('Báo Trung tâm để đôn đốc'),
    ])
  })

  it('is consent where a rule says so: given by the system with the rule, late against whoever was silent, and urged by nobody', async () => {
    const { id } = await receive(on('2026-11-23'))
    await give(ask('Điều 19 NĐ 61/2018'), on('2026-11-23'), id)
    expect([await escalate(on('2026-11-27')), await escalate(on('2026-12-04'))]).toEqual([1, 0])
    const state = (await findDossier(db.database, id))?.state
    expect(state?.opinions).toMatchObject([
      {
        answer: 'Quá hạn không trả lời, coi là đồng ý: Điều 19 NĐ 61/2018',
        dueAt: on('2026-11-26'),
        answeredAt: on('2026-11-27'),
      },
    ])
    expect(state?.tasks.some(({ kind }) => kind === 'opinion')).toBe(false)
    expect(await typesOf(id)).not.toContain('dossier_urged')
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })

  it('goes back to the head after a working day where somebody there had it by name', () => {
    const late = { task: 'opinion:4', question: 'Có vướng không?', agency: 'Sở Xây dựng' }
    const times = { dueAt: on('2026-11-27'), time: office.calendars.deadlineTime('H44.101') }
    const names = (assignee: string | null, now: Instant) =>
      rungsDue({ ...late, assignee }, { ...times, now }).map(({ name }) => name)
    expect(names('lan', on('2026-11-30', 599))).toEqual(['reminder'])
    expect(names('lan', on('2026-11-30'))).toEqual(['reminder', 'head'])
    expect(names(null, on('2026-11-30'))).toEqual(['reminder'])
    expect(names('lan', on('2026-12-02'))).toEqual(['reminder', 'head', 'centre'])
  })
})
