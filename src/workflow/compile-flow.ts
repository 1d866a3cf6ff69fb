import { checkFlow } from './checking/check-flow.ts'
import { nodesById, predecessorsOf, targetsOf } from './checking/graph.ts'
import { findUndecided } from './checking/undecided.ts'
import { type Condition, isConditionDefect, readCondition } from './feel/condition.ts'
import type { EndNode, FlowDefinition, FlowNode, ForkNode, StepNode, TimerNode, WaitNode } from './model.ts'

export interface CompiledChoice {
  kind: 'choice'
  id: string
  branches: readonly { when: Condition; next: string }[]
  otherwise: string
}

export interface CompiledJoin {
  kind: 'join'
  id: string
  next: string
  /** How many nodes have an arrow into it. */
  needs: number
}

export type CompiledNode =
  | StepNode
  | WaitNode
  | TimerNode
  | ForkNode
  | EndNode
  | CompiledChoice
  | CompiledJoin

/** A flow made ready to run: nodes by id, conditions parsed once, joins counted. Made once per published version. */
export interface CompiledFlow {
  definition: FlowDefinition
  nodes: ReadonlyMap<string, CompiledNode>
  /** Place of every node in reading order: along the arrows, loops back not counted. */
  order: ReadonlyMap<string, number>
  /** Nodes from which the flow can end without anybody deciding. */
  undecided: ReadonlySet<string>
}

/**
 * Makes a flow ready to run. Only flows that passed `checkForPublishing` are ever run, so a malformed one is a bug: throws an
 * error with the first refusal.
 */
export function compileFlow(def: FlowDefinition): CompiledFlow {
  const [defect] = checkFlow(def)
  if (defect) throw new Error(`flow ${def.id} cannot run: ${defect.message.en}`)
  const nodes = nodesById(def)
  const predecessors = predecessorsOf(nodes)
  const compiled = new Map<string, CompiledNode>()
  for (const node of nodes.values()) {
    compiled.set(node.id, compileNode(node, def, predecessors.get(node.id)?.size ?? 0))
  }
  const order = readingOrder(nodes, def.start)
  return { definition: def, nodes: compiled, order, undecided: findUndecided(nodes) }
}

function compileNode(node: FlowNode, def: FlowDefinition, needs: number): CompiledNode {
  if (node.kind === 'join') return { ...node, needs }
  if (node.kind !== 'choice') return node
  const branches = node.branches.map((branch) => {
    const when = readCondition(branch.when, def.facts)
    if (isConditionDefect(when)) throw new Error(`flow ${def.id}: ${branch.when}: ${when.code}`)
    return { when, next: branch.next }
  })
  return { kind: 'choice', id: node.id, branches, otherwise: node.otherwise }
}

/** Depth first, last finished first: every node stands before those it leads to, except along loops back. */
function readingOrder(nodes: ReadonlyMap<string, FlowNode>, start: string): Map<string, number> {
  const finished: string[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const node = nodes.get(id)
    if (!node || seen.has(id)) return
    seen.add(id)
    for (const next of targetsOf(node).toReversed()) visit(next)
    finished.push(id)
  }
  visit(start)
  return new Map(finished.toReversed().map((id, place) => [id, place]))
}
