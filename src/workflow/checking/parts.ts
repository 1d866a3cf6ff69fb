import type { FlowNode } from '../model.ts'
import { nodesById, reachableFrom, targetsOf } from './graph.ts'
import { findRegions, sameRegion } from './regions.ts'

type Nodes = ReadonlyMap<string, FlowNode>
type Region = NonNullable<ReturnType<ReturnType<typeof findRegions>['regions']['get']>>

/** A piece of a flow with one way in and its own end, explored by itself. */
export interface Part {
  nodes: Nodes
  start: string
}

/**
 * Takes a flow apart where its parallel work is written in blocks: every branch is a part, and in what surrounds it the block is
 * one step. The flow is sound exactly when each part is, and together they have as many situations as nodes, where the whole
 * has the product of its branches. Undefined where it is not written in blocks: then only the whole can be explored.
 */
function divideIntoParts(nodes: Nodes, start: string): Part[] | undefined {
  const { regions, refusals } = findRegions(nodes, start)
  const known = [...nodes.values()]
  const stays = known.every(
    (node) =>
      node.kind !== 'step' ||
      (node.returnTo ?? []).every((to) => sameRegion(regions.get(node.id), regions.get(to))),
  )
  const joins = findJoins(known, regions)
  const forks = known.filter((node) => node.kind === 'fork' && regions.has(node.id))
  if (refusals.length > 0 || !stays || forks.some(({ id }) => !joins.has(id))) return undefined
  if (reachableFrom(nodes, start).size < nodes.size) return undefined
  const fold = (node: FlowNode): FlowNode => foldBlock(node, joins)
  const within = (region: Region) => known.filter(({ id }) => sameRegion(regions.get(id), region)).map(fold)
  const branches = forks.flatMap((fork) =>
    targetsOf(fork).flatMap((first, slot) => {
      const join = joins.get(fork.id) ?? ''
      if (first === join) return []
      const inside = within([...(regions.get(fork.id) ?? []), { fork: fork.id, slot }])
      return [{ nodes: byId([...inside, { kind: 'end', id: join }]), start: first }]
    }),
  )
  return [{ nodes: byId(within([])), start }, ...branches]
}

function byId(nodes: readonly FlowNode[]): Nodes {
  return new Map(nodes.map((node) => [node.id, node]))
}

/** The join of each fork: the one that its branches lead to. */
function findJoins(nodes: readonly FlowNode[], regions: ReadonlyMap<string, Region>): Map<string, string> {
  const joins = new Map<string, string>()
  for (const node of nodes) {
    for (const target of targetsOf(node)) {
      if (nodes.find(({ id }) => id === target)?.kind !== 'join') continue
      const region = regions.get(node.id) ?? []
      const fork = node.kind === 'fork' ? node.id : region.at(-1)?.fork
      if (fork !== undefined) joins.set(fork, target)
    }
  }
  return joins
}

/** Something that holds a token for a while; how long, and what it is called, is no matter. */
const BLOCK = {
  kind: 'timer',
  name: { vi: '', en: '' },
  after: { quantity: 1, unit: 'working_day' },
} as const

/** A block as seen from outside: its fork leads straight to its join, which then has that one arrow to wait for. */
function foldBlock(node: FlowNode, joins: ReadonlyMap<string, string>): FlowNode {
  const join = joins.get(node.id)
  return join === undefined ? node : { ...BLOCK, id: node.id, next: join }
}

/** The parts of a flow, or the whole where it cannot be taken apart. */
export function partsOf(def: { nodes: readonly FlowNode[]; start: string }): Part[] {
  const nodes = nodesById(def)
  return divideIntoParts(nodes, def.start) ?? [{ nodes, start: def.start }]
}
