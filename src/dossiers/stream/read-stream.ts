/**
 * Reading the one stream of all events so that nothing is ever skipped: in (txid, position) order, and only what was written
 * by transactions older than the oldest one still running. A position alone would not do: a transaction that took position 5
 * may commit after one that took 6.
 */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent } from '../events.ts'
import type { Personal } from '../fold.ts'
import { toEvent } from '../store/read.ts'

/** A place in the stream. Transaction ids are 64 bits wide and come as text. */
export interface StreamPlace {
  txid: string
  position: number
}

export interface StreamEvent extends DossierEvent {
  place: StreamPlace
  personal?: Personal
}

// The order names the table's column: a bare txid would be the text of the output, in which 1000 comes before 999.
const AFTER = statement(
  'stream.after',
  `select txid::text as txid, position, dossier_id, version, type, at, actor_kind, actor_id, data, personal
     from dossier_event
    where (txid, position) > ($1::xid8, $2::bigint) and txid < pg_snapshot_xmin(pg_current_snapshot())
    order by dossier_event.txid, dossier_event.position limit $3`,
)

/** The next events after `place`, at most `limit`; fewer only where the readable stream ends. */
export async function readStream(db: Queryable, place: StreamPlace, limit: number): Promise<StreamEvent[]> {
  const rows = await db.query<Parameters<typeof toEvent>[0] & StreamPlace>(AFTER, [
    place.txid,
    place.position,
    limit,
  ])
  return rows.map((row) => ({ ...toEvent(row), place: { txid: row.txid, position: row.position } }))
}
