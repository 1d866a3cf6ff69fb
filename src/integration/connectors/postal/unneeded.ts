/** Items that nobody needs any more: the post is asked to leave them, and people see those that it has already. */
import { listNamed, type Office } from '../../../dossiers/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { listOpenItems, noteUnneeded, type OpenItem } from './item-store.ts'
import { isNeeded } from './model.ts'
import { cancelPost } from './order.ts'

/**
 * Looks at all that is under way; answers how many are left. Idempotent by the item: each is left once. Emits the delivery that cancels
 * its order, where the postman has not got it.
 */
export async function leaveUnneeded({ database }: Pick<Office, 'database'>, now: number): Promise<number> {
  const items = await listOpenItems(database)
  const found = await listNamed(database, { codes: [], ids: items.map(({ dossier }) => dossier) })
  const statuses = new Map(found.map(({ id, status }) => [id, status]))
  const left = items.filter(({ kind, dossier }) => !isNeeded(kind, statuses.get(dossier)))
  for (const item of left) await leave(database, item, now)
  return left.length
}

function leave(database: Database, item: OpenItem, now: number): Promise<void> {
  return database.transaction(async (tx) => {
    if (await noteUnneeded(tx, item.id, now)) await cancelPost(tx, item, now)
  })
}
