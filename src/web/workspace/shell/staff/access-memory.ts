/** What waits for a second person, remembered for a minute: its count stands on every page of those who manage staff. */
import {
  type AccessRequest,
  type Actor,
  can,
  canSomewhere,
  listWaitingAccess,
} from '../../../../agencies/index.ts'
import { type Memory, memoryPer, openMemory, recall } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'

const LIFE_MS = 60_000

const waitingOf = memoryPer<WebServices, Memory<Promise<AccessRequest[]>>>(() =>
  openMemory({ lifeMs: LIFE_MS, most: 1 }),
)

/** What waits at the agencies whose staff the actor manages, and what they asked for; no query for anybody else. */
export async function waitingAccess(services: WebServices, actor: Actor): Promise<AccessRequest[]> {
  if (!canSomewhere(actor, 'staff.manage')) return []
  const now = services.clock.now()
  const all = await recall(waitingOf(services), '', now, () =>
    listWaitingAccess(services.office.database, now),
  )
  return all.filter((request) => maySee(actor, request))
}

/** After a request was made or settled the next page tells what is so now. */
export function forgetAccess(services: WebServices): void {
  waitingOf(services).forget('')
}

/** Who asked sees it; else whoever manages the staff of every agency that the receiver belongs to. */
export function maySee(actor: Actor, { askedBy, places }: AccessRequest): boolean {
  return (
    (actor.kind === 'staff' && actor.id === askedBy) ||
    places.every((agency) => can(actor, 'staff.manage', { agency }))
  )
}

/** Whether this person may be the second one: neither who asked nor who receives. */
export function maySettle(actor: Actor, request: AccessRequest): boolean {
  const { askedBy, staff, places } = request
  if (actor.kind !== 'staff' || actor.id === askedBy || actor.id === staff) return false
  return places.every((agency) => can(actor, 'staff.manage', { agency }))
}
