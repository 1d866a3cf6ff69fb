/** Webhooks at work: what happens is enqueued soon after, and sent to each receiver for itself. */
import { followSenders } from '../../outbox/index.ts'
import { rest } from '../../platform/index.ts'
import type { Log } from '../../platform/process/index.ts'
import { listWebhooks } from '../webhook-store.ts'
import { tellWebhook } from './tell-webhook.ts'
import { type TellingDesk, webhookSender } from './webhook-sender.ts'

const LOOK_MS = 500
const OUTAGE_MS = 5_000

/** Runs until it is stopped, which waits for what is under way; several processes share the work. */
export function runWebhooks(desk: TellingDesk, log: Log): () => Promise<void> {
  const { database, now } = desk
  const stop = new AbortController()
  const active = async () => (await listWebhooks(database)).filter(({ state }) => state === 'active')
  const step = async () => {
    let read = 0
    for (const hook of await active()) read += await tellWebhook(database, hook, now())
    return read === 0 ? LOOK_MS : 0
  }
  const run = async () => {
    while (!stop.signal.aborted) {
      const pause = await step().catch((err: unknown) => {
        log.warn({ err }, 'could not look what webhooks must be told; trying again')
        return OUTAGE_MS
      })
      if (pause > 0) await rest(pause, stop.signal)
    }
  }
  const running = run()
  const senders = async () => (await active()).map(({ id }) => webhookSender(desk, id))
  const stopSending = followSenders(database, senders, { clock: now, log })
  return async () => {
    stop.abort()
    await running
    await stopSending()
  }
}
