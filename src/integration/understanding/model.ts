/** What a connector makes of a message, and what it works with. */
import type { Actor } from '../../agencies/index.ts'
import type { FileRoom, Office } from '../../dossiers/index.ts'
import type { MessageFault } from '../door/faults.ts'
import type { TakenMessage } from '../door/message-store.ts'
import type { Fault } from '../door/read.ts'
import type { Label } from '../door/receive-message.ts'
import type { ConnectorName } from '../model.ts'

export interface Desk {
  office: Office
  files: FileRoom
  /** Fetches a file that a message names; undefined: not now. Throws nothing. */
  fetchFile: (source: ConnectorName, url: string) => Promise<AsyncIterable<Uint8Array> | undefined>
  now: () => number
}

/**
 * `applied`: what it says is so here now. `overtaken`: something later was known already. `waits`: not yet, it is tried again for a
 * day. `parked`: people must look.
 */
export type Understood =
  | { applied: string }
  | { overtaken: string }
  | { waits: MessageFault; detail?: Fault['detail'] }
  | { parked: MessageFault; detail?: Fault['detail']; dossier?: string }

/** How a connector reads what comes in. */
export interface Reader {
  source: ConnectorName
  /** Pure; for the door. */
  label: (body: Uint8Array) => Label | Fault
  /** Idempotent by the message's id: it may come again after a crash. */
  understand: (desk: Desk, message: TakenMessage) => Promise<Understood>
}

/** The program that brought the message, with what it may do, and through which door; the acts are its. */
export function actorOf({
  client,
  agencies,
  source,
}: Pick<TakenMessage, 'client' | 'agencies' | 'source'>): Actor {
  const scopes = ['dossiers.intake', 'dossiers.act', `messages.${source}`] as const
  return { kind: 'client', id: client, scopes, agencies: agencies ?? 'all' }
}
