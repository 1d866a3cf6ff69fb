import type { FlowNode, FlowRefusal } from '../model.ts'
import { refuse } from '../refusals.ts'
import { targetsOf } from './graph.ts'

/** One branch of one fork: `slot` is its place in the fork's `next`. */
interface Branch {
  fork: string
  slot: number
}

/** The parallel branches a node lies in, outermost first; empty outside of any. */
type Region = readonly Branch[]

interface Arrival {
  from: string
  region: Region
}

/**
 * Which parallel branches every node lies in. Parallel work must be written in blocks (a fork, its branches, one join of all of
 * them): that is what officers can read in a table, and every other arrangement gets a sentence with its place.
 */
export function findRegions(
  nodes: ReadonlyMap<string, FlowNode>,
  start: string,
): { regions: Map<string, Region>; refusals: FlowRefusal[] } {
  const regions = new Map<string, Region>()
  const arrivals = new Map<string, Arrival[]>()
  const refusals: FlowRefusal[] = []
  const pending: { to: string; from: string; region: Region }[] = [{ to: start, from: '', region: [] }]
  for (let arrow = pending.shift(); arrow; arrow = pending.shift()) {
    const node = nodes.get(arrow.to)
    if (!node) continue
    if (node.kind === 'join') noteArrival(arrivals, node.id, arrow)
    const region = node.kind === 'join' ? arrow.region.slice(0, -1) : arrow.region
    const known = regions.get(node.id)
    if (known) {
      if (node.kind !== 'join' && !sameRegion(known, region)) refusals.push(refuse('branches_mixed', node.id))
      continue
    }
    regions.set(node.id, region)
    for (const [slot, to] of targetsOf(node).entries()) {
      const inner = node.kind === 'fork' ? [...region, { fork: node.id, slot }] : region
      pending.push({ to, from: node.id, region: inner })
    }
  }
  for (const node of nodes.values()) refusals.push(...checkRegion(node, nodes, regions, arrivals))
  return { regions, refusals: dropRepeated(refusals) }
}

/** Whether two nodes lie in the same branch of the same forks. */
export function sameRegion(a: Region | undefined, b: Region | undefined): boolean {
  if (!a || !b || a.length !== b.length) return false
  return a.every((branch, depth) => branch.fork === b[depth]?.fork && branch.slot === b[depth]?.slot)
}

function noteArrival(arrivals: Map<string, Arrival[]>, join: string, arrival: Arrival): void {
  const known = arrivals.get(join) ?? []
  const twice = known.some((other) => other.from === arrival.from && sameRegion(other.region, arrival.region))
  if (!twice) arrivals.set(join, [...known, { from: arrival.from, region: arrival.region }])
}

function checkRegion(
  node: FlowNode,
  nodes: ReadonlyMap<string, FlowNode>,
  regions: ReadonlyMap<string, Region>,
  arrivals: ReadonlyMap<string, readonly Arrival[]>,
): FlowRefusal[] {
  if (node.kind === 'join') return checkJoin(node.id, nodes, arrivals.get(node.id) ?? [])
  const fork = regions.get(node.id)?.at(-1)?.fork
  return node.kind === 'end' && fork !== undefined ? [refuse('end_inside_branch', node.id, { fork })] : []
}

function checkJoin(
  join: string,
  nodes: ReadonlyMap<string, FlowNode>,
  arrivals: readonly Arrival[],
): FlowRefusal[] {
  if (arrivals.length === 0) return []
  const branches = arrivals.map((arrival) => arrival.region.at(-1))
  const forks = [...new Set(branches.map((branch) => branch?.fork))]
  const fork = forks[0]
  if (fork === undefined && forks.length === 1) return [refuse('join_without_fork', join)]
  const outer = arrivals[0]?.region.slice(0, -1)
  if (fork === undefined || forks.length > 1) {
    return [refuse('join_mixes_forks', join, { forks: forks.map((id) => id ?? '–').join(', ') })]
  }
  if (!arrivals.every((arrival) => sameRegion(arrival.region.slice(0, -1), outer))) {
    return [refuse('branches_mixed', join)]
  }
  const forkNode = nodes.get(fork)
  const targets = forkNode ? targetsOf(forkNode) : []
  return targets.flatMap((target, slot) => {
    const count = branches.filter((branch) => branch?.slot === slot).length
    if (count === 1) return []
    return [refuse(count === 0 ? 'join_misses_branch' : 'join_needs_merge', join, { target, fork })]
  })
}

function dropRepeated(refusals: readonly FlowRefusal[]): FlowRefusal[] {
  const first = new Map(
    refusals.map((refusal) => [`${refusal.code} ${refusal.node} ${refusal.message.en}`, refusal]),
  )
  return [...first.values()]
}
