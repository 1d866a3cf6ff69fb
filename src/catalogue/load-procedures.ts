import type { Instant } from '../calendar/index.ts'
import type { Database } from '../platform/database/index.ts'
import { normaliseVersion } from './finding/normalise.ts'
import type { ProcedureVersion } from './model.ts'
import { writePublished } from './store.ts'

/** Rows per statement: JSON of some 4 MB, far below PostgreSQL's limit, quick to plan. */
const BATCH = 500

/**
 * Stores many published versions at once (demonstration, migration from another system). The caller has checked them;
 * the database still refuses overlapping periods, and then nothing is stored. Idempotent by id: what is there stays.
 * Answers how many are new; notifies `catalogue_changed`.
 */
export async function loadProcedures(
  db: Database,
  versions: readonly ProcedureVersion[],
  options: { at: Instant; by: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    let stored = 0
    for (let from = 0; from < versions.length; from += BATCH) {
      const batch = versions.slice(from, from + BATCH).map(normaliseVersion)
      stored += await writePublished(tx, batch, options)
    }
    return stored
  })
}
