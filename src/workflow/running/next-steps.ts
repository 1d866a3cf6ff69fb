import type { LimitPart } from '../../calendar/index.ts'
import type { CompiledFlow, CompiledNode } from '../compile-flow.ts'
import type { Facts, Marking, Performer, Text } from '../model.ts'

/** A step, wait or timer that probably comes next, for "Tiếp theo: ..." on the tracking page. */
export interface NextStep {
  node: string
  kind: 'step' | 'wait' | 'timer'
  name: Text
  performer?: Performer
  /** Whose answer a wait waits for. */
  system?: string
  /** Expected time; absent where none is counted. */
  limit?: LimitPart
}

const NO_FACTS: Facts = {}

/**
 * The likely way from the open nodes to the end, in reading order, the open nodes themselves left out. Choices follow the facts
 * known so far and otherwise the default; a way back to what is done already is not taken while another leads on.
 */
export function nextSteps(flow: CompiledFlow, marking: Marking, facts: Facts = NO_FACTS): NextStep[] {
  const seen = new Set<string>(marking.open)
  const found: NextStep[] = []
  const pending = marking.open.flatMap((id) => followers(flow, flow.nodes.get(id), facts))
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = flow.nodes.get(id)
    if (!node || seen.has(id)) continue
    seen.add(id)
    const step = describe(node)
    if (step) found.push(step)
    pending.push(...followers(flow, node, facts))
  }
  return found.sort((a, b) => (flow.order.get(a.node) ?? 0) - (flow.order.get(b.node) ?? 0))
}

function followers(flow: CompiledFlow, node: CompiledNode | undefined, facts: Facts): readonly string[] {
  if (!node || node.kind === 'end') return []
  if (node.kind === 'fork') return node.next
  if (node.kind !== 'choice') return [node.next]
  const chosen = node.branches.find(
    ({ when }) => when.facts.every(([fact]) => Object.hasOwn(facts, fact)) && when.holds(facts),
  )
  if (chosen) return [chosen.next]
  const here = flow.order.get(node.id) ?? 0
  const leadsOn = (id: string) => (flow.order.get(id) ?? 0) > here
  const onward = [node.otherwise, ...node.branches.map((branch) => branch.next)].find(leadsOn)
  return [onward ?? node.otherwise]
}

function describe(node: CompiledNode): NextStep | undefined {
  switch (node.kind) {
    case 'step': {
      const { id, name, performer, limit } = node
      return { node: id, kind: 'step', name, performer, ...(limit && { limit }) }
    }
    case 'wait': {
      const { id, name, system, limit } = node
      return { node: id, kind: 'wait', name, system, ...(limit && { limit }) }
    }
    case 'timer':
      return { node: node.id, kind: 'timer', name: node.name, limit: node.after }
    default:
      return undefined
  }
}

/** A way from a node to the end, without the node itself: how long it is, and the nodes on it. */
export interface LongestRest {
  length: number
  nodes: readonly string[]
}

/** The longest of the likely ways after `from`: branches that run at the same time count once, with the longest of them. */
export function longestRest(
  flow: CompiledFlow,
  from: string,
  lengthOf: (node: string) => number,
  facts: Facts = NO_FACTS,
): LongestRest {
  const known = new Map<string, LongestRest>()
  const NOTHING: LongestRest = { length: 0, nodes: [] }
  const restOf = (id: string): LongestRest => {
    const before = known.get(id)
    if (before !== undefined) return before
    // A way back to what is on its way ends there.
    known.set(id, NOTHING)
    const ways = followers(flow, flow.nodes.get(id), facts).map((next) => {
      const rest = restOf(next)
      return { length: lengthOf(next) + rest.length, nodes: [next, ...rest.nodes] }
    })
    const longest = ways.reduce((best, way) => (way.length > best.length ? way : best), ways[0] ?? NOTHING)
    known.set(id, longest)
    return longest
  }
  return restOf(from)
}
