import { join } from 'node:path'
import { compileCalendar, defaultCalendar } from '../src/calendar/index.ts'
import { type Database, migrate, openDatabase, withScratchDatabase } from '../src/platform/database/index.ts'
import { figuresProjector, listAgencyPerformance, listOf, report } from '../src/statistics/index.ts'

const BUDGET_MS = 50
const YEARS = 5
const NOW = Date.UTC(2026, 10, 23, 3)

/**
 * Dossiers of 15 departments (130 procedures each) and 148 communes (300 procedures) over five years that end with NOW. A few
 * procedures make most of them; most are resolved within days, 3 % never, 1 % stopped; nearly all come online. The same every time.
 */
const GENERATE = `insert into dossier (id, version, status, reference, code, procedure_code, procedure_version,
    receiving_agency, competent_agency, channel, submitted_at, accepted_at, due_at, ended_at, end_kind, outcome,
    owner_name, parties, state)
  select id, 9, case when ended_at is null then 'in_process' else 'handed_over' end, n::text, n::text, procedure, id,
         agency, agency, channel, accepted_at, accepted_at, due_at, ended_at,
         case when ended_at is null then null when h % 100 = 1 then 'stopped' else 'result' end,
         case when ended_at is null or h % 100 = 1 then null
              when ended_at > due_at then 'late'
              when vn_day(ended_at) < vn_day(due_at) then 'early' else 'on_time' end,
         '', '{}', '{"clock": {"ruleSet": "nd-309-2026"}, "supplements": []}'
    from (select n, h, md5(n::text)::uuid as id, 'H44.' || lpad((h % 163)::text, 3, '0') as agency,
                 '1.' || lpad(case when h % 163 < 15 then (h % 163) * 130 + floor(130 * share ^ 3)
                                   else 2000 + floor(300 * share ^ 4) end::text, 6, '0') as procedure,
                 case when h % 50 = 0 then 'direct' else 'online' end as channel,
                 accepted_at, accepted_at + interval '7 days' as due_at,
                 case when h % 33 <> 2 and accepted_at + took < $2::timestamptz then accepted_at + took end as ended_at
            from (select n, h, ((h / 163) % 10007) / 10007.0 as share,
                         $2::timestamptz - (h % ${YEARS * 365 * 86_400}) * interval '1 second' as accepted_at,
                         ((h / 7) % 720000) * interval '1 second' as took
                    from (select n, abs(hashint8(n))::bigint as h from generate_series($3::bigint, $4::bigint) n) numbers) times
         ) dossiers
   where $1`

async function fill(database: Database, count: number): Promise<void> {
  const step = 250_000
  for (let from = 1; from <= count; from += step) {
    await database.query(GENERATE, [true, new Date(NOW), from, Math.min(from + step - 1, count)])
  }
  await database.query('vacuum analyze dossier')
  const time = compileCalendar(defaultCalendar)
  await database.transaction((tx) => figuresProjector(() => time).reset(tx))
  await database.query('vacuum analyze figure_fact')
  await database.query('vacuum analyze figure_sum')
}

/** The median of eleven, after one to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < 11; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[5]!
}

/** Reports at a million dossiers (or `count`), each against its budget in milliseconds. */
export async function benchReports(
  count = 1_000_000,
): Promise<{ name: string; value: number; unit: string; budget: number }[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, join(import.meta.dirname, '../migrations'))
    const database = openDatabase({ url, statementTimeoutMs: 0 })
    try {
      await fill(database, count)
      return await measure(database)
    } finally {
      await database.close()
    }
  })
}

async function measure(database: Database) {
  const month = { from: '2026-10-01', to: '2026-10-31' }
  const year = { from: '2025-01-01', to: '2025-12-31' }
  const current = { from: '2026-01-01', to: '2026-12-31' }
  const all = { scope: {}, asKnown: 'now', now: NOW } as const
  const cases: [string, () => Promise<unknown>][] = [
    ['reports: a month, whole province', () => report(database, { ...month, ...all })],
    ['reports: a year, whole province', () => report(database, { ...year, ...all })],
    ['reports: this year until now', () => report(database, { ...current, ...all })],
    ['reports: a month by agency', () => listAgencyPerformance(database, { ...month, now: NOW })],
    ['reports: this year by agency', () => listAgencyPerformance(database, { ...current, now: NOW })],
    ['reports: a year by month', () => report(database, { ...year, ...all, groupBy: 'month' })],
    [
      'reports: a month of one agency by procedure',
      () => report(database, { ...month, ...all, scope: { agencies: ['H44.007'] }, groupBy: 'procedure' }),
    ],
    ['reports: first page of a list', () => listOf(database, 'received', { ...month, ...all })],
  ]
  const rows: { name: string; value: number; unit: string; budget: number }[] = []
  for (const [name, work] of cases) {
    rows.push({ name, value: round(await median(work)), unit: 'ms', budget: BUDGET_MS })
  }
  return rows
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
