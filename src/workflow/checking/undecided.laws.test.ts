import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompiledFlow, compileFlow } from '../compile-flow.ts'
import type { FlowDefinition, FlowNode, Marking } from '../model.ts'
import { soundFlow, stepNode } from '../random-flows.testing.ts'
import { isFlowRefusal } from '../refusals.ts'
import { completeNode, startFlow, timeOut } from '../running/engine.ts'
import { checkDecisions } from './undecided.ts'

/** Some of the steps decide; every choice can go every way, whatever was chosen before. */
const decidingFlow = fc.tuple(soundFlow, fc.integer()).map(([def, mask]): FlowDefinition => {
  const nodes = def.nodes.map((node, place): FlowNode => {
    if (node.kind === 'step') return ((mask >> (place % 31)) & 1) === 1 ? { ...node, decides: true } : node
    if (node.kind !== 'choice') return node
    const branches = node.branches.map(({ next }, at) => ({ when: `${node.id} = ${at}`, next }))
    return { ...node, branches }
  })
  const choices = nodes.filter(({ kind }) => kind === 'choice').map(({ id }) => id)
  return { ...def, nodes, facts: Object.fromEntries(choices.map((id) => [id, 'number' as const])) }
})

/** Whether some run ends without anybody having decided: every move of every situation, one after the other. */
function endsUndecided(flow: CompiledFlow): boolean {
  const seen = new Set<string>()
  const pending = flow.definition.nodes.some(({ kind }) => kind === 'choice') ? waysOf(flow) : [{}]
  const markings: Marking[] = []
  for (const facts of pending) {
    const first = startFlow(flow, facts)
    if (!isFlowRefusal(first)) markings.push(first.marking)
  }
  for (let marking = markings.pop(); marking !== undefined; marking = markings.pop()) {
    const key = JSON.stringify(marking)
    if (seen.has(key)) continue
    seen.add(key)
    if (marking.ended) return true
    for (const id of marking.open) {
      const node = flow.nodes.get(id)
      if (node?.kind === 'step' && node.decides) continue
      for (const facts of pending) {
        for (const go of [completeNode, timeOut]) {
          const move = go(flow, marking, id, facts)
          if (!isFlowRefusal(move)) markings.push(move.marking)
        }
      }
    }
  }
  return false
}

/** Facts for every way through every choice, in every combination: branches of a fork may choose differently. */
function waysOf({ definition }: CompiledFlow): Record<string, number>[] {
  const choices = definition.nodes.flatMap((node) => (node.kind === 'choice' ? [node] : []))
  const base = Object.fromEntries(Object.keys(definition.facts).map((id) => [id, 0]))
  return choices.reduce<Record<string, number>[]>(
    (ways, { id, branches }) =>
      ways.flatMap((way) => [...branches, undefined].map((_, i) => ({ ...way, [id]: i }))),
    [base],
  )
}

describe('a flow on whose every way somebody decides', () => {
  it('is told from the others exactly, as going every way shows', () => {
    let [decided, undecided] = [0, 0]
    fc.assert(
      fc.property(decidingFlow, (def) => {
        fc.pre(def.nodes.length < 16)
        const found = checkDecisions(def)
        const truth = endsUndecided(compileFlow(def))
        expect(found.length > 0).toBe(truth)
        if (truth) undecided += 1
        else decided += 1
      }),
      { numRuns: 600 },
    )
    expect(Math.min(decided, undecided)).toBeGreaterThan(20)
  })

  it('is told where the way without a decision begins', () => {
    const flow = (when: string): FlowDefinition => ({
      id: 'f',
      name: { vi: 'x', en: 'x' },
      start: 'a',
      facts: { fee: 'number' },
      nodes: [
        stepNode('a', 'which'),
        { kind: 'choice', id: 'which', branches: [{ when, next: 'end' }], otherwise: 'sign' },
        { ...stepNode('sign', 'end'), decides: true },
        { kind: 'end', id: 'end' },
      ],
    })
    expect(checkDecisions(flow('fee = 0')).map(({ code, node }) => [code, node])).toEqual([
      ['ends_undecided', 'which'],
    ])
  })
})
