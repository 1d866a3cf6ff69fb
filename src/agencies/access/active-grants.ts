import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { ActiveGrant, Actor, Role } from '../model.ts'
import type { Directory } from '../organisation/directory.ts'
import { type RoleHolder, readActiveGrants, readHolders, type Without } from './grant-store.ts'

/**
 * The grants of a member of staff in force at a moment: own ones, from the first to the last day inclusive in
 * Vietnam's calendar, and those delegated to them. Empty for an inactive account.
 */
export async function findActiveGrants(
  db: Queryable,
  directory: Directory,
  staff: string,
  now: Instant,
): Promise<ActiveGrant[]> {
  return directory.withReach(await readActiveGrants(db, staff, { now, today: toLocalDate(now) }))
}

/** The member of staff as the actor of an act at `now`. */
export async function findStaffActor(
  db: Queryable,
  directory: Directory,
  staff: string,
  now: Instant,
): Promise<Extract<Actor, { kind: 'staff' }>> {
  return { kind: 'staff', id: staff, grants: await findActiveGrants(db, directory, staff, now) }
}

/**
 * Who holds one of these roles at an agency now (in this unit or in the whole agency): whom work may be given to. With
 * `without`: as it would be after that change of staff.
 */
export function listRoleHolders(
  db: Queryable,
  where: { agency: string; unit?: string | undefined; roles?: readonly Role[] | undefined },
  now: Instant,
  without: Without = {},
): Promise<RoleHolder[]> {
  return readHolders(db, where, { now, today: toLocalDate(now), without })
}
