/** How long the steps of procedures really take: the median of recent stays, counted once a day. */
import type { Instant } from '../../calendar/index.ts'
import { workingTimeBetween } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { WorkingTimeOf } from '../counting/measure-times.ts'
import type { Pace } from './judge-risk.ts'

/** Of the last half year so many of the latest cases of a procedure. */
const RECENT_MS = 183 * 86_400_000
const LATEST = 100
const BATCH = 20

const PROCEDURES = statement(
  'paces.procedures',
  'select distinct d.procedure_code as code from task t join dossier d on d.id = t.dossier_id order by 1',
)
/** By figure_fact_time; the clock stood during its pauses. */
const STAYS = statement(
  'paces.stays',
  `select p.code as procedure, s ->> 'node' as node, s ->> 'agency' as agency,
          (s ->> 'receivedAt')::float8 as "from", (s ->> 'doneAt')::float8 as "to",
          d.state #> '{clock,pauses}' as pauses
     from unnest($1::text[]) as p(code)
    cross join lateral (select dossier_id from figure_fact f
                         where f.procedure_code = p.code and f.working_days is not null and f.ended_at >= $2
                         order by f.ended_at desc limit ${LATEST}) f
     join dossier d on d.id = f.dossier_id
    cross join lateral jsonb_array_elements(d.state -> 'stays') s
    where s ? 'doneAt'`,
)
const KEEP = statement(
  'paces.keep',
  `with gone as (delete from step_pace where procedure_code = any($1::text[])
                  and (procedure_code, node) not in (select * from unnest($2::text[], $3::text[])))
   insert into step_pace (procedure_code, node, working_ms, cases)
   select * from unnest($2::text[], $3::text[], $4::float8[], $5::int[])
   on conflict (procedure_code, node) do update set working_ms = excluded.working_ms, cases = excluded.cases`,
)

const ANY = statement('paces.any', 'select exists (select from step_pace) as "is"')

export async function hasPaces(db: Queryable): Promise<boolean> {
  const [found] = await db.query<{ is: boolean }>(ANY)
  return found?.is === true
}

interface Stay {
  procedure: string
  node: string
  agency: string
  from: number
  to: number
  pauses: readonly { from: number; to?: number }[] | null
}

/** Counts the paces of every procedure with open work anew. Idempotent; a few queries for twenty procedures each. */
export async function countPaces(db: Queryable, timeOf: WorkingTimeOf, now: Instant): Promise<void> {
  const codes = (await db.query<{ code: string }>(PROCEDURES)).map(({ code }) => code)
  for (let first = 0; first < codes.length; first += BATCH) {
    const batch = codes.slice(first, first + BATCH)
    const stays = await db.query<Stay>(STAYS, [batch, new Date(now - RECENT_MS)])
    const paces = pacesOf(stays, timeOf)
    await db.query(KEEP, [
      batch,
      paces.map(({ procedure }) => procedure),
      paces.map(({ node }) => node),
      paces.map(({ workingMs }) => workingMs),
      paces.map(({ cases }) => cases),
    ])
  }
}

/** Pure. One for each step of each procedure. */
function pacesOf(
  stays: readonly Stay[],
  timeOf: WorkingTimeOf,
): (Pace & { procedure: string; node: string })[] {
  const steps = Map.groupBy(stays, ({ procedure, node }) => `${procedure} ${node}`)
  return [...steps.values()].flatMap((all) => {
    const [{ procedure, node } = { procedure: '', node: '' }] = all
    return {
      procedure,
      node,
      workingMs: median(all.map((stay) => workedIn(stay, timeOf))),
      cases: all.length,
    }
  })
}

function workedIn({ agency, from, to, pauses }: Stay, timeOf: WorkingTimeOf): number {
  const time = timeOf(agency)
  const stood = (pauses ?? []).reduce((sum, pause) => {
    const [begin, end] = [Math.max(from, pause.from), Math.min(to, pause.to ?? to)]
    return begin < end ? sum + workingTimeBetween(time, begin, end) : sum
  }, 0)
  return Math.max(0, workingTimeBetween(time, from, to) - stood)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}
