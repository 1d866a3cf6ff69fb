import { isDeepStrictEqual } from 'node:util'
import type { BlockUse, FlowBlock, FlowDefinition, PerformerPlace } from '../model.ts'
import { collapseBlock } from './collapse-block.ts'
import { expandBlock, inside } from './expand-block.ts'
import { foldBlock } from './fold-blocks.ts'

/**
 * The flow with another version of a block in each of its places; steps of the same name keep their ids, so that dossiers in them stay
 * where they are. Facts that only the version before asked for are gone. `before` is the version that a place has now. Undefined where
 * one of the places cannot be seen any more. Pure.
 */
export function replaceBlock(
  flow: FlowDefinition,
  to: FlowBlock,
  before: (use: BlockUse) => FlowBlock | undefined,
): FlowDefinition | undefined {
  const uses = (flow.blocks ?? []).filter(({ block }) => block === to.code)
  return uses.reduce<FlowDefinition | undefined>((so, use) => {
    const bare = so && foldBlock(so, use, before(use))
    return bare && orderAs(flow, expandBlock(bare, { ...use, number: to.number }, to))
  }, flow)
}

/** The list of blocks keeps its order, so that nothing seems changed that is not. */
function orderAs({ blocks: order = [] }: FlowDefinition, flow: FlowDefinition): FlowDefinition {
  const at = (use: BlockUse) => order.findIndex(({ id }) => id === use.id)
  return { ...flow, blocks: (flow.blocks ?? []).toSorted((a, b) => at(a) - at(b)) }
}

/** The nodes of a place are exactly those of the block's version, for whoever does them there. */
export function holdsBlock(flow: FlowDefinition, use: BlockUse, block: FlowBlock): boolean {
  const bare = collapseBlock(flow, use)
  if (bare === undefined) return false
  const nodesOf = (one: FlowDefinition) =>
    one.nodes.filter(({ id }) => id.startsWith(inside(use, ''))).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return isDeepStrictEqual(plain(nodesOf(flow)), plain(nodesOf(expandBlock(bare, use, block))))
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** Agencies and units that a block's steps name, each once. */
export function placesOfBlock({ flow }: FlowBlock): PerformerPlace[] {
  const places = flow.nodes.flatMap((node): PerformerPlace[] => {
    if (node.kind !== 'step') return []
    const { agency, unit } = node.performer
    return [unit === undefined ? { agency } : { agency, unit }]
  })
  return [...new Map(places.map((place) => [`${place.agency}/${place.unit ?? ''}`, place])).values()]
}

/** Roles that a block's steps name, each once. */
export function rolesOfBlock({ flow }: FlowBlock): string[] {
  const roles = flow.nodes.flatMap((node) => (node.kind === 'step' ? [node.performer.role] : []))
  return [...new Set(roles)].filter((role) => role !== '')
}

/** The flow with every block's places as its nodes have them: after agencies and units were put in the place of others. */
export function withPlacesAsDone(
  flow: FlowDefinition,
  find: (use: BlockUse) => FlowBlock | undefined,
): FlowDefinition {
  const { blocks, ...rest } = flow
  if (blocks === undefined) return flow
  return { ...rest, blocks: blocks.map((use) => useAsDone(flow, use, find(use))) }
}

function useAsDone(flow: FlowDefinition, use: BlockUse, block: FlowBlock | undefined): BlockUse {
  if (block === undefined) return use
  const places = placesOfBlock(block).flatMap((from) => {
    const original = block.flow.nodes.find(
      (node) =>
        node.kind === 'step' && node.performer.agency === from.agency && node.performer.unit === from.unit,
    )
    const here = flow.nodes.find(({ id }) => original !== undefined && id === inside(use, original.id))
    if (here?.kind !== 'step') return []
    const { agency, unit } = here.performer
    const to: PerformerPlace = unit === undefined ? { agency } : { agency, unit }
    return isDeepStrictEqual(from, to) ? [] : [{ from, to }]
  })
  const { places: _, ...rest } = use
  return places.length > 0 ? { ...rest, places } : rest
}
