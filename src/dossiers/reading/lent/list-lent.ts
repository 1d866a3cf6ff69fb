/** Originals that a desk still has on loan of dossiers that have ended. */
import type { Scope } from '../../../agencies/index.ts'
import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { Dossier } from '../../model.ts'
import { seenBy } from '../../permits/may-see.ts'

const LENT = `p ->> 'way' = 'lent' and not p ? 'returnedAt'`

export interface HeldOriginals {
  dossier: string
  code: string
  status: Dossier['status']
  owner: string
  endedAt: Instant
  papers: string[]
}

/** The condition is that of the index `dossier_lent`, word by word. */
const HELD = statement(
  'dossiers.held_originals',
  `select d.id as dossier, coalesce(d.code, d.reference) as code, d.status, d.owner_name as owner, d.ended_at as "endedAt",
          array(select p ->> 'name' from jsonb_array_elements(d.state -> 'papers') p where ${LENT}) as papers
     from dossier d
    where jsonb_path_exists(d.state, '$.papers[*] ? (@.way == "lent" && !exists(@.returnedAt))')
      and d.status in ('not_accepted', 'stopped', 'withdrawn', 'handed_over')
      and ($1::boolean or d.receiving_agency = any($2::text[]))
    order by d.ended_at, d.id limit $3`,
)

/** Ended dossiers of these desks whose lent originals are still there, the longest first. One query. */
export function listHeldOriginals(db: Queryable, scope: Scope, limit: number): Promise<HeldOriginals[]> {
  return db.query<HeldOriginals>(HELD, [...seenBy(scope), limit])
}
