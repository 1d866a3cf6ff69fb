/** A command that reads everything: in steps of seconds, each of them kept, so that it can be stopped at any moment and goes on. */
import { type Database, type Queryable, statement } from '../database/index.ts'
import { newId } from '../ids.ts'
import { operatorError } from '../operator-error.ts'

/** Where a part has come to. Goes to the database as JSON. */
export interface PartState {
  /** How much is done, for people to see. */
  count: number
  isDone: boolean
}

export interface LongRun {
  database: Database
  /** The state of a part that was begun before. */
  read<S extends PartState>(part: string): S | undefined
  /** Notes where a part has come to, in `db` together with what it did. Throws when another process has taken over. */
  keep(db: Queryable, part: string, state: PartState): Promise<void>
  /** Between two steps: throws when somebody asks to stop. */
  pause(part: string, count: number): void
}

export interface LongRunOptions {
  name: string
  /** `anew` forgets where it came to before. */
  from: 'where it stopped' | 'anew'
  stop?: AbortSignal
  /** Hears how much of which part is done, after every step. */
  progress?: (part: string, count: number) => void
}

const LOCK = `select pg_try_advisory_lock(hashtext('long_run'), hashtext($1)) as mine`
const BEGIN = statement(
  'long_run.begin',
  `insert into long_run (name, runner, state) values ($1, $2, '{}')
   on conflict (name) do update set runner = excluded.runner, moved_at = now()
   returning state`,
)
const KEEP = statement(
  'long_run.keep',
  `update long_run set state = state || jsonb_build_object($3::text, $4::jsonb), moved_at = now()
    where name = $1 and runner = $2 returning true as kept`,
)
const FORGET = statement('long_run.forget', 'delete from long_run where name = $1')

/**
 * Does `work` as the only process at it, from where the last one stopped. When it ends well nothing is left; otherwise the
 * next one goes on. Throws an OperatorError when another process is at it, or when it was stopped.
 */
export async function goOn<T>(
  database: Database,
  options: LongRunOptions,
  work: (run: LongRun) => Promise<T>,
): Promise<T> {
  const { name } = options
  // The lock belongs to a connection of its own and goes with it, however the process ends.
  const lock = await database.pool.connect()
  const ignore = () => undefined
  lock.on('error', ignore)
  try {
    const { rows } = await lock.query<{ mine: boolean }>(LOCK, [name])
    if (rows[0]?.mine !== true) throw isBusy(name)
    if (options.from === 'anew') await database.query(FORGET, [name])
    const result = await work(await openRun(database, options))
    await database.query(FORGET, [name])
    return result
  } finally {
    lock.off('error', ignore)
    lock.release(true)
  }
}

async function openRun(database: Database, { name, stop, progress }: LongRunOptions): Promise<LongRun> {
  const runner = newId()
  const [row] = await database.query<{ state: Record<string, PartState> }>(BEGIN, [name, runner])
  const states = row?.state ?? {}
  return {
    database,
    read: <S extends PartState>(part: string) => states[part] as S | undefined,
    keep: async (db, part, state) => {
      const [kept] = await db.query(KEEP, [name, runner, part, JSON.stringify(state)])
      if (kept === undefined) throw isBusy(name)
      states[part] = state
    },
    pause: (part, count) => {
      progress?.(part, count)
      if (stop?.aborted) throw wasStopped(name)
    },
  }
}

/** One that keeps nothing: for small databases, and where nobody waits for it. */
export function runAtOnce(database: Database): LongRun {
  return { database, read: () => undefined, keep: async () => undefined, pause: () => undefined }
}

/** Takes a part step by step from where it stands until it is done. A step may be taken twice: it is idempotent. */
export async function takeSteps<S extends PartState>(
  run: LongRun,
  part: string,
  { begin, step }: { begin: S; step: (state: S) => Promise<S> },
): Promise<S> {
  let state = run.read<S>(part) ?? begin
  while (!state.isDone) {
    run.pause(part, state.count)
    state = await step(state)
    await run.keep(run.database, part, state)
  }
  return state
}

function isBusy(name: string) {
  return operatorError(
    {
      vi: `Một tiến trình khác đang chạy “${name}”. Hãy đợi nó xong hoặc dừng nó rồi chạy lại.`,
      en: `Another process is running “${name}”. Wait for it, or stop it and run this again.`,
    },
    { exitCode: 75 },
  )
}

function wasStopped(name: string) {
  return operatorError(
    {
      vi: `Đã dừng “${name}”; chạy lại thì làm tiếp từ đây, thêm --restart thì làm lại từ đầu.`,
      en: `“${name}” was stopped; run again, it goes on from here, or from the beginning with --restart.`,
    },
    { exitCode: 130 },
  )
}
