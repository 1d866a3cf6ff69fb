/** Messages from outside that wait for people or were closed by them, and having them read again. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { MessageState } from '../door/message-store.ts'

export interface ParkedMessage {
  id: string
  source: string
  messageId: string
  subject: string
  failure: string
  detail: Record<string, unknown> | null
  receivedAt: number
  dossier: string | null
  body: Buffer
}

const MOST = 100
const SHOWN = `select id, source, message_id as "messageId", subject, failure, detail, received_at as "receivedAt", dossier,
          substring(body for 20000) as body from inbound_message`

const PARKED = statement(
  'integration.parked_messages',
  `${SHOWN} where state = 'parked' order by position desc limit ${MOST}`,
)
const CLOSED = statement(
  'integration.closed_messages',
  `${SHOWN} where state = 'closed' order by position desc limit ${MOST}`,
)

/** The newest first; of a long body its beginning. */
export function listParkedMessages(
  db: Queryable,
  state: 'parked' | 'closed' = 'parked',
): Promise<ParkedMessage[]> {
  return db.query<ParkedMessage>(state === 'parked' ? PARKED : CLOSED)
}

export interface WholeMessage extends Omit<ParkedMessage, 'failure'> {
  kind: string
  failure: string | null
  state: MessageState
}

const ONE = statement(
  'integration.message_by_id',
  `select id, source, message_id as "messageId", kind, subject, state, failure, detail, received_at as "receivedAt", dossier, body
     from inbound_message where id = $1`,
)

/** As it was received, whole. */
export async function findMessage(db: Queryable, id: string): Promise<WholeMessage | undefined> {
  const [row] = await db.query<WholeMessage>(ONE, [id])
  return row
}

const GROUPED = statement(
  'integration.parked_by_failure',
  `select source, failure, count(*)::int as count, min(received_at) as since
     from inbound_message where state = 'parked' group by 1, 2 order by 3 desc, 1, 2`,
)

export interface ParkedGroup {
  source: string
  failure: string
  count: number
  since: number
}

export function groupParkedMessages(db: Queryable): Promise<ParkedGroup[]> {
  return db.query<ParkedGroup>(GROUPED)
}

const READ_AGAIN = statement(
  'integration.read_again',
  `update inbound_message set state = 'waiting', tries = 0, failure = null, detail = null, settled_at = null,
          next_at = to_timestamp($2::float8 / 1000)
    where id = $1 and state in ('parked', 'closed') and coalesce(failure, '') not in ('message_id_reused', 'message_too_large') returning id`,
)

/**
 * Has a parked or closed message read again, with today's catalogue; answers how many are. What came under a used id is never read: its
 * first content stands; nor is what is kept in part.
 */
export async function readAgain(db: Queryable, id: string, now: number): Promise<number> {
  return (await db.query(READ_AGAIN, [id, now])).length
}
