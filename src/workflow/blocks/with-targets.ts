import type { FlowNode } from '../model.ts'

/** The node with its arrows, and those it may send back to, as other nodes are called. */
export function withTargets(
  node: FlowNode,
  called: { arrow: (id: string) => string; back: (id: string) => readonly string[] },
): FlowNode {
  const { arrow, back } = called
  switch (node.kind) {
    case 'step':
      return {
        ...node,
        next: arrow(node.next),
        ...(node.returnTo === undefined ? {} : { returnTo: [...new Set(node.returnTo.flatMap(back))] }),
      }
    case 'choice':
      return {
        ...node,
        branches: node.branches.map(({ when, next }) => ({ when, next: arrow(next) })),
        otherwise: arrow(node.otherwise),
      }
    case 'fork':
      return { ...node, next: node.next.map(arrow) }
    case 'wait':
      return {
        ...node,
        next: arrow(node.next),
        ...(node.timeout === undefined
          ? {}
          : { timeout: { ...node.timeout, next: arrow(node.timeout.next) } }),
      }
    case 'join':
    case 'timer':
      return { ...node, next: arrow(node.next) }
    case 'end':
      return node
  }
}
