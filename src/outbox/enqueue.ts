/** Putting deliveries into the outbox, in the transaction or statement that makes them true. */
import { type Queryable, statement } from '../platform/database/index.ts'
import type { Message } from './model.ts'

/** The columns of a recordset of messages. */
export const MESSAGE_COLUMNS = 'id uuid, destination text, subject text, kind text, payload jsonb'

/**
 * The insert as a part of another statement: `source` selects id, destination, subject, kind and payload. Idempotent by the
 * id; locks nothing that exists.
 */
export function enqueueFrom(source: string): string {
  return `insert into delivery (id, destination, subject, kind, payload)
     select m.id, m.destination, m.subject, m.kind, m.payload from (${source}) m
     on conflict (id) do nothing`
}

const ENQUEUE = statement(
  'outbox.enqueue',
  enqueueFrom(`select * from jsonb_to_recordset($1::jsonb) as r(${MESSAGE_COLUMNS})`),
)

/** Enqueues in the caller's transaction: the deliveries exist exactly when it commits. Idempotent by the messages' ids. */
export async function enqueueMessages(tx: Queryable, messages: readonly Message[]): Promise<void> {
  if (messages.length > 0) await tx.query(ENQUEUE, [JSON.stringify(messages)])
}
