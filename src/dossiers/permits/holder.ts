/** Whose work a task is: as a question about one task, and as the SQL of lists and counts; one is the other, task by task. */
import type { Actor } from '../../agencies/index.ts'
import type { OpenTask } from '../model.ts'

/** Whether this member of staff holds the task: assigned to them, or unassigned and theirs by role, agency and unit. Timers wait for nobody. */
export function isHolder(actor: Actor, task: OpenTask): boolean {
  if (actor.kind !== 'staff' || task.kind === 'timer') return false
  return actor.grants.some(
    (grant) =>
      grant.role === task.role &&
      grant.agency === task.agency &&
      (grant.unit === undefined || task.unit === undefined || grant.unit === task.unit) &&
      (task.assignee === undefined || task.assignee === actor.id || task.assignee === grant.onBehalfOf),
  )
}

/**
 * The tasks a member of staff holds, found pair by pair on the index task_inbox. `$1` agencies, `$2` roles, `$3` units
 * and `$4` whom the role is held for (the four of one grant stand at one place), `$5` the person.
 */
export const HELD = `t.agency = g.agency and t.role = g.role and t.kind <> 'timer'
  and (g.unit is null or t.unit is null or t.unit = g.unit)
  and (t.assignee is null or t.assignee = $5 or t.assignee = g.holder)`

export const GRANTS =
  'unnest($1::text[], $2::text[], $3::text[], $4::text[]) as g(agency, role, unit, holder)'

/** The values of `$1` to `$5`; undefined for whoever holds nothing. */
export function holderValues(actor: Actor): unknown[] | undefined {
  if (actor.kind !== 'staff' || actor.grants.length === 0) return undefined
  const { grants } = actor
  return [
    grants.map((grant) => grant.agency),
    grants.map((grant) => grant.role),
    grants.map((grant) => grant.unit ?? null),
    grants.map((grant) => grant.onBehalfOf ?? null),
    actor.id,
  ]
}
