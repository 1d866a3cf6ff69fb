/** The counts of the rail and the tabs, remembered for a second: every page of the workspace shows them. */
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../agencies/index.ts'
import { countInbox, type InboxCount, type UrgencyEnds } from '../../dossiers/index.ts'
import type { WebServices } from '../services.ts'
import { signedInOf } from '../session.ts'

const REMEMBER_MS = 1_000
/** People of whom counts are kept; whoever comes after that makes the oldest be forgotten. */
const MOST = 2_000

interface Kept {
  actor: Actor
  until: number
  counts: Promise<InboxCount[]>
}

const remembered = new WeakMap<WebServices, Map<string, Kept>>()

/** Counts of the actor's inbox, at most a second old and never older than the person's own last act. */
export function inboxCounts(services: WebServices, actor: Actor, ends: UrgencyEnds): Promise<InboxCount[]> {
  const known = countsOf(services)
  const kept = known.get(actor.id)
  // Another actor under the same id: the roles have changed.
  if (kept !== undefined && kept.actor === actor && ends.now < kept.until) return kept.counts
  const counts = countInbox(services.office.database, actor, ends)
  known.delete(actor.id)
  known.set(actor.id, { actor, until: ends.now + REMEMBER_MS, counts })
  counts.catch(() => known.delete(actor.id))
  const oldest = known.keys().next().value
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return counts
}

/** Whoever sends a form sees its effect on the next page. */
export function forgetCountsAfterActs(app: FastifyInstance, services: WebServices): void {
  app.addHook('onSend', async (request) => {
    if (request.method === 'GET') return
    const me = signedInOf(request)
    if (me !== undefined) countsOf(services).delete(me.actor.id)
  })
}

function countsOf(services: WebServices): Map<string, Kept> {
  const known = remembered.get(services) ?? new Map<string, Kept>()
  remembered.set(services, known)
  return known
}
