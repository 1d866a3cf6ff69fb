import { type Actor, scopeCondition, scopeOf, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Dossier } from '../model.ts'
import { HELD, holderValues } from './inbox-scope.ts'

export interface FoundDossier {
  id: string
  code: string | null
  reference: string
  procedureVersion: string
  status: Dossier['status']
  owner: string
  submittedAt: number
  dueAt: number | null
  competentAgency: string
  ruleSet: string | null
}

/** The scope is the one of the dossier's page: the agencies it is or was at, or work of the person's own. */
const SEARCH = statement(
  'dossiers.search',
  `select d.id, d.code, d.reference, d.procedure_version as "procedureVersion", d.status, d.owner_name as owner,
          d.submitted_at as "submittedAt", d.due_at as "dueAt", d.competent_agency as "competentAgency",
          d.state #>> '{clock,ruleSet}' as "ruleSet"
     from dossier d
    where (d.code = upper($6) or d.reference = upper($6) or d.parties #>> '{applicant,idNumber}' = $6
           or (fold_vi(d.owner_name) ~>=~ $7 and fold_vi(d.owner_name) ~<~ $7 || chr(1114111)))
      and (${scopeCondition({ agency: 'd.receiving_agency' }, 8)}
        or ${scopeCondition({ agency: 'd.competent_agency' }, 8)}
        or exists (select from jsonb_array_elements(d.state -> 'stays') as s
                    where ${scopeCondition({ agency: "s ->> 'agency'" }, 8)})
        or exists (select from task t
                    where t.dossier_id = d.id and ${scopeCondition({ agency: 't.agency' }, 8)})
        or exists (select from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as g(agency, role, unit, holder)
                     join task t on t.dossier_id = d.id and ${HELD}))
    order by d.submitted_at desc, d.id
    limit $12`,
)

/**
 * Dossiers that the actor may read by code, reference, number of the applicant's paper, or the beginning of the owner's name
 * (accents and case do not matter), the latest first. One query; an empty text finds nothing.
 */
export async function searchDossiers(
  db: Queryable,
  actor: Actor,
  text: string,
  limit: number,
): Promise<FoundDossier[]> {
  const tidy = text.trim()
  const holder = holderValues(actor)
  if (tidy === '' || holder === undefined) return []
  const scope = scopeValues(scopeOf(actor, 'dossier.read'))
  return db.query<FoundDossier>(SEARCH, [...holder, tidy, foldName(tidy), ...scope, limit])
}

/** As `fold_vi` does in the database. */
function foldName(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
}
