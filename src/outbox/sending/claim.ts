/** Taking deliveries to send: each is one worker's at a time, the order of each subject is kept. */
import { type Database, type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { CLAIM_MS, type Delivery, type Sender } from '../model.ts'

/** Sent at once by one worker. */
const BATCH = 16

export interface Claim {
  /** What settles it; whoever took the deliveries over has another. */
  token: string
  deliveries: readonly Delivery[]
}

const DUE = statement(
  'outbox.due',
  `select exists (select from delivery where destination = $1 and state = 'waiting' and next_at <= ${toTimestamp('$2')}) as due`,
)

/** Whether anything may be due. One small question, no lock, no write. */
export async function isAnyDue(db: Queryable, destination: string, now: number): Promise<boolean> {
  const [row] = await db.query<{ due: boolean }>(DUE, [destination, now])
  return row?.due ?? false
}

const ENTER = statement(
  'outbox.enter_destination',
  'insert into destination (name) values ($1) on conflict (name) do nothing',
)

/** Makes a destination known; idempotent. */
export async function enterDestination(db: Queryable, destination: string): Promise<void> {
  await db.query(ENTER, [destination])
}

const LOCK = statement(
  'outbox.lock_destination',
  `select down_since is not null as down, probe_at, (extract(epoch from nullif(free_at, '-infinity')) * 1000)::float8 as free_at
     from destination where name = $1 for update skip locked`,
)

const TAKE = statement(
  'outbox.take',
  `with picked as materialized (
     select d.position from delivery d
      where d.destination = $1 and d.state = 'waiting' and d.next_at <= ${toTimestamp('$2')}
        and not exists (select from delivery e
                         where e.destination = d.destination and e.subject = d.subject and e.position < d.position
                           and e.state <> 'sent' and e.state = any($5::text[]))
      order by d.next_at, d.position limit $3 for update skip locked)
   update delivery d set claim = $4, tries = d.tries + 1, next_at = ${toTimestamp('$6')}
     from picked where d.position = picked.position
   returning d.id, d.destination, d.subject, d.kind, d.payload, d.tries, d.position`,
)

const TAKEN = statement(
  'outbox.taken',
  `update destination set free_at = ${toTimestamp('$2')}, probe_at = case when down_since is null then probe_at else ${toTimestamp('$3')} end
    where name = $1`,
)

interface Row {
  down: boolean
  probe_at: number | null
  free_at: number | null
}

/**
 * Takes what may be sent now; nothing while another worker is taking for this destination. A destination that is down gets one
 * delivery as a probe when its pause is over. Idempotent by time: a claim nobody settles is free again after CLAIM_MS. Locks
 * the destination's row and the deliveries for the moment of taking.
 */
export function claimDeliveries(database: Database, sender: Sender, now: number): Promise<Claim> {
  const token = newId()
  return database.transaction(async (tx) => {
    const [row] = await tx.query<Row>(LOCK, [sender.destination])
    const { limit, freeFrom } =
      row === undefined ? { limit: 0, freeFrom: now } : allowanceOf(row, sender, now)
    if (limit === 0) return { token, deliveries: [] }
    const blocking = sender.afterParked === 'wait' ? ['waiting', 'parked'] : ['waiting']
    const until = now + CLAIM_MS
    const values = [sender.destination, now, limit, token, blocking, until]
    const taken = await tx.query<Delivery & { position: number }>(TAKE, values)
    const freeAt = freeFrom + (sender.perSecond === undefined ? 0 : (taken.length * 1000) / sender.perSecond)
    if (taken.length > 0) await tx.query(TAKEN, [sender.destination, freeAt, until])
    return { token, deliveries: taken.sort((a, b) => a.position - b.position) }
  })
}

/** How many may go now, and from when the next ones count. */
function allowanceOf({ down, probe_at, free_at }: Row, { perSecond }: Sender, now: number) {
  if (down) return { limit: (probe_at ?? 0) <= now ? 1 : 0, freeFrom: now }
  if (perSecond === undefined) return { limit: BATCH, freeFrom: now }
  // What was not sent in a quiet hour is not made up for in a rush: at most a second's worth, or one.
  const freeFrom = Math.max(free_at ?? 0, now - Math.max(1000, 1000 / perSecond))
  const earned = Math.floor(((now - freeFrom) * perSecond) / 1000 + 1e-6)
  return { limit: Math.max(0, Math.min(BATCH, earned)), freeFrom }
}
