import type { Queryable } from '../../platform/database/index.ts'
import { readActiveHashes } from '../people/staff-store.ts'
import { verifyPassword } from './passwords.ts'

/**
 * How many of these accounts anybody who knows `password` could open. Asked for a password that everybody knows; takes
 * 20 ms for each different hash, and accounts made together share one.
 */
export async function countOpenTo(
  db: Queryable,
  usernames: readonly string[],
  password: string,
): Promise<number> {
  let open = 0
  for (const { hash, accounts } of await readActiveHashes(db, usernames)) {
    if (await verifyPassword(password, hash)) open += accounts
  }
  return open
}
