/** Projectors: whatever else is derived from the stream, each at its own pace. */
import { type Database, type Queryable, type Statement, statement } from '../../platform/database/index.ts'
import type { LongRun } from '../../platform/jobs/index.ts'
import type { EventType } from '../events/events.ts'
import { readStream, readTouched, type StreamEvent, type StreamPlace, type Touched } from './read-stream.ts'

/** What applies runs in the transaction that moves the checkpoint, so each event counts exactly once. */
export type Projector = EventProjector | DossierProjector

interface Rebuildable {
  name: string
  beside: Beside
}

/** A second place for what is derived, in which it is built anew while everybody reads the first. */
export interface Beside {
  /** What `tx` derives from here on lies beside. */
  enter(tx: Queryable): Promise<void>
  /** Empties it; `tx` has entered. */
  clear(tx: Queryable): Promise<void>
  /** Fills it from dossiers as they stand; only what is written since it began is then read from the stream, else all of it. */
  fill?(run: LongRun): Promise<void>
  /** Exchanges both places; false where others read too long. Locks both until `tx` ends. */
  exchange(tx: Queryable): Promise<boolean>
}

/** Derives from the events themselves, in their order. */
interface EventProjector extends Rebuildable {
  apply(tx: Queryable, events: readonly StreamEvent[]): Promise<void>
}

/** Derives from dossiers as they stand now, whenever they had an event of one of `types`. */
interface DossierProjector extends Rebuildable {
  types: readonly EventType[]
  applyDossiers(tx: Queryable, dossiers: readonly string[]): Promise<void>
}

/** Taken and given back with the transaction, and written nowhere: a look that finds nothing costs no write. */
const WAIT = statement(
  'projector.wait',
  `select pg_advisory_xact_lock(hashtext('projector'), hashtext($1)) is not null as mine`,
)
export const TRY = statement(
  'projector.try',
  `select pg_try_advisory_xact_lock(hashtext('projector'), hashtext($1)) as mine`,
)
const PLACE = statement(
  'projector.place',
  'select txid::text as txid, position from checkpoint where projector = $1',
)
const MOVE = statement(
  'projector.move',
  `insert into checkpoint (projector, txid, position) values ($1, $2::xid8, $3)
   on conflict (projector) do update set txid = excluded.txid, position = excluded.position, updated_at = now(),
     failures = 0, failing_since = null, failure = null`,
)

export const START: StreamPlace = { txid: '0', position: 0 }

/** Applies everything readable; several servers may call it at once, one works and the others wait. Returns how many events. */
export async function catchUp(database: Database, projector: Projector, batch = 5000): Promise<number> {
  let total = 0
  for (;;) {
    const count = await applyNext(database, projector, { batch, lock: WAIT })
    total += count ?? 0
    if (count === undefined || count < batch) return total
  }
}

/**
 * Applies the next `batch` events at most, or nothing where another process is at it. Returns how many; undefined when it was
 * another's turn. Idempotent by the checkpoint, which moves in the same transaction.
 */
export function tryNext(
  database: Database,
  projector: Projector,
  batch: number,
): Promise<number | undefined> {
  return applyNext(database, projector, { batch, lock: TRY })
}

function applyNext(
  database: Database,
  projector: Projector,
  { batch, lock }: { batch: number; lock: Statement },
): Promise<number | undefined> {
  return database.transaction(async (tx) => {
    const [locked] = await tx.query<{ mine: boolean }>(lock, [projector.name])
    if (!locked?.mine) return undefined
    const [place = START] = await tx.query<StreamPlace>(PLACE, [projector.name])
    const { events, end } = await applyFrom(tx, projector, place, batch)
    if (end !== undefined) await tx.query(MOVE, [projector.name, end.txid, end.position])
    return events
  })
}

/** Applies the next `batch` events after `place` in `tx`; answers how many and where they end. */
export async function applyFrom(
  tx: Queryable,
  projector: Projector,
  place: StreamPlace,
  batch: number,
): Promise<Pick<Touched, 'events' | 'end'>> {
  if ('types' in projector) {
    const touched = await readTouched(tx, place, batch, projector.types)
    if (touched.dossiers.length > 0) await projector.applyDossiers(tx, touched.dossiers)
    return touched
  }
  const events = await readStream(tx, place, batch)
  if (events.length > 0) await projector.apply(tx, events)
  return { events: events.length, end: events.at(-1)?.place }
}
