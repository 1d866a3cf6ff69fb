/** Deriving a projection anew while everybody goes on reading the old one. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce } from '../../platform/jobs/index.ts'
import { applyFrom, type Projector, START, TRY } from './projector.ts'
import type { StreamPlace } from './read-stream.ts'

interface Building extends PartState {
  phase: 'clear' | 'fill' | 'read' | 'exchanged'
  /** Up to where what lies beside knows the stream. */
  place: StreamPlace
}

const BATCH = 5000
const PATIENCE_MS = 10_000
const LOOK_MS = 50
const PAUSE_MS = 1_000

const END = statement(
  'rebuild.end',
  `select txid::text as txid, position from dossier_event where txid < pg_snapshot_xmin(pg_current_snapshot())
    order by dossier_event.txid desc, dossier_event.position desc limit 1`,
)
const NOW = statement('rebuild.now', 'select pg_snapshot_xmax(pg_current_snapshot())::text as txid')
const SELF = statement('rebuild.self', 'select pg_backend_pid() as pid')
const OLD_READERS = statement(
  'rebuild.old_readers',
  `select exists (select from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid not in ($2, pg_backend_pid())
      and backend_xmin is not null and age(backend_xmin) >= age($1::xid8::xid)) as still`,
)
const EXCHANGED = statement(
  'rebuild.exchanged',
  `insert into checkpoint (projector, txid, position, generation) values ($1, $2::xid8, $3, 1)
   on conflict (projector) do update set txid = excluded.txid, position = excluded.position, updated_at = now(),
     generation = checkpoint.generation + 1, failures = 0, failing_since = null, failure = null`,
)

/**
 * Builds it beside and exchanges both in one short transaction. Stopped anywhere, it goes on with the same `run`; no projector
 * moves the checkpoint while the exchange waits for readers. Answers how many events it read after filling.
 */
export async function rebuild(
  database: Database,
  projector: Projector,
  run: LongRun = runAtOnce(database),
): Promise<number> {
  const { name, beside } = projector
  let state = run.read<Building>(name) ?? { phase: 'clear', place: START, count: 0, isDone: false }
  const keep = async (next: Building) => {
    state = next
    await run.keep(database, name, next)
  }
  if (state.phase === 'clear') {
    await clearBeside(database, projector)
    const [end] = beside.fill === undefined ? [] : await database.query<StreamPlace>(END)
    await keep({ ...state, phase: 'fill', place: end ?? START })
  }
  if (state.phase === 'fill') {
    await beside.fill?.(run)
    await keep({ ...state, phase: 'read' })
  }
  while (state.phase === 'read') {
    run.pause(name, state.count)
    const { events, place } = await readOn(database, projector, state.place)
    await keep({ ...state, place, count: state.count + events })
    if (events < BATCH) state = await exchange(database, projector, run, state)
  }
  if (!state.isDone) {
    await clearBeside(database, projector)
    await keep({ ...state, isDone: true })
  }
  return state.count
}

async function clearBeside(database: Database, { beside }: Projector): Promise<void> {
  await database.transaction(async (tx) => {
    await beside.enter(tx)
    await beside.clear(tx)
  })
}

async function readOn(database: Database, projector: Projector, place: StreamPlace) {
  return database.transaction(async (tx) => {
    await projector.beside.enter(tx)
    const { events, end } = await applyFrom(tx, projector, place, BATCH)
    return { events, place: end ?? place }
  })
}

/** `state` as it was where it was another's turn, or others read too long: then once more, a moment later. */
async function exchange(
  database: Database,
  projector: Projector,
  run: LongRun,
  state: Building,
): Promise<Building> {
  const done = await database.transaction(async (tx) => {
    const [lock] = await tx.query<{ mine: boolean }>(TRY, [projector.name])
    if (!lock?.mine) return undefined
    const last = await readToEnd(database, projector, state)
    // Whoever began to look before this must not find the new place as it was then, half built.
    if (!(await oldReadersEnd(database, tx))) return undefined
    if (!(await projector.beside.exchange(tx))) return undefined
    const next: Building = { ...last, phase: 'exchanged' }
    await tx.query(EXCHANGED, [projector.name, next.place.txid, next.place.position])
    await run.keep(tx, projector.name, next)
    return next
  })
  if (done === undefined) await delay(PAUSE_MS)
  return done ?? state
}

async function readToEnd(database: Database, projector: Projector, state: Building): Promise<Building> {
  for (let at = state; ; ) {
    const { events, place } = await readOn(database, projector, at.place)
    at = { ...at, place, count: at.count + events }
    if (events < BATCH) return at
  }
}

async function oldReadersEnd(database: Queryable, tx: Queryable): Promise<boolean> {
  // The transaction that exchanges keeps the snapshot of its last answer.
  const [self] = await tx.query<{ pid: number }>(SELF)
  const [now] = await database.query<{ txid: string }>(NOW)
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await delay(LOOK_MS)) {
    const [readers] = await database.query<{ still: boolean }>(OLD_READERS, [now?.txid, self?.pid])
    if (readers?.still === false) return true
  }
  return false
}
