/** Sending again what is parked, or one that was sent, when people have looked. */
import { type Queryable, statement } from '../../platform/database/index.ts'

/** One by its id, in whatever state (see `resend`); or all parked ones, of a destination, kind and subject where they are given. */
export type Again = { id: string } | { destination?: string; kind?: string; subject?: string }

const ONE = statement(
  'outbox.resend_one',
  `update delivery set state = 'waiting', tries = 0, failure = null, claim = null, sent_at = null,
          next_at = to_timestamp($2::float8 / 1000)
    where id = $1 and (state <> 'waiting' or claim is null)
      and (state <> 'closed' or not exists (select from delivery e
             where e.destination = delivery.destination and e.subject = delivery.subject and e.position > delivery.position
               and e.state = 'sent'))
   returning id`,
)
const PARKED = statement(
  'outbox.resend_parked',
  `update delivery set state = 'waiting', tries = 0, failure = null, claim = null,
          next_at = to_timestamp($3::float8 / 1000)
    where state = 'parked' and ($1::text is null or destination = $1) and ($2::text is null or kind = $2)
      and ($4::text is null or subject = $4) returning id`,
)

/**
 * Answers how many will go out again, with the ids they had. What is being sent at the moment is left alone, and so is a closed one after
 * which a later one has gone out: it would take the other side back.
 */
export async function resend(db: Queryable, again: Again, now: number): Promise<number> {
  const rows =
    'id' in again
      ? await db.query(ONE, [again.id, now])
      : await db.query(PARKED, [again.destination ?? null, again.kind ?? null, now, again.subject ?? null])
  return rows.length
}

const SWEEP = statement(
  'outbox.sweep',
  `delete from delivery where state = 'sent' and sent_at < to_timestamp($1::float8 / 1000)`,
)
const KEPT_MS = 90 * 86_400_000

/** Forgets what was sent a quarter of a year ago; its payload may hold personal data. */
export async function sweepDeliveries(db: Queryable, now: number): Promise<void> {
  await db.query(SWEEP, [now - KEPT_MS])
}

const FORGET = statement(
  'outbox.forget_unsent',
  `delete from delivery where destination = $1 and state in ('waiting', 'parked')`,
)

/** Takes back what a destination has not got yet; what is being sent at the moment may still arrive. Idempotent. */
export async function forgetUnsent(db: Queryable, destination: string): Promise<void> {
  await db.query(FORGET, [destination])
}

const FREE = statement(
  'outbox.free_destination',
  'update destination set down_since = null, probes = 0, probe_at = null, failure = null where name = $1',
)

/** Somebody has mended it: it is tried at once and without a probe. Idempotent. */
export async function freeDestination(db: Queryable, destination: string): Promise<void> {
  await db.query(FREE, [destination])
}
