import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../process/log.ts'

/** One kind of job. It may run again after a crash or an error, so it must be idempotent. */
export type Task = (payload: unknown, job: { id: string; attempt: number }) => Promise<void>

export interface WorkerOptions {
  url: string
  tasks: Readonly<Record<string, Task>>
  log: Log
  /** Jobs at once; 4 by default. */
  concurrency?: number
  /** Regular jobs as lines of graphile-worker's crontab, e.g. `0 2 * * * nightly`; times in UTC. */
  crontab?: string
}

export interface Worker {
  /** Takes no new job, waits for the running ones, closes its connections. */
  stop(): Promise<void>
}

/** Works on the queue of this database until stopped. Failures are logged and tried again later. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { log } = options
  const taskList = Object.fromEntries(
    Object.entries(options.tasks).map(([name, task]) => [name, logged(name, task, log)]),
  )
  const pool = openPool(options.url, log)
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: options.concurrency ?? 4,
    noHandleSignals: true,
    pollInterval: 2000,
    ...(options.crontab ? { crontab: options.crontab } : {}),
    logger: new Logger(() => (level, message) => passOn(log, level, message)),
  }).catch(async (error) => {
    await pool.end()
    throw error
  })
  const free = () =>
    freeJobs(pool).catch((err) => log.debug({ err, part: 'jobs' }, 'could not free jobs; trying again'))
  await free()
  const look = setInterval(free, LOOK_MS)
  look.unref()
  return {
    stop: () => {
      clearInterval(look)
      return runner.stop().finally(() => pool.end())
    },
  }
}

/** Longer than any task takes. One that still runs then runs twice at once, which every task must bear. */
const LONGEST_RUN = '10 minutes'
const LOOK_MS = 60_000

/** Jobs of a worker that was killed stay locked for hours by themselves: they are given to whoever works now. */
async function freeJobs(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker.jobs where locked_at < now() - interval '${LONGEST_RUN}' having count(*) > 0`,
  )
}

/**
 * The library's own pool stops listening before its connections have said goodbye: a database that shuts down in that
 * moment would end the process. This one listens as long as it lives.
 */
function openPool(url: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'motcua jobs',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  })
  const onError = (err: Error) => log.debug({ err, part: 'jobs' }, 'a connection broke')
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** Lines about a failed task quote its error, which may hold personal data; `logged` writes them without. */
function passOn(log: Log, level: string, message: string): void {
  const line = message.split('\n', 1)[0] ?? ''
  if (level === 'debug' || level === 'info') log.debug({ part: 'jobs' }, line)
  else if (!line.startsWith('Failed task')) log.warn({ part: 'jobs' }, line.replace(/with error.*/, ''))
}

function logged(name: string, task: Task, log: Log) {
  return async (payload: unknown, helpers: { job: { id: string; attempts: number } }) => {
    const { id, attempts } = helpers.job
    try {
      await task(payload, { id, attempt: attempts })
      log.debug({ task: name, job: id }, 'job done')
    } catch (err) {
      log.error({ err, task: name, job: id, attempt: attempts }, 'job failed')
      throw err
    }
  }
}
