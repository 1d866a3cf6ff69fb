/** Deliveries as people look for them. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { ToldDelivery } from './deliveries-of.ts'

export interface ListedDelivery extends ToldDelivery {
  destination: string
  position: number
}

export interface DeliverySearch {
  destinations: readonly string[]
  state?: ToldDelivery['state'] | undefined
  /** Before this position: the next page. */
  before?: number | undefined
  limit: number
}

const SEARCH = statement(
  'outbox.search',
  `select position, id, destination, subject, kind, payload, state, tries, failure, created_at as "createdAt", sent_at as "sentAt"
     from delivery
    where destination = any($1::text[]) and ($2::text is null or state = $2) and position < $3
    order by position desc limit $4`,
)

/** The newest first. */
export function searchDeliveries(
  db: Queryable,
  { destinations, state, before, limit }: DeliverySearch,
): Promise<ListedDelivery[]> {
  return db.query<ListedDelivery>(SEARCH, [
    destinations,
    state ?? null,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ])
}
