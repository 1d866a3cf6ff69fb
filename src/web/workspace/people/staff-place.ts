/** Whom an administrator may manage: people with a role at an agency of theirs, and people without any role. */
import { type Actor, can, type Delegation, roleNames, type StaffWithGrants } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'

/** Roles that hold today or will; the revoked and the past are history. */
export function currentGrants({ grants }: StaffWithGrants, now: number): StaffWithGrants['grants'] {
  const today = toLocalDate(now)
  return grants.filter(({ revokedAt, to }) => revokedAt === undefined && (to === undefined || to >= today))
}

/**
 * Every current role of the person, also those that colleagues delegate to them, must lie where the administrator
 * manages: otherwise one could take over, by a new password, the account of somebody with authority elsewhere.
 */
export function mayManage(
  actor: Actor,
  person: StaffWithGrants,
  { received, now }: { received: readonly Delegation[]; now: number },
): boolean {
  return [...currentGrants(person, now), ...received].every(({ agency }) =>
    can(actor, 'staff.manage', { agency }),
  )
}

export function isRole(name: string): name is keyof typeof roleNames {
  return Object.hasOwn(roleNames, name)
}
