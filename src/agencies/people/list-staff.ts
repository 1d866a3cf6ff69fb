import type { Queryable } from '../../platform/database/index.ts'
import { type GrantRow, readGrants } from '../access/grant-store.ts'
import { findStaffRow, readStaffPage, type StaffRow } from './staff-store.ts'

/** A member of staff with every role, past, present and revoked. */
export type StaffWithGrants = StaffRow & { grants: readonly GrantRow[] }

/** Staff by username, of one agency or of all, after the username where the last page ended. At most 200 a page. */
export async function listStaff(
  db: Queryable,
  page: { agency?: string | undefined; after?: string | undefined; limit: number },
): Promise<StaffWithGrants[]> {
  const rows = await readStaffPage(db, { ...page, limit: Math.min(page.limit, 200) })
  const grants = await readGrants(
    db,
    rows.map((row) => row.id),
  )
  const byStaff = Map.groupBy(grants, (grant) => grant.staff)
  return rows.map((row) => ({ ...row, grants: byStaff.get(row.id) ?? [] }))
}

/** One member of staff; undefined when there is none of this id. */
export async function findStaff(db: Queryable, id: string): Promise<StaffWithGrants | undefined> {
  const row = await findStaffRow(db, id)
  return row && { ...row, grants: await readGrants(db, [id]) }
}
