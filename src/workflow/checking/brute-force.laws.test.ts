/** The verdict against a second, plainer exploration that shares nothing with the first but the words of a flow. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FlowDefinition, FlowNode } from '../model.ts'
import { anyFlow, parallelFlow, soundFlow } from '../random-flows.testing.ts'
import { checkSoundness } from './check-soundness.ts'

const RUNS = Number(process.env.SOUNDNESS_RUNS ?? 600)

/** Tokens by place: a node that somebody or something holds, or the arrow into a join. */
type Tokens = Readonly<Record<string, number>>

const keyOf = (tokens: Tokens) =>
  JSON.stringify(
    Object.entries(tokens)
      .filter(([, count]) => count > 0)
      .sort(),
  )

const change = (tokens: Tokens, place: string, by: number): Tokens => ({
  ...tokens,
  [place]: (tokens[place] ?? 0) + by,
})

function leavesOf(node: FlowNode): string[] {
  switch (node.kind) {
    case 'choice':
      return [...node.branches.map(({ next }) => next), node.otherwise]
    case 'fork':
      return [...node.next]
    case 'wait':
      return node.timeout ? [node.next, node.timeout.next] : [node.next]
    case 'end':
      return []
    default:
      return [node.next]
  }
}

function isSoundByForce(def: FlowDefinition): boolean {
  const nodes = new Map(def.nodes.map((node) => [node.id, node]))
  const inputs = (join: string) =>
    new Set(def.nodes.filter((node) => leavesOf(node).includes(join)).map(({ id }) => `${id}>${join}`))
  const seen = new Set<string>()
  /** Every outcome of a token that comes from one node into another and runs on until somebody holds it. */
  const arrive = (tokens: Tokens, from: string, to: string): Tokens[] => {
    const node = nodes.get(to) as FlowNode
    seen.add(to)
    if (node.kind === 'choice') return leavesOf(node).flatMap((next) => arrive(tokens, to, next))
    if (node.kind === 'fork')
      return node.next.reduce<Tokens[]>(
        (found, next) => found.flatMap((one) => arrive(one, to, next)),
        [tokens],
      )
    if (node.kind !== 'join') return [change(tokens, to, 1)]
    const waiting = change(tokens, `${from}>${to}`, 1)
    const needed = [...inputs(to)]
    if (!needed.every((place) => (waiting[place] ?? 0) > 0)) return [waiting]
    return arrive(
      needed.reduce((rest, place) => change(rest, place, -1), waiting),
      to,
      node.next,
    )
  }
  const known = new Map<string, { tokens: Tokens; next: string[] }>()
  const pending: Tokens[] = arrive({}, '', def.start)
  const isEnd = (tokens: Tokens) => def.nodes.some(({ id, kind }) => kind === 'end' && (tokens[id] ?? 0) > 0)
  let isSafe = true
  for (let tokens = pending.pop(); tokens; tokens = pending.pop()) {
    const key = keyOf(tokens)
    if (known.has(key)) continue
    const state: { tokens: Tokens; next: string[] } = { tokens, next: [] }
    known.set(key, state)
    if (Object.values(tokens).some((count) => count > 1)) isSafe = false
    if (!isSafe) return false
    if (isEnd(tokens)) continue
    for (const node of def.nodes) {
      if (!['step', 'wait', 'timer'].includes(node.kind) || !tokens[node.id]) continue
      const ways = node.kind === 'step' ? [...leavesOf(node), ...(node.returnTo ?? [])] : leavesOf(node)
      for (const way of ways)
        for (const found of arrive(change(tokens, node.id, -1), node.id, way)) {
          state.next.push(keyOf(found))
          pending.push(found)
        }
    }
  }
  const states = [...known.values()]
  const ended = states.filter(({ tokens }) => isEnd(tokens))
  const isProper = ended.every(
    ({ tokens }) => Object.values(tokens).reduce((sum, count) => sum + count, 0) === 1,
  )
  const good = new Set(ended.map(({ tokens }) => keyOf(tokens)))
  for (let grown = true; grown; ) {
    grown = false
    for (const { tokens, next } of states)
      if (!good.has(keyOf(tokens)) && next.some((key) => good.has(key))) {
        good.add(keyOf(tokens))
        grown = true
      }
  }
  return isProper && good.size === known.size && def.nodes.every(({ id }) => seen.has(id))
}

it('a flow is sound exactly when plain exploration finds nothing wrong', {
  timeout: 20_000 + 60 * RUNS,
}, () => {
  const verdicts = { sound: 0, unsound: 0 }
  const flows = fc.oneof(
    { weight: 4, arbitrary: anyFlow },
    { weight: 1, arbitrary: soundFlow },
    { weight: 1, arbitrary: parallelFlow },
  )
  fc.assert(
    fc.property(flows, (def) => {
      const refusals = checkSoundness(def)
      // Loops without anybody and arrows that lead nowhere are refused before anything is explored.
      fc.pre(
        !refusals.some(({ code }) =>
          ['automatic_loop', 'unknown_target', 'too_many_markings', 'no_end'].includes(code),
        ),
      )
      fc.pre(def.nodes.length < 26)
      const isSound = refusals.length === 0
      verdicts[isSound ? 'sound' : 'unsound'] += 1
      expect(isSound).toBe(isSoundByForce(def))
    }),
    { numRuns: RUNS },
  )
  expect(Math.min(verdicts.sound, verdicts.unsound)).toBeGreaterThan(RUNS / 20)
})
