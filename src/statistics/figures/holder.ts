/** Whose open work: an agency, units of it, a person, as a condition that lists and counts carry themselves. */
import type { TaskKind } from '../../dossiers/index.ts'

/** Kinds of tasks that wait for a member of staff; the others wait for the applicant, a moment or another system. */
const STAFF_WORK = [
  'reception',
  'transfer',
  'receipt',
  'step',
  'opinion',
  'supplement_approval',
  'refusal_approval',
  'correction',
] as const satisfies readonly TaskKind[]

/** Of the work that is open at `agency`; what belongs to no unit, or to nobody by name, has '' there. */
export interface Holder {
  agency: string
  /** Absent: all of them. */
  units?: readonly string[] | undefined
  /** Id of a member of staff; '' what nobody has by name; absent: whoever has it. */
  person?: string | undefined
}

/** The condition on a task `t`, its three values numbered from `first`. */
export function heldBy(first: number): string {
  return `t.agency = $${first} and t.kind in (${STAFF_WORK.map((kind) => `'${kind}'`).join(', ')})
    and ($${first + 1}::text[] is null or coalesce(t.unit, '') = any($${first + 1}))
    and ($${first + 2}::text is null or coalesce(t.assignee, '') = $${first + 2})`
}

export function holderBounds({ agency, units, person }: Holder): unknown[] {
  return [agency, units ?? null, person ?? null]
}
