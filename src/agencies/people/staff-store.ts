import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { Staff } from '../model.ts'

/** A member of staff without roles and without the hash. */
export type StaffRow = Omit<Staff, 'grants'> & { mustChangePassword: boolean; locale: Lang }

export interface NewStaff {
  id: string
  username: string
  fullName: string
  title?: string | undefined
  /** Absent: nobody can sign in before two people have given a first password. */
  passwordHash?: string | undefined
  mustChangePassword?: boolean | undefined
  locale?: Lang | undefined
}

const insertMany = statement(
  'staff.insert',
  `insert into staff (id, username, full_name, title, password_hash, must_change_password, locale, created_at)
   select s.id, s.username, s."fullName", s.title, s."passwordHash", coalesce(s."mustChangePassword", true),
     coalesce(s.locale, 'vi'), $2
   from jsonb_to_recordset($1::jsonb) as s(id uuid, username text, "fullName" text, title text, "passwordHash" text,
     "mustChangePassword" boolean, locale text)
   on conflict (lower(username)) do nothing
   returning id`,
)

/** Adds staff; those whose username is taken are left out. Answers the ids that were added. */
export async function insertStaff(
  db: Queryable,
  staff: readonly NewStaff[],
  now: Instant,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(insertMany, [JSON.stringify(staff), new Date(now)])
  return rows.map((row) => row.id)
}

export const STAFF_COLUMNS = `s.id, s.username, s.full_name as "fullName", s.title, s.active,
  s.must_change_password as "mustChangePassword", s.locale`

const selectById = statement('staff.by_id', `select ${STAFF_COLUMNS} from staff s where s.id = $1`)

export async function findStaffRow(db: Queryable, id: string): Promise<StaffRow | undefined> {
  const [row] = await db.query<StaffRow & { title: string | null }>(selectById, [id])
  return row && toStaffRow(row)
}

const selectByIds = statement(
  'staff.by_usernames',
  `select s.id, s.username from staff s where lower(s.username) = any($1)`,
)

/** Ids by lower-case username. */
export async function findStaffIds(
  db: Queryable,
  usernames: readonly string[],
): Promise<Map<string, string>> {
  const wanted = usernames.map((name) => name.toLowerCase())
  const rows = await db.query<{ id: string; username: string }>(selectByIds, [wanted])
  return new Map(rows.map((row) => [row.username.toLowerCase(), row.id]))
}

const selectForSignIn = statement(
  'staff.for_sign_in',
  `select ${STAFF_COLUMNS}, s.password_hash as "passwordHash" from staff s where lower(s.username) = lower($1)`,
)

export type StaffWithHash = StaffRow & { passwordHash: string | null }

export async function findStaffForSignIn(
  db: Queryable,
  username: string,
): Promise<StaffWithHash | undefined> {
  const [row] = await db.query<StaffWithHash & { title: string | null }>(selectForSignIn, [username])
  return row && toStaffRow(row)
}

const selectHashes = statement(
  'staff.active_hashes',
  `select password_hash as hash, count(*)::int as accounts from staff
    where active and password_hash is not null and lower(username) = any($1) group by password_hash`,
)

/** Hashes of these people who may sign in, each with how many have it. */
export function readActiveHashes(
  db: Queryable,
  usernames: readonly string[],
): Promise<{ hash: string; accounts: number }[]> {
  return db.query(selectHashes, [usernames.map((name) => name.toLowerCase())])
}

const selectPage = statement(
  'staff.page',
  `select ${STAFF_COLUMNS} from staff s
   where s.username > $1
     and ($2::text is null or exists (
       select from role_grant g where g.staff_id = s.id and g.agency = $2 and g.revoked_at is null))
     and ($4 = '' or position(fold_vi($4) in fold_vi(s.full_name || ' ' || s.username)) > 0)
   order by s.username limit $3`,
)

/** Staff by username after `after`, of one agency or of all; with `words` those who are called so, with accents or without. */
export async function readStaffPage(
  db: Queryable,
  page: {
    agency?: string | undefined
    after?: string | undefined
    words?: string | undefined
    limit: number
  },
): Promise<StaffRow[]> {
  const rows = await db.query<StaffRow & { title: string | null }>(selectPage, [
    page.after ?? '',
    page.agency ?? null,
    page.limit,
    page.words ?? '',
  ])
  return rows.map(toStaffRow)
}

const updatePassword = statement(
  'staff.set_password',
  'update staff set password_hash = $2, must_change_password = $3 where id = $1 returning id',
)

export async function writePassword(
  db: Queryable,
  id: string,
  password: { hash: string; mustChange: boolean },
): Promise<boolean> {
  return (await db.query(updatePassword, [id, password.hash, password.mustChange])).length > 0
}

const selectNoPassword = statement(
  'staff.no_password',
  'select exists (select from staff where id = $1 and password_hash is null) as none',
)

/** Whether nobody has given this account a password yet. */
export async function hasNoPassword(db: Queryable, id: string): Promise<boolean> {
  const [row] = await db.query<{ none: boolean }>(selectNoPassword, [id])
  return row?.none === true
}

const updateActive = statement('staff.set_active', 'update staff set active = $2 where id = $1 returning id')

export async function writeActive(db: Queryable, id: string, state: 'active' | 'inactive'): Promise<boolean> {
  return (await db.query(updateActive, [id, state === 'active'])).length > 0
}

const existsAny = statement('staff.any', 'select exists (select from staff) as any')

export async function existsStaff(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ any: boolean }>(existsAny)
  return row?.any === true
}

export function toStaffRow<Row extends StaffRow>(row: Row & { title: string | null }): Row {
  const { title, ...rest } = row
  return (title === null ? rest : row) as Row
}
