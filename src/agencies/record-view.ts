import type { Instant } from '../calendar/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import { insertView } from './store/views.ts'

/**
 * Records that a member of staff saw the personal data of a dossier, and what for (e.g. `dossier_page`, `export`,
 * `file:<name>`). Every view is a row of its own and no row is ever changed. Not idempotent.
 */
export function recordView(
  db: Queryable,
  view: { staff: string; dossier: string; purpose: string },
  now: Instant,
): Promise<void> {
  return insertView(db, { ...view, at: now })
}
