/** One node of a step, with what its holder may do. */
import type { StepAction, StepNode, WaitNode } from '../../model.ts'
import type { Clause } from '../words/clauses.ts'
import type { Doer } from '../words/performers.ts'
import { type Building, both, caseOf, MOST_NAME } from './building.ts'
import type { StepDraft, Told } from './items.ts'
import { directionOf, resolve } from './ways.ts'

/** What an officer in charge may do by law (NĐ 118/2025 and the forms of the one-stop shop), whether the table says so or not. */
const HANDLING: readonly StepAction[] = [
  'request_opinion',
  'request_supplement',
  'propose_extension',
  'propose_refusal',
]

export function nodeOf(
  building: Building,
  step: StepDraft,
  doer: Doer,
  told: readonly Told[],
  next: string,
): StepNode | WaitNode {
  const name = both(step.name.slice(0, MOST_NAME))
  const limit = step.time.kind === 'limit' ? { limit: step.time.limit } : {}
  if (doer.kind === 'wait' || doer.kind === 'applicant') {
    const system = doer.kind === 'wait' ? doer.system : 'applicant'
    return { kind: 'wait', id: step.id, name, system, ...limit, next }
  }
  const performer: StepNode['performer'] =
    doer.kind === 'step' ? doer.performer : { agency: 'receiving', role: 'reception_officer' }
  const returnTo = returnsOf(building, step, told)
  const actions = actionsOf(
    performer,
    told.filter(({ clause }) => directionOf(building, step, clause) === 'act'),
    returnTo,
  )
  return {
    kind: 'step',
    id: step.id,
    name,
    performer,
    ...limit,
    ...(actions.length > 0 ? { actions } : {}),
    ...(step.work === step.name ? {} : { work: step.work }),
    ...(step.forms.length > 0 ? { produces: step.forms } : {}),
    ...(returnTo.length > 0 ? { returnTo } : {}),
    next,
  }
}

const ACTION_OF: Partial<Record<Clause['kind'], StepAction>> = {
  supplement: 'request_supplement',
  refusal: 'propose_refusal',
  extension: 'propose_extension',
  payment: 'request_payment',
}

function actionsOf(
  performer: StepNode['performer'],
  told: readonly Told[],
  returnTo: readonly string[],
): StepAction[] {
  const said = told.flatMap(({ clause }) => ACTION_OF[clause.kind] ?? [])
  const handles = performer.role === 'case_officer' && performer.agency === 'competent'
  return [
    ...new Set([
      ...(returnTo.length > 0 ? (['send_back'] as const) : []),
      ...(handles ? HANDLING : []),
      ...said,
    ]),
  ]
}

const LEADERS: ReadonlySet<string> = new Set(['unit_head', 'agency_head', 'province_leader'])

/** The steps it sends back to: those the table names; a leader without any, the one whose work is looked at. */
function returnsOf(building: Building, step: StepDraft, told: readonly Told[]): string[] {
  const back = told.filter(({ clause }) => directionOf(building, step, clause) === 'back')
  const named = back.flatMap((one) => {
    const { targets, backTo } = one.clause
    if (targets.length > 0) return targets.flatMap((label) => resolve(building, step, label, one) ?? [])
    return findEarlier(building, step, backTo) ?? []
  })
  if (named.length > 0) return [...new Set(named)]
  const [doer] = typeof step.doers === 'string' ? [] : step.doers
  if (doer?.kind !== 'step' || !LEADERS.has(doer.performer.role)) return []
  const previous = building.steps[building.steps.indexOf(step) - 1]
  return previous && isPlain(previous) && previous.next === undefined && leadsTo(building, previous, step)
    ? [previous.id]
    : []
}

/** One doer, who works here. */
function isPlain({ doers }: StepDraft): boolean {
  return (
    typeof doers !== 'string' &&
    doers.length === 1 &&
    (doers[0]?.kind === 'step' || doers[0]?.kind === 'desk')
  )
}

/** Whoever does the step knows that the other was done: it stands in no case, or in the same. */
function isBefore(previous: StepDraft, step: StepDraft): boolean {
  return caseOf(previous) === '' || caseOf(previous) === caseOf(step)
}

/** They follow one another with nothing between them: no branch, no group. */
function leadsTo(building: Building, previous: StepDraft, step: StepDraft): boolean {
  return (
    isBefore(previous, step) &&
    previous.label.includes('.') === step.label.includes('.') &&
    building.branches.get(previous) === building.branches.get(step) &&
    previous.condition === undefined &&
    step.condition === undefined
  )
}

function findEarlier(building: Building, step: StepDraft, role: Clause['backTo']): string | undefined {
  const before = building.steps
    .slice(0, Math.max(0, building.steps.indexOf(step)))
    .filter((one) => isPlain(one) && isBefore(one, step))
  if (role === undefined || role === 'previous') return before.at(-1)?.id
  return before.findLast(
    ({ doers }) =>
      typeof doers !== 'string' && doers.some((doer) => doer.kind === 'step' && doer.performer.role === role),
  )?.id
}
