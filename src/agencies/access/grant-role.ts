import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { RoleGrant } from '../model.ts'
import type { Directory } from '../organisation/directory.ts'
import { findStaffRow } from '../people/staff-store.ts'
import { countOtherAdministrators, findGrant, insertGrants, writeRevoked } from './grant-store.ts'
import { isHeldAt } from './roles.ts'

/**
 * Gives a role at an agency, perhaps in one unit only, between two dates. `by` is the id of whoever gives it, whose right
 * to manage staff there the caller has checked (`staff.manage`); a second person has confirmed it (`confirmAccess`). The database
 * lets no two equal grants overlap. Idempotent by `id`, where the caller gives one.
 */
export async function grantRole(
  db: Queryable,
  directory: Directory,
  grant: RoleGrant & { staff: string; id?: string | undefined },
  by: { staff: string; now: Instant },
): Promise<Result<{ id: string }>> {
  const place = checkPlace(directory, grant)
  if (!place.ok) return place
  const staff = await findStaffRow(db, grant.staff)
  if (!staff) return refuse('staff_unknown')
  if (!staff.active) return refuse('staff_inactive')
  const id = grant.id ?? newId(by.now)
  const added = await insertGrants(db, [{ ...grant, id }], by)
  if (added.length > 0) return done({ id })
  const known = await findGrant(db, id)
  return known?.staff === grant.staff && known.role === grant.role && known.agency === grant.agency
    ? done({ id })
    : refuse('grant_overlaps')
}

function checkPlace(directory: Directory, grant: RoleGrant): Result<RoleGrant> {
  const agency = directory.find(grant.agency)
  if (agency?.code !== grant.agency) return refuse('agency_unknown')
  if (!isHeldAt(grant.role, agency.kind)) return refuse('role_not_held_here')
  if (grant.to !== undefined && grant.to < grant.from) return refuse('dates_reversed')
  const { unit } = grant
  const known = unit === undefined || directory.unitsOf(grant.agency).some((one) => one.code === unit)
  return known ? done(grant) : refuse('unit_unknown')
}

/**
 * Takes a role away at once; what was done under it stays on record. Idempotent in effect: a second call answers
 * `grant_unknown`. Refuses to leave the house without an administrator.
 */
export async function revokeRole(
  db: Database,
  grantId: string,
  by: { staff: string; now: Instant },
): Promise<Result<{ id: string }>> {
  return db.transaction(async (tx) => {
    const grant = await findGrant(tx, grantId)
    if (!grant || grant.revokedAt !== undefined) return refuse('grant_unknown')
    if (grant.role === 'administrator') {
      const at = { now: by.now, today: toLocalDate(by.now) }
      const others = await countOtherAdministrators(tx, { grant: grantId }, at)
      if (others === 0) return refuse('last_administrator')
    }
    return (await writeRevoked(tx, grantId, by)) ? done({ id: grantId }) : refuse('grant_unknown')
  })
}
