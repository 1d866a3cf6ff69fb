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
  return { stop: () => runner.stop().finally(() => pool.end()) }
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
