/** What is to be stored. */
import type { Message } from '../../outbox/index.ts'
import type { DossierEvent } from '../events/events.ts'
import type { Personal } from '../events/fold.ts'
import type { Dossier, Parties } from '../model.ts'

/** What one or more commands did to one dossier since `before`. */
export interface Write {
  before: Dossier | undefined
  after: Dossier
  parties: Parties
  events: readonly StoredEvent[]
  /** What others must be told of it; their subject is the dossier. */
  messages?: readonly Message[]
}

/** An event with what travels beside it: its command's idempotency key (first event of a command only) and personal data. */
export interface StoredEvent extends DossierEvent {
  command?: string
  personal?: Personal
}
