/** From a dossier's row to its row of `figure_fact`, in SQL: one definition for projector, report and verification. */
import { ruleSets } from '../../calendar/index.ts'
import { isUnreadBy } from '../../dossiers/index.ts'
import { COUNTING_TYPES } from '../counting/counting-events.ts'

/** Columns of `figure_fact` but `working_days`, which is computed from a calendar. */
export const FACT_COLUMNS = [
  'dossier_id',
  'agency',
  'procedure_code',
  'channel',
  'submitted_at',
  'accepted_at',
  'due_at',
  'late_from',
  'ended_at',
  'ending',
  'reason',
  'rated_at',
  'rating',
  'pauses',
] as const

const BY_DATE = ruleSets
  .filter((rules) => rules.lateComparison === 'day')
  .map((rules) => `'${rules.id}'`)
  .join(', ')

const BY_SECOND_SUPPLEMENT = ruleSets
  .filter((rules) => rules.secondSupplementIsLate)
  .map((rules) => `'${rules.id}'`)
  .join(', ')

/**
 * The first instant at which a dossier is late, as `outcomeOf` of the dossiers compares: after its due date, or when a
 * supplement was requested for the second time where its rule set counts that. Null: never.
 */
export function lateFrom({ dueAt, ruleSet, secondRequestAt }: Record<LatenessInput, string>): string {
  return `least(case when ${ruleSet} in (${BY_DATE}) then vn_midnight(vn_day(${dueAt}) + 1)
                     else ${dueAt} + interval '1 millisecond' end,
                case when ${ruleSet} in (${BY_SECOND_SUPPLEMENT}) then ${secondRequestAt} end)`
}

type LatenessInput = 'dueAt' | 'ruleSet' | 'secondRequestAt'

/** An instant in milliseconds, as JSON and JavaScript have it. */
export function fromMs(expression: string): string {
  return `to_timestamp((${expression})::float8 / 1000)`
}

const PAUSES = `case when s.payments is null and jsonb_array_length(coalesce(s.supplements, '[]')) = 0 then '{}'
  else coalesce(
    (select range_agg(tstzrange(${fromMs('p.asked')}, ${fromMs('p.answered')}))
       from (select x ->> 'askedAt' as asked, x ->> 'answeredAt' as answered from jsonb_array_elements(s.supplements) x
             union all select x ->> 'askedAt', x ->> 'paidAt' from jsonb_array_elements(s.payments) x) p)
    * tstzmultirange(tstzrange(d.accepted_at, d.ended_at)), '{}') end`

const LATE_FROM = lateFrom({
  dueAt: 'd.due_at',
  ruleSet: "s.clock ->> 'ruleSet'",
  secondRequestAt: fromMs("s.supplements -> 1 ->> 'askedAt'"),
})

/** Facts of the dossiers `d` that fulfil `where`. */
export function factsOfDossiers(where: string): string {
  return `select d.id as dossier_id, d.competent_agency as agency, d.procedure_code, d.channel, d.submitted_at, d.accepted_at,
    d.due_at, greatest(late.late_from, case when late.late_from is not null then d.accepted_at end) as late_from, d.ended_at,
    case when d.end_kind = 'result' then d.outcome else d.end_kind end as ending,
    case when d.end_kind in ('stopped', 'withdrawn') then s."decisionReason" end as reason,
    ${fromMs("s.rating ->> 'at'")} as rated_at, d.rating, ${PAUSES} as pauses
  from dossier d
    cross join lateral jsonb_to_record(d.state)
      as s(clock jsonb, rating jsonb, supplements jsonb, payments jsonb, "decisionReason" text)
    cross join lateral (select ${LATE_FROM}) as late(late_from)
  where ${where}`
}

/**
 * Common table `tail_ids`: dossiers with events that the projector has not counted yet, be it that it has not come so far, be it
 * that an older transaction is still running. What is read from their rows instead makes every figure fresh.
 */
export const TAIL_IDS = `tail_ids as materialized (
  select distinct e.dossier_id from dossier_event e
   where ${isUnreadBy(`'figures'`)}
     and e.type in (${COUNTING_TYPES.map((type) => `'${type}'`).join(', ')}))`

/** Facts of the tail, in the columns of `figure_fact`. */
export const TAIL_FACTS = `tail_facts as materialized (
  ${factsOfDossiers('d.id in (select dossier_id from tail_ids)')})`

/** Condition on `f`: its row in `figure_fact` is up to date. `not exists` would be a join, whose plan gives up the order of an index. */
export const IS_COUNTED = 'f.dossier_id not in (select dossier_id from tail_ids)'
