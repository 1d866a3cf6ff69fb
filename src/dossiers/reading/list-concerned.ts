import type { Applicant } from '../../agencies/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Dossier, Parties } from '../model.ts'
import { isConcerned } from '../permits/is-concerned.ts'
import type { LoadedDossier } from '../store/read.ts'

// Three ways to be concerned, each with an index of its own.
const LIST = statement(
  'dossiers.list_concerned',
  `select d.state, d.parties from dossier d where d.id in (
     select id from dossier where state ->> 'account' = $1
     union select id from dossier where parties #>> '{applicant,idNumber}' = any($2)
     union select id from dossier where parties #>> '{owner,idNumber}' = any($2))
   order by d.submitted_at desc limit $3`,
)

/** Dossiers that an account filed, or whose applicant or owner is this person or a firm of theirs; the latest first. */
export async function listConcerned(
  db: Queryable,
  applicant: Applicant,
  limit: number,
): Promise<LoadedDossier[]> {
  const { id, identity, represents = [] } = applicant
  const numbers = [...represents, ...(identity === undefined ? [] : [identity])]
  const rows = await db.query<{ state: Dossier; parties: Parties }>(LIST, [id, numbers, limit])
  return rows.filter(({ state, parties }) => isConcerned(applicant, { ...state, parties }))
}
