import type { FlowNode } from '../model.ts'
import { holdsToken, predecessorsOf, targetsOf } from './graph.ts'

/**
 * One situation of the flow: the places that hold a token, sorted. A place is the id of an open step, wait, timer or reached
 * end, or `from>join` for a token that waits in a join.
 */
export type Situation = readonly string[]

/** Every situation that can come about, whatever is decided, answered late or sent back. */
export interface StateSpace {
  situations: Map<string, Situation>
  /** Which situations follow on which, by key. */
  successors: Map<string, string[]>
  /** Nodes some token has been in. */
  visited: ReadonlySet<string>
  /** Nodes that a second token came into while one was there. */
  doubled: ReadonlySet<string>
  /** Keys of situations from which a token went into an occupied node; not explored further on that way. */
  broken: ReadonlySet<string>
  complete: boolean
}

interface Explorer {
  nodes: ReadonlyMap<string, FlowNode>
  needs: ReadonlyMap<string, ReadonlySet<string>>
  visited: Set<string>
  doubled: Set<string>
}

export function keyOf(situation: Situation): string {
  return situation.join(' ')
}

/**
 * Explores the state space breadth first, at most `bound` situations. The flow's arrows must all lead somewhere. `start`: the node the
 * first token goes to, or a situation in which the flow stands already.
 */
export function exploreStates(
  nodes: ReadonlyMap<string, FlowNode>,
  start: string | Situation,
  bound: number,
): StateSpace {
  const explorer: Explorer = {
    nodes,
    needs: predecessorsOf(nodes),
    visited: new Set(),
    doubled: new Set(),
  }
  const situations = new Map<string, Situation>()
  const successors = new Map<string, string[]>()
  const broken = new Set<string>()
  const pending: Situation[] = []
  const discover = (found: Situation): string => {
    const key = keyOf(found)
    if (!situations.has(key)) {
      situations.set(key, found)
      pending.push(found)
    }
    return key
  }
  const begun = typeof start === 'string' ? (putToken(explorer, [], '', start) ?? []) : [[...start].sort()]
  for (const first of begun) discover(first)
  for (let next = 0; next < pending.length && situations.size <= bound; next += 1) {
    const situation = pending[next] ?? []
    const found = movesFrom(explorer, situation)
    if (found.broken) broken.add(keyOf(situation))
    successors.set(keyOf(situation), found.situations.map(discover))
  }
  const complete = situations.size <= bound
  return { situations, successors, visited: explorer.visited, doubled: explorer.doubled, broken, complete }
}

function movesFrom(explorer: Explorer, situation: Situation): { situations: Situation[]; broken: boolean } {
  const situations: Situation[] = []
  let broken = false
  if (situation.some((place) => explorer.nodes.get(place)?.kind === 'end')) return { situations, broken }
  for (const place of situation) {
    const node = explorer.nodes.get(place)
    if (!node || !holdsToken(node)) continue
    const rest = situation.filter((other) => other !== place)
    const back = node.kind === 'step' ? (node.returnTo ?? []) : []
    for (const target of new Set([...targetsOf(node), ...back])) {
      const results = putToken(explorer, rest, place, target)
      if (results) situations.push(...results)
      else broken = true
    }
  }
  return { situations, broken }
}

/** All situations a token can bring about that leaves along an arrow; undefined when it comes into an occupied node. */
function putToken(
  explorer: Explorer,
  rest: Situation,
  from: string,
  to: string,
): readonly Situation[] | undefined {
  const node = explorer.nodes.get(to)
  if (!node) return [rest]
  explorer.visited.add(to)
  switch (node.kind) {
    case 'choice':
      return putAll(
        explorer,
        [...new Set(targetsOf(node))].map((target) => ({ rest, target })),
        to,
      )
    case 'fork': {
      let reached: readonly Situation[] | undefined = [rest]
      for (const target of node.next) {
        reached &&= putAll(
          explorer,
          reached.map((situation) => ({ rest: situation, target })),
          to,
        )
      }
      return reached
    }
    case 'join':
      return arrive(explorer, rest, from, to, node.next)
    default:
      return occupy(explorer, rest, to, to)
  }
}

function putAll(
  explorer: Explorer,
  ways: readonly { rest: Situation; target: string }[],
  from: string,
): readonly Situation[] | undefined {
  const results = ways.map((way) => putToken(explorer, way.rest, from, way.target))
  return results.every((result) => result !== undefined) ? results.flat() : undefined
}

function arrive(
  explorer: Explorer,
  rest: Situation,
  from: string,
  join: string,
  next: string,
): readonly Situation[] | undefined {
  const waiting = occupy(explorer, rest, `${from}>${join}`, join)?.[0]
  if (!waiting) return undefined
  const inputs = [...(explorer.needs.get(join) ?? [])].map((source) => `${source}>${join}`)
  if (!inputs.every((input) => waiting.includes(input))) return [waiting]
  return putToken(
    explorer,
    waiting.filter((place) => !inputs.includes(place)),
    join,
    next,
  )
}

function occupy(explorer: Explorer, rest: Situation, place: string, node: string): [Situation] | undefined {
  if (rest.includes(place)) {
    explorer.doubled.add(node)
    return undefined
  }
  return [[...rest, place].sort()]
}
