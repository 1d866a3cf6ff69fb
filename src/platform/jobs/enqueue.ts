import { type Queryable, statement } from '../database/pool.ts'

export interface JobOptions {
  /** A second job with the same key replaces the first while that has not run. */
  key?: string
  /** Not before this moment, milliseconds since 1970. */
  runAt?: number
  /** Jobs of one queue run one after another. */
  queue?: string
  /** 25 by default, with growing pauses over about three days. */
  maxAttempts?: number
}

const addJob = statement(
  'platform_add_job',
  `select from graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz,
    max_attempts => $5::int, job_key => $6)`,
)

/** Puts a job into the queue in the caller's transaction: it exists exactly when that commits. Idempotent by `key`. */
export async function enqueue(
  tx: Queryable,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> {
  const { key = null, queue = null, maxAttempts = null, runAt } = options
  const at = runAt === undefined ? null : new Date(runAt)
  await tx.query(addJob, [task, JSON.stringify(payload), queue, at, maxAttempts, key])
}
