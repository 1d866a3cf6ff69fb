/** How the latest cases of a procedure went beside their time: right the first time, and how people were satisfied. */
import { addMonths, fromLocal, type Instant, toLocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface RecentCases {
  /** How many cases this is drawn from: the latest 1,000 resolved in the last twelve months, or fewer. */
  sample: number
  /** Of these, how many were asked for no supplement, neither before their acceptance nor after. */
  firstTime: number
  /** How many of these were rated, and how many of those as satisfied or better. */
  rated: number
  satisfied: number
}

const LATEST = statement(
  'figures.recent_cases',
  `select count(*)::int as sample, (count(*) filter (where asked = 0))::int as "firstTime", count(rating)::int as rated,
          (count(*) filter (where rating in ('very_satisfied', 'satisfied')))::int as satisfied
     from (select f.rating, jsonb_array_length(coalesce(d.state -> 'supplements', '[]'))
                          + jsonb_array_length(coalesce(d.state -> 'intakeSupplements', '[]')) as asked
             from (select dossier_id, rating from figure_fact
                    where procedure_code = $1 and working_days is not null and ended_at >= $2 and ended_at < $3
                    order by ended_at desc limit 1000) f
             join dossier d on d.id = f.dossier_id) latest`,
)

/** Nought of everything where no case was resolved in the last twelve months. */
export async function countRecentCases(db: Queryable, procedure: string, now: Instant): Promise<RecentCases> {
  const since = fromLocal(addMonths(toLocalDate(now), -12), 0)
  const [row] = await db.query<RecentCases>(LATEST, [procedure, new Date(since), new Date(now)])
  return row ?? { sample: 0, firstTime: 0, rated: 0, satisfied: 0 }
}
