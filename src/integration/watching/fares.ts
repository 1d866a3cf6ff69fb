/** How the conversation with each system went, hour by hour. */
import { type Queryable, statement } from '../../platform/database/index.ts'

const FARE_HOURS = 24

export interface Fare {
  destination: string
  /** Tries of the last 24 hours, and those that did not end well. */
  tries: number
  errors: number
  /** Errors in each hour, the oldest first. */
  hours: number[]
  /** Median milliseconds of an answer, in the last quarter of an hour and in the day; absent where there was none. */
  nowMs?: number
  usualMs?: number
}

const FARES = statement(
  'integration.fares',
  `select destination, floor(($1::float8 / 1000 - extract(epoch from at)) / 3600)::int as ago, count(*)::int as tries,
          (count(*) filter (where outcome <> 'sent'))::int as errors,
          percentile_cont(0.5) within group (order by ms) filter (where outcome = 'sent') as usual,
          percentile_cont(0.5) within group (order by ms)
            filter (where outcome = 'sent' and at > to_timestamp($1::float8 / 1000) - interval '15 minutes') as now
     from exchange where at > to_timestamp($1::float8 / 1000) - interval '24 hours' and at <= to_timestamp($1::float8 / 1000)
    group by 1, 2 order by 1, 2`,
)

interface Row {
  destination: string
  ago: number
  tries: number
  errors: number
  usual: number | null
  now: number | null
}

/** Of the 24 hours up to `now`; a destination without a try is not named. */
export async function listFares(db: Queryable, now: number): Promise<Map<string, Fare>> {
  const rows = await db.query<Row>(FARES, [now])
  const groups = Map.groupBy(rows, ({ destination }) => destination)
  return new Map([...groups].map(([destination, hours]) => [destination, fareOf(destination, hours)]))
}

function fareOf(destination: string, rows: readonly Row[]): Fare {
  const hours = Array.from({ length: FARE_HOURS }, () => 0)
  for (const { ago, errors } of rows) hours[Math.max(0, FARE_HOURS - 1 - ago)] = errors
  const sum = (of: 'tries' | 'errors') => rows.reduce((total, row) => total + row[of], 0)
  const usual = middle(rows.flatMap((row) => row.usual ?? []))
  const last = rows.find(({ ago }) => ago === 0)?.now
  return {
    ...{ destination, tries: sum('tries'), errors: sum('errors'), hours },
    ...(usual === undefined ? {} : { usualMs: usual }),
    ...(last == null ? {} : { nowMs: last }),
  }
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}
