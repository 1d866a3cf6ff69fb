/** Senders at work: each destination for itself, so that one that is down or slow holds up no other. */
import type { Database } from '../../platform/database/index.ts'
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

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
