/** What people did with one message: who, when and what for. */
import { type Queryable, statement } from '../../platform/database/index.ts'

/** `seen`: looked at it whole. `closed`: ended it by hand. `again`: had it sent or read again. */
export interface MessageAct {
  act: 'seen' | 'closed' | 'again'
  staff: string
  at: number
  reason: string | null
}

const NOTE = statement(
  'integration.note_message_act',
  `insert into message_act (message, act, staff, at, reason) values ($1, $2, $3, to_timestamp($4::float8 / 1000), $5)`,
)

/** Of a delivery or of a message that came in. Not idempotent: each look is one line. */
export async function noteMessageAct(
  db: Queryable,
  message: string,
  { act, staff, at, reason }: MessageAct,
): Promise<void> {
  await db.query(NOTE, [message, act, staff, at, reason])
}

const ACTS = statement(
  'integration.message_acts',
  'select act, staff, at, reason from message_act where message = $1 order by position',
)

/** In the order in which they were done. */
export function listMessageActs(db: Queryable, message: string): Promise<MessageAct[]> {
  return db.query<MessageAct>(ACTS, [message])
}
