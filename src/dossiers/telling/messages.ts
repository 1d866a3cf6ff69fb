/** What others must be told of what happened to a dossier: a pure function of its events. */
import type { Message } from '../../outbox/index.ts'
import { derivedId } from '../derived-id.ts'
import type { DossierEvent } from '../events/events.ts'
import type { Dossier } from '../model.ts'

/** What an event is told with. `before` is the dossier as the act found it, `after` as it left it. */
export interface Told {
  event: DossierEvent
  before: Dossier | undefined
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
  return routes.flatMap(({ destination, messageOf }) =>
    events.flatMap((event) => {
      const message = messageOf({ event, before, after: dossier })
      if (message === undefined) return []
      const id = derivedId('delivery', destination, event.dossier, event.version)
      return [{ id, destination, subject: dossier.id, ...message }]
    }),
  )
}
