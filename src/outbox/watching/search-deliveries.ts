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
  kind?: string | undefined
  /** What the order is kept for, e.g. the id of a dossier. */
  subject?: string | undefined
  /** Before this position: the next page. */
  before?: number | undefined
  limit: number
}

const SEARCH = statement(
  'outbox.search',
  `select position, id, destination, subject, kind, payload, state, tries, failure, created_at as "createdAt", sent_at as "sentAt"
     from delivery
    where destination = any($1::text[]) and ($2::text is null or state = $2) and position < $3
      and ($5::text is null or kind = $5) and ($6::text is null or subject = $6)
    order by position desc limit $4`,
)

/** The newest first. */
export function searchDeliveries(
  db: Queryable,
  { destinations, state, kind, subject, before, limit }: DeliverySearch,
): Promise<ListedDelivery[]> {
  return db.query<ListedDelivery>(SEARCH, [
    destinations,
    state ?? null,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
    kind ?? null,
    subject ?? null,
  ])
}

const BY_ID = statement(
  'outbox.delivery_by_id',
  `select position, id, destination, subject, kind, payload, state, tries, failure, created_at as "createdAt", sent_at as "sentAt"
     from delivery where id = $1`,
)

export async function findDelivery(db: Queryable, id: string): Promise<ListedDelivery | undefined> {
  const [row] = await db.query<ListedDelivery>(BY_ID, [id])
  return row
}
