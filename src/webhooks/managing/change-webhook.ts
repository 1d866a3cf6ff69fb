/** What can be done with a webhook; each twice is as once. */
import { forgetUnsent, freeDestination, resend } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { isBefore } from '../journal/cursor.ts'
import { journalBegin } from '../journal/marks.ts'
import { placeOf } from '../journal/read-journal.ts'
import { BOTH_SECRETS_MS, destinationOf, type Webhook, type WebhookFault } from '../model.ts'
import { findWebhook, movePlace, writeReplay, writeRotated, writeState } from '../webhook-store.ts'

/** By a person or the program itself; what is not told yet waits. Idempotent; locks its row. */
export async function pauseWebhook(database: Database, id: string, now: number): Promise<void> {
  await writeState(database, id, { state: 'paused', reason: 'asked', pausedAt: now })
}

/** Goes on where it stopped, at most as far back as the journal reaches. Idempotent; locks its row and its deliveries. */
export async function resumeWebhook(database: Database, id: string, now: number): Promise<void> {
  await database.transaction(async (tx) => {
    const hook = await findWebhook(tx, id)
    if (hook === undefined || !(await writeState(tx, id, { state: 'active' }))) return
    const begin = await journalBegin(tx, now)
    if (begin !== undefined && isBefore(hook.place, begin)) {
      await forgetUnsent(tx, destinationOf(id))
      await movePlace(tx, id, begin)
    }
    await resend(tx, { destination: destinationOf(id) }, now)
    await freeDestination(tx, destinationOf(id))
  })
}

/** Nothing is told to it any more. Idempotent; locks its row and its deliveries. */
export async function removeWebhook(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    await writeState(tx, id, { state: 'removed' })
    await forgetUnsent(tx, destinationOf(id))
  })
}

/** A new secret; for a day the old one signs beside it. Idempotent by `key`; locks its row. */
export async function rotateSecret(
  database: Database,
  id: string,
  { key, now }: { key: string; now: number },
): Promise<Webhook | undefined> {
  await writeRotated(database, id, { key, previousUntil: now + BOTH_SECRETS_MS })
  return findWebhook(database, id)
}

/**
 * Tells everything after the cursor again, under the ids it had. What waits is told in that order, too, and not twice. Idempotent
 * by `key`; locks its row and its deliveries.
 */
export async function replayWebhook(
  database: Database,
  id: string,
  { key, after, now }: { key: string; after: string | undefined; now: number },
): Promise<Webhook | WebhookFault> {
  const place = await placeOf(database, after, now)
  if (typeof place === 'string') return place
  await database.transaction(async (tx) => {
    if (await writeReplay(tx, id, { key, place })) await forgetUnsent(tx, destinationOf(id))
  })
  return (await findWebhook(database, id)) ?? 'webhook_unknown'
}
