import { checkSituation } from '../checking/check-soundness.ts'
import { targetsOf } from '../checking/graph.ts'
import type { CompiledFlow } from '../compile-flow.ts'
import type { FlowRefusal, Marking } from '../model.ts'
import { refuse } from '../refusals.ts'

/** Which step takes the place of which; what is not named stays at the step of the same id. */
export type StepMap = Readonly<Record<string, string>>

/**
 * The tokens of a running flow put into another one. What waits in a join of the same name waits there still. Refused: a step that has no place
 * there, two tokens in one, and whatever could not come to a clean end from there. Pure.
 */
export function moveMarking(flow: CompiledFlow, marking: Marking, steps: StepMap): Marking | FlowRefusal {
  const open: string[] = []
  for (const id of marking.open) {
    const target = placeOf(flow, id, steps)
    if (target === undefined) return refuse('step_not_mapped', id)
    const kind = flow.nodes.get(target)?.kind
    if (kind !== 'step' && kind !== 'wait' && kind !== 'timer')
      return refuse('target_not_a_step', id, { target })
    if (open.includes(target)) return refuse('two_tokens', target)
    open.push(target)
  }
  const joins = moveJoins(flow, marking, steps)
  const waiting = Object.entries(joins).flatMap(([join, from]) => from.map((id) => `${id}>${join}`))
  const [stranded] = checkSituation(flow.definition, [...open, ...waiting])
  return stranded ?? { open, joins, ended: false }
}

/** The step of the new flow for a step of the old one; undefined where none is named and none is called so. */
export function placeOf(flow: CompiledFlow, id: string, steps: StepMap): string | undefined {
  const named = Object.hasOwn(steps, id) ? steps[id] : undefined
  return named ?? (flow.nodes.has(id) ? id : undefined)
}

function moveJoins(
  { definition, nodes }: CompiledFlow,
  { joins }: Marking,
  steps: StepMap,
): Marking['joins'] {
  const moved = Object.entries(joins).map(([join, from]) => {
    const known = nodes.get(join)?.kind === 'join'
    const into = definition.nodes.filter((node) => targetsOf(node).includes(join)).map(({ id }) => id)
    const places = from.map((id) => (Object.hasOwn(steps, id) ? (steps[id] as string) : id))
    return [join, known ? [...new Set(places)].filter((id) => into.includes(id)) : []] as const
  })
  return Object.fromEntries(moved.filter(([, from]) => from.length > 0))
}
