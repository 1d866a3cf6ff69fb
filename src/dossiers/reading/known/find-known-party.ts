/** What the desks know of a person or organisation already, from an earlier dossier. */
import { type Actor, scopeOf } from '../../../agencies/index.ts'
import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { Party } from '../../model.ts'
import { holderValues } from '../../permits/holder.ts'
import { seenBy, seenByStaff } from '../../permits/may-see.ts'

export interface KnownParty {
  /** As the dossier has it. */
  party: Party
  dossier: string
  code: string
  submittedAt: Instant
}

const partiesWith = (who: 'applicant' | 'owner') =>
  `select d.id as dossier, coalesce(d.code, d.reference) as code, d.submitted_at as "submittedAt", d.parties -> '${who}' as party
     from dossier d
    where d.parties #>> '{${who},idNumber}' = $6 and not d.parties -> '${who}' ? 'declared' and ${seenByStaff('$7', '$8')}`

/** What somebody said of themselves with an account that nobody vouches for is not known of them. */
const KNOWN = statement(
  'dossiers.known_party',
  `select * from (${partiesWith('applicant')} union all ${partiesWith('owner')}) known order by "submittedAt" desc limit 1`,
)

/** Of the latest dossier that the actor may read and in which somebody has this number; undefined where there is none. One query. */
export async function findKnownParty(
  db: Queryable,
  actor: Actor,
  idNumber: string,
): Promise<KnownParty | undefined> {
  const holder = holderValues(actor)
  if (holder === undefined || idNumber === '') return undefined
  const [row] = await db.query<KnownParty>(KNOWN, [
    ...holder,
    idNumber,
    ...seenBy(scopeOf(actor, 'dossier.read')),
  ])
  return row
}
