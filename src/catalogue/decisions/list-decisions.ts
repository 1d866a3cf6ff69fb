/** Decisions that announce procedures (quyết định công bố), gathered from what stands in force by them: a decision is kept once, in its versions. */
import type { Instant, LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'
import { type NamedProcedure, nameOf } from '../versions/replacement-store.ts'

/** What a decision does to a procedure; a first version introduces it, and `replaces` ends it for another one. */
export type DecisionEffect = 'introduces' | 'amends' | 'replaces' | 'abolishes'

export interface Decision {
  number: string
  /** Null where only an abolition names it, without its date. */
  date: LocalDate | null
  issuer: string | null
  effects: Record<DecisionEffect, number>
  /** The first day on which something of it is in force. */
  from: LocalDate
  /** When the last of its versions was published here; null where it only abolishes. */
  publishedAt: Instant | null
}

export interface DecidedProcedure {
  procedure: string
  name: Text
  effect: DecisionEffect
  /** Absent for an end. */
  version?: { id: string; number: number }
  from: LocalDate
  /** What takes its place, where it is replaced. */
  by?: readonly NamedProcedure[]
  /** Name of the document that the version was written after and that is kept with it. */
  document?: string
}

/** A line for each procedure that a decision touches. Numbers begin anew every year, so the date belongs to the number. */
const EFFECTS = `
  with version as (
    select id, procedure_code, number, line->'name' as name, lower(valid) as from_day, published_at,
           decision->>'number' as decision_number, (decision->>'date')::date as decision_date, decision->>'issuer' as issuer,
           lower(valid) = min(lower(valid)) over (partition by procedure_code) as is_first
      from procedure_version where status = 'published'
  ), ended as (
    select p.code, p.abolished_from,
           coalesce((regexp_match(p.abolished_basis, '[0-9]+[^\\s,;]*/[^\\s,;]+'))[1], p.abolished_basis) as decision_number
      from procedure p where p.abolished_from is not null
  ), effect as (
    select decision_number, decision_date, issuer, case when is_first then 'introduces' else 'amends' end as effect,
           procedure_code, id, number, name, from_day, published_at
      from version
    union all
    select e.decision_number,
           (select max(v.decision_date) from version v
             where v.decision_number = e.decision_number and v.decision_date <= e.abolished_from),
           (select max(v.issuer) from version v
             where v.decision_number = e.decision_number and v.decision_date <= e.abolished_from),
           case when exists (select from procedure_replacement r where r.old_code = e.code) then 'replaces' else 'abolishes' end,
           e.code, null, null,
           (select v.name from version v where v.procedure_code = e.code order by v.from_day desc limit 1),
           e.abolished_from, null
      from ended e
  )`

const selectPage = statement(
  'decisions.page',
  `${EFFECTS}, decided as (
     select decision_number as number, decision_date as date, max(issuer) as issuer, min(from_day) as "from",
            max(published_at) as "publishedAt",
            count(*) filter (where effect = 'introduces')::int as introduces,
            count(*) filter (where effect = 'amends')::int as amends,
            count(*) filter (where effect = 'replaces')::int as replaces,
            count(*) filter (where effect = 'abolishes')::int as abolishes
       from effect group by decision_number, decision_date
   )
   select * from decided
    where $1::date is null or (coalesce(date, "from"), number) < ($1::date, $2)
    order by coalesce(date, "from") desc, number desc limit $3`,
)

type DecisionRow = Omit<Decision, 'effects'> & Decision['effects']

/** Decisions, the latest first; `after` is the last one of the page before. */
export async function listDecisions(
  db: Queryable,
  page: { after?: { on: LocalDate; number: string } | undefined; limit: number },
): Promise<Decision[]> {
  const { after, limit } = page
  const rows = await db.query<DecisionRow>(selectPage, [after?.on ?? null, after?.number ?? null, limit])
  return rows.map(({ introduces, amends, replaces, abolishes, ...decision }) => ({
    ...decision,
    effects: { introduces, amends, replaces, abolishes },
  }))
}

const selectOne = statement(
  'decisions.one',
  `${EFFECTS}
   select e.procedure_code as procedure, e.name, e.effect, e.id, e.number, e.from_day as "from", d.document_name as document,
          case when e.effect = 'replaces' then
            (select jsonb_agg(jsonb_build_object('code', r.new_code, 'name', ${nameOf('r.new_code')}) order by r.new_code)
               from procedure_replacement r where r.old_code = e.procedure_code) end as by
     from effect e left join procedure_draft d on d.id = e.id and d.document is not null
    where e.decision_number = $1 and e.decision_date is not distinct from $2::date
    order by e.effect, e.procedure_code`,
)

interface EffectRow extends Omit<DecidedProcedure, 'version' | 'document' | 'by'> {
  by: readonly NamedProcedure[] | null
  id: string | null
  number: number | null
  document: string | null
}

/** What one decision does, a procedure a line; empty where nothing stands by it. */
export async function listDecided(
  db: Queryable,
  { number, date }: { number: string; date: LocalDate | null },
): Promise<DecidedProcedure[]> {
  const rows = await db.query<EffectRow>(selectOne, [number, date])
  return rows.map(({ id, number: of, document, by, ...row }) => ({
    ...row,
    ...(by === null ? {} : { by }),
    ...(id === null || of === null ? {} : { version: { id, number: of } }),
    ...(document === null ? {} : { document }),
  }))
}
