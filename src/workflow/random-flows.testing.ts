import fc from 'fast-check'
import { type CompiledFlow, compileFlow } from './compile-flow.ts'
import type { Facts, FlowDefinition, FlowMove, FlowNode, FlowRefusal, Marking, StepNode } from './model.ts'
import { isFlowRefusal } from './refusals.ts'
import { completeNode, sendBack, startFlow, timeOut } from './running/engine.ts'

/** A piece of a well-built flow: one way in, one way out. */
type Block =
  | { kind: 'step'; returns: number }
  | { kind: 'wait'; timeout: boolean }
  | { kind: 'timer' }
  | { kind: 'sequence'; parts: Block[] }
  | { kind: 'choice'; ways: Block[]; empty: boolean }
  | { kind: 'parallel'; branches: Block[] }
  | { kind: 'loop'; body: Block }

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), returns: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), timeout: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Block>({ kind: 'timer' }) },
)

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('sequence' as const),
        parts: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('choice' as const),
        ways: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        empty: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('parallel' as const),
        branches: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('loop' as const), body: tie('block') }) },
  ),
}))

/** Well-built flows: sequences, choices, parallel blocks, loops with a way out, timeouts and send-backs. */
export const soundFlow: fc.Arbitrary<FlowDefinition> = block.map(buildFlow)

/** Well-built flows with at least one parallel block. */
export const parallelFlow: fc.Arbitrary<FlowDefinition> = fc
  .tuple(fc.array(block, { minLength: 2, maxLength: 3 }), block)
  .map(([branches, before]) =>
    buildFlow({ kind: 'sequence', parts: [before, { kind: 'parallel', branches }] }),
  )

function buildFlow(root: Block): FlowDefinition {
  const nodes: FlowNode[] = []
  let count = 0
  const newId = (kind: string) => {
    count += 1
    return `${kind}${count}`
  }
  const add = <N extends FlowNode>(node: N): N => {
    nodes.push(node)
    return node
  }
  /** Adds the block before `next` and gives its first node. */
  const emit = (part: Block, next: string): string => {
    switch (part.kind) {
      case 'step':
        return add(stepNode(newId('s'), next)).id
      case 'timer':
        return add({
          kind: 'timer',
          id: newId('t'),
          name: NAME,
          after: { quantity: 1, unit: 'working_day' },
          next,
        }).id
      case 'wait':
        return add({
          kind: 'wait',
          id: newId('w'),
          name: NAME,
          system: 'tax',
          next,
          ...(part.timeout && { timeout: { after: { quantity: 2, unit: 'working_day' as const }, next } }),
        }).id
      case 'sequence':
        return emitSequence(part.parts, next)
      case 'choice':
        return emitChoice(part.ways, part.empty, next)
      case 'parallel': {
        const join = add({ kind: 'join', id: newId('j'), next })
        const branches = part.branches.map((branch) => emit(branch, join.id))
        return add({ kind: 'fork', id: newId('f'), next: branches }).id
      }
      case 'loop': {
        const again: FlowNode = add({
          kind: 'choice',
          id: newId('c'),
          branches: [{ when: 'n > 1', next: 'later' }],
          otherwise: next,
        })
        const head = add(stepNode(newId('s'), emit(part.body, again.id))).id
        nodes[nodes.indexOf(again)] = { ...again, branches: [{ when: 'n > 1', next: head }] } as FlowNode
        return head
      }
    }
  }
  const emitChoice = (ways: Block[], empty: boolean, next: string): string => {
    const merge = add({ kind: 'choice', id: newId('m'), branches: [], otherwise: next }).id
    const targets = ways.map((way) => emit(way, merge))
    const [last = merge, ...others] = empty ? [merge, ...targets] : targets.toReversed()
    const branches = others.map((target, place) => ({ when: `n = ${place}`, next: target }))
    return add({ kind: 'choice', id: newId('c'), branches, otherwise: last }).id
  }
  const emitSequence = (parts: Block[], next: string): string => {
    let target = next
    const steps: StepNode[] = []
    for (const part of parts.toReversed()) {
      target = emit(part, target)
      const first = nodes.find((node) => node.id === target)
      if (part.kind === 'step' && first?.kind === 'step') {
        for (const later of steps.slice(-part.returns)) later.returnTo = [...(later.returnTo ?? []), first.id]
        steps.push(first)
      }
    }
    return target
  }
  const start = emit(root, 'end')
  nodes.push({ kind: 'end', id: 'end' })
  return { id: 'random', name: NAME, start, facts: { n: 'number' }, nodes }
}

const NAME = { vi: 'Bước', en: 'Step' }

export function stepNode(id: string, next: string): StepNode {
  const performer = { agency: 'competent', role: 'case_officer' }
  return { kind: 'step', id, name: NAME, performer, limit: { quantity: 1, unit: 'working_day' }, next }
}

/** How a random walk decides: numbers of the run, used up one by one. */
interface Dice {
  next: (sides: number) => number
}

/** Repeatable dice from a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed | 0
  return {
    next: (sides) => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) % sides
    },
  }
}

/** One random legal move; once `patience` is over, no more going back. */
export function randomMove(
  flow: CompiledFlow,
  marking: Marking,
  chance: Dice,
  facts: Facts,
  patience: boolean,
): FlowMove | FlowRefusal {
  const id = marking.open[chance.next(marking.open.length)] ?? ''
  const node = flow.nodes.get(id)
  if (patience && node?.kind === 'step' && node.returnTo?.length && chance.next(3) === 0) {
    return sendBack(flow, marking, id, node.returnTo[chance.next(node.returnTo.length)] ?? '')
  }
  if (node?.kind === 'wait' && node.timeout && chance.next(2) === 0) return timeOut(flow, marking, id, facts)
  return completeNode(flow, marking, id, facts)
}

/**
 * Walks at random until the end; answers the markings passed. Throws when a legal move is refused or no end comes. After 100
 * moves nothing is sent back any more, and flows built from blocks take every choice's way for all other cases.
 */
export function walk(def: FlowDefinition, seed: number): Marking[] {
  const flow = compileFlow(def)
  const chance = dice(seed)
  const markings: Marking[] = []
  const drawn = (patience: boolean): Facts =>
    Object.fromEntries(
      Object.keys(def.facts).map((name) => [name, patience || name !== 'n' ? chance.next(4) : -1]),
    )
  let move = startFlow(flow, drawn(true))
  for (let count = 0; count < 2_000; count += 1) {
    if (isFlowRefusal(move)) throw new Error(move.message.en)
    markings.push(move.marking)
    if (move.marking.ended) return markings
    const patience = count < 100
    move = randomMove(flow, move.marking, chance, drawn(patience), patience)
  }
  throw new Error('no end reached')
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'end'] as const
const target = fc.constantFrom(...IDS)
/** A fact of its own for every choice, so that each can go either way whatever the others do. */
const ANY_FACTS = Object.fromEntries(IDS.map((id) => [`n_${id}`, 'number' as const]))

/** Any wiring of a few nodes; most of it is wrong. */
export const anyFlow: fc.Arbitrary<FlowDefinition> = fc
  .tuple(...IDS.slice(0, -1).map((id) => anyNode(id)))
  .map((nodes) => trim({ id: 'any', name: { vi: 'A', en: 'A' }, start: 'a', facts: ANY_FACTS, nodes }))

function anyNode(id: string): fc.Arbitrary<FlowNode> {
  return fc.oneof(
    { weight: 3, arbitrary: target.map((next) => stepNode(id, next)) },
    {
      weight: 1,
      arbitrary: fc.tuple(target, target).map(([next, otherwise]) => ({
        kind: 'choice' as const,
        id,
        branches: [{ when: `n_${id} > 1`, next }],
        otherwise,
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .uniqueArray(target, { minLength: 2, maxLength: 2 })
        .map((next) => ({ kind: 'fork' as const, id, next })),
    },
    { weight: 2, arbitrary: target.map((next) => ({ kind: 'join' as const, id, next })) },
  )
}

/** Leaves out what the start does not reach, so that more of the random flows are worth looking at. */
function trim(def: FlowDefinition): FlowDefinition {
  const all: FlowNode[] = [...def.nodes, { kind: 'end', id: 'end' }]
  const reached = new Set([def.start])
  for (const _ of all) {
    for (const node of all) {
      if (!reached.has(node.id) || node.kind === 'end') continue
      const next =
        node.kind === 'fork'
          ? node.next
          : node.kind === 'choice'
            ? [node.otherwise, ...node.branches.map((branch) => branch.next)]
            : [node.next]
      for (const id of next) reached.add(id)
    }
  }
  return { ...def, nodes: all.filter((node) => reached.has(node.id)) }
}
