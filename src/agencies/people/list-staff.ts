import { type Queryable, statement } from '../../platform/database/index.ts'
import { GRANT_COLUMNS, type GrantRow, readGrants, toGrantRow } from '../access/grant-store.ts'
import { readStaffPage, STAFF_COLUMNS, type StaffRow, toStaffRow } from './staff-store.ts'

/** A member of staff with every role, past, present and revoked. */
export type StaffWithGrants = StaffRow & { grants: readonly GrantRow[] }

/**
 * Staff by username, of one agency or of all, after the username where the last page ended. At most 200 a page. `words`: a part of
 * the name or the username.
 */
export async function listStaff(
  db: Queryable,
  page: {
    agency?: string | undefined
    after?: string | undefined
    words?: string | undefined
    limit: number
  },
): Promise<StaffWithGrants[]> {
  const rows = await readStaffPage(db, { ...page, limit: Math.min(page.limit, 200) })
  const grants = await readGrants(
    db,
    rows.map((row) => row.id),
  )
  const byStaff = Map.groupBy(grants, (grant) => grant.staff)
  return rows.map((row) => ({ ...row, grants: byStaff.get(row.id) ?? [] }))
}

const WITH_GRANTS = statement(
  'staff.with_grants',
  `select ${GRANT_COLUMNS}, ${STAFF_COLUMNS}, s.password_hash is null as "hasNoPassword", g.id as "grantId" from staff s left join role_grant g on g.staff_id = s.id
    where s.id = $1 order by g.valid_from, g.role, g.agency, g.id`,
)

type Joined = StaffRow & { title: string | null } & Omit<Required<GrantRow>, 'id'> & {
    grantId: string | null
    hasNoPassword: boolean
  }

/** One member of staff, and whether nobody has given the account a password yet. */
export type FoundStaff = StaffWithGrants & { hasNoPassword: boolean }

/** One member of staff; undefined when there is none of this id. One query. */
export async function findStaff(db: Queryable, id: string): Promise<FoundStaff | undefined> {
  const rows = await db.query<Joined>(WITH_GRANTS, [id])
  const [first] = rows
  if (first === undefined) return undefined
  const { username, fullName, title, active, mustChangePassword, locale, hasNoPassword } = first
  const row = toStaffRow({ id, username, fullName, title, active, mustChangePassword, locale })
  const grants = rows.flatMap((one) => (one.grantId === null ? [] : grantOf(one, one.grantId)))
  return { ...row, hasNoPassword, grants }
}

function grantOf(
  { staff, role, agency, unit, from, to, grantedAt, revokedAt }: Joined,
  id: string,
): GrantRow {
  return toGrantRow({ id, staff, role, agency, unit, from, to, grantedAt, revokedAt })
}
