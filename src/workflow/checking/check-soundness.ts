import type { FlowDefinition, FlowNode, FlowRefusal } from '../model.ts'
import { refuse } from '../refusals.ts'
import { checkWiring } from './check-flow.ts'
import { exploreStates, keyOf, type Situation, type StateSpace } from './explore.ts'
import { nodesById, targetsOf } from './graph.ts'
import { type Part, partsOf } from './parts.ts'

/** More situations than this are refused rather than half checked. */
const MARKING_BOUND = 20_000

type Nodes = ReadonlyMap<string, FlowNode>

/**
 * Explores every situation of the flow, branch by branch where parallel work stands in blocks (all ways of choices, timeouts,
 * send-backs), and refuses nodes that never
 * get a token, joins that wait for ever, situations without a way to an end, tokens left behind at an end, and nodes that could
 * hold two tokens. Loops with a way out are sound. A flow whose arrows lead nowhere gets the refusals of its wiring instead.
 */
export function checkSoundness(def: FlowDefinition): FlowRefusal[] {
  const wiring = checkWiring(def)
  if (wiring.length > 0) return wiring
  return partsOf(def).flatMap(checkPart)
}

/** What can go wrong from a situation on in which a flow is put; empty: every way from there comes to a clean end. */
export function checkSituation(def: FlowDefinition, situation: Situation): FlowRefusal[] {
  return checkFrom(nodesById(def), situation).refusals
}

function checkFrom(nodes: Nodes, start: string | Situation): { refusals: FlowRefusal[]; space: StateSpace } {
  const space = exploreStates(nodes, start, MARKING_BOUND)
  if (!space.complete) return { refusals: [refuse('too_many_markings', '', { bound: MARKING_BOUND })], space }
  const situations = [...space.situations.values()]
  const refusals = [
    ...[...space.doubled].map((node) => refuse('two_tokens', node)),
    ...findLeftovers(situations, nodes),
    ...findStuckJoins(situations, space, nodes),
    ...findTraps(situations, space, nodes),
  ]
  return { refusals, space }
}

function checkPart({ nodes, start }: Part): FlowRefusal[] {
  const { refusals, space } = checkFrom(nodes, start)
  if (!space.complete) return refusals
  return [
    ...refusals,
    ...[...nodes.keys()].filter((id) => !space.visited.has(id)).map((id) => refuse('dead_node', id)),
  ]
}

/** How many situations the flow can come into, at most the bound; none where its arrows lead nowhere. */
export function countSituations(def: FlowDefinition): number {
  if (checkWiring(def).length > 0) return 0
  const sizes = partsOf(def).map(
    ({ nodes, start }) => exploreStates(nodes, start, MARKING_BOUND).situations.size,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

function isEnded(situation: Situation, nodes: Nodes): boolean {
  return situation.some((place) => nodes.get(place)?.kind === 'end')
}

/** The node a place belongs to: a token in a join is shown by the node it came from. */
function nodeOf(place: string): string {
  return place.split('>')[0] ?? place
}

function findLeftovers(situations: readonly Situation[], nodes: Nodes): FlowRefusal[] {
  const left = new Map<string, Set<string>>()
  for (const situation of situations) {
    const ends = situation.filter((place) => nodes.get(place)?.kind === 'end')
    const [end, ...more] = ends
    if (end === undefined || situation.length === 1) continue
    const others = situation.filter((place) => !ends.includes(place)).map(nodeOf)
    left.set(end, new Set([...(left.get(end) ?? []), ...others, ...more]))
  }
  return [...left].map(([end, others]) => refuse('tokens_left', end, { left: [...others].join(', ') }))
}

/** Situations in which nothing is open: every token waits in a join that misses another. */
function findStuckJoins(situations: readonly Situation[], space: StateSpace, nodes: Nodes): FlowRefusal[] {
  const missing = new Map<string, Set<string>>()
  for (const situation of situations) {
    if (!isStuck(situation, space, nodes)) continue
    for (const place of situation) {
      const join = place.split('>')[1]
      if (join === undefined) continue
      const absent = [...nodes.values()]
        .filter((node) => targetsOf(node).includes(join) && !situation.includes(`${node.id}>${join}`))
        .map((node) => node.id)
      missing.set(join, new Set([...(missing.get(join) ?? []), ...absent]))
    }
  }
  return [...missing].map(([join, absent]) =>
    refuse('join_never_complete', join, { missing: [...absent].join(', ') }),
  )
}

function isStuck(situation: Situation, space: StateSpace, nodes: Nodes): boolean {
  const key = keyOf(situation)
  return !isEnded(situation, nodes) && !space.broken.has(key) && !space.successors.get(key)?.length
}

/** Situations that go on for ever: no end, and none of the mistakes named already, can be reached from them. */
function findTraps(situations: readonly Situation[], space: StateSpace, nodes: Nodes): FlowRefusal[] {
  const before = new Map<string, string[]>()
  for (const [key, followers] of space.successors) {
    for (const follower of followers) append(before, follower, key)
  }
  const leadsOut = new Set<string>()
  const pending = situations
    .filter((s) => isEnded(s, nodes) || isStuck(s, space, nodes) || space.broken.has(keyOf(s)))
    .map(keyOf)
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (leadsOut.has(key)) continue
    leadsOut.add(key)
    pending.push(...(before.get(key) ?? []))
  }
  const trap = situations.find((situation) => !leadsOut.has(keyOf(situation)))
  return trap ? [refuse('no_way_to_end', nodeOf(trap[0] ?? ''))] : []
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
