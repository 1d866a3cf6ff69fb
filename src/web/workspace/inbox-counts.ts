/** The counts of the rail and the tabs, remembered for a second: every page of the workspace shows them. */
import type { Actor } from '../../agencies/index.ts'
import { countInbox, type InboxCount, type UrgencyEnds } from '../../dossiers/index.ts'
import { type Memory, memoryPer, openMemory } from '../memory.ts'
import type { WebServices } from '../services.ts'

const REMEMBER_MS = 1_000
/** People of whom counts are kept; whoever comes after that makes the oldest be forgotten. */
const MOST = 2_000

interface Counted {
  actor: Actor
  counts: Promise<InboxCount[]>
}

const countsOf = memoryPer<WebServices, Memory<Counted>>(() =>
  openMemory({ lifeMs: REMEMBER_MS, most: MOST }),
)

/** Counts of the actor's inbox, at most a second old and never older than the person's own last act. */
export function inboxCounts(services: WebServices, actor: Actor, ends: UrgencyEnds): Promise<InboxCount[]> {
  const known = countsOf(services)
  const kept = known.find(actor.id, ends.now)
  // Another actor under the same id: the roles have changed.
  if (kept?.actor === actor) return kept.counts
  const counts = countInbox(services.office.database, actor, ends)
  known.keep(actor.id, ends.now, { actor, counts })
  counts.catch(() => known.forget(actor.id))
  return counts
}

export function forgetCounts(services: WebServices, staff: string): void {
  countsOf(services).forget(staff)
}
