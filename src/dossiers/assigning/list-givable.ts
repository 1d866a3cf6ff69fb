/** Open work that somebody who leads may give to a person. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { InboxTask } from '../reading/list-inbox.ts'

/** Where: an agency as a whole (`unit` null), or what comes to one of its units. */
export interface GivingPlace {
  agency: string
  unit: string | null
}

/** As `assign` is offered on the dossier itself. */
const GIVABLE = ['step', 'opinion'] as const

const LIST = statement(
  'assigning.givable',
  `select t.dossier_id as dossier, t.key, t.assignee, t.due_at as "dueAt", d.version
     from (select distinct t.due_at, t.dossier_id, t.key, t.assignee
             from unnest($1::text[], $2::text[]) as p(agency, unit)
             join task t on t.agency = p.agency and (p.unit is null or t.unit = p.unit) and t.kind = any($3)
            order by t.due_at, t.dossier_id, t.key limit $4) t
     join dossier d on d.id = t.dossier_id
    order by t.due_at, t.dossier_id, t.key`,
)

/** The most urgent first, given to somebody already or not. One query. */
export async function listGivable(
  db: Queryable,
  places: readonly GivingPlace[],
  limit: number,
): Promise<InboxTask[]> {
  if (places.length === 0) return []
  const [agencies, units] = [places.map(({ agency }) => agency), places.map(({ unit }) => unit)]
  return db.query<InboxTask>(LIST, [agencies, units, GIVABLE, limit])
}
