/** Processing times: working days in which a dossier's clock ran. */
import { type WorkingTime, workingDaysBetween } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { factsOfDossiers } from '../figures/fact-source.ts'
import type { TimeTaken } from './roll-up.ts'

/** The working time of an agency, in which its processing times are measured. */
export type WorkingTimeOf = (agency: string) => WorkingTime

/** A resolved dossier's agency and the stretches in which its clock ran. */
export interface Running {
  dossier_id: string
  agency: string
  starts: number[]
  ends: number[]
}

const MS = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`

/** The running stretches of resolved facts `f`: accepted to ended without the pauses. */
export function runningOf(source: string): string {
  return `select f.dossier_id, f.agency,
      coalesce(array_agg(${MS('lower(r)')} order by r) filter (where r is not null), '{}') as starts,
      coalesce(array_agg(${MS('upper(r)')} order by r) filter (where r is not null), '{}') as ends
    from (${source}) f
      left join lateral unnest(tstzmultirange(tstzrange(f.accepted_at, f.ended_at)) - f.pauses) r on true
    where f.ending in ('early', 'on_time', 'late')
    group by 1, 2`
}

const NEWLY_RESOLVED = statement(
  'figures.newly_resolved',
  runningOf(
    factsOfDossiers(`d.id = any($1::uuid[]) and d.end_kind = 'result' and not exists (
      select 1 from figure_fact k where k.dossier_id = d.id and k.working_days is not null)`),
  ),
)

/** Of those dossiers that are resolved and have no time yet. */
export async function measureTimes(
  tx: Queryable,
  dossiers: readonly string[],
  workingTimeOf: WorkingTimeOf,
): Promise<TimeTaken[]> {
  const resolved = await tx.query<Running>(NEWLY_RESOLVED, [dossiers])
  return resolved.map((running) => ({
    dossier: running.dossier_id,
    workingDays: workingDaysOf(running, workingTimeOf),
  }))
}

/** Working days of the stretches, with four decimals: half a minute. */
export function workingDaysOf({ agency, starts, ends }: Running, workingTimeOf: WorkingTimeOf): number {
  const time = workingTimeOf(agency)
  const days = starts.reduce((sum, start, i) => sum + workingDaysBetween(time, start, ends[i]!), 0)
  return Math.round(days * 10_000) / 10_000
}
