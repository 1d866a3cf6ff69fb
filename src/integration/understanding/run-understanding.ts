/** Understanding at work: whatever comes in, soon after it came. */
import { rest } from '../../platform/index.ts'
import type { Log } from '../../platform/process/index.ts'
import type { Desk, Reader } from './model.ts'
import { understandNext } from './understand-next.ts'

const LOOK_MS = 300
const OUTAGE_MS = 5_000

/** Runs until it is stopped, which waits for what is under way; several processes share the work. */
export function runUnderstanding(desk: Desk, readers: readonly Reader[], log: Log): () => Promise<void> {
  const stop = new AbortController()
  const onError = (err: unknown, message: object) =>
    log.error({ err, ...message }, 'a message from outside was not understood')
  const run = async () => {
    while (!stop.signal.aborted) {
      const pause = await understandNext(desk, readers, onError).then(
        (count) => (count === 0 ? LOOK_MS : 0),
        (err) => {
          log.warn({ err }, 'could not look at messages from outside; trying again')
          return OUTAGE_MS
        },
      )
      if (pause > 0) await rest(pause, stop.signal)
    }
  }
  const running = run()
  return async () => {
    stop.abort()
    await running
  }
}
