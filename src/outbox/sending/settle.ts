/** Writing down how sending went. */
import { type Database, statement, toTimestamp } from '../../platform/database/index.ts'
import { type Answer, type Delivery, PAUSES_MS, probePause, type Sender } from '../model.ts'
import type { Claim } from './claim.ts'

const SETTLE = statement(
  'outbox.settle',
  `update delivery d set state = s.state, tries = s.tries, failure = s.failure, claim = null,
          next_at = ${toTimestamp('s.next_at')}, sent_at = case when s.state = 'sent' then ${toTimestamp('$3')} end
     from jsonb_to_recordset($1::jsonb) as s(id uuid, state text, tries int, failure text, next_at float8)
    where d.id = s.id and d.claim = $2`,
)
const UP = statement(
  'outbox.up',
  `update destination set down_since = null, probes = 0, probe_at = null, failure = null, last_success = ${toTimestamp('$2')}
    where name = $1`,
)
const DOWN = statement(
  'outbox.down',
  `update destination set down_since = coalesce(down_since, ${toTimestamp('$2')}), probes = probes + 1, failure = $3
    where name = $1 returning probes`,
)
const PROBE_AT = statement(
  'outbox.probe_at',
  `update destination set probe_at = ${toTimestamp('$2')} where name = $1`,
)

/** A fault of ours: it says nothing of the delivery, nor of where it goes. */
export interface Held {
  held: 'database_busy'
}

interface Sent {
  delivery: Delivery
  answer: Answer | Held
}

export type Settling = Pick<Claim, 'token'> & { sent: readonly Sent[]; now: number }

/** So long a delivery that was held waits. */
const HELD_MS = 60_000

/**
 * Settles what a claim sent. What another worker has taken over meanwhile is left to it. Idempotent by the claim's token; locks
 * the deliveries and the destination's row.
 */
export async function settle(
  database: Database,
  sender: Sender,
  { token, sent, now }: Settling,
): Promise<void> {
  const rows = sent.map(({ delivery, answer }) => ({
    id: delivery.id,
    ...outcomeOf(delivery, answer, { now, pauses: sender.pauses ?? PAUSES_MS }),
  }))
  const isUp = sent.some(({ answer }) => !('unreachable' in answer || 'held' in answer))
  const isHeld = sent.every(({ answer }) => 'held' in answer)
  const reason = sent.map(({ answer }) => ('unreachable' in answer ? answer.unreachable : '')).find(Boolean)
  await database.transaction(async (tx) => {
    await tx.query(SETTLE, [JSON.stringify(rows), token, now])
    if (isUp) await tx.query(UP, [sender.destination, now])
    else if (isHeld) await tx.query(PROBE_AT, [sender.destination, now + HELD_MS])
    else {
      const [row] = await tx.query<{ probes: number }>(DOWN, [sender.destination, now, reason])
      await tx.query(PROBE_AT, [sender.destination, now + probePause(row?.probes ?? 1)])
    }
  })
}

/** An outage is the destination's, a fault of our database ours: neither costs the delivery a try. */
function outcomeOf(
  { tries }: Delivery,
  answer: Answer | Held,
  { now, pauses }: { now: number; pauses: readonly number[] },
) {
  if ('sent' in answer) return { state: 'sent', tries, next_at: now }
  if ('refused' in answer) return { state: 'parked', tries, failure: answer.refused, next_at: now }
  if ('held' in answer) {
    return { state: 'waiting', tries: tries - 1, failure: answer.held, next_at: now + HELD_MS }
  }
  if ('unreachable' in answer) {
    return { state: 'waiting', tries: tries - 1, failure: answer.unreachable, next_at: now }
  }
  const pause = pauses[tries - 1]
  return pause === undefined
    ? { state: 'parked', tries, failure: answer.failed, next_at: now }
    : { state: 'waiting', tries, failure: answer.failed, next_at: now + pause }
}
