import { describe, expect, it } from 'vitest'
import { type CompiledFlow, compileFlow } from '../compile-flow.ts'
import type { Facts, FlowNode, Marking, StepNode } from '../model.ts'
import { factsAskedAtStart } from './asked-facts.ts'
import { decidesAgain } from './decides-again.ts'

const NAME = { vi: 'Bước', en: 'Step' }
const END: FlowNode = { kind: 'end', id: 'end' }

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return { kind: 'step', id, name: NAME, performer: { agency: 'competent', role: 'clerk' }, next, ...more }
}

function choice(id: string, ways: Record<string, string>, otherwise: string): FlowNode {
  return {
    kind: 'choice',
    id,
    branches: Object.entries(ways).map(([when, next]) => ({ when, next })),
    otherwise,
  }
}

function flow(...nodes: FlowNode[]): CompiledFlow {
  const facts = { area: 'number', firm: 'boolean', kind: 'string' } as const
  return compileFlow({ id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts, nodes })
}

describe('what a dossier is asked before its first step', () => {
  const bySize = flow(
    choice('size', { 'area > 100': 'large', firm: 'owner' }, 'small'),
    choice('owner', { 'kind = "house"': 'small' }, 'large'),
    step('large', 'end'),
    step('small', 'end'),
    END,
  )
  const together = flow(
    { kind: 'fork', id: 'f', next: ['x', 'y', 'c'] },
    choice('x', { firm: 'a' }, 'a'),
    choice('y', { 'firm and area > 1': 'b' }, 'b'),
    step('a', 'j'),
    step('b', 'j'),
    step('c', 'j'),
    { kind: 'join', id: 'j', next: 'end' },
    END,
  )
  const later = flow(step('s', 'size'), choice('size', { 'area > 100': 's' }, 'end'), END)
  const empty = flow(
    { kind: 'fork', id: 'f', next: ['j', 'j2'] },
    choice('j2', {}, 'j'),
    { kind: 'join', id: 'j', next: 'c' },
    choice('c', { firm: 's' }, 'end'),
    step('s', 'end'),
    END,
  )

  it.each<[string, CompiledFlow, Facts, string[]]>([
    ['nothing known: all that the first choice may look at', bySize, {}, ['area', 'firm']],
    ['a branch that is taken asks for nothing more', bySize, { area: 200 }, []],
    ['a branch that is not taken: the next one', bySize, { area: 50 }, ['firm']],
    ['none of the branches taken', bySize, { area: 50, firm: false }, []],
    ['the choice it leads to', bySize, { area: 50, firm: true }, ['kind']],
    ['all is known', bySize, { area: 50, firm: true, kind: 'house' }, []],
    ['a number written as text is asked again', bySize, { area: '200', firm: true }, ['area']],
    ['a later branch does not stand in for an earlier one', bySize, { firm: true }, ['area']],
    ['each of the parallel branches, no fact twice', together, {}, ['firm', 'area']],
    ['what one parallel branch still asks', together, { firm: true }, ['area']],
    ['choices after the first step ask nothing yet', later, {}, []],
    ['branches without work lead through their join', empty, {}, ['firm']],
  ])('%s', (_, asked, facts, expected) => {
    expect(factsAskedAtStart(asked, facts)).toEqual(expected)
  })
})

describe('a decision falls when the dossier goes back', () => {
  const signing = flow(
    step('take', 'draft'),
    step('draft', 'sign', { returnTo: ['take'] }),
    step('sign', 'issue', { decides: true, returnTo: ['draft'] }),
    step('issue', 'end', { returnTo: ['sign', 'draft'] }),
    END,
  )
  const at = (...open: string[]): Marking => ({ open, joins: {}, ended: false })

  it.each<[string, Marking, string, boolean]>([
    ['before who decided it', at('draft'), 'draft', true],
    ['to who decided it', at('sign'), 'sign', true],
    ['not where it stays behind the decision', at('issue'), 'issue', false],
    ['not where nobody decides on the way that is left', at('issue'), 'draft', false],
    ['not where the one who decided does not come again', at('draft'), 'issue', false],
    ['where one of its branches is yet to decide', at('issue', 'draft'), 'draft', true],
    ['not when nothing is open', at(), 'draft', false],
    ['not when it has ended', { ...at('draft'), ended: true }, 'draft', false],
  ])('%s', (_, marking, to, expected) => {
    expect(decidesAgain(signing, marking, { to, decider: 'sign' })).toBe(expected)
  })
})
