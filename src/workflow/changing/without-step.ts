import type { FlowDefinition, FlowNode } from '../model.ts'

/**
 * The flow as it would be without a step: whoever came to it goes on to where it led, and nobody sends back to it. Whether what is
 * left may be published is for `checkForPublishing` to say. Undefined where there is no such step. Pure.
 */
export function withoutStep(def: FlowDefinition, id: string): FlowDefinition | undefined {
  const gone = def.nodes.find((node) => node.id === id)
  if (gone?.kind !== 'step') return undefined
  const past = (target: string) => (target === id ? gone.next : target)
  const nodes = def.nodes.filter((node) => node !== gone).map((node) => passing(node, id, past))
  return { ...def, start: past(def.start), nodes }
}

function passing(node: FlowNode, gone: string, past: (target: string) => string): FlowNode {
  switch (node.kind) {
    case 'step': {
      const { returnTo, ...rest } = node
      const left = returnTo?.filter((target) => target !== gone) ?? []
      if (returnTo === undefined || left.length > 0)
        return { ...rest, next: past(node.next), ...(returnTo === undefined ? {} : { returnTo: left }) }
      const actions = node.actions?.filter((action) => action !== 'send_back')
      return { ...rest, next: past(node.next), ...(actions === undefined ? {} : { actions }) }
    }
    case 'choice':
      return {
        ...node,
        branches: node.branches.map(({ when, next }) => ({ when, next: past(next) })),
        otherwise: past(node.otherwise),
      }
    case 'fork':
      return { ...node, next: node.next.map(past) }
    case 'wait':
      return {
        ...node,
        next: past(node.next),
        ...(node.timeout === undefined
          ? {}
          : { timeout: { ...node.timeout, next: past(node.timeout.next) } }),
      }
    case 'join':
    case 'timer':
      return { ...node, next: past(node.next) }
    case 'end':
      return node
  }
}
