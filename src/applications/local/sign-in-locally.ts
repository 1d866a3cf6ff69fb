import { beginAttempt, markAttemptSucceeded, type Trying, verifyPassword } from '../../agencies/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openAccountSession } from '../accounts/account-sessions.ts'
import { findPasswordAt, findPasswordOf, type LocalPassword } from './password-store.ts'

/** As what the limits of signing in count somebody; never the name of anybody who works here. */
export function nameOfAddress(address: string): string {
  return `account:${address}`
}

export interface LocalSignIn extends Omit<Trying, 'name'> {
  /** As it is tidied; what cannot be an address is tried all the same. */
  address: string
  password: string
  /** The token of the session that the browser came with, which ends: nobody can plant a session on somebody else. */
  oldToken: string | undefined
}

/** `wrong` for an unknown address and a wrong password alike, after the same work. */
export type Judged<T> = T | 'wrong' | { retryAfterSeconds: number }

/** Signs in with address and password. Each try is counted before it is judged; opens a session. */
export async function signInLocally(
  db: Database,
  { address, password, oldToken, ...where }: LocalSignIn,
  now: number,
): Promise<Judged<{ token: string }>> {
  const found = await findPasswordAt(db, address)
  const judged = await judge(db, found, { name: nameOfAddress(address), ...where, password }, now)
  if (judged !== 'right') return judged
  return { token: await openAccountSession(db, (found as LocalPassword).account, oldToken, now) }
}

/** Whether somebody who is signed in knows their own password; counted like a sign-in. */
export async function checkOwnPassword(
  db: Database,
  account: string,
  { password, ...where }: Omit<LocalSignIn, 'address' | 'oldToken'>,
  now: number,
): Promise<Judged<LocalPassword>> {
  const found = await findPasswordOf(db, account)
  if (found === undefined) return 'wrong'
  const judged = await judge(db, found, { name: nameOfAddress(found.address), ...where, password }, now)
  return judged === 'right' ? found : judged
}

/** Whether this is their password already; asked only where a try has been counted. */
export async function hasOwnPassword(db: Database, account: string, password: string): Promise<boolean> {
  return verifyPassword(password, (await findPasswordOf(db, account))?.hash)
}

async function judge(
  db: Database,
  found: LocalPassword | undefined,
  { password, ...trying }: Trying & { password: string },
  now: number,
): Promise<Judged<'right'>> {
  const attempt = await beginAttempt(db, trying, now)
  if ('waitMs' in attempt) return { retryAfterSeconds: Math.ceil(attempt.waitMs / 1000) }
  if (!(await verifyPassword(password, found?.hash))) return 'wrong'
  await markAttemptSucceeded(db, attempt.id)
  return 'right'
}
