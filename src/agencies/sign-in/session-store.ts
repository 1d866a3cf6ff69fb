import type { Instant, LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { ACTIVE_GRANTS, type ActiveGrantRow, toActiveGrant } from '../access/grant-store.ts'
import type { ActiveGrant } from '../model.ts'
import type { StaffRow } from '../people/staff-store.ts'

export interface SessionRow {
  staff: StaffRow
  grants: ActiveGrant[]
  csrf: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
}

const insert = statement(
  'sessions.insert',
  `insert into session (id, staff_id, created_at, last_seen_at, expires_at, csrf) values ($1, $2, $3, $3, $4, $5)`,
)

export async function insertSession(
  db: Queryable,
  session: { id: Buffer; staff: string; now: Instant; expiresAt: Instant; csrf: string },
): Promise<void> {
  const { id, staff, now, expiresAt, csrf } = session
  await db.query(insert, [id, staff, new Date(now), new Date(expiresAt), csrf])
}

// One trip to the database for each page that staff open: session, person and grants together.
const select = statement(
  'sessions.find',
  `select x.csrf, x.created_at as "createdAt", x.last_seen_at as "lastSeenAt", x.expires_at as "expiresAt",
     s.id, s.username, s.full_name as "fullName", s.title, s.active, s.must_change_password as "mustChangePassword", s.locale,
     (select coalesce(json_agg(g order by g.agency, g.role), '[]') from (
       ${ACTIVE_GRANTS.replaceAll('$1', 'x.staff_id')}) g) as grants
   from session x join staff s on s.id = x.staff_id and s.active
   where x.id = $1 and x.expires_at > $2`,
)

interface FoundRow extends Omit<StaffRow, 'title'> {
  title: string | null
  csrf: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
  grants: ActiveGrantRow[]
}

/** The session that has not expired, of a person who is still active. */
export async function findSessionRow(
  db: Queryable,
  id: Buffer,
  at: { now: Instant; today: LocalDate },
): Promise<SessionRow | undefined> {
  const [row] = await db.query<FoundRow>(select, [id, new Date(at.now), at.today])
  if (!row) return undefined
  const { csrf, createdAt, lastSeenAt, expiresAt, grants, title, ...staff } = row
  return {
    staff: { ...staff, ...(title !== null && { title }) },
    grants: grants.map(toActiveGrant),
    csrf,
    createdAt,
    lastSeenAt,
    expiresAt,
  }
}

const touch = statement(
  'sessions.touch',
  'update session set last_seen_at = $2, expires_at = $3 where id = $1 and last_seen_at < $2',
)

export async function touchSession(
  db: Queryable,
  id: Buffer,
  seen: { now: Instant; expiresAt: Instant },
): Promise<void> {
  await db.query(touch, [id, new Date(seen.now), new Date(seen.expiresAt)])
}

const selectHolder = statement(
  'sessions.holder',
  `select s.id from session x join staff s on s.id = x.staff_id and s.active where x.id = $1`,
)

/** Whose session it is or was. */
export async function findSessionHolder(db: Queryable, id: Buffer): Promise<string | undefined> {
  const [row] = await db.query<{ id: string }>(selectHolder, [id])
  return row?.id
}

const deleteOne = statement('sessions.delete', 'delete from session where id = $1')

export async function deleteSession(db: Queryable, id: Buffer): Promise<void> {
  await db.query(deleteOne, [id])
}

const deleteOf = statement(
  'sessions.delete_of_staff',
  'delete from session where staff_id = $1 and ($2::bytea is null or id <> $2) returning staff_id',
)

/** Closes the sessions of a person, all but `keep`. Answers how many. */
export async function deleteSessionsOf(db: Queryable, staff: string, keep?: Buffer): Promise<number> {
  return (await db.query(deleteOf, [staff, keep ?? null])).length
}

const deleteExpired = statement('sessions.delete_expired', 'delete from session where expires_at <= $1')

export async function deleteExpiredSessions(db: Queryable, now: Instant): Promise<void> {
  await db.query(deleteExpired, [new Date(now)])
}
