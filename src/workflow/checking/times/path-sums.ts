import type { ChoiceNode, FlowDefinition } from '../../model.ts'
import { nodesById, reachableFrom } from '../graph.ts'
import { longestWithDesk } from './check-limits.ts'

/** How long the flow takes when its choices go one way. */
export interface PathSum {
  /** Conditions that hold on the way, in FEEL; empty where no condition is taken. */
  when: readonly string[]
  workingDays: number
}

/** A flow some of whose choices are made, by conditions that hold and others that do not. */
interface Way {
  flow: FlowDefinition
  when: readonly string[]
  not: readonly string[]
  /** Ids of the choices. */
  made: readonly string[]
}

/** More choices than this and only the longest way is told. */
const MOST_CHOICES = 4

/**
 * The length of every way through the choices of a flow, the desk's time with it; the longest first. A condition asked twice
 * is answered once, a choice that a way does not come to is not made on it, and who goes back goes round once and then on.
 */
export function pathSums(flow: FlowDefinition): PathSum[] {
  const choices = flow.nodes.filter((node) => node.kind === 'choice' && node.branches.length > 0)
  if (choices.length > MOST_CHOICES) return [{ when: [], workingDays: longestWithDesk(flow).workingDays }]
  return waysOf({ flow, when: [], not: [], made: [] })
    .map(({ flow: chosen, when }) => ({ when, workingDays: longestWithDesk(chosen).workingDays }))
    .sort((a, b) => b.workingDays - a.workingDays)
}

/** Makes the first choice that is yet to be made on the way, then the others. */
function waysOf(way: Way): Way[] {
  const nodes = nodesById(way.flow)
  const onWay = [...reachableFrom(nodes, way.flow.start)].flatMap((id) => nodes.get(id) ?? [])
  const choice = onWay
    .filter((node) => node.kind === 'choice')
    .find(({ id, branches }) => branches.length > 0 && !way.made.includes(id))
  return choice ? choose(way, choice).flatMap(waysOf) : [way]
}

function choose(way: Way, choice: ChoiceNode): Way[] {
  const made = [...way.made, choice.id]
  const ways: Way[] = []
  const not = [...way.not]
  for (const branch of choice.branches) {
    if (not.includes(branch.when)) continue
    const flow = fix(way.flow, choice, branch.next)
    if (way.when.includes(branch.when)) return [...ways, { flow, when: way.when, not, made }]
    ways.push({ flow, when: [...way.when, branch.when], not: [...not], made })
    not.push(branch.when)
  }
  return [...ways, { flow: fix(way.flow, choice, choice.otherwise), when: way.when, not, made }]
}

/** The flow with one choice made; as it is where that leads only back to the choice, which then is gone through once more. */
function fix(flow: FlowDefinition, choice: ChoiceNode, to: string): FlowDefinition {
  const nodes = nodesById(flow)
  const leadsOn = [...reachableFrom(nodes, to, choice.id)].some((id) => nodes.get(id)?.kind === 'end')
  if (!leadsOn) return flow
  const made: ChoiceNode = { ...choice, branches: [], otherwise: to }
  return { ...flow, nodes: flow.nodes.map((node) => (node.id === choice.id ? made : node)) }
}
