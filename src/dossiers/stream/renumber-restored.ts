/** The stream after a logical restore into another cluster, where transaction numbers begin anew. */
import type { Database } from '../../platform/database/index.ts'

/**
 * Restored events carry numbers of transactions that this cluster has not reached, and a projector would wait for them for ever.
 * They are put before everything written here, in their old order; their position still tells them apart. Does nothing
 * where no event is from the future. Returns how many were renumbered; derive the projections again afterwards.
 */
export async function renumberRestored(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query('lock table dossier_event in share row exclusive mode')
    await tx.query('alter table dossier_event disable trigger dossier_event_append_only')
    const [row] = await tx.query<{ count: number }>(
      `with mended as (
         update dossier_event set txid = '3' where txid >= pg_snapshot_xmax(pg_current_snapshot())
            and txid <> pg_current_xact_id() returning 1)
       select count(*)::int as count from mended`,
    )
    await tx.query('alter table dossier_event enable trigger dossier_event_append_only')
    return row?.count ?? 0
  })
}
