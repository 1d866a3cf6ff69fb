/** What others must be told of what happened to a dossier: a pure function of its events. */
import type { Message } from '../../outbox/index.ts'
import { derivedId } from '../derived-id.ts'
import type { DossierEvent } from '../events/events.ts'
import type { Dossier } from '../model.ts'

/** What an event is told with. `dueBefore` is the due date that the event found, `after` the dossier as the act left it. */
export interface Told {
  event: DossierEvent
  dueBefore: number | undefined
  after: Dossier
}

/** One destination and what it hears; undefined: nothing of this event. Pure, for it runs before every write. */
export interface Route {
  destination: string
  messageOf(told: Told): Pick<Message, 'kind' | 'payload'> | undefined
}

/** The same event makes the same messages with the same ids, on whatever server. A code given by the store is added there. */
export function messagesOf(
  routes: readonly Route[] = [],
  { events, dossier }: { events: readonly DossierEvent[]; dossier: Dossier },
  before: Dossier | undefined,
): Message[] {
  if (routes.length === 0) return []
  const due = dueDatesBefore(events, before?.dueAt)
  return routes.flatMap(({ destination, messageOf }) =>
    events.flatMap((event, i) => {
      const message = messageOf({ event, dueBefore: due[i], after: dossier })
      if (message === undefined) return []
      const id = derivedId('delivery', destination, event.dossier, event.version)
      return [{ id, destination, subject: dossier.id, ...message }]
    }),
  )
}

/** The due date that each event found. */
function dueDatesBefore(events: readonly DossierEvent[], first: number | undefined): (number | undefined)[] {
  let due = first
  return events.map(({ body }) => {
    const found = due
    if ('dueAt' in body) due = body.dueAt ?? undefined
    return found
  })
}
