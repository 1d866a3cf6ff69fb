/**
 * Reading the one stream of all events so that nothing is ever skipped: in (txid, position) order, and only what was written
 * by transactions older than the oldest one still running. A position alone would not do: a transaction that took position 5
 * may commit after one that took 6.
 */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent, EventType } from '../events/events.ts'
import type { Personal } from '../events/fold.ts'
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
  `select txid::text as txid, position, dossier_id, version, type, shape, at, actor_kind, actor_id, cause, correlation, data, personal
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

const END = statement(
  'stream.end',
  `select txid::text as txid, position from dossier_event where txid < pg_snapshot_xmin(pg_current_snapshot())
    order by dossier_event.txid desc, dossier_event.position desc limit 1`,
)

/** The place of the last event that can be read now; whatever is written later comes after it. */
export async function readStreamEnd(db: Queryable): Promise<StreamPlace> {
  const [place = { txid: '0', position: 0 }] = await db.query<StreamPlace>(END)
  return place
}

/** A stretch of the stream: how many events it has, and which dossiers had one of the wanted types. */
export interface Touched {
  events: number
  dossiers: readonly string[]
  /** The place of its last event; undefined when there is none. */
  end: StreamPlace | undefined
}

const TOUCHED = statement(
  'stream.touched',
  `with stretch as materialized (
     select txid, position, dossier_id, type from dossier_event
      where (txid, position) > ($1::xid8, $2::bigint) and txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid, position limit $3)
   select (select count(*)::int from stretch) as events,
          array(select distinct dossier_id::text from stretch where type = any($4::text[])) as dossiers,
          (select jsonb_build_object('txid', txid::text, 'position', position)
             from stretch order by txid desc, position desc limit 1) as "end"`,
)

/** As `readStream`, but the events stay in the database: for who looks at the dossiers as they stand now. */
export async function readTouched(
  db: Queryable,
  place: StreamPlace,
  limit: number,
  types: readonly EventType[],
): Promise<Touched> {
  const [row] = await db.query<{ events: number; dossiers: string[]; end: StreamPlace | null }>(TOUCHED, [
    place.txid,
    place.position,
    limit,
    types,
  ])
  return { events: row?.events ?? 0, dossiers: row?.dossiers ?? [], end: row?.end ?? undefined }
}
