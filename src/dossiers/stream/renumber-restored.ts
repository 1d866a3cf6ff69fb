/** The stream after a logical restore into another cluster, where transaction numbers begin anew. */
import { type Database, statement } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce, takeSteps } from '../../platform/jobs/index.ts'

interface Renumbering extends PartState {
  /** From this transaction on an event is from the future… */
  beyond: string
  /** …if it was there when this began: what is written meanwhile has a later position. */
  upTo: string
}

const BOUNDS = statement(
  'renumber.bounds',
  `select pg_snapshot_xmax(pg_current_snapshot())::text as beyond,
          coalesce(pg_sequence_last_value(pg_get_serial_sequence('dossier_event', 'position')::regclass), 0)::text as "upTo"`,
)
const AT_ONCE = 10_000
const RENUMBER = statement(
  'renumber.next',
  `with next as (
     select dossier_id, version from dossier_event where txid >= $1::xid8 and position <= $2::bigint
      order by dossier_event.txid, dossier_event.position limit ${AT_ONCE}
   ), mended as (
     update dossier_event e set txid = '3' from next
      where e.dossier_id = next.dossier_id and e.version = next.version returning 1)
   select count(*)::int as count from mended`,
)

/**
 * Restored events carry numbers of transactions that this cluster has not reached, and a projector would wait for them for ever.
 * They are put before everything written here, in their old order; their position still tells them apart. Some thousand at a
 * time, while nobody else writes events. Does nothing where no event is from the future. Returns how many were renumbered;
 * derive the projections again afterwards.
 */
export async function renumberRestored(
  database: Database,
  run: LongRun = runAtOnce(database),
): Promise<number> {
  const [bounds] = await database.query<Pick<Renumbering, 'beyond' | 'upTo'>>(BOUNDS)
  const begin: Renumbering = { ...bounds!, count: 0, isDone: false }
  // Kept before the first step: a later start would find other bounds.
  if (run.read('restored') === undefined) await run.keep(database, 'restored', begin)
  const { count } = await takeSteps<Renumbering>(run, 'restored', {
    begin,
    step: (at) => renumberNext(database, at),
  })
  return count
}

async function renumberNext(database: Database, at: Renumbering): Promise<Renumbering> {
  return database.transaction(async (tx) => {
    await tx.query('alter table dossier_event disable trigger dossier_event_append_only')
    const [row] = await tx.query<{ count: number }>(RENUMBER, [at.beyond, at.upTo])
    await tx.query('alter table dossier_event enable trigger dossier_event_append_only')
    const count = row?.count ?? 0
    return { ...at, count: at.count + count, isDone: count < AT_ONCE }
  })
}
