import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode, StepNode } from '../model.ts'
import { checkSituation, checkSoundness, countSituations } from './check-soundness.ts'

const NAME = { vi: 'Bước', en: 'Step' }
const END: FlowNode = { kind: 'end', id: 'end' }

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return { kind: 'step', id, name: NAME, performer: { agency: 'competent', role: 'clerk' }, next, ...more }
}

function choice(id: string, next: string, otherwise: string): FlowNode {
  return { kind: 'choice', id, branches: [{ when: 'n > 0', next }], otherwise }
}

function flow(...nodes: FlowNode[]): FlowDefinition {
  return { id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts: { n: 'number' }, nodes }
}

const fork = (id: string, ...next: string[]): FlowNode => ({ kind: 'fork', id, next })
const join = (id: string, next: string): FlowNode => ({ kind: 'join', id, next })
const told = (def: FlowDefinition) => checkSoundness(def).map(({ code, message }) => [code, message.en])

/** Two opinions asked at once between two steps. */
const opinions = (...more: FlowNode[]) =>
  flow(
    step('s', 'f'),
    fork('f', 'a', 'b'),
    step('a', 'j'),
    step('b', 'j'),
    join('j', 'z'),
    step('z', 'end'),
    END,
    ...more,
  )

describe('what is said of a flow that cannot come to a clean end', () => {
  it('names every branch that is not finished when another ends', () => {
    const def = flow(
      fork('f', 'a', 'b', 'c'),
      step('a', 'end'),
      step('b', 'j'),
      step('c', 'j'),
      join('j', 'end'),
      END,
    )
    expect(told(def)).toContainEqual([
      'tokens_left',
      'The flow reaches end “end” while “b, c, a” is not finished. Join the parallel branches before the end.',
    ])
  })

  it('names a branch once, whether its work or its join still waits', () => {
    const def = flow(
      fork('f', 'a', 'c'),
      step('a', 'j'),
      step('c', 'd'),
      choice('d', 'j', 'end'),
      join('j', 'end'),
      END,
    )
    expect(told(def)).toEqual([
      [
        'tokens_left',
        'The flow reaches end “end” while “a” is not finished. Join the parallel branches before the end.',
      ],
    ])
  })

  it('names what a join waits for', () => {
    const def = flow(
      step('s', 'c'),
      choice('c', 'a', 'b'),
      step('a', 'j'),
      step('b', 'j'),
      join('j', 'end'),
      END,
    )
    const [code, sentence] = told(def)[0] ?? []
    expect(code).toBe('join_never_complete')
    expect(sentence).toContain('Join “j” waits for “b, a” for ever')
  })

  it.each<[string, FlowNode[], string[]]>([
    [
      'never comes out of a branch',
      [choice('a', 'x', 'j'), step('x', 'y'), step('y', 'x')],
      ['no_way_to_end@x'],
    ],
    ['goes round in a branch and comes out', [step('a', 'c'), choice('c', 'a', 'j')], []],
    ['sends back inside a branch', [step('a', 'x'), step('x', 'j', { returnTo: ['a'] })], []],
    ['splits again in a branch', [fork('a', 'x', 'y'), step('x', 'k'), step('y', 'k'), join('k', 'j')], []],
    [
      'never comes out of a branch in a branch',
      [
        fork('a', 'x', 'y'),
        choice('x', 'p', 'k'),
        step('p', 'q'),
        step('q', 'p'),
        step('y', 'k'),
        join('k', 'j'),
      ],
      ['no_way_to_end@p'],
    ],
  ])('looks into the branches: one that %s', (_, inside, expected) => {
    const def = flow(fork('f', 'a', 'b'), step('b', 'j'), join('j', 'end'), END, ...inside)
    expect(checkSoundness(def).map(({ code, node }) => `${code}@${node}`)).toEqual(expected)
  })
})

describe('in how many situations a flow can be', () => {
  it.each<[string, FlowDefinition, number]>([
    ['two steps and the end', flow(step('a', 'b'), step('b', 'end'), END), 3],
    ['a step or straight to the end', flow(choice('c', 'a', 'end'), step('a', 'end'), END), 2],
    ['a block of two branches: what surrounds it, and each branch by itself', opinions(), 4 + 2 + 2],
    [
      'a branch without a step of its own adds none',
      flow(fork('f', 'a', 'j'), step('a', 'j'), join('j', 'end'), END),
      2 + 2,
    ],
    [
      'a block in a block',
      flow(
        fork('f', 'g', 'b'),
        fork('g', 'x', 'y'),
        step('x', 'k'),
        step('y', 'k'),
        join('k', 'j'),
        step('b', 'j'),
        join('j', 'end'),
        END,
      ),
      2 + 2 + 2 + 2 + 2,
    ],
    [
      'a block in a block, one branch of it without work',
      flow(
        fork('f', 'g', 'b'),
        step('b', 'j'),
        join('k', 'j'),
        step('x', 'k'),
        fork('g', 'x', 'k'),
        join('j', 'end'),
        END,
      ),
      2 + 2 + 2 + 2,
    ],
    [
      'two blocks one after the other',
      flow(
        fork('f', 'a', 'b'),
        step('a', 'j'),
        step('b', 'j'),
        join('j', 'g'),
        fork('g', 'x', 'y'),
        step('x', 'k'),
        step('y', 'k'),
        join('k', 'end'),
        END,
      ),
      3 + 4 * 2,
    ],
    [
      'a step that sends back inside its branch leaves the block one',
      flow(
        fork('f', 'a', 'b'),
        step('a', 'x'),
        step('x', 'j', { returnTo: ['a'] }),
        step('b', 'j'),
        join('j', 'end'),
        END,
      ),
      2 + 3 + 2,
    ],
    ['an arrow that leads nowhere: none are counted', flow(step('a', 'x'), END), 0],
  ])('%s', (_, def, expected) => {
    expect(countSituations(def)).toBe(expected)
  })
})

describe('a flow that stands in the middle of its work', () => {
  const codes = (def: FlowDefinition, ...situation: string[]) =>
    checkSituation(def, situation).map(({ code, node }) => `${code}@${node}`)

  it.each<[string, string[], string[]]>([
    ['at its first step', ['s'], []],
    ['with both opinions asked', ['b', 'a'], []],
    ['with one given and one asked', ['a', 'b>j'], []],
    ['with one asked and the other nowhere', ['a'], ['join_never_complete@j']],
    ['with one given and the other nowhere', ['b>j'], ['join_never_complete@j']],
    ['with an opinion asked after all were joined', ['z', 'a'], ['tokens_left@end']],
  ])('%s', (_, situation, expected) => {
    expect(codes(opinions(), ...situation).toSorted()).toEqual(expected.toSorted())
  })
})
