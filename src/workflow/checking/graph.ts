import type { FlowDefinition, FlowNode } from '../model.ts'

/** Where the arrows of a node lead, in the order they are written; for a choice `otherwise` comes last, for a wait its timeout. */
export function targetsOf(node: FlowNode): readonly string[] {
  switch (node.kind) {
    case 'step':
    case 'join':
    case 'timer':
      return [node.next]
    case 'wait':
      return node.timeout ? [node.next, node.timeout.next] : [node.next]
    case 'choice':
      return [...node.branches.map((branch) => branch.next), node.otherwise]
    case 'fork':
      return node.next
    case 'end':
      return []
  }
}

/** A choice that only merges ways: whoever comes in goes on to one place. */
export function isPassed(node: FlowNode): boolean {
  return node.kind === 'choice' && node.branches.length === 0
}

/** Whether a token stays in this node until somebody moves it on. */
export function holdsToken(node: FlowNode): node is Extract<FlowNode, { kind: 'step' | 'wait' | 'timer' }> {
  return node.kind === 'step' || node.kind === 'wait' || node.kind === 'timer'
}

/** The nodes by id; of nodes with the same id the first. */
export function nodesById(def: Pick<FlowDefinition, 'nodes'>): Map<string, FlowNode> {
  const nodes = new Map<string, FlowNode>()
  for (const node of def.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
  return nodes
}

/** Ids of the nodes with an arrow into each node, each named once. */
export function predecessorsOf(nodes: ReadonlyMap<string, FlowNode>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>([...nodes.keys()].map((id) => [id, new Set()]))
  for (const node of nodes.values()) {
    for (const target of targetsOf(node)) found.get(target)?.add(node.id)
  }
  return found
}

/** The nodes that can be reached from `start` along the arrows, `start` among them, never going through `avoiding`. */
export function reachableFrom(
  nodes: ReadonlyMap<string, FlowNode>,
  start: string,
  avoiding?: string,
): Set<string> {
  const seen = new Set<string>()
  const pending = [start]
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = nodes.get(id)
    if (!node || seen.has(id) || id === avoiding) continue
    seen.add(id)
    pending.push(...targetsOf(node))
  }
  return seen
}

/** The steps that come before `id` on some path from the start: it may send back to these. */
export function earlierSteps(
  nodes: ReadonlyMap<string, FlowNode>,
  start: string,
  id: string,
): ReadonlySet<string> {
  const before = [...reachableFrom(nodes, start, id)].filter(
    (other) => nodes.get(other)?.kind === 'step' && reachableFrom(nodes, other).has(id),
  )
  return new Set(before)
}

/** A node of a loop that holds no step, wait or timer, if there is one: it would run for ever without anybody. */
export function findAutomaticLoop(nodes: ReadonlyMap<string, FlowNode>): string | undefined {
  const done = new Set<string>()
  const onPath = new Set<string>()
  const visit = (id: string): string | undefined => {
    const node = nodes.get(id)
    if (!node || holdsToken(node) || done.has(id)) return undefined
    if (onPath.has(id)) return id
    onPath.add(id)
    for (const next of targetsOf(node)) {
      const found = visit(next)
      if (found !== undefined) return found
    }
    onPath.delete(id)
    done.add(id)
    return undefined
  }
  for (const id of nodes.keys()) {
    const found = visit(id)
    if (found !== undefined) return found
  }
  return undefined
}
