import { describe, expect, it } from 'vitest'
import { compileFlow } from '../compile-flow.ts'
import type { Facts, FlowNode, StepNode } from '../model.ts'
import { nextSteps } from './next-steps.ts'

const NAME = { vi: 'Bước', en: 'Step' }
const CLERK = { agency: 'competent', role: 'clerk' } as const
const AFTER = { quantity: 2, unit: 'working_day' } as const
const END: FlowNode = { kind: 'end', id: 'end' }

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return { kind: 'step', id, name: NAME, performer: CLERK, next, ...more }
}

function choice(id: string, ways: Record<string, string>, otherwise: string): FlowNode {
  return {
    kind: 'choice',
    id,
    branches: Object.entries(ways).map(([when, next]) => ({ when, next })),
    otherwise,
  }
}

function flow(...nodes: FlowNode[]) {
  const facts = { fee: 'number', firm: 'boolean' } as const
  return compileFlow({ id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts, nodes })
}

const at = (...open: string[]) => ({ open, joins: {}, ended: false })

describe('what the tracking page says comes next', () => {
  it('says of each step who does it, of each wait whose answer it is, and the time of all', () => {
    const def = flow(
      step('a', 'b'),
      step('b', 'c', { limit: AFTER }),
      step('c', 't'),
      { kind: 'timer', id: 't', name: NAME, after: AFTER, next: 'w' },
      { kind: 'wait', id: 'w', name: NAME, system: 'tax', limit: AFTER, next: 'v' },
      { kind: 'wait', id: 'v', name: NAME, system: 'police', next: 'end' },
      END,
    )
    expect(nextSteps(def, at('a'))).toStrictEqual([
      { node: 'b', kind: 'step', name: NAME, performer: CLERK, limit: AFTER },
      { node: 'c', kind: 'step', name: NAME, performer: CLERK },
      { node: 't', kind: 'timer', name: NAME, limit: AFTER },
      { node: 'w', kind: 'wait', name: NAME, system: 'tax', limit: AFTER },
      { node: 'v', kind: 'wait', name: NAME, system: 'police' },
    ])
  })

  const paying = flow(
    step('a', 'c'),
    choice('c', { 'fee > 0 or firm': 'pay', 'fee < 0': 'refund' }, 'sign'),
    step('pay', 'sign'),
    step('refund', 'sign'),
    step('sign', 'end'),
    END,
  )
  const again = flow(
    step('s', 'a'),
    step('a', 'c'),
    choice('c', { 'fee > 0': 's', 'fee < 0': 'b' }, 'a'),
    step('b', 'end'),
    END,
  )
  const onlyBack = flow(
    step('s', 'a'),
    step('a', 'd'),
    choice('d', { 'fee > 0': 'end' }, 'c'),
    choice('c', { 'fee < 0': 'a' }, 's'),
    END,
  )

  it.each<[string, ReturnType<typeof flow>, string, Facts, string[]]>([
    ['the default where no fact is known', paying, 'a', {}, ['sign']],
    ['the default where only one of two facts is known', paying, 'a', { fee: 1 }, ['sign']],
    ['the way of the facts', paying, 'a', { fee: 1, firm: false }, ['pay', 'sign']],
    [
      'the next branch where the first does not hold',
      paying,
      'a',
      { fee: -1, firm: false },
      ['refund', 'sign'],
    ],
    ['the next branch where only its fact is known', paying, 'a', { fee: -1 }, ['refund', 'sign']],
    ['the default where no branch holds', paying, 'a', { fee: 0, firm: false }, ['sign']],
    ['no second round where a way leads on', again, 'a', {}, ['b']],
    ['a second round where the facts want it', again, 'a', { fee: 1 }, ['s']],
    ['back where every way leads back', onlyBack, 'a', {}, ['s']],
    ['nothing after the last step', paying, 'sign', {}, []],
    ['nothing from a step that is not there', paying, 'x', {}, []],
  ])('%s', (_, def, open, facts, expected) => {
    expect(nextSteps(def, at(open), facts).map(({ node }) => node)).toEqual(expected)
  })
})

describe('the reading order of a flow', () => {
  it('goes along the arrows, the first way first, and puts what joins after all that lead to it', () => {
    const def = flow(
      step('a', 'f'),
      { kind: 'fork', id: 'f', next: ['x', 'y'] },
      step('y', 'j'),
      step('x', 'x2'),
      step('x2', 'j', { returnTo: ['x'] }),
      { kind: 'join', id: 'j', next: 'c' },
      choice('c', { firm: 'a' }, 'end'),
      END,
    )
    expect([...def.order]).toEqual(
      ['a', 'f', 'x', 'x2', 'y', 'j', 'c', 'end'].map((id, place) => [id, place]),
    )
    expect(nextSteps(def, at('a')).map(({ node }) => node)).toEqual(['x', 'x2', 'y'])
    expect(def.nodes.get('j')).toEqual({ kind: 'join', id: 'j', next: 'c', needs: 2 })
  })
})
