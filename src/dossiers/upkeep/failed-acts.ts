/** Acts of the system that failed on one dossier: the others go on, and it is tried again after growing pauses. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Acted } from '../act-on-dossier.ts'
import { isRefusal, type Refusal } from '../refusals.ts'
import type { Command } from '../world.ts'

export const SYSTEM_ACTS = [
  'pass_time',
  'release_work',
  'assign_by_rule',
  'escalate_opinions',
  'recompute_deadlines',
] as const
export type SystemAct = (typeof SYSTEM_ACTS)[number]

/** A dossier that an act of the system failed on. */
export interface FailedAct {
  act: SystemAct
  dossier: string
  /** An SQL state, the name of an error, or the code of a refusal that is to be tried again. */
  failure: string
}

const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 6 * 3_600_000

/** How long a dossier is left alone after so many failures in a row. */
export function pauseAfterFailures(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))
}

/** SQL: whether a dossier is left alone for the moment. `dossier` is a column, `act` and `now` (epoch ms) are values or parameters. */
export function leftAlone(dossier: string, act: SystemAct, now: string): string {
  return `exists (select from failed_act f where f.act = '${act}' and f.dossier_id = ${dossier}
                   and f.next_try > to_timestamp(${now} / 1000.0))`
}

const TRIED = statement('failed_acts.tried', 'delete from failed_act where act = $1 and dossier_id = any($2)')

const NOTE = statement(
  'failed_acts.note',
  `insert into failed_act as known (act, dossier_id, failures, failing_since, next_try, failure)
   select $1, n.dossier, 1, to_timestamp($3 / 1000.0), to_timestamp(($3 + ${FIRST_PAUSE_MS}) / 1000.0), n.failure
     from jsonb_to_recordset($2::jsonb) as n(dossier uuid, failure text)
       on conflict (act, dossier_id) do update set failures = known.failures + 1, failure = excluded.failure,
          next_try = to_timestamp(($3 + least(${LONGEST_PAUSE_MS}, ${FIRST_PAUSE_MS} * 2.0 ^ least(known.failures, 20))) / 1000.0)`,
)

/**
 * Notes what became of the system's acts: which dossiers failed and when they are tried again; the others are no longer noted.
 * `again`: refusals that are to be tried again like failures. Answers the failures. Not idempotent: each call counts a try.
 */
export async function noteTried(
  db: Queryable,
  { act, at, again = [] }: { act: SystemAct; at: Instant; again?: readonly Refusal['refused'][] },
  commands: readonly Pick<Command, 'dossier'>[],
  answers: readonly (Acted | Refusal)[],
): Promise<FailedAct[]> {
  const failed = new Map<string, FailedAct>()
  for (const [i, answer] of answers.entries()) {
    const failure = failureOf(answer, again)
    const { dossier = '' } = commands[i] ?? {}
    if (failure !== undefined) failed.set(dossier, { act, dossier, failure })
  }
  const others = commands.map(({ dossier }) => dossier).filter((dossier) => !failed.has(dossier))
  if (others.length > 0) await db.query(TRIED, [act, others])
  if (failed.size > 0) await db.query(NOTE, [act, JSON.stringify([...failed.values()]), at])
  return [...failed.values()]
}

function failureOf(answer: Acted | Refusal, again: readonly Refusal['refused'][]): string | undefined {
  if (!isRefusal(answer)) return undefined
  if (answer.refused === 'act_failed') return String(answer.detail?.failure)
  return again.includes(answer.refused) ? answer.refused : undefined
}

const COUNT = statement(
  'failed_acts.count',
  `select a.act, count(f.act)::int as dossiers,
          coalesce(extract(epoch from now() - min(f.failing_since)), 0)::float8 as seconds
     from unnest($1::text[]) as a(act) left join failed_act f on f.act = a.act group by a.act order by a.act`,
)

/** For each act of the system on how many dossiers it fails, and for how many seconds the oldest has. */
export function countFailedActs(
  db: Queryable,
): Promise<{ act: SystemAct; dossiers: number; seconds: number }[]> {
  return db.query(COUNT, [SYSTEM_ACTS])
}
