import { type Actor, scopeOf } from '../../agencies/index.ts'
import { type Queryable, type Statement, statement } from '../../platform/database/index.ts'
import { cleanLine } from '../../platform/index.ts'
import type { Dossier } from '../model.ts'
import { GRANTS, HELD, holderValues } from '../permits/holder.ts'
import { seenBy, seenByStaff } from '../permits/may-see.ts'

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
  /** So many dossiers match that only the latest were looked through. */
  isPartial: boolean
}

/** Up to so many dossiers that match are all looked at. */
const MANY = 5000
/** Of a commoner name so many of the latest dossiers are looked through: among them are more than a page shows. */
const LATEST = 6000
/** It is common when more than one in a hundred of so many of the latest match. */
const SAMPLE = 2000
const COMMON = SAMPLE / 100
/** No name, code or number has more signs. */
const LONGEST = 200

const COLUMNS = `d.id, d.code, d.reference, d.procedure_version as "procedureVersion", d.status, d.owner_name as owner,
  d.submitted_at as "submittedAt", d.due_at as "dueAt", d.competent_agency as "competentAgency",
  d.state #>> '{clock,ruleSet}' as "ruleSet"`

/** What is asked ($6) stands in a name, code or number of the dossier; numbers are compared without what stands between their signs. */
const ASKED = `asked as materialized (
     select like_part(fold_vi($6)) as part, length(fold_vi($6)) < 3 as short,
            case when $6 ~ '(\\d\\D*){4}' then like_part(compact_number($6)) end as number
   )`
const MATCHES = `(s.text like (select part from asked) or s.text like (select number from asked))`
const MATCHING = `join dossier_search s on s.dossier_id = d.id and ${MATCHES}`

const BY_CODE = `select id from dossier where code = upper($6) union select id from dossier where reference = upper($6)`

/** A whole code or reference is asked for: nothing else is meant. */
const EXACT = statement(
  'dossiers.exact',
  `select ${COLUMNS}, false as partial from dossier d where d.id in (${BY_CODE}) and ${seenByStaff('$7', '$8')} limit $9`,
)

/** The latest dossiers of an agency by its own index; ids are in the order of filing. */
const latestOf = (column: string) =>
  `(select d.id from dossier d where d.${column} = own.code
     order by d.id desc limit ${LATEST} / greatest(cardinality($8::text[]), 1))`

/**
 * One statement of two halves, of which one runs: what is rare is found by the index of parts and looked at whole; of what is
 * common, or too short for that index, the latest dossiers are looked through that the person's agencies received, decide or
 * have work on. Measured at a million dossiers of 1,300 names: `nguyen thi binh` 50 ms, `Nguyễn` (400,000 dossiers) 5 ms, part of
 * a number 15 ms, `an` 4 ms, what nobody is called 3 ms; keeping the index costs 60 µs for each new dossier.
 */
const SEARCH = statement(
  'dossiers.search',
  `with ${ASKED}, size as materialized (
     select count(*) = ${SAMPLE}
            and ((select short from asked) or count(*) filter (where ${MATCHES}) > ${COMMON}) as many
       from (select text from dossier_search order by dossier_id desc limit ${SAMPLE}) s
   ), named as materialized (
     select s.dossier_id as id from dossier_search s where not (select many from size) and ${MATCHES} limit ${MANY} + 1
   ), partial as materialized (
     select (select many from size) or (select count(*) from named) > ${MANY} as is_partial
   ), work as materialized (
     select distinct t.dossier_id as id from task t where (select many from size) and t.agency = any($8::text[])
     union select t.dossier_id from ${GRANTS} join task t on ${HELD} where (select many from size)
     order by id desc limit ${LATEST / 4}
   ), candidate as (
     select id from named union select id from (${BY_CODE}) exact
   ), found as (
     select d.id from candidate join dossier d using (id) where ${seenByStaff('$7', '$8')}
     union
     (select s.dossier_id
        from (select dossier_id, text from dossier_search where $7::boolean and (select many from size)
               order by dossier_id desc limit ${LATEST}) s
       where ${MATCHES} limit $9)
     union
     (select d.id
        from unnest($8::text[]) as own(code),
             lateral (${latestOf('receiving_agency')} union all ${latestOf('competent_agency')}) d ${MATCHING}
       where (select many from size) limit $9)
     union
     select d.id from work d ${MATCHING}
   )
   select ${COLUMNS}, (select is_partial from partial) as partial from found join dossier d using (id)
    order by d.submitted_at desc, d.id limit $9`,
)

/**
 * Dossiers that the actor may read by any part of a name, paper number or telephone of a party, of the code or the reference
 * (accents, case and the kind of dash, quote or blank do not matter; `%` and `_` are letters), at most `limit`. A whole code or
 * reference finds only its dossier. Two queries at most; an empty text finds nothing.
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
  const values = [...holder, tidy, ...seenBy(scopeOf(actor, 'dossier.read')), limit]
  const find = (sql: Statement) => db.query<FoundDossier & { partial: boolean }>(sql, values)
  const exact = /\d/.test(tidy) ? await find(EXACT) : []
  const rows = exact.length > 0 ? exact : await find(SEARCH)
  return {
    dossiers: rows.map(({ partial: _, ...dossier }) => dossier),
    isPartial: rows.some(({ partial }) => partial),
  }
}
