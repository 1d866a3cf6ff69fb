/** Configured systems at work. */
import { followSenders } from '../../../outbox/index.ts'
import { rest } from '../../../platform/index.ts'
import type { Log } from '../../../platform/process/index.ts'
import { journaled } from '../../journal/journaled.ts'
import { listConfigured } from '../system-store.ts'
import { followWaits } from './follow-waits.ts'
import { configuredTalker } from './talk-to-system.ts'
import type { ConfiguredDesk } from './try-system.ts'

const LOOK_MS = 500
const OUTAGE_MS = 5_000

/** Runs until it is stopped, which waits for what is under way; several processes share the work. */
export function runConfigured(desk: ConfiguredDesk, log: Log): () => Promise<void> {
  const { office, now } = desk
  const stop = new AbortController()
  const onError = (err: unknown) => log.warn({ err }, 'a try of sending could not be written down')
  const on = async () => (await listConfigured(office.database)).filter(({ state }) => state === 'on')
  const step = async () => {
    let read = 0
    for (const system of await on()) read += await followWaits(office, system)
    return read === 0 ? LOOK_MS : 0
  }
  const run = async () => {
    while (!stop.signal.aborted) {
      const pause = await step().catch((err: unknown) => {
        log.warn({ err }, 'could not look what configured systems must be told; trying again')
        return OUTAGE_MS
      })
      if (pause > 0) await rest(pause, stop.signal)
    }
  }
  const running = run()
  const senders = async () =>
    (await on()).map(({ id }) => journaled(office.database, configuredTalker(desk, id), { now, onError }))
  const stopSending = followSenders(office.database, senders, { clock: now, log })
  return async () => {
    stop.abort()
    await running
    await stopSending()
  }
}
