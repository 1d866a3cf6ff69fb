/** Projectors: whatever else is derived from the stream, each at its own pace. */
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import type { EventType } from '../events/events.ts'
import { readStream, readTouched, type StreamEvent, type StreamPlace, type Touched } from './read-stream.ts'

/** What applies runs in the transaction that moves the checkpoint, so each event counts exactly once. */
export type Projector = EventProjector | DossierProjector

interface Resettable {
  name: string
  /** Empties what it has derived; after it the stream is read from the beginning. */
  reset(tx: Queryable): Promise<void>
}

/** Derives from the events themselves, in their order. */
interface EventProjector extends Resettable {
  apply(tx: Queryable, events: readonly StreamEvent[]): Promise<void>
}

/** Derives from dossiers as they stand now, whenever they had an event of one of `types`. */
interface DossierProjector extends Resettable {
  types: readonly EventType[]
  applyDossiers(tx: Queryable, dossiers: readonly string[]): Promise<void>
}

const LOCK = statement(
  'projector.lock',
  `insert into checkpoint (projector) values ($1) on conflict (projector) do update set updated_at = now()
   returning txid::text as txid, position`,
)
const MOVE = statement(
  'projector.move',
  'update checkpoint set txid = $2::xid8, position = $3, updated_at = now() where projector = $1',
)
const RESET = statement(
  'projector.reset',
  `update checkpoint set txid = '0', position = 0 where projector = $1`,
)

/** Applies everything readable; several servers may call it at once, one works and the others wait. Returns how many events. */
export async function catchUp(database: Database, projector: Projector, batch = 5000): Promise<number> {
  let total = 0
  for (;;) {
    const count = await database.transaction((tx) => applyNext(tx, projector, batch))
    total += count
    if (count < batch) return total
  }
}

async function applyNext(tx: Queryable, projector: Projector, batch: number): Promise<number> {
  const [place] = await tx.query<StreamPlace>(LOCK, [projector.name])
  const { events, end } = await applyFrom(tx, projector, place as StreamPlace, batch)
  if (end !== undefined) await tx.query(MOVE, [projector.name, end.txid, end.position])
  return events
}

async function applyFrom(
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

/** Empties the projection and derives it again from the whole stream. */
export async function rebuild(database: Database, projector: Projector): Promise<number> {
  await database.transaction(async (tx) => {
    await tx.query(LOCK, [projector.name])
    await projector.reset(tx)
    await tx.query(RESET, [projector.name])
  })
  return catchUp(database, projector)
}
