/** Sessions of people who apply: a random token in a cookie of its own, its hash in the database; never a session of staff. */
import { createHash } from 'node:crypto'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { newToken } from '../../platform/index.ts'
import type { Account } from './account.ts'
import { ACCOUNT_COLUMNS, type AccountRow, toAccount } from './account-store.ts'

const HOUR_MS = 3_600_000
/** Two idle hours end it, and twelve however busy. */
const LIFE = { idleMs: 2 * HOUR_MS, longestMs: 12 * HOUR_MS }
/** So long an ended session still tells whose draft takes what was sent too late. It opens nothing. */
export const ACCOUNT_REMEMBERED_MS = 72 * HOUR_MS
/** Writing "seen" at most once a minute keeps the reading of a page a reading. */
const TOUCH_AFTER_MS = 60_000

const insert = statement(
  'account_sessions.insert',
  `with ended as (delete from account_session where id = $3)
   insert into account_session (id, account, created_at, last_seen_at, expires_at) values ($1, $2, $4, $4, $5)`,
)

/** A new token for every sign-in; the session that the browser came with has ended. */
export async function openAccountSession(
  db: Queryable,
  account: string,
  oldToken: string | undefined,
  now: number,
): Promise<string> {
  const token = newToken(32)
  const old = hashToken(oldToken ?? '')
  await db.query(insert, [hashToken(token), account, old, new Date(now), new Date(now + LIFE.idleMs)])
  return token
}

const select = statement(
  'account_sessions.find',
  `select ${ACCOUNT_COLUMNS}, s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt", s.created_at as "createdAt"
     from account_session s join account a on a.id = s.account where s.id = $1`,
)
const touch = statement(
  'account_sessions.touch',
  'update account_session set last_seen_at = $2, expires_at = $3 where id = $1 and last_seen_at < $2',
)

/** Whose session the token is; `hasEnded`: it opens nothing any more. One query, a second one at most once a minute. */
export async function findAccountSession(
  db: Queryable,
  token: string,
  now: number,
): Promise<{ account: Account; hasEnded: boolean } | undefined> {
  const id = hashToken(token)
  const [row] = await db.query<AccountRow & Record<'expiresAt' | 'lastSeenAt' | 'createdAt', number>>(
    select,
    [id],
  )
  if (row === undefined) return undefined
  const { expiresAt, lastSeenAt, createdAt, ...account } = row
  const hasEnded = expiresAt <= now
  if (!hasEnded && now - lastSeenAt >= TOUCH_AFTER_MS) {
    const until = Math.min(now + LIFE.idleMs, createdAt + LIFE.longestMs)
    await db.query(touch, [id, new Date(now), new Date(until)])
  }
  return { account: toAccount(account), hasEnded }
}

const remove = statement('account_sessions.delete', 'delete from account_session where id = $1')

/** Ends the session. Idempotent. */
export async function closeAccountSession(db: Queryable, token: string): Promise<void> {
  await db.query(remove, [hashToken(token)])
}

const removeOthers = statement(
  'account_sessions.delete_others',
  'delete from account_session where account = $1 and id <> $2',
)

/** Ends the sessions of an account, all but that of the token `keep`. Idempotent; locks them. */
export async function closeSessionsOf(
  db: Queryable,
  account: string,
  keep: string | undefined,
): Promise<void> {
  await db.query(removeOthers, [account, hashToken(keep ?? '')])
}

const sweep = statement('account_sessions.sweep', 'delete from account_session where expires_at <= $1')

/** Forgets sessions that ended three days ago. Idempotent. */
export async function sweepAccountSessions(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - ACCOUNT_REMEMBERED_MS)])
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
