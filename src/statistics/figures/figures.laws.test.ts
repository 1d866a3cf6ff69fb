import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testServer } from '../../../test/database.ts'
import {
  addDays,
  compileCalendar,
  defaultCalendar,
  fromLocal,
  type Instant,
  toLocalDate,
} from '../../calendar/index.ts'
import { rebuild } from '../../dossiers/index.ts'
import { clear, type History, recount, recountLists, settle, store } from '../counting/history.testing.ts'
import { figuresProjector } from '../counting/projector.ts'
import { verifyFigures } from '../counting/verify.ts'
import type { Period, Scope } from '../model.ts'
import { type GroupBy, type ReportRequest, report } from '../reports/report.ts'
import { countWatched, WATCHED, type WatchedKey } from '../watching/present.ts'
import { FIGURE_KEYS } from './definitions.ts'
import { listOf } from './list-of.ts'

const FIRST_DAY = '2018-05-20'
const DAYS = 60
const BEGIN = fromLocal(FIRST_DAY, 0)
const DAY = 86_400_000

const time = compileCalendar(defaultCalendar)
const projector = figuresProjector(() => time)
let test: TestDatabase
beforeAll(async () => {
  test = await testServer()
})
afterAll(() => test.close())

/** Often exactly midnight, or a millisecond beside it. */
const instant = fc
  .tuple(fc.nat(DAYS * 4 - 1), fc.constantFrom(-1, 0, 0, 0, 1, 3_600_000))
  .map(([quarter, shift]) => BEGIN + (quarter * DAY) / 4 + shift + DAY)
const day = fc.nat(DAYS + 4).map((n) => addDays(FIRST_DAY, n))
const names = { agencies: ['H44.01', 'H44.02', 'H44.101'], procedures: ['1.000001', '2.000815'] }

const history: fc.Arbitrary<History> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    agency: fc.constantFrom(...names.agencies),
    procedure: fc.constantFrom(...names.procedures),
    channel: fc.constantFrom('direct' as const, 'online' as const),
    ruleSet: fc.constantFrom('nd-61-2018', 'nd-309-2026'),
    times: fc.array(instant, { minLength: 7, maxLength: 7 }).map((all) => all.sort((a, b) => a - b)),
    dues: fc.array(fc.option(instant), { minLength: 1, maxLength: 3 }),
    stage: fc.constantFrom('waiting', 'refused', 'cancelled', 'open', 'open', 'ended', 'ended', 'ended'),
    kind: fc.constantFrom('result' as const, 'result' as const, 'stopped' as const, 'withdrawn' as const),
    supplement: fc.constantFrom('none', 'open', 'answered', 'twice'),
    level: fc.option(
      fc.constantFrom(
        'very_satisfied' as const,
        'satisfied' as const,
        'neutral' as const,
        'dissatisfied' as const,
        'very_dissatisfied' as const,
      ),
    ),
  })
  .map(({ times, dues, stage, kind, supplement, level, ...rest }): History => {
    const [submittedAt, acceptedAt, second, third, answeredAt, endedAt, ratedAt] = times as [
      Instant,
      Instant,
      Instant,
      Instant,
      Instant,
      Instant,
      Instant,
    ]
    if (stage === 'waiting') return { ...rest, submittedAt, dues: [] }
    if (stage === 'refused')
      return { ...rest, submittedAt, dues: [], ended: { at: endedAt, kind: 'not_accepted' } }
    if (stage === 'cancelled')
      return { ...rest, submittedAt, dues: [], ended: { at: endedAt, kind: 'withdrawn' } }
    return {
      ...rest,
      submittedAt,
      acceptedAt,
      dues: dues.map((dueAt, i) => ({ at: [acceptedAt, second, third][i] as Instant, dueAt })),
      ...(supplement === 'open' ? { supplement: { askedAt: third } } : {}),
      ...(supplement === 'answered' ? { supplement: { askedAt: second, answeredAt } } : {}),
      ...(supplement === 'twice'
        ? { supplement: { askedAt: second, answeredAt: third }, again: { askedAt: answeredAt } }
        : {}),
      ...(stage === 'ended' ? { ended: { at: endedAt, kind } } : {}),
      ...(stage === 'ended' && level !== null ? { rating: { level, at: ratedAt } } : {}),
    }
  })

const some = (all: string[]) => fc.option(fc.subarray(all), { nil: undefined })
const scope: fc.Arbitrary<Scope> = fc
  .record({ agencies: some(names.agencies), procedures: some(names.procedures), channels: some(['online']) })
  .map((wide) => Object.fromEntries(Object.entries(wide).filter(([, value]) => value !== undefined)))
const AFTER_ALL = BEGIN + (DAYS + 9) * DAY

function between(a: string, b: string): Period {
  const [from = a, to = b] = [a, b].sort()
  return { from, to }
}

const request: fc.Arbitrary<ReportRequest> = fc
  .record({ days: fc.tuple(day, day), scope, known: fc.option(instant), now: instant })
  .map(({ days: [a, b], scope: within, known }) => ({
    ...between(a, b),
    scope: within,
    asKnown: known === null ? ('now' as const) : { at: known },
    now: AFTER_ALL,
  }))

async function startWith(histories: readonly History[]): Promise<void> {
  const { database } = test
  await clear(database)
  await store(database, histories, { after: 0, upTo: AFTER_ALL })
}

const runs = { numRuns: 15 }

it('counts what a slow recount counts, rolled up or not, as known now and then, and always balances', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 40 }),
      fc.array(request, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      async (histories, requests, isRolledUp) => {
        await startWith(histories)
        if (isRolledUp) await settle(test.database, projector)
        for (const asked of requests) {
          const { total, differences } = await report(test.database, asked)
          expect(total.figures).toEqual(recount(histories, asked))
          expect(differences).toEqual([])
        }
      },
    ),
    runs,
  )
})

it('judges open dossiers of a period that is not over at the present moment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 40 }),
      fc.array(fc.record({ asked: request, now: instant }), { minLength: 2, maxLength: 2 }),
      async (histories, cases) => {
        for (const { asked, now } of cases.sort((a, b) => a.now - b.now)) {
          await test.database.query(
            'truncate figure_fact, figure_sum, dossier, task, dossier_event, checkpoint, failed_act cascade',
          )
          await store(test.database, histories, { after: 0, upTo: now })
          if (asked.to.endsWith('1')) await settle(test.database, projector)
          const current = { ...asked, asKnown: 'now' as const, now }
          expect((await report(test.database, current)).total.figures).toEqual(recount(histories, current))
        }
      },
    ),
    runs,
  )
})

it('gives each agency, procedure, channel, day and month its part', async () => {
  const groups: Record<GroupBy, (h: History) => string | undefined> = {
    agency: (h) => h.agency,
    procedure: (h) => h.procedure,
    channel: (h) => h.channel,
    day: () => undefined,
    month: () => undefined,
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 30 }),
      request,
      fc.constantFrom(...(Object.keys(groups) as GroupBy[])),
      async (histories, asked, groupBy) => {
        await startWith(histories)
        await settle(test.database, projector)
        const grouped = await report(test.database, { ...asked, groupBy })
        for (const row of grouped.rows) {
          const isMonth = groupBy === 'month'
          const first = isMonth ? `${row.key}-01` : row.key
          const last = isMonth ? addDays(addDays(first, 31).slice(0, 8).concat('01'), -1) : row.key
          const inTime = groupBy === 'day' || isMonth
          const part = inTime
            ? {
                ...asked,
                from: [first, asked.from].sort()[1] as string,
                to: [last, asked.to].sort()[0] as string,
              }
            : asked
          const members = inTime ? histories : histories.filter((h) => groups[groupBy](h) === row.key)
          expect(row.figures).toEqual(recount(members, part))
        }
        expect(grouped.total.figures).toEqual(recount(histories, asked))
        expect(grouped.differences).toEqual([])
      },
    ),
    runs,
  )
})

it('opens every number into a list of exactly as many dossiers, the right ones', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 30 }),
      request,
      fc.boolean(),
      async (histories, asked, isRolledUp) => {
        await startWith(histories)
        if (isRolledUp) await settle(test.database, projector)
        const expected = recountLists(histories, asked)
        for (const key of FIGURE_KEYS) expect(await wholeList(key, asked)).toEqual(expected[key])
      },
    ),
    { numRuns: 15 },
  )
})

async function wholeList(
  key: (typeof FIGURE_KEYS)[number] | WatchedKey,
  asked: ReportRequest,
): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await listOf(test.database, key, { ...asked, limit: 3, ...(after ? { after } : {}) })
    ids.push(...page.rows.map((row) => row.id))
    if (page.next === undefined) return ids.sort()
    after = page.next
  }
}

it('counts what is watched now as the report of the day does, and opens each number into as many dossiers', async () => {
  const seen = new Set<WatchedKey>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { minLength: 30, maxLength: 40 }),
      fc.record({
        now: instant,
        scope: fc.constantFrom<Scope>({}, {}, { agencies: ['H44.01', 'H44.02'] }, { channels: ['online'] }),
        isRolledUp: fc.boolean(),
      }),
      async (histories, { now, scope: within, isRolledUp }) => {
        const { database } = test
        await clear(database)
        await store(database, histories, { after: 0, upTo: now })
        await database.query(
          `insert into task (dossier_id, key, kind, agency, role, opened_at, due_at)
           select id, 'one', case when accepted_at is null then 'reception' else 'step' end, competent_agency, 'case_officer',
                  submitted_at, to_timestamp($1 / 1000.0) + (hashtext(id::text) % 3) * interval '1 hour'
             from dossier where ended_at is null`,
          [now],
        )
        if (isRolledUp) await settle(database, projector)
        const { total, byAgency } = await countWatched(database, { scope: within, now })
        const today = toLocalDate(now)
        const asked = { from: today, to: today, scope: within, asKnown: 'now' as const, now }
        const { overdueOpen, waiting, inProcess } = (await report(database, asked)).total.figures
        expect(total).toMatchObject({ overdueOpen, waiting, inProcess })
        for (const key of WATCHED) {
          if (total[key] > 0) seen.add(key)
          expect(await wholeList(key, asked), key).toHaveLength(total[key])
          for (const { agency, [key]: part } of byAgency) {
            const narrowed = { ...asked, scope: { ...within, agencies: [agency] } }
            expect(await wholeList(key, narrowed), `${key} of ${agency}`).toHaveLength(part)
          }
        }
      },
    ),
    runs,
  )
  expect([...seen]).toEqual(expect.arrayContaining(['overdueOpen', 'waiting', 'inProcess']))
})

it('keeps the same sums, counted bit by bit or all at once, and finds no difference', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { maxLength: 30 }),
      fc.array(instant, { maxLength: 3 }),
      request,
      async (histories, stops, asked) => {
        const { database } = test
        await clear(database)
        let after = 0
        for (const upTo of [...stops.sort((a, b) => a - b), AFTER_ALL]) {
          await store(database, histories, { after, upTo })
          await report(database, { ...asked, asKnown: 'now' })
          await settle(database, projector, 7)
          after = upTo
        }
        expect(await verifyFigures(database, () => time)).toMatchObject({ differences: 0 })
        const incremental = await sums()
        await rebuild(database, projector)
        await settle(database, projector)
        expect(await sums()).toEqual(incremental)
        expect(await verifyFigures(database, () => time)).toMatchObject({ differences: 0 })
      },
    ),
    { numRuns: 15 },
  )
})

async function sums(): Promise<object[]> {
  const rows = await test.database.query<Record<string, unknown>>(
    'select * from figure_sum order by mask, grain, start, agency, procedure_code, channel',
  )
  return rows.filter((row) => Object.values(row).some((value) => typeof value === 'number' && value !== 0))
}
