import { type Actor, scopeCondition, scopeOf, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { cleanLine } from '../../platform/index.ts'
import type { Dossier } from '../model.ts'
import { GRANTS, HELD, holderValues } from './inbox-scope.ts'

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

export interface Found {
  /** The latest first. */
  dossiers: FoundDossier[]
  /** There are so many names of this beginning that only the latest dossiers were looked through. */
  isPartial: boolean
}

/** Up to so many dossiers of a name are all looked at. A million dossiers have as many "Nguyễn Thị Bình". */
const MANY = 5000
/** Of a commoner name so many of the latest dossiers are looked through: among them are more than a page shows. */
const LATEST = 6000

/** No name, code or number has more signs. */
const LONGEST = 200

const COLUMNS = `d.id, d.code, d.reference, d.procedure_version as "procedureVersion", d.status, d.owner_name as owner,
  d.submitted_at as "submittedAt", d.due_at as "dueAt", d.competent_agency as "competentAgency",
  d.state #>> '{clock,ruleSet}' as "ruleSet"`

/** The owner's name begins with $7, which is folded; the order is that of the index dossier_owner. */
const NAMED = `fold_vi(d.owner_name) ~>=~ $7 and fold_vi(d.owner_name) ~<~ ($7 || chr(1114111))`

/** The scope is the one of the dossier's page: the agencies ($9, $13) it is or was at, or work of the person's own. */
const MINE = `(${scopeCondition({ agency: 'd.receiving_agency' }, 8)}
  or ${scopeCondition({ agency: 'd.competent_agency' }, 8)}
  or jsonb_path_exists(d.state, '$.stays[*] ? (@.agency == $agencies[*])', $13)
  or exists (select from task t where t.dossier_id = d.id and ${scopeCondition({ agency: 't.agency' }, 8)})
  or exists (select from ${GRANTS} join task t on t.dossier_id = d.id and ${HELD}))`

/** The latest dossiers of an agency by its own index; ids are in the order of filing. */
const latestOf = (column: string) =>
  `(select d.id, d.owner_name from dossier d where d.${column} = own.code
     order by d.id desc limit ${LATEST} / greatest(cardinality($9::text[]), 1))`

/**
 * One statement of two halves, of which one runs: few names are all looked at by their index; of many names the latest dossiers
 * are looked through that the person's agencies received, decide or have work on. Measured at a million dossiers: `Nguyễn Thị
 * Bình` (4,700 dossiers) 75 ms, `Nguyễn` (390,000) 40 ms, where a look at all of those took 8 s.
 */
const SEARCH = statement(
  'dossiers.search',
  `with named as materialized (
     select d.id from dossier d where ${NAMED} limit ${MANY} + 1
   ), size as materialized (
     select count(*) > ${MANY} as many from named
   ), candidate as (
     select id from named where not (select many from size)
     union select d.id from dossier d where d.code = upper($6)
     union select d.id from dossier d where d.reference = upper($6)
     union select d.id from dossier d where d.parties #>> '{applicant,idNumber}' = $6
   ), work as materialized (
     select distinct t.dossier_id as id from task t where (select many from size) and t.agency = any($9::text[])
     union select t.dossier_id from ${GRANTS} join task t on ${HELD} where (select many from size)
     order by id desc limit ${LATEST / 4}
   ), found as (
     select d.id from candidate join dossier d using (id) where ${MINE}
     union
     (select d.id from (select id, owner_name from dossier where $8::boolean order by id desc limit ${LATEST}) d
       where (select many from size) and ${NAMED} limit $12)
     union
     (select d.id
        from unnest($9::text[]) as own(code),
             lateral (${latestOf('receiving_agency')} union all ${latestOf('competent_agency')}) d
       where (select many from size) and ${NAMED} limit $12)
     union
     select d.id from work join dossier d using (id) where ${NAMED}
   )
   select ${COLUMNS}, (select many from size) as many from found join dossier d using (id)
    order by d.submitted_at desc, d.id limit $12`,
)

/**
 * Dossiers that the actor may read by code, reference, number of the applicant's paper, or the beginning of the owner's name
 * (accents and case do not matter), at most `limit`. One query; an empty text finds nothing.
 */
export async function searchDossiers(
  db: Queryable,
  actor: Actor,
  text: string,
  limit: number,
): Promise<Found> {
  const tidy = cleanLine(text)
  const holder = holderValues(actor)
  if (tidy === '' || tidy.length > LONGEST || holder === undefined) return { dossiers: [], isPartial: false }
  const scope = scopeValues(scopeOf(actor, 'dossier.read'))
  const agencies = JSON.stringify({ agencies: scope[1] })
  const values = [...holder, tidy, foldName(tidy), ...scope, limit, agencies]
  const rows = await db.query<FoundDossier & { many: boolean }>(SEARCH, values)
  return {
    dossiers: rows.map(({ many: _, ...dossier }) => dossier),
    isPartial: rows.some(({ many }) => many),
  }
}

/** As `fold_vi` does in the database. */
function foldName(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
}
