/** Closing a delivery that nobody will send any more. */
import { type Queryable, statement } from '../../platform/database/index.ts'

const CLOSE = statement(
  'outbox.close',
  `update delivery set state = 'closed', claim = null where id = $1 and state = 'parked' returning id`,
)

/** Answers how many were closed: only a parked one is. It stays as it is, and what follows it no longer waits. Idempotent. */
export async function closeDelivery(db: Queryable, id: string): Promise<number> {
  return (await db.query(CLOSE, [id])).length
}
