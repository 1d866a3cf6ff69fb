import { targetsOf } from '../checking/graph.ts'
import type { BlockUse, FlowDefinition, FlowNode } from '../model.ts'
import { inside } from './expand-block.ts'
import { withTargets } from './with-targets.ts'

/**
 * The flow with one node in the place of a block's, the other way round of `expandBlock`; undefined where its nodes have more than one way
 * in or out, so that no block of them can be seen. Facts that only the block asks for stay. Pure.
 */
export function collapseBlock(flow: FlowDefinition, use: BlockUse): FlowDefinition | undefined {
  const isInside = (id: string) => id.startsWith(inside(use, ''))
  const within = flow.nodes.filter(({ id }) => isInside(id))
  const without = flow.nodes.filter(({ id }) => !isInside(id))
  const exits = new Set(within.flatMap((node) => targetsOf(node)).filter((id) => !isInside(id)))
  const entries = new Set([flow.start, ...without.flatMap((node) => targetsOf(node))].filter(isInside))
  const [next] = exits
  if (exits.size !== 1 || entries.size !== 1 || next === undefined) return undefined
  const standIn: FlowNode = {
    ...{ kind: 'wait', id: use.id, name: { vi: use.block, en: use.block }, system: 'block', next },
  }
  const called = (id: string) => (isInside(id) ? use.id : id)
  const at = flow.nodes.findIndex(({ id }) => isInside(id))
  const nodes = flow.nodes.flatMap((node, place): FlowNode[] => {
    if (place === at) return [standIn]
    return isInside(node.id) ? [] : [withTargets(node, { arrow: called, back: (id) => [called(id)] })]
  })
  const { blocks = [], ...rest } = flow
  const left = blocks.filter(({ id }) => id !== use.id)
  return { ...rest, start: called(flow.start), nodes, ...(left.length > 0 ? { blocks: left } : {}) }
}
