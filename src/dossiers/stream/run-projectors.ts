/** Projectors at work: each for itself, woken when the stream grows. */
import { type Database, followChanges } from '../../platform/database/index.ts'
import type { Log } from '../../platform/process/index.ts'
import { STREAM_GREW } from './bell.ts'
import { hasUnread, noteFailure } from './lag.ts'
import { type Projector, tryNext } from './projector.ts'

const BATCH = 5000
/** Without a notification: one small question now and then. */
const LOOK_MS = 2_000
/** While something is written that cannot be read yet, because an older transaction still runs. */
const HELD_BACK_MS = 100
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 60_000

/**
 * Runs them until stopped; any number of processes may, one at a time works on each projector. One that fails is tried again
 * after growing pauses, one event at first, so that the log names the place it cannot pass; it leaves the others alone.
 */
export async function runProjectors(
  database: Database,
  projectors: readonly Projector[],
  log: Log,
): Promise<() => Promise<void>> {
  const runs = projectors.map((projector) => runOne(database, projector, log))
  const follower = await followChanges(database, [STREAM_GREW], {
    change: async () => {
      for (const run of runs) run.wake()
    },
    error: (err) => log.warn({ err }, 'could not listen to the stream; trying again'),
  })
  return async () => {
    await follower.close()
    await Promise.all(runs.map((run) => run.stop()))
  }
}

/** How long to wait after so many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))
}

function runOne(database: Database, projector: Projector, log: Log) {
  let failures = 0
  let batch = BATCH
  let stopped = false
  let wake: () => void = () => undefined
  let isAwake = false

  /** Answers how long to rest. */
  const step = async (): Promise<number> => {
    try {
      if (!(await hasUnread(database, projector))) return LOOK_MS
      const done = await tryNext(database, projector, batch)
      if (done === undefined) return LOOK_MS
      if (done > 0) {
        failures = 0
        batch = Math.min(BATCH, batch * 2)
      }
      return done === 0 ? HELD_BACK_MS : 0
    } catch (err) {
      failures += 1
      batch = 1
      const standing = await noteFailure(database, projector, err).catch(() => undefined)
      log.warn({ err, projector: projector.name, failures, ...standing }, 'a projector failed; trying again')
      return pauseAfter(failures)
    }
  }
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
      if (stopped || (isAwake && failures === 0)) wake()
    })
  const run = async () => {
    while (!stopped) {
      isAwake = false
      const pause = await step()
      if (pause > 0) await rest(pause)
    }
  }
  const running = run()
  return {
    /** A ring while it works is not lost; one while it pauses after a failure changes nothing. */
    wake: () => {
      isAwake = true
      if (failures === 0) wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
