/** Ending a message by hand: it is kept as it is, with who ended it and why. */
import { closeDelivery } from '../../outbox/index.ts'
import { type Database, statement } from '../../platform/database/index.ts'
import { noteMessageAct } from './message-acts.ts'

const CLOSE = statement(
  'integration.close_message',
  `update inbound_message set state = 'closed', claim = null where id = $1 and state = 'parked' returning id`,
)

export interface Closing {
  way: 'in' | 'out'
  id: string
  staff: string
  reason: string
  now: number
}

/** Answers how many were closed: only what waits for people is. Idempotent; locks the message's row. */
export function closeMessage(database: Database, { way, id, staff, reason, now }: Closing): Promise<number> {
  return database.transaction(async (tx) => {
    const count = way === 'out' ? await closeDelivery(tx, id) : (await tx.query(CLOSE, [id])).length
    if (count > 0) await noteMessageAct(tx, id, { act: 'closed', staff, at: now, reason })
    return count
  })
}
