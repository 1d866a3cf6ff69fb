/** Projectors: whatever else is derived from the stream, each at its own pace. */
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import { readStream, type StreamEvent, type StreamPlace } from './read-stream.ts'

/** `apply` runs in the transaction that moves the checkpoint, so each event counts exactly once. */
export interface Projector {
  name: string
  apply(tx: Queryable, events: readonly StreamEvent[]): Promise<void>
  /** Empties what it has derived; after it the stream is read from the beginning. */
  reset(tx: Queryable): Promise<void>
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
  const events = await readStream(tx, place as StreamPlace, batch)
  const last = events.at(-1)
  if (last === undefined) return 0
  await projector.apply(tx, events)
  await tx.query(MOVE, [projector.name, last.place.txid, last.place.position])
  return events.length
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
