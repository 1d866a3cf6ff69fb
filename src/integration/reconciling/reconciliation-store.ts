/** Reconciliations as they were found. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Reconciliation } from './model.ts'

const KEEP = statement(
  'integration.keep_reconciliation',
  `with gone as (
     delete from reconciliation where at < to_timestamp($3::float8 / 1000) - interval '400 days')
   insert into reconciliation (id, destination, at, found) values ($1, $2, to_timestamp($3::float8 / 1000), $4::jsonb)
   on conflict (id) do nothing`,
)

/** Idempotent by the id. Forgets those of more than 400 days ago. */
export async function keepReconciliation(db: Queryable, id: string, found: Reconciliation): Promise<void> {
  await db.query(KEEP, [id, found.destination, found.at, JSON.stringify(found)])
}

const LATEST = statement(
  'integration.latest_reconciliation',
  `select id, found from reconciliation where destination = $1 order by at desc limit 1`,
)

export async function findLatestReconciliation(
  db: Queryable,
  destination: string,
): Promise<{ id: string; found: Reconciliation } | undefined> {
  const [row] = await db.query<{ id: string; found: Reconciliation }>(LATEST, [destination])
  return row
}
