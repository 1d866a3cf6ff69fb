/** Dossiers one by one, for lists and for reports as known then. */

import type { Bounds } from '../model.ts'
import { definitionOf, FIGURE_KEYS, type FigureDefinition } from './definitions.ts'
import { fromMs, IS_COUNTED, lateFrom, TAIL_FACTS, TAIL_IDS } from './fact-source.ts'

const COLUMNS = 'dossier_id, agency, procedure_code, channel, submitted_at'

/** Common tables before any other; `facts_then` needs the instant as $1 and the beginning of the period as $2. */
export const FACTS_NOW = `${TAIL_IDS}, ${TAIL_FACTS}`

/** Events that set the due date of the dossier itself; an opinion has one of its own. */
const SETS_DUE_DATE = `e.type in ('dossier_accepted', 'transfer_received', 'supplement_requested', 'supplement_provided',
  'payment_requested', 'payment_confirmed', 'deadline_extended', 'deadline_recalculated', 'version_moved', 'version_restored')`

/** The second supplement request that was known at $1. */
const SECOND_REQUEST = `(select e.at from dossier_event e
  where e.dossier_id = f.dossier_id and e.at <= $1 and e.type = 'supplement_requested' order by e.version offset 1 limit 1)`
const LATE_THEN = lateFrom({ dueAt: 'due.at', ruleSet: 'due.rule_set', secondRequestAt: SECOND_REQUEST })

const CONCERNED = `f.submitted_at <= $1 and (f.ended_at is null or f.ended_at >= least($1, $2::timestamptz) or f.rated_at >= $2)`
const RATING = `case when rated_at <= $1 then rated_at end as rated_at, rating`

/**
 * The facts as they were known at $1, of dossiers that had not ended before $2. Acceptance and end never change once they have
 * happened, so only the due date of what was open at $1 is looked up in the events, one index look-up each.
 */
export const FACTS_THEN = `${FACTS_NOW}, latest as (
    select f.* from figure_fact f where ${IS_COUNTED} and ${CONCERNED}
    union all
    select f.*, null::real from tail_facts f where ${CONCERNED}
  ), facts_then as (
    select ${COLUMNS}, accepted_at, due_at, late_from, ended_at, ending, ${RATING}, pauses
      from latest where ended_at <= $1
    union all
    select ${COLUMNS}, f.accepted_at, due.at, ${LATE_THEN}, null, null, ${RATING}, f.pauses
      from (select ${COLUMNS}, case when accepted_at <= $1 then accepted_at end as accepted_at, rated_at, rating, pauses
              from latest where ended_at is null or ended_at > $1) f
           left join lateral (
             select ${fromMs("e.data ->> 'dueAt'")} as at, e.data #>> '{clock,ruleSet}' as rule_set
               from dossier_event e
              where e.dossier_id = f.dossier_id and e.at <= $1 and ${SETS_DUE_DATE}
              order by e.version desc limit 1) due on f.accepted_at is not null
  )`

/** Values of the bounds in the order in which `bindBounds` numbers them. The last is when pauses are looked at. */
export function boundValues({ from, end, asOf }: Bounds): Date[] {
  return [new Date(from), new Date(end), new Date(asOf), new Date(Math.min(end - 1, asOf))]
}

/** A definition's condition with its bounds as parameters $first to $first + 3. */
export function bindBounds(definition: FigureDefinition, first: number): string {
  return definition.where
    .replaceAll(':from', `$${first}::timestamptz`)
    .replaceAll(':end', `$${first + 1}::timestamptz`)
    .replaceAll(':asOf', `$${first + 2}::timestamptz`)
    .replaceAll(':last', `$${first + 3}::timestamptz`)
}

/** `count(*) filter (...) as "received", ...` of every figure over rows `f`. */
export function countFigures(first: number): string {
  return FIGURE_KEYS.map(
    (key) => `count(*) filter (where ${bindBounds(definitionOf(key), first)})::int as "${key}"`,
  ).join(', ')
}
