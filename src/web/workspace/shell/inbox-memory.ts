/** What a person's inbox holds, remembered for a second: its counts stand on every page of the workspace, beside its list here. */
import { type Actor, listInboxViews, type SavedInboxView } from '../../../agencies/index.ts'
import {
  countInbox,
  type InboxCount,
  type InboxFilter,
  type InboxTask,
  listInbox,
  type UrgencyEnds,
} from '../../../dossiers/index.ts'
import { type Memory, memoryPer, openMemory, recall } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

const LIFE_MS = 1_000
/** Whoever comes after that makes the oldest be forgotten. */
const MOST_PEOPLE = 2_000
const MOST_PAGES = 20

interface Held {
  actor: Actor
  counts: Memory<Promise<InboxCount[]>>
  pages: Memory<Promise<InboxTask[]>>
  views: Memory<Promise<SavedInboxView[]>>
}

const heldBy = memoryPer<WebServices, Memory<Held>>(() => openMemory({ lifeMs: LIFE_MS, most: MOST_PEOPLE }))

/** Counts of the actor's inbox, at most a second old and never older than the person's own last act. */
export function inboxCounts(services: WebServices, actor: Actor, ends: UrgencyEnds): Promise<InboxCount[]> {
  const { counts } = heldOf(services, actor, ends.now)
  return recall(counts, '', ends.now, () => countInbox(services.office.database, actor, ends))
}

/** One page of the actor's inbox, as old as its counts at most. */
export function inboxTasks(
  services: WebServices,
  actor: Actor,
  filter: InboxFilter,
  ends: UrgencyEnds,
): Promise<InboxTask[]> {
  const { pages } = heldOf(services, actor, ends.now)
  const page = JSON.stringify(filter)
  return recall(pages, page, ends.now, () => listInbox(services.office.database, actor, filter, ends))
}

/** The views that the actor has saved, as old as the counts at most. */
export function inboxViews(services: WebServices, actor: Actor, now: number): Promise<SavedInboxView[]> {
  const { views } = heldOf(services, actor, now)
  return recall(views, '', now, () => listInboxViews(services.office.database, actor.id))
}

/** What the person did is seen on the next page. */
export function forgetInbox(services: WebServices, staff: string): void {
  heldBy(services).forget(staff)
}

function heldOf(services: WebServices, actor: Actor, now: number): Held {
  const known = heldBy(services)
  const kept = known.find(actor.id, now)
  // Another actor under the same id: the roles have changed.
  if (kept?.actor === actor) return kept
  const held: Held = {
    actor,
    counts: openMemory({ lifeMs: LIFE_MS, most: 1 }),
    pages: openMemory({ lifeMs: LIFE_MS, most: MOST_PAGES }),
    views: openMemory({ lifeMs: LIFE_MS, most: 1 }),
  }
  known.keep(actor.id, now, held)
  return held
}
