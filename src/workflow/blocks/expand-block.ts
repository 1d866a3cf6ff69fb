import { targetsOf } from '../checking/graph.ts'
import type { BlockUse, FlowBlock, FlowDefinition, FlowNode, Performer } from '../model.ts'
import { withTargets } from './with-targets.ts'

/**
 * The flow with a block's nodes in the place of the node `use.id`: arrows into that node lead to the block's start, its ends to where
 * the node led. Where several arrows end the block they meet in one choice first, so that a join behind it still waits for one branch.
 * Throws where the flow has no such node. Pure.
 */
export function expandBlock(flow: FlowDefinition, use: BlockUse, block: FlowBlock): FlowDefinition {
  const standIn = flow.nodes.find(({ id }) => id === use.id)
  if (standIn === undefined || !('next' in standIn) || typeof standIn.next !== 'string')
    throw new Error(`flow ${flow.id} has no place for block ${use.block} at ${use.id}`)
  const start = inside(use, block.flow.start)
  const onward = standIn.next === use.id ? start : standIn.next
  const nodes = flow.nodes.flatMap((node): FlowNode[] =>
    node === standIn
      ? blockNodes(use, block, onward)
      : [
          withTargets(node, {
            arrow: (id) => (id === use.id ? start : id),
            back: (id) => (id === use.id ? backTo(use, block) : [id]),
          }),
        ],
  )
  const { factNames } = block.flow
  return {
    ...flow,
    start: flow.start === use.id ? start : flow.start,
    facts: { ...block.flow.facts, ...flow.facts },
    ...(factNames || flow.factNames ? { factNames: { ...factNames, ...flow.factNames } } : {}),
    nodes,
    blocks: [...(flow.blocks ?? []).filter(({ id }) => id !== use.id), use],
  }
}

/** What a node of a block is called in the flow. */
export function inside({ id }: Pick<BlockUse, 'id'>, node: string): string {
  return `${id}-${node}`
}

/** Facts that the flow and the block both ask for, each as another type. */
export function clashingFacts(flow: FlowDefinition, block: FlowBlock): string[] {
  return Object.entries(block.flow.facts).flatMap(([name, type]) =>
    flow.facts[name] !== undefined && flow.facts[name] !== type ? [name] : [],
  )
}

function blockNodes(use: BlockUse, { flow }: FlowBlock, onward: string): FlowNode[] {
  const ends = flow.nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id)
  const endings = flow.nodes.flatMap((node) => targetsOf(node)).filter((target) => ends.includes(target))
  const [end = 'end'] = ends
  const exit = endings.length > 1 ? inside(use, end) : onward
  const arrow = (id: string) => (ends.includes(id) ? exit : inside(use, id))
  const nodes = flow.nodes
    .filter(({ kind }) => kind !== 'end')
    .map((node) => {
      const here = withTargets(node, { arrow, back: (id) => [inside(use, id)] })
      const named = { ...here, id: inside(use, node.id) } as FlowNode
      return named.kind === 'step' ? { ...named, performer: performerHere(named.performer, use) } : named
    })
  return endings.length > 1
    ? [...nodes, { kind: 'choice', id: exit, branches: [], otherwise: onward }]
    : nodes
}

function performerHere(
  { role: named, ...place }: Performer,
  { places = [], roles = [] }: BlockUse,
): Performer {
  const found = places.find(({ from }) => from.agency === place.agency && from.unit === place.unit)
  const role = roles.find(({ from }) => from === named)?.to ?? named
  return { ...(found?.to ?? place), role }
}

/** Sending back into a block means to its first step. */
function backTo(use: BlockUse, { flow }: FlowBlock): string[] {
  const first = flow.nodes.find(({ id }) => id === flow.start)
  return first?.kind === 'step' ? [inside(use, first.id)] : []
}
