/** Who can act: the staff of the province by role and agency, and those who are no staff. */
import type { ActiveGrant, Actor, Directory, Role, RoleGrant } from '../../../../src/agencies/index.ts'
import { addDays, fromLocal, type Instant, toLocalDate } from '../../../../src/calendar/index.ts'

/** A member of staff with the roles held; `Staff` of the agencies is one. */
export interface Person {
  id: string
  grants: readonly RoleGrant[]
}

export interface People {
  /**
   * The actor who holds `role` at `agency` (in `unit`, where given) on the day of `at`; `turn` chooses among several, `id`
   * asks for one of them. Throws when nobody does: then the demonstration province has a hole.
   */
  actor(role: string, agency: string, at: Instant, choice: Choice): Actor
  /** Whether this person holds the role there on the day of `at`. */
  isAble(
    staff: string,
    post: { role: string; agency: string; unit?: string | undefined; at: Instant },
  ): boolean
}

export interface Choice {
  turn: number
  unit?: string | undefined
  id?: string | undefined
}

interface Holder {
  actor: Actor
  unit: string | undefined
  from: Instant
  until: Instant
}

export const SYSTEM: Actor = { kind: 'system', id: 'timer' }

export function gatherPeople(staff: readonly Person[], directory: Directory): People {
  const holders = new Map<string, Holder[]>()
  for (const person of staff) {
    const actor = actorOf(person, directory)
    for (const grant of person.grants) addHolder(holders, grant, actor)
  }
  return {
    actor(role, agency, at, { turn, unit, id }) {
      const able = ableIn(holders.get(`${role}@${agency}`) ?? [], unit, at)
      const chosen = id === undefined ? undefined : able.find(({ actor }) => actor.id === id)
      const holder = chosen ?? able[turn % able.length]
      if (holder === undefined)
        throw new Error(`nobody is ${role} at ${agency} ${unit ?? ''} on ${toLocalDate(at)}`)
      return holder.actor
    },
    isAble: (staff, { role, agency, unit, at }) =>
      ableIn(holders.get(`${role}@${agency}`) ?? [], unit, at).some(({ actor }) => actor.id === staff),
  }
}

/** Grants end with the two-tier reform or not at all, so each person acts with all of them. */
function actorOf(person: Person, directory: Directory): Actor {
  const grants = person.grants.map(
    ({ role, agency, unit }): ActiveGrant => ({ role, agency, ...(unit === undefined ? {} : { unit }) }),
  )
  return { kind: 'staff', id: person.id, grants: directory.withReach(grants) }
}

function addHolder(holders: Map<string, Holder[]>, grant: RoleGrant, actor: Actor): void {
  const key = `${grant.role satisfies Role}@${grant.agency}`
  const from = fromLocal(grant.from, 0)
  const until = grant.to === undefined ? Number.POSITIVE_INFINITY : fromLocal(addDays(grant.to, 1), 0)
  const holder = { actor, unit: grant.unit, from, until }
  const list = holders.get(key)
  if (list === undefined) holders.set(key, [holder])
  else list.push(holder)
}

/** Whoever holds a role in a unit leaves the work of other units to their officers. */
function ableIn(holders: readonly Holder[], unit: string | undefined, at: Instant): readonly Holder[] {
  const isAble = (holder: Holder) =>
    at >= holder.from &&
    at < holder.until &&
    (unit === undefined || holder.unit === undefined || holder.unit === unit)
  return holders.every(isAble) ? holders : holders.filter(isAble)
}
