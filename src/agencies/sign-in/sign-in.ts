import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { isUsername } from '../people/create-staff.ts'
import { findStaffForSignIn, type StaffRow } from '../people/staff-store.ts'
import { deleteAttemptsBefore, markSucceeded } from './attempt-store.ts'
import { beginAttempt } from './attempts.ts'
import { verifyPassword } from './passwords.ts'
import { type OpenedSession, openSession, signOut } from './sessions.ts'
import { LONGEST_WINDOW_MS } from './sign-in-limits.ts'

export interface SignInInput {
  username: string
  password: string
  /** A keyed hash of the network that asks; of the mark of the device, where the device is known. */
  addressHash: Buffer
  /** The browser has signed in with this name before: only its own failures count. */
  isKnownDevice?: boolean
  /** The token of the session the browser came with, which ends: nobody can plant a session on somebody else. */
  oldToken?: string | undefined
}

/**
 * Signs a member of staff in and opens a session. `sign_in_failed` for an unknown name, a wrong password and a closed
 * account alike, after the same work; `sign_in_limited` with `retryAfterSeconds` when there were too many failures.
 * Every attempt counts as a failure until it has succeeded, so that a hundred at once are no way around the limit.
 */
export async function signIn(
  db: Database,
  input: SignInInput,
  now: Instant,
): Promise<Result<{ session: OpenedSession; staff: StaffRow }>> {
  const { username: name, addressHash, isKnownDevice = false } = input
  const attempt = await beginAttempt(db, { name, addressHash, isKnownDevice }, now)
  if ('waitMs' in attempt) return refuseFor(attempt.waitMs)
  // What cannot be a name is not looked up; the work below is done all the same.
  const found = isUsername(input.username) ? await findStaffForSignIn(db, input.username) : undefined
  const fits = await verifyPassword(input.password, found?.passwordHash)
  if (!fits || !found?.active) return refuse('sign_in_failed')
  const { passwordHash: _, ...staff } = found
  if (input.oldToken !== undefined) await signOut(db, input.oldToken)
  await markSucceeded(db, attempt.id)
  return done({ session: await openSession(db, staff.id, now), staff })
}

/** Forgets attempts that no limit looks at any more: for a job now and then. Idempotent. */
export function sweepSignInAttempts(db: Database, now: Instant): Promise<void> {
  return deleteAttemptsBefore(db, now - LONGEST_WINDOW_MS)
}

function refuseFor(waitMs: number): ReturnType<typeof refuse> {
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  const minutes = Math.ceil(waitMs / 60_000)
  const refusal = refuse('sign_in_limited', { retryAfterSeconds })
  const next = {
    vi: `Hãy thử lại sau ${minutes} phút. Nếu quên mật khẩu, liên hệ quản trị hệ thống.`,
    en: `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. If you forgot the password, ask the administrator.`,
  }
  return { ...refusal, problem: { ...refusal.problem, next } }
}
