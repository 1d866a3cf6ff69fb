/** Ways through a flow on which nobody decides. */
import type { FlowDefinition, FlowNode, FlowRefusal } from '../model.ts'
import { refuse } from '../refusals.ts'
import { nodesById, targetsOf } from './graph.ts'

/**
 * The nodes from which an end can be reached without a step, or an answer from outside, that decides. Of a fork every branch is gone, so all of them
 * must be without a decision; of everything else one way is enough. Linear in arrows times nodes; sending back is no way on.
 */
export function findUndecided(nodes: ReadonlyMap<string, FlowNode>): Set<string> {
  const undecided = new Set<string>()
  for (let grown = true; grown; ) {
    grown = false
    for (const node of nodes.values()) {
      if (undecided.has(node.id) || !goesOnUndecided(node, undecided)) continue
      undecided.add(node.id)
      grown = true
    }
  }
  return undecided
}

function goesOnUndecided(node: FlowNode, undecided: ReadonlySet<string>): boolean {
  if (node.kind === 'end') return true
  if (node.kind === 'step' && node.decides) return false
  if (node.kind === 'wait' && node.decides)
    return node.timeout !== undefined && undecided.has(node.timeout.next)
  const isUndecided = (id: string) => undecided.has(id)
  return node.kind === 'fork' ? targetsOf(node).every(isUndecided) : targetsOf(node).some(isUndecided)
}

/** Refuses a flow with a way to an end on which nobody decides; names the first node of that way where a decision is still missing. */
export function checkDecisions(def: FlowDefinition): FlowRefusal[] {
  const nodes = nodesById(def)
  const undecided = findUndecided(nodes)
  if (!undecided.has(def.start)) return []
  return [refuse('ends_undecided', lastSplit(nodes, undecided, def.start))]
}

/** Where the way without a decision parts from those with one; the start where no way has any. */
function lastSplit(
  nodes: ReadonlyMap<string, FlowNode>,
  undecided: ReadonlySet<string>,
  start: string,
): string {
  const seen = new Set<string>()
  let split = start
  for (let id: string | undefined = start; id !== undefined && !seen.has(id); ) {
    seen.add(id)
    const targets: readonly string[] = targetsOf(nodes.get(id) as FlowNode)
    if (targets.some((target) => !undecided.has(target))) split = id
    id = targets.find((target) => undecided.has(target))
  }
  return split
}
