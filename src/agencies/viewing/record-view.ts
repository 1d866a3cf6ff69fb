import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { insertView, insertViews, type Viewer } from './view-store.ts'

/**
 * Records that a member of staff (`staff`) or a program (`client`) saw the personal data of a dossier, and what for (e.g.
 * `dossier_page`, `export`, `file:<name>`, `api`). Every view is a row of its own and no row is ever changed. Not idempotent.
 */
export function recordView(
  db: Queryable,
  view: Viewer & { dossier: string; purpose: string },
  now: Instant,
): Promise<void> {
  return insertView(db, { ...view, at: now })
}

/** The same of several dossiers that a member of staff saw in one list. One statement. */
export function recordViews(
  db: Queryable,
  view: { staff: string; dossiers: readonly string[]; purpose: string },
  now: Instant,
): Promise<void> {
  return insertViews(db, { ...view, at: now })
}
