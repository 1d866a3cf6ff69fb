/** A name for what has been counted. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { TAIL_IDS } from '../figures/fact-source.ts'

const VERSION = statement(
  'figures.version',
  `with ${TAIL_IDS}
   select (select c.txid || ':' || c.position from checkpoint c where c.projector = 'figures') as counted,
          exists (select from tail_ids) as more`,
)

/**
 * While it is the same, every report of the same period, scope and moment is the same. Undefined while events wait to be
 * counted: reports know them already, and no name tells which.
 */
export async function figuresVersion(db: Queryable): Promise<string | undefined> {
  const [row] = await db.query<{ counted: string | null; more: boolean }>(VERSION)
  return row === undefined || row.more ? undefined : (row.counted ?? 'nothing')
}
