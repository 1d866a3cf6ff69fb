/** Open waits for other systems. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'

export interface WaitingAt {
  dossier: string
  /** Of the task: unique inside the dossier for ever. */
  key: string
  node: string
  openedAt: number
}

const WAITING = statement(
  'dossiers.waiting_at',
  `select dossier_id as dossier, key, node, opened_at as "openedAt" from task
    where kind = 'wait' and node = any($1::text[]) and opened_at > ${toTimestamp('$2')}
    order by opened_at, dossier_id limit $3`,
)

/** At these nodes since then, the oldest first. */
export function listWaitingAt(
  db: Queryable,
  { nodes, since, limit }: { nodes: readonly string[]; since: number; limit: number },
): Promise<WaitingAt[]> {
  return db.query<WaitingAt>(WAITING, [nodes, since, limit])
}
