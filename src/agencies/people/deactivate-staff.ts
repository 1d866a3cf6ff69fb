import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { countOtherAdministrators, readActiveGrants } from '../access/grant-store.ts'
import { done, type Result, refuse } from '../errors.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import { findStaffRow, writeActive } from './staff-store.ts'

/**
 * Closes an account: its sessions end now, it cannot sign in, and what it delegated ends with it. Its roles stay on
 * record and revive with the account. Idempotent. Refuses to leave the house without an administrator.
 */
export async function deactivateStaff(
  db: Database,
  staff: string,
  now: Instant,
): Promise<Result<{ id: string }>> {
  return db.transaction(async (tx) => {
    const row = await findStaffRow(tx, staff)
    if (!row) return refuse('staff_unknown')
    const at = { now, today: toLocalDate(now) }
    const others = await countOtherAdministrators(tx, { staff }, at)
    const grants = await readActiveGrants(tx, staff, at)
    const isAdministrator = grants.some((one) => one.role === 'administrator' && one.onBehalfOf === undefined)
    if (isAdministrator && others === 0) return refuse('last_administrator')
    await writeActive(tx, staff, 'inactive')
    await deleteSessionsOf(tx, staff)
    return done({ id: staff })
  })
}

/** Opens a closed account again with the roles that are still in force; a second person has confirmed it. Idempotent. */
export async function reactivateStaff(db: Queryable, staff: string): Promise<Result<{ id: string }>> {
  return (await writeActive(db, staff, 'active')) ? done({ id: staff }) : refuse('staff_unknown')
}
