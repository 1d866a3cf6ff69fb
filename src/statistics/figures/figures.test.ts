import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { compileCalendar, defaultCalendar, fromLocal, type Instant } from '../../calendar/index.ts'
import { clear, type History, settle, store } from '../counting/history.testing.ts'
import { figuresProjector } from '../counting/projector.ts'
import { verifyFigures } from '../counting/verify.ts'
import { listAgencyPerformance } from '../reports/agency-performance.ts'
import { centreReport } from '../reports/centre-report.ts'
import { readMonthSeries } from '../reports/month-series.ts'
import { findProcessingTime } from '../reports/processing-time.ts'
import { countRecentCases } from '../reports/recent-cases.ts'
import { type ReportRequest, report } from '../reports/report.ts'
import { listOf } from './list-of.ts'

const time = compileCalendar(defaultCalendar)
const projector = figuresProjector(() => time)
const test: TestDatabase = await testDatabase()
const db = test.database
afterAll(() => test.close())
beforeEach(() => clear(db))

const at = (day: string, hour = 9): Instant => fromLocal(day, hour * 60)
const NOW = at('2018-12-20')

/** Accepted on Monday 1 October 2018 at 9:00, due a week later at the same time, under NĐ 61/2018. */
function dossier(more: Partial<History> = {}): History {
  const acceptedAt = more.acceptedAt ?? at('2018-10-01')
  return {
    id: randomUUID(),
    agency: '000.00.11.H44',
    procedure: '2.000815',
    channel: 'direct',
    ruleSet: 'nd-61-2018',
    submittedAt: acceptedAt,
    acceptedAt,
    dues: [{ at: acceptedAt, dueAt: at('2018-10-08') }],
    ...more,
  }
}
const result = (day: string, hour?: number) => ({ ended: { at: at(day, hour), kind: 'result' as const } })
const october = { from: '2018-10-01', to: '2018-10-31' }
const wholeProvince = { scope: {}, asKnown: 'now', now: NOW } as const

async function given(...histories: History[]): Promise<void> {
  await store(db, histories, { after: 0, upTo: NOW })
  await settle(db, projector)
}

async function figures(request: Partial<ReportRequest> = {}) {
  return (await report(db, { ...october, ...wholeProvince, ...request })).total.figures
}

describe('late and in time', () => {
  it('compares dates for a dossier of 2018: at four in the afternoon of the due date it is not late', async () => {
    await given(dossier())
    const today = { to: '2018-10-08' }
    expect(await figures({ ...today, now: at('2018-10-08', 16) })).toMatchObject({
      within: 1,
      overdueOpen: 0,
    })
    expect(await figures({ ...today, now: at('2018-10-09', 0) })).toMatchObject({ within: 0, overdueOpen: 1 })
  })

  it('compares minutes for a dossier of 2026: right after the due instant it is late', async () => {
    const acceptedAt = at('2026-10-01')
    const one = dossier({
      acceptedAt,
      ruleSet: 'nd-309-2026',
      dues: [{ at: acceptedAt, dueAt: at('2026-10-08') }],
    })
    await store(db, [one], { after: 0, upTo: at('2026-12-01') })
    const asked = { from: '2026-10-01', to: '2026-10-31' }
    const due = at('2026-10-08')
    expect(await figures({ ...asked, now: due })).toMatchObject({ within: 1, overdueOpen: 0 })
    expect(await figures({ ...asked, now: due + 1 })).toMatchObject({ within: 0, overdueOpen: 1 })
    await settle(db, projector)
    expect(await figures({ ...asked, now: due })).toMatchObject({ within: 1, overdueOpen: 0 })
    expect(await figures({ ...asked, now: due + 1 })).toMatchObject({ within: 0, overdueOpen: 1 })
  })

  it('finds a dossier overdue that was already due when it was taken in, from the first minute on', async () => {
    for (const hour of [0, 9]) {
      const acceptedAt = at('2018-10-10', hour)
      await given(dossier({ acceptedAt, dues: [{ at: acceptedAt, dueAt: at('2018-10-08') }] }))
    }
    expect(await figures({ now: at('2018-10-10', 10) })).toMatchObject({ within: 0, overdueOpen: 2 })
  })

  it('keeps a dossier that ended late among the overdue of every day in between', async () => {
    await given(dossier(result('2018-10-12')))
    const rows = (await report(db, { ...october, ...wholeProvince, groupBy: 'day' })).rows
    const overdue = rows.filter((row) => row.figures.overdueOpen === 1).map((row) => row.key)
    expect(overdue).toEqual(['2018-10-08', '2018-10-09', '2018-10-10', '2018-10-11'])
    expect(rows.find((row) => row.key === '2018-10-12')?.figures.overdue).toBe(1)
  })
})

describe('as known then', () => {
  it('reads the same after a due date was put off and a dossier was ended', async () => {
    const putOff = { at: at('2018-11-05'), dueAt: at('2018-11-20') }
    const extended = dossier()
    const extendedLater = { ...extended, dues: [...extended.dues, putOff], ...result('2018-11-19') }
    await store(db, [extendedLater], { after: 0, upTo: at('2018-11-01', 0) })
    const asKnown = { at: at('2018-11-01', 0) }
    const then = await figures({ asKnown })
    expect(then).toMatchObject({ inProcess: 1, overdueOpen: 1, within: 0 })
    await store(db, [extendedLater], { after: at('2018-11-01', 0), upTo: NOW })
    expect(await figures({ asKnown })).toEqual(then)
    expect(await figures()).toMatchObject({ inProcess: 1, overdueOpen: 0, within: 1 })
    await settle(db, projector)
    expect(await figures({ asKnown })).toEqual(then)
  })
})

describe('freshness', () => {
  it('counts a dossier the moment it is stored, before the projector has seen it', async () => {
    await store(db, [dossier()], { after: 0, upTo: NOW })
    expect(await figures()).toMatchObject({ received: 1, inProcess: 1, overdueOpen: 1 })
  })

  it('counts nothing twice when the same events are read again', async () => {
    await given(dossier(result('2018-10-05')))
    await db.query('delete from checkpoint')
    expect(await figures()).toMatchObject({ received: 1, early: 1 })
    await settle(db, projector)
    expect(await figures()).toMatchObject({ received: 1, early: 1 })
  })
})

describe('a transaction of somebody else', () => {
  it('holds counting back from the first event on, and then everything is counted', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const holding = db.transaction(async (tx) => {
      await tx.query('select pg_current_xact_id()')
      begin()
      await held
    })
    await begun
    await store(db, [dossier()], { after: 0, upTo: NOW })
    const counting = settle(db, projector)
    expect(await verifyFigures(db, () => time)).toMatchObject({ compared: 0 })
    expect(await figures()).toMatchObject({ received: 1 })
    letGo()
    await Promise.all([holding, counting])
    expect((await verifyFigures(db, () => time)).compared).toBeGreaterThan(0)
  })
})

describe('scope', () => {
  it('counts nothing for an empty list of agencies', async () => {
    await given(dossier())
    expect(await figures({ scope: { agencies: [] } })).toMatchObject({ received: 0, inProcess: 0 })
  })

  it('refuses a period that ends before it begins', async () => {
    await expect(report(db, { from: '2018-10-02', to: '2018-10-01', ...wholeProvince })).rejects.toThrow(
      'the period ends on 2018-10-01, before it begins on 2018-10-02',
    )
  })
})

describe("the Centre's report", () => {
  it('shows what ended otherwise in rows of its own with the reasons, and adds up', async () => {
    const reason = 'Quá hạn bổ sung hồ sơ'
    await given(
      dossier(result('2018-10-05')),
      dossier({ ...result('2018-10-08'), rating: { level: 'very_satisfied', at: at('2018-10-09') } }),
      dossier(result('2018-10-11')),
      dossier({ ended: { at: at('2018-10-05'), kind: 'stopped', reason } }),
      dossier({ ended: { at: at('2018-10-06'), kind: 'stopped', reason } }),
      dossier({ ended: { at: at('2018-10-06'), kind: 'withdrawn', reason: 'Nộp nhầm thủ tục' } }),
      dossier({ acceptedAt: at('2018-09-28') }),
    )
    const centre = await centreReport(db, { ...october, now: NOW })
    expect(centre).toMatchObject({
      carriedOver: 1,
      received: 6,
      resolved: 3,
      early: 1,
      onTime: 1,
      overdue: 1,
      inProcess: 1,
      endedOtherwise: 3,
      endedOtherwiseRows: [
        { kind: 'stopped', reason, count: 2 },
        { kind: 'withdrawn', reason: 'Nộp nhầm thủ tục', count: 1 },
      ],
      percentages: { early: 33.4, onTime: 33.3, overdue: 33.3 },
      rated: 1,
      satisfaction: { verySatisfied: 100, satisfied: 0, neutral: 0, dissatisfied: 0, veryDissatisfied: 0 },
      differences: [],
    })
    expect(centre.notes.map((note) => note.vi).join()).toContain('phần dư lớn nhất')
  })

  it('has no percentages of nothing', async () => {
    const centre = await centreReport(db, { ...october, now: NOW })
    expect(centre.percentages).toMatchObject({ resolved: null, early: null })
    expect(centre.satisfaction.verySatisfied).toBeNull()
  })
})

describe('the public pages', () => {
  it('tells how long a procedure really takes, without the days it waited for the applicant', async () => {
    const supplement = { askedAt: at('2018-10-02'), answeredAt: at('2018-10-10') }
    await given(
      dossier(result('2018-10-02')),
      dossier(result('2018-10-03')),
      dossier({ ...result('2018-10-12'), supplement }),
    )
    expect(await findProcessingTime(db, '2.000815', { now: NOW })).toEqual({
      average: 2,
      p50: 2,
      p90: 2.8,
      sample: 3,
    })
    expect(await findProcessingTime(db, '1.000001', { now: NOW })).toBeUndefined()
    // The one that waited was asked for a supplement: the others were right the first time.
    expect(await countRecentCases(db, '2.000815', NOW)).toEqual({
      ...{ sample: 3, firstTime: 2, rated: 0, satisfied: 0 },
    })
    expect((await countRecentCases(db, '1.000001', NOW)).sample).toBe(0)
  })

  it('compares agencies by what they resolved', async () => {
    await given(
      dossier(result('2018-10-05')),
      dossier({ agency: '000.00.12.H44', ...result('2018-10-30') }),
      {
        ...dossier(result('2018-10-04')),
      },
    )
    const agencies = await listAgencyPerformance(db, { ...october, now: NOW })
    expect(agencies.map(({ agency, resolved, shares }) => [agency, resolved, shares?.overdue])).toEqual([
      ['000.00.11.H44', 2, 0],
      ['000.00.12.H44', 1, 100],
    ])
  })

  it('sets twelve months beside those of the year before', async () => {
    await given(
      dossier(),
      dossier({ acceptedAt: at('2017-10-03'), dues: [{ at: at('2017-10-03'), dueAt: null }] }),
    )
    const months = await readMonthSeries(db, { scope: {}, now: NOW })
    expect(months.map((point) => point.month)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `2018-${month}`,
      ),
    )
    const [point] = months.filter((one) => one.month === '2018-10')
    expect([point?.figures.received, point?.yearBefore.received]).toEqual([1, 1])
  })
})

describe('lists and verification', () => {
  it('reads a list page by page, without a dossier twice or left out', async () => {
    await given(...Array.from({ length: 5 }, () => dossier()))
    const asked = { ...october, ...wholeProvince, limit: 2 }
    const first = await listOf(db, 'received', asked)
    const second = await listOf(db, 'received', { ...asked, after: first.next! })
    const third = await listOf(db, 'received', { ...asked, after: second.next! })
    const ids = [first, second, third].flatMap((page) => page.rows.map((row) => row.id))
    expect(new Set(ids).size).toBe(5)
    expect(third.next).toBeUndefined()
    expect(first.rows[0]).toMatchObject({ agency: '000.00.11.H44', procedure: '2.000815', endedAt: null })
  })

  it('finds a figure that somebody changed by hand, a fact and a time, too', async () => {
    await given(dossier(result('2018-10-05')), dossier(result('2018-10-04')))
    expect(await verifyFigures(db, () => time)).toMatchObject({ differences: 0 })
    await db.query(`update figure_sum set received = received + 1 where mask = 'c' and grain = 'year'`)
    await db.query('update figure_fact set working_days = 99 where ended_at = $1', [
      new Date(at('2018-10-04')),
    ])
    expect(await verifyFigures(db, () => time)).toMatchObject({
      differences: 2,
      examples: [{ kind: 'sum', key: 'c year 2018-01-01   direct' }, { kind: 'time' }],
    })
    await db.query(`update dossier set ended_at = ended_at + interval '1 day'`)
    const examples = (await verifyFigures(db, () => time)).examples
    expect(examples.filter((example) => example.kind === 'fact')).toHaveLength(2)
  })
})
