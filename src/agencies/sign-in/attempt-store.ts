import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** Hashes of who tries and from where. */
export interface AttemptKey {
  username: Buffer
  address: Buffer
}

// Always the name first, then the address: two sign-ins that share both never wait for each other crosswise.
const lock = statement(
  'attempts.lock',
  `select pg_advisory_xact_lock($1, hashtext(encode($2::bytea, 'hex')))`,
)
const LOCK_SPACE = { username: 720_211, address: 720_212 }

/** Makes attempts of one name, or from one address, come one after the other until the transaction ends. */
export async function lockAttempts(tx: Queryable, key: AttemptKey): Promise<void> {
  await tx.query(lock, [LOCK_SPACE.username, key.username])
  await tx.query(lock, [LOCK_SPACE.address, key.address])
}

// A success forgets the failures of the name before it, not those of the address.
const select = statement(
  'attempts.failures',
  `with success as (
     select coalesce(max(at), '-infinity') as at from sign_in_attempt where username_hash = $1 and succeeded
   )
   select a.at, a.username_hash = $1 and a.at > success.at as name, a.address_hash = $2 as address
   from sign_in_attempt a, success
   where (a.username_hash = $1 or a.address_hash = $2) and a.at > $3 and not a.succeeded
   order by a.at desc limit 1000`,
)

export interface Failure {
  at: Instant
  /** By this name since its last success. */
  name: boolean
  /** From this address. */
  address: boolean
}

/** Failures after `since`, the latest first. */
export function readFailures(db: Queryable, key: AttemptKey, since: Instant): Promise<Failure[]> {
  return db.query<Failure>(select, [key.username, key.address, new Date(since)])
}

const insert = statement(
  'attempts.insert',
  'insert into sign_in_attempt (username_hash, address_hash, at) values ($1, $2, $3) returning id',
)

/** Counts as a failure until it is marked as a success. */
export async function insertAttempt(db: Queryable, key: AttemptKey, now: Instant): Promise<number> {
  const [row] = await db.query<{ id: number }>(insert, [key.username, key.address, new Date(now)])
  return row!.id
}

const succeed = statement('attempts.succeed', 'update sign_in_attempt set succeeded = true where id = $1')

export async function markSucceeded(db: Queryable, id: number): Promise<void> {
  await db.query(succeed, [id])
}

const deleteOld = statement('attempts.delete_old', 'delete from sign_in_attempt where at < $1')

export async function deleteAttemptsBefore(db: Queryable, before: Instant): Promise<void> {
  await db.query(deleteOld, [new Date(before)])
}
