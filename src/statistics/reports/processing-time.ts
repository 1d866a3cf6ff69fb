/** How long a procedure really takes (thời gian thực tế), for the public page: percentiles of its latest cases. */
import { addMonths, fromLocal, type Instant, toLocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** Working days from acceptance to result, waiting for supplements and payments excluded. */
export interface ProcessingTime {
  average: number
  p50: number
  p90: number
  /** How many cases this is drawn from: the latest 1,000 resolved in the last twelve months, or fewer. */
  sample: number
}

const LATEST = statement(
  'figures.processing_time',
  `select count(*)::int as sample, avg(working_days)::float8 as average,
          percentile_cont(0.5) within group (order by working_days) as p50,
          percentile_cont(0.9) within group (order by working_days) as p90
     from (select working_days from figure_fact
            where procedure_code = $1 and working_days is not null and ended_at >= $2 and ended_at < $3
              and ($4::text is null or agency = $4)
            order by ended_at desc limit 1000) latest`,
)

/** Undefined when no case was resolved in the last twelve months. Rounded to a tenth of a working day. */
export async function findProcessingTime(
  db: Queryable,
  procedure: string,
  { agency, now }: { agency?: string; now: Instant },
): Promise<ProcessingTime | undefined> {
  const since = fromLocal(addMonths(toLocalDate(now), -12), 0)
  const values = [procedure, new Date(since), new Date(now), agency ?? null]
  const [row] = await db.query<ProcessingTime>(LATEST, values)
  if (row === undefined || row.sample === 0) return undefined
  return { average: tenth(row.average), p50: tenth(row.p50), p90: tenth(row.p90), sample: row.sample }
}

function tenth(days: number): number {
  return Math.round(days * 10) / 10
}
