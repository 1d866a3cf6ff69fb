/** The one door for messages from outside: kept as received and answered; understanding them comes after. */
import { createHash } from 'node:crypto'
import { derivedId } from '../../dossiers/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { ConnectorName } from '../model.ts'
import { type MessageFault, messageErrors } from './faults.ts'
import { keepMessage, type MessageState } from './message-store.ts'
import { type Fault, isFault } from './read.ts'

/** What of a message is read before it is answered: pure, so that it is quick. */
export interface Label {
  kind: string
  /** Their name of the dossier. */
  subject: string
  happenedAt: number
}

export interface Arrived {
  source: ConnectorName
  /** What they call the message; undefined: its content is its name. */
  messageId: string | undefined
  body: Uint8Array
  client: { id: string; agencies: readonly string[] | 'all' }
  now: number
}

export interface Received {
  id: string
  state: MessageState
  isNew: boolean
  fault?: MessageFault
  detail?: Readonly<Record<string, unknown>>
}

export const MOST_MESSAGE_BYTES = 10_000_000
const ID = /^[\x21-\x7e]{1,200}$/

/**
 * Durable when it answers. Idempotent by their id and the content; another content under the same id is kept beside it, parked.
 * What cannot be read is kept and parked, too. Nothing is kept of what has no usable id.
 */
export async function receiveMessage(
  db: Queryable,
  { source, messageId, body, client, now }: Arrived,
  label: (body: Uint8Array) => Label | Fault,
): Promise<Received | { refused: MessageFault }> {
  if (messageId !== undefined && !ID.test(messageId)) return { refused: 'message_id_wrong' }
  const digest = createHash('sha256').update(body).digest()
  const named = messageId ?? `sha256:${digest.toString('hex')}`
  const read = label(body)
  const kept = await keepMessage(db, {
    id: derivedId('message', source, named, digest.toString('hex')),
    source,
    messageId: named,
    kind: isFault(read) ? '' : read.kind,
    subject: isFault(read) ? '' : read.subject,
    // Without a time of theirs a message stands where it came.
    happenedAt: isFault(read) ? now : read.happenedAt,
    body,
    digest,
    client: client.id,
    agencies: client.agencies,
    receivedAt: now,
    ...(isFault(read) ? { failure: read.fault, detail: read.detail } : {}),
  })
  const { id, state, isNew, failure, detail } = kept
  const fault =
    failure !== null && ['parked', 'closed'].includes(state) && failure in messageErrors
      ? (failure as MessageFault)
      : undefined
  return {
    id,
    state,
    isNew,
    ...(fault === undefined ? {} : { fault }),
    ...(detail === null ? {} : { detail }),
  }
}
