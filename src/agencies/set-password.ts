import type { Database } from '../platform/database/index.ts'
import { done, type Result, refuse } from './errors.ts'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import { deleteSessionsOf } from './store/sessions.ts'
import { findStaffForSignIn, findStaffRow, writePassword } from './store/staff.ts'

/** An administrator gives somebody a new password; it must be changed at the next sign-in. Ends the person's sessions. */
export async function setPassword(
  db: Database,
  staff: string,
  password: string,
): Promise<Result<{ id: string }>> {
  const row = await findStaffRow(db, staff)
  if (!row) return refuse('staff_unknown')
  return store(db, row, { password, mustChange: true })
}

/**
 * A member of staff changes their own password, knowing the present one. Ends every session, this one too: the caller
 * opens a new one (`openSession`). Attempts are limited by the route that offers it.
 */
export async function changePassword(
  db: Database,
  staff: string,
  passwords: { present: string; next: string },
): Promise<Result<{ id: string }>> {
  const row = await findStaffRow(db, staff)
  const withHash = row && (await findStaffForSignIn(db, row.username))
  if (!withHash) return refuse('staff_unknown')
  if (!(await verifyPassword(passwords.present, withHash.passwordHash))) return refuse('password_wrong')
  return store(db, withHash, { password: passwords.next, mustChange: false })
}

async function store(
  db: Database,
  staff: { id: string; username: string },
  wanted: { password: string; mustChange: boolean },
): Promise<Result<{ id: string }>> {
  const checked = checkPassword(wanted.password, staff.username)
  if (!checked.ok) return checked
  const hash = await hashPassword(wanted.password)
  return db.transaction(async (tx) => {
    await writePassword(tx, staff.id, { hash, mustChange: wanted.mustChange })
    await deleteSessionsOf(tx, staff.id)
    return done({ id: staff.id })
  })
}
