import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { grantRole } from '../access/grant-role.ts'
import { delegate } from '../delegating/delegate.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Directory } from '../organisation/directory.ts'
import { reactivateStaff } from '../people/deactivate-staff.ts'
import { findStaffRow } from '../people/staff-store.ts'
import type { AccessAsked } from './access-request.ts'

/**
 * Does what was asked for, but for the password. `by` is who asked. Answers the refusals of the act itself; the role and the
 * delegation carry the id of the request.
 */
export async function giveAccess(
  tx: Queryable,
  directory: Directory,
  asked: AccessAsked & { id: string },
  by: { staff: string; now: Instant },
): Promise<Result<{ id: string }>> {
  const { id, staff } = asked
  switch (asked.kind) {
    case 'grant':
      return grantRole(tx, directory, { ...asked.detail, staff, id }, by)
    case 'delegation':
      return delegate(tx, { ...asked.detail, id }, by)
    case 'reactivation':
      return reactivateStaff(tx, staff)
    case 'password':
      return (await findStaffRow(tx, staff)) ? done({ id: staff }) : refuse('staff_unknown')
  }
}
