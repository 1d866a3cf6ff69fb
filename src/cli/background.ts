/** What a worker does beside answering: counts the figures, passes time, sweeps what has expired. */
import { sweepSessions, sweepSignInAttempts } from '../agencies/index.ts'
import { catchUp, passTime } from '../dossiers/index.ts'
import { startWorker } from '../platform/jobs/index.ts'
import { figuresProjector } from '../statistics/index.ts'
import type { House } from './open-house.ts'

const POLL_MS = 1_000

/** Every minute the system's own acts; every hour the sweeping. Times in UTC. */
const CRONTAB = ['* * * * * pass_time', '17 * * * * sweep'].join('\n')

/** Starts the worker's part; answers how to stop it. A queue that is empty costs one small query a second. */
export async function startBackground(house: House): Promise<() => Promise<void>> {
  const { office, clock, log, store } = house
  const worker = await startWorker({
    url: store.url,
    log,
    crontab: CRONTAB,
    tasks: {
      pass_time: async () => void (await passTime(office, clock.now())),
      sweep: async () => {
        await sweepSessions(office.database, clock.now())
        await sweepSignInAttempts(office.database, clock.now())
      },
    },
  })
  const figures = figuresProjector((agency) => office.calendars.deadlineTime(agency))
  const stopFigures = repeat(() => catchUp(office.database, figures), log)
  return async () => {
    await stopFigures()
    await worker.stop()
  }
}

/** Runs `work` again a second after it ended, until stopped; an outage is logged and tried again. */
function repeat(work: () => Promise<unknown>, log: House['log']): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const go = async (): Promise<void> => {
    await work().catch((err) => log.warn({ err }, 'could not count the figures; trying again'))
    if (!stopped) timer = setTimeout(run, POLL_MS)
  }
  let running = go()
  const run = () => {
    running = go()
  }
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
