/** Whether what a report is counted from has changed. */
import { isAfter } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { TAIL_IDS } from '../figures/fact-source.ts'
import type { AsKnown } from '../model.ts'
import { COUNTING_TYPES } from './counting-events.ts'

const NOW = statement(
  'figures.version',
  `with ${TAIL_IDS}
   select (select c.generation || ':' || c.txid || ':' || c.position from checkpoint c where c.projector = 'figures') as counted,
          exists (select from tail_ids) as more`,
)

// Whatever a transaction that was still running then has written meanwhile is looked at, too.
const THEN = statement(
  'figures.version_then',
  `select pg_snapshot_xmin(pg_current_snapshot())::text as place,
          exists (select from dossier_event e
                   where ${isAfter('$1::xid8', '0')} and e.at <= to_timestamp($2::float8 / 1000) and e.type = any($3::text[])) as more`,
)

export interface Looked {
  /** To be given back at the next look. */
  place: string
  /** Every report of the same period, scope, moment and `asKnown` is what it was at the look before. */
  isSame: boolean
}

/**
 * Looks whether anything happened since `before`, the place of the look before, that a report would count. Look first, then count: what happens
 * in between is found by the next look. As known now, events that wait to be counted are taken for news at every look, for
 * reports know them already and no name tells which; as known then, only news of what had happened by then.
 */
export async function lookForNews(
  db: Queryable,
  asKnown: AsKnown,
  before: string | undefined,
): Promise<Looked> {
  if (asKnown !== 'now') {
    const values = [
      before ?? '0',
      before === undefined ? Number.NEGATIVE_INFINITY : asKnown.at,
      COUNTING_TYPES,
    ]
    const [row] = await db.query<{ place: string; more: boolean }>(THEN, values)
    return { place: row?.place ?? '0', isSame: before !== undefined && row?.more === false }
  }
  const [row] = await db.query<{ counted: string | null; more: boolean }>(NOW)
  const place = row?.counted ?? 'nothing'
  return { place, isSame: row?.more === false && place === before }
}
