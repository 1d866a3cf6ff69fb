/** Senders at work: each destination for itself, so that one that is down or slow holds up no other. */
import type { Database } from '../../platform/database/index.ts'
import { rest } from '../../platform/index.ts'
import type { Log } from '../../platform/process/index.ts'
import type { Sender } from '../model.ts'
import { enterDestination } from './claim.ts'
import { sendNext } from './send-next.ts'

const LOOK_MS = 500
const OUTAGE_MS = 5_000

/** Sends until stopped, which waits for what is being sent; several processes share the work. */
export async function runSenders(
  database: Database,
  senders: readonly Sender[],
  { clock, log }: { clock: () => number; log: Log },
): Promise<() => Promise<void>> {
  for (const { destination } of senders) await enterDestination(database, destination)
  const stop = new AbortController()
  const runs = senders.map(async (sender) => {
    while (!stop.signal.aborted) {
      const pause = await sendNext(database, sender, clock).then(
        (count) => (count === 0 ? LOOK_MS : 0),
        (err) => {
          log.warn({ err, destination: sender.destination }, 'could not look into the outbox; trying again')
          return OUTAGE_MS
        },
      )
      if (pause > 0) await rest(pause, stop.signal)
    }
  })
  return async () => {
    stop.abort()
    await Promise.all(runs)
  }
}

const FOLLOW_MS = 1_000

/** Sends for destinations that come and go: what `list` answers now is sent to, what it answers no more is left alone. */
export function followSenders(
  database: Database,
  list: () => Promise<readonly Sender[]>,
  { clock, log }: { clock: () => number; log: Log },
): () => Promise<void> {
  const stop = new AbortController()
  const running = new Map<string, () => Promise<void>>()
  const follow = async () => {
    while (!stop.signal.aborted) {
      const senders = await list().catch((err: unknown) => {
        log.warn({ err }, 'could not look who is sent to; trying again')
        return undefined
      })
      if (senders !== undefined) {
        const wanted = new Set(senders.map(({ destination }) => destination))
        for (const [destination, end] of running) {
          if (wanted.has(destination)) continue
          running.delete(destination)
          await end()
        }
        for (const sender of senders) {
          if (running.has(sender.destination)) continue
          const end = await runSenders(database, [sender], { clock, log }).catch(() => undefined)
          if (end !== undefined) running.set(sender.destination, end)
        }
      }
      await rest(FOLLOW_MS, stop.signal)
    }
  }
  const following = follow()
  return async () => {
    stop.abort()
    await following
    await Promise.all([...running.values()].map((end) => end()))
  }
}
