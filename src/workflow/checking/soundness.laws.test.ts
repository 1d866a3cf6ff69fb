import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFlow } from '../compile-flow.ts'
import type { FlowDefinition, FlowNode } from '../model.ts'
import {
  anyFlow,
  dice,
  parallelFlow,
  randomMove,
  soundFlow,
  stepNode,
  walk,
} from '../random-flows.testing.ts'
import { isFlowRefusal } from '../refusals.ts'
import { startFlow } from '../running/engine.ts'
import { checkForPublishing } from './check-publishing.ts'
import { checkSoundness } from './check-soundness.ts'

/** Nobody decides in flows drawn at random: that is looked at apart. */
const unsound = (def: FlowDefinition) =>
  checkForPublishing(def).filter(({ code }) => code !== 'ends_undecided')

describe('well-built flows', () => {
  it('pass every check before publishing', () => {
    fc.assert(
      fc.property(soundFlow, (def) => {
        fc.pre(def.nodes.length < 60)
        const refusals = unsound(def).filter(({ code }) => code !== 'too_many_markings')
        expect(refusals).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('always reach an end with no token left, whatever is decided, sent back or answered late', () => {
    fc.assert(
      fc.property(soundFlow, fc.integer(), (def, seed) => {
        const last = walk(def, seed).at(-1)
        expect(last).toEqual({ open: [], joins: {}, ended: true })
      }),
      { numRuns: 600 },
    )
  })

  it('go the same way for the same facts and moves', () => {
    fc.assert(
      fc.property(soundFlow, fc.integer(), (def, seed) => {
        expect(walk(structuredClone(def), seed)).toEqual(walk(def, seed))
      }),
      { numRuns: 150 },
    )
  })

  it('never hold two tokens in one node, and no move changes the marking it starts from', () => {
    fc.assert(
      fc.property(soundFlow, fc.integer(), (def, seed) => {
        const flow = compileFlow(def)
        const chance = dice(seed)
        let move = startFlow(flow, { n: 0 })
        for (let count = 0; count < 60 && !isFlowRefusal(move) && !move.marking.ended; count += 1) {
          const { marking } = move
          const before = structuredClone(marking)
          expect(new Set(marking.open).size).toBe(marking.open.length)
          move = randomMove(flow, marking, chance, { n: chance.next(4) }, true)
          expect(marking).toEqual(before)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('flows that were broken', () => {
  const refused = (change: (def: FlowDefinition, pick: (sides: number) => number) => FlowDefinition) =>
    fc.assert(
      fc.property(parallelFlow, fc.integer(), (def, seed) => {
        const broken = change(def, dice(seed).next)
        fc.pre(broken !== def && def.nodes.length < 35)
        expect(checkForPublishing(broken)).not.toEqual([])
        expect(checkSoundness(broken)).not.toEqual([])
      }),
      { numRuns: 100 },
    )

  it('are refused when an arrow leads nowhere', () => {
    refused((def, pick) => redirect(def, pick, (node) => 'next' in node, 'nowhere'))
  })

  it('are refused when a branch of a fork is dropped', () => {
    refused((def, pick) => changeNode(def, pick, isFork, (fork) => ({ ...fork, next: fork.next.slice(1) })))
  })

  it('are refused when a fork also leads straight to the end', () => {
    refused((def, pick) =>
      changeNode(def, pick, isFork, (fork) => ({ ...fork, next: [...fork.next, 'end'] })),
    )
  })

  it('are refused when a join misses an input', () => {
    refused((def, pick) => {
      const joins = new Set(def.nodes.filter((node) => node.kind === 'join').map((node) => node.id))
      return redirect(def, pick, (node) => node.kind === 'step' && joins.has(node.next), 'end')
    })
  })

  it('are refused when a branch passes its join by and goes to an ordinary node', () => {
    refused((def, pick) => {
      // Straight into an outer join it would be sound, only not written in blocks.
      const inner = new Set(def.nodes.filter((node) => node.kind === 'join').map((node) => node.id))
      const joins = new Map(
        def.nodes.flatMap((node) =>
          node.kind === 'join' && !inner.has(node.next) ? [[node.id, node.next] as const] : [],
        ),
      )
      const isLast = (node: FlowNode) => node.kind === 'step' && joins.has(node.next)
      return changeNode(def, pick, isLast, (node) => {
        return node.kind === 'step' ? { ...node, next: joins.get(node.next) ?? '' } : node
      })
    })
  })

  it('are refused when a step hangs in the air', () => {
    refused((def) => ({ ...def, nodes: [...def.nodes, stepNode('dead', 'end')] }))
  })

  it('are refused when nothing leads to the end any more', () => {
    refused((def) => ({
      ...def,
      nodes: def.nodes.map((node) =>
        node.kind === 'join' && node.next === 'end' ? { ...node, next: def.start } : node,
      ),
    }))
  })
})

describe('flows drawn at random', () => {
  it('that pass the checks always reach an end', () => {
    let passed = 0
    fc.assert(
      fc.property(anyFlow, fc.integer(), (def, seed) => {
        if (unsound(def).length > 0) return
        passed += 1
        expect(walk(def, seed).at(-1)?.ended).toBe(true)
      }),
      { numRuns: 4_000 },
    )
    expect(passed).toBeGreaterThan(50)
  })
})

function isFork(node: FlowNode): node is Extract<FlowNode, { kind: 'fork' }> {
  return node.kind === 'fork'
}

/** Changes one node among those that match; the same definition back when none does. */
function changeNode<N extends FlowNode>(
  def: FlowDefinition,
  pick: (sides: number) => number,
  matches: ((node: FlowNode) => node is N) | ((node: FlowNode) => boolean),
  change: (node: N) => FlowNode,
): FlowDefinition {
  const found = def.nodes.filter(matches)
  const chosen = found[pick(Math.max(1, found.length))]
  if (!chosen) return def
  return { ...def, nodes: def.nodes.map((node) => (node === chosen ? change(node as N) : node)) }
}

function redirect(
  def: FlowDefinition,
  pick: (sides: number) => number,
  matches: (node: FlowNode) => boolean,
  to: string,
): FlowDefinition {
  return changeNode(def, pick, matches, (node) =>
    node.kind === 'fork' ? { ...node, next: [to, ...node.next] } : ({ ...node, next: to } as FlowNode),
  )
}
