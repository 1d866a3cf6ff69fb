import type { Database, Queryable } from '../../platform/database/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { findStaffForSignIn, findStaffRow, writePassword } from '../people/staff-store.ts'
import { checkGivenPassword, checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import { deleteSessionsOf } from './session-store.ts'
import { hashToken } from './sessions.ts'

/**
 * Somebody gets a new password that two people gave (`confirmAccess`); it must be changed at the next sign-in. Ends the person's
 * sessions; in the caller's transaction.
 */
export async function setPassword(
  tx: Queryable,
  staff: string,
  password: string,
): Promise<Result<{ id: string }>> {
  const row = await findStaffRow(tx, staff)
  if (!row) return refuse('staff_unknown')
  return store(tx, row, { password, mustChange: true })
}

/**
 * A member of staff changes their own password, knowing the present one. Ends every session but the one of the token
 * `keep`. Idempotent: the same form sent twice finds the new password set and answers as the first did. Attempts are
 * limited by the route that offers it.
 */
export async function changePassword(
  db: Database,
  staff: string,
  { present, next, keep }: { present: string; next: string; keep?: string | undefined },
): Promise<Result<{ id: string }>> {
  const row = await findStaffRow(db, staff)
  const withHash = row && (await findStaffForSignIn(db, row.username))
  if (!withHash) return refuse('staff_unknown')
  const { passwordHash, mustChangePassword } = withHash
  if (!(await verifyPassword(present, passwordHash))) {
    const isChanged = !mustChangePassword && (await verifyPassword(next, passwordHash))
    return isChanged ? done({ id: staff }) : refuse('password_wrong')
  }
  return db.transaction((tx) => store(tx, withHash, { password: next, mustChange: false, keep }))
}

/** Whether this is the person's present password: for a page that may show a first password only while it holds. */
export async function hasPassword(db: Database, staff: string, password: string): Promise<boolean> {
  const row = await findStaffRow(db, staff)
  const withHash = row && (await findStaffForSignIn(db, row.username))
  return withHash !== undefined && verifyPassword(password, withHash.passwordHash)
}

async function store(
  tx: Queryable,
  staff: { id: string; username: string },
  wanted: { password: string; mustChange: boolean; keep?: string | undefined },
): Promise<Result<{ id: string }>> {
  const check = wanted.mustChange ? checkGivenPassword : checkPassword
  const checked = check(wanted.password, staff.username)
  if (!checked.ok) return checked
  const hash = await hashPassword(wanted.password)
  await writePassword(tx, staff.id, { hash, mustChange: wanted.mustChange })
  await deleteSessionsOf(tx, staff.id, wanted.keep === undefined ? undefined : hashToken(wanted.keep))
  return done({ id: staff.id })
}
