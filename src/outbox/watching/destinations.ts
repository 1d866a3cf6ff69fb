/** How each destination fares. */
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface DestinationState {
  destination: string
  /** Deliveries that wait to be sent. */
  waiting: number
  /** How long the oldest of them has waited, in seconds. */
  seconds: number
  /** Deliveries that wait for people. */
  parked: number
  downSince?: number
  lastSuccess?: number
  /** The reason of the last outage, as a code. */
  failure?: string
}

const STATES = statement(
  'outbox.states',
  `select n.name as destination, coalesce(w.waiting, 0) as waiting, coalesce(w.parked, 0) as parked,
          coalesce(greatest(0, $1::float8 / 1000 - extract(epoch from w.oldest)), 0)::float8 as seconds,
          s.down_since as "downSince", s.last_success as "lastSuccess", s.failure
     from (select name from destination union select distinct destination from delivery where state <> 'sent') n
          left join destination s on s.name = n.name
          left join lateral (
            select count(*) filter (where state = 'waiting')::int as waiting,
                   count(*) filter (where state = 'parked')::int as parked,
                   min(created_at) filter (where state = 'waiting') as oldest
              from delivery d where d.destination = n.name and d.state <> 'sent') w on true
    order by 1`,
)

/** In the order of their names. */
export async function listDestinations(db: Queryable, now: number): Promise<DestinationState[]> {
  const rows = await db.query<DestinationState & { [key: string]: unknown }>(STATES, [now])
  return rows.map((row) => {
    const known = Object.entries(row).filter(([, value]) => value !== null)
    return { ...(Object.fromEntries(known) as unknown as DestinationState), seconds: Math.round(row.seconds) }
  })
}
