/** Sessions of staff: a random token in the cookie, its hash in the database. */
import { createHash } from 'node:crypto'
import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { newToken } from '../../platform/index.ts'
import type { Actor } from '../model.ts'
import type { Directory } from '../organisation/directory.ts'
import type { StaffRow } from '../people/staff-store.ts'
import { remember } from '../remember.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSessionHolder,
  findSessionRow,
  insertSession,
  touchSession,
} from './session-store.ts'

const HOUR_MS = 3_600_000
/** A session ends after two idle hours, and after twelve however busy: a lunch break passes, a night does not. */
export const sessionLife = { idleMs: 2 * HOUR_MS, longestMs: 12 * HOUR_MS }
/** So long an ended session still tells whose it was: what they sent too late is kept for them, and for nobody else. */
const REMEMBERED_MS = 72 * HOUR_MS
/** Writing "seen" at most once a minute keeps the reading of a page a reading. */
const TOUCH_AFTER_MS = 60_000

/** What the browser gets: the token for its HttpOnly cookie and the CSRF token for its forms. */
export interface OpenedSession {
  token: string
  csrf: string
  expiresAt: Instant
}

/** Somebody who is signed in. */
export interface SignedIn {
  actor: Extract<Actor, { kind: 'staff' }>
  staff: StaffRow
  csrf: string
  expiresAt: Instant
}

/** Opens a session for a person whose identity has been proved; each sign-in gets a new token. */
export async function openSession(db: Queryable, staff: string, now: Instant): Promise<OpenedSession> {
  const [token, csrf] = [newToken(32), newToken(24)]
  const expiresAt = now + sessionLife.idleMs
  await insertSession(db, { id: hashToken(token), staff, now, expiresAt, csrf })
  return { token, csrf, expiresAt }
}

/** Who the cookie's token belongs to, with the grants in force now; one query. A use of the session puts its end off. */
export async function findSession(
  db: Queryable,
  directory: Directory,
  token: string,
  now: Instant,
): Promise<SignedIn | undefined> {
  const id = hashToken(token)
  const row = await findSessionRow(db, id, { now, today: toLocalDate(now) })
  if (!row) return undefined
  const { staff, csrf } = row
  // Whoever gave a first password knows it: until its owner has changed it, it carries no right.
  const grants = staff.mustChangePassword ? [] : row.grants
  let { expiresAt } = row
  if (now - row.lastSeenAt >= TOUCH_AFTER_MS) {
    expiresAt = Math.min(now + sessionLife.idleMs, row.createdAt + sessionLife.longestMs)
    await touchSession(db, id, { now, expiresAt })
  }
  return {
    actor: { kind: 'staff', id: staff.id, grants: directory.withReach(grants) },
    staff,
    csrf,
    expiresAt,
  }
}

/** Who is signed in, remembered for a few seconds. */
export interface Sessions {
  /** Like `findSession`; a role that begins or ends by its date is seen up to five seconds late, a revoked one at once. */
  find(token: string, now: Instant): Promise<SignedIn | undefined>
  /** On NOTIFY access_changed. */
  forget(): void
  /** Of somebody who acted at another server. */
  forgetOne(token: string): void
}

const REMEMBER_MS = 5_000

export function openSessions(db: Queryable, directory: Directory): Sessions {
  const known = remember(REMEMBER_MS, (token, now) => findSession(db, directory, token, now))
  return {
    async find(token, now) {
      const session = await known.find(token, now)
      return session && now < session.expiresAt ? session : undefined
    },
    forget: known.forget,
    forgetOne: known.forgetOne,
  }
}

/** Ends this session. Idempotent. */
export async function signOut(db: Queryable, token: string): Promise<void> {
  await deleteSession(db, hashToken(token))
}

/** Ends every session of a person and answers how many there were. Idempotent. */
export function signOutEverywhere(db: Queryable, staff: string): Promise<number> {
  return deleteSessionsOf(db, staff)
}

/** Whose session this is, or was until it expired not long ago; signing out makes everybody forget. Opens nothing. */
export function findSessionOwner(db: Queryable, token: string): Promise<string | undefined> {
  return findSessionHolder(db, hashToken(token))
}

/** Forgets sessions that expired three days ago: for a job now and then. Idempotent. */
export function sweepSessions(db: Queryable, now: Instant): Promise<void> {
  return deleteExpiredSessions(db, now - REMEMBERED_MS)
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
