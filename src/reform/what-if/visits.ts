/** What a dossier did in the flow, read from its events: every stay in a step, wait or timer, and how it ended. */
import type { Instant } from '../../calendar/index.ts'
import type { DossierEvent } from '../../dossiers/index.ts'
import type { Facts } from '../../workflow/index.ts'

/** `closed`: the dossier ended otherwise while it stood there. */
export type Leaving =
  | { how: 'done'; facts: Facts }
  | { how: 'timed_out' }
  | { how: 'sent_back'; to: string; decisionFalls: boolean }
  | { how: 'closed' }

export interface Visit {
  node: string
  agency: string
  from: Instant
  /** Absent while it stands there. */
  to?: Instant
  dueAt?: Instant
  leaving?: Leaving
}

/** Every visit in the order of its beginning. */
export function visitsOf(events: readonly DossierEvent[]): Visit[] {
  const open = new Map<string, Visit>()
  const all: Visit[] = []
  for (const { at, body } of events) {
    const work = body as {
      opened?: readonly { key: string; kind: string; node?: string; agency: string; dueAt?: Instant }[]
      closed?: readonly string[]
      shifted?: readonly { key: string; dueAt?: Instant }[]
    }
    for (const key of work.closed ?? []) {
      const visit = open.get(key)
      if (visit) Object.assign(visit, { to: at, leaving: leavingOf(body, visit.node) })
      open.delete(key)
    }
    for (const { key, dueAt } of work.shifted ?? []) shift(open.get(key), dueAt)
    for (const { key, kind, node, agency, dueAt } of work.opened ?? []) {
      if (node === undefined || !['step', 'wait', 'timer'].includes(kind)) continue
      const visit: Visit = { node, agency, from: at, ...(dueAt === undefined ? {} : { dueAt }) }
      open.set(key, visit)
      all.push(visit)
    }
  }
  return all
}

function shift(visit: Visit | undefined, dueAt: Instant | undefined): void {
  if (visit === undefined) return
  if (dueAt === undefined) delete visit.dueAt
  else visit.dueAt = dueAt
}

function leavingOf(body: DossierEvent['body'], node: string): Leaving {
  if (!('node' in body) || body.node !== node) return { how: 'closed' }
  switch (body.type) {
    case 'step_completed':
    case 'outside_answered':
      return {
        how: 'done',
        facts: { ...body.facts, ...(body.decision === undefined ? {} : { decision: body.decision }) },
      }
    case 'timer_fired':
      return { how: 'done', facts: {} }
    case 'wait_timed_out':
      return { how: 'timed_out' }
    case 'step_sent_back':
      return { how: 'sent_back', to: body.to, decisionFalls: body.decisionFalls }
    default:
      return { how: 'closed' }
  }
}

/** Facts of the dossier before its flow began. */
export function factsAtStart(events: readonly DossierEvent[]): Facts {
  const facts: Record<string, Facts[string]> = {}
  for (const { body } of events) {
    if (body.type === 'transfer_received') break
    if ('facts' in body) Object.assign(facts, body.facts)
  }
  return facts
}
