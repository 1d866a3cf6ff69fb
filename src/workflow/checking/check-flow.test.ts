import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode, FlowRefusal, StepNode } from '../model.ts'
import { flowDefinitionSchema } from '../schema.ts'
import { checkFlow } from './check-flow.ts'

const NAME = { vi: 'Bước', en: 'Step' }

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return {
    kind: 'step',
    id,
    name: NAME,
    performer: { agency: 'competent', role: 'case_officer' },
    next,
    ...more,
  }
}

const END: FlowNode = { kind: 'end', id: 'end' }

function flow(...nodes: FlowNode[]): FlowDefinition {
  const facts = { fee: 'number', firm: 'boolean', kind: 'string' } as const
  return { id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts, nodes }
}

function choosing(when: string): FlowDefinition {
  return flow(
    { kind: 'choice', id: 'c', branches: [{ when, next: 'a' }], otherwise: 'end' },
    step('a', 'end'),
    END,
  )
}

const codes = (refusals: FlowRefusal[]) => refusals.map(({ code, node }) => `${code}@${node}`)
const sound = flow(step('a', 'b'), step('b', 'end', { returnTo: ['a'], actions: ['send_back'] }), END)

describe('a flow as it was written', () => {
  it('has nothing to refuse when steps follow one another to an end', () => {
    expect(checkFlow(sound)).toEqual([])
    expect(flowDefinitionSchema.parse(sound)).toEqual(sound)
  })

  it.each<[string, FlowDefinition, string[]]>([
    ['starts at a step that is missing', { ...sound, start: 'x' }, ['unknown_start@']],
    ['has an arrow to a missing step', flow(step('a', 'x'), END), ['unknown_target@a']],
    ['uses an id twice', flow(step('a', 'end'), step('a', 'end'), END), ['duplicate_id@a']],
    ['has no end', flow(step('a', 'b'), step('b', 'a')), ['no_end@']],
    ['has a step no path leads to', flow(step('a', 'end'), step('b', 'end'), END), ['unreachable@b']],
    [
      'has a choice without a way for all other cases',
      flow({ kind: 'choice', id: 'c', branches: [{ when: 'firm', next: 'end' }], otherwise: '' }, END),
      ['choice_without_otherwise@c'],
    ],
    [
      'loops without anybody doing anything',
      flow(
        { kind: 'choice', id: 'c', branches: [{ when: 'firm', next: 'd' }], otherwise: 'end' },
        { kind: 'choice', id: 'd', branches: [], otherwise: 'c' },
        END,
      ),
      ['automatic_loop@c'],
    ],
    [
      'sends back to a later step',
      flow(step('a', 'b', { returnTo: ['b'] }), step('b', 'end'), END),
      ['return_not_earlier@a'],
    ],
    [
      'may send back but says not where',
      flow(step('a', 'end', { actions: ['send_back'] }), END),
      ['send_back_without_return@a'],
    ],
    [
      'has a step without a role',
      flow(step('a', 'end', { performer: { agency: 'competent', role: ' ' } }), END),
      ['step_without_role@a'],
    ],
    [
      'gives a step no time at all',
      flow(step('a', 'end', { limit: { quantity: 0, unit: 'working_day' } }), END),
      ['limit_not_positive@a'],
    ],
    [
      'gives a step a time that is no number',
      flow(step('a', 'end', { limit: { quantity: Number.NaN, unit: 'working_day' } }), END),
      ['limit_not_positive@a'],
    ],
    [
      'waits without saying for whom, and no time',
      flow(
        {
          kind: 'wait',
          id: 'w',
          name: NAME,
          system: '',
          next: 'end',
          timeout: { after: { quantity: -1, unit: 'working_day' }, next: 'end' },
        },
        END,
      ),
      ['wait_without_system@w', 'limit_not_positive@w'],
    ],
    [
      'sets a timer without time',
      flow(
        { kind: 'timer', id: 't', name: NAME, after: { quantity: 0, unit: 'working_day' }, next: 'end' },
        END,
      ),
      ['timer_without_time@t'],
    ],
  ])('is refused when it %s', (_, def, expected) => {
    expect(codes(checkFlow(def))).toEqual(expected)
  })

  it('says where and what to do, in Vietnamese and English', () => {
    const [refusal] = checkFlow(flow(step('a', 'x'), END))
    expect(refusal?.message.vi).toContain('Bước “a” đi tới “x”')
    expect(refusal?.message.en).toContain('Node “a” goes to “x”')
  })
})

describe('a step sends back only to steps that come before it', () => {
  const back: FlowNode = {
    kind: 'choice',
    id: 'c',
    branches: [{ when: 'firm', next: 'b' }],
    otherwise: 'end',
  }
  const way: FlowNode = { kind: 'choice', id: 'w', branches: [{ when: 'firm', next: 'a' }], otherwise: 'b' }
  const timer: FlowNode = {
    kind: 'timer',
    id: 't',
    name: NAME,
    after: { quantity: 1, unit: 'working_day' },
    next: 'a',
  }

  it.each<[string, FlowDefinition, string[]]>([
    [
      'one that is reached again only through it',
      flow(step('a', 'b'), step('b', 'd', { returnTo: ['d'] }), step('d', 'c'), back, END),
      ['return_not_earlier@b'],
    ],
    ['what is no step', flow(timer, step('a', 'end', { returnTo: ['t'] }), END), ['return_not_earlier@a']],
    [
      'a step of another way',
      flow(way, step('a', 'end'), step('b', 'end', { returnTo: ['a'] }), END),
      ['return_not_earlier@b'],
    ],
    ['itself', flow(step('a', 'end', { returnTo: ['a'] }), END), ['return_not_earlier@a']],
    [
      'nothing is said of a step no path leads to',
      flow(step('a', 'end'), step('b', 'end', { returnTo: ['x'] }), END),
      ['unreachable@b'],
    ],
  ])('%s', (_, def, expected) => {
    expect(codes(checkFlow(def))).toEqual(expected)
  })
})

describe('what is said of a flow that cannot be published', () => {
  const fork: FlowNode = { kind: 'fork', id: 'f', next: ['a', 'b'] }
  const join: FlowNode = { kind: 'join', id: 'j', next: 'end' }
  const wait = (system: string, limit: number): FlowNode => ({
    kind: 'wait',
    id: 'w',
    name: NAME,
    system,
    limit: { quantity: limit, unit: 'working_day' },
    next: 'end',
  })
  const way = (next: string, otherwise: string): FlowNode => ({
    kind: 'choice',
    id: 'c',
    branches: [{ when: 'firm', next }],
    otherwise,
  })

  it.each<[string, FlowDefinition, string, string]>([
    ['a limit below nothing', flow(wait('tax', -3), END), 'limit_not_positive@w', 'limit at “w” is -3.'],
    [
      'a limit without end',
      flow(wait('tax', Number.POSITIVE_INFINITY), END),
      'limit_not_positive@w',
      'Infinity',
    ],
    ['a wait for nobody', flow(wait(' ', 3), END), 'wait_without_system@w', '“w”'],
    ['a branch that leads nowhere', flow(way('x', 'end'), END), 'unknown_target@c', 'Node “c” goes to “x”'],
    ['a default that leads nowhere', flow(way('end', 'x'), END), 'unknown_target@c', 'Node “c” goes to “x”'],
    ['a branch without a target', flow(way('', 'end'), END), 'unknown_target@c', 'Node “c” goes to “”'],
    ['a step without a next one', flow(step('a', ''), END), 'unknown_target@a', 'Node “a” goes to “”'],
    [
      'a step without an agency',
      flow(step('a', 'end', { performer: { agency: ' ', role: 'clerk' } }), END),
      'step_without_role@a',
      '“a”',
    ],
    [
      'two branches into one step',
      flow({ ...fork, next: ['a', 'a'] } as FlowNode, step('a', 'j'), join, END),
      'fork_repeats_target@f',
      'Fork “f” goes to “a” twice',
    ],
    [
      'sent back to a later step',
      flow(step('a', 'b', { returnTo: ['b'] }), step('b', 'end'), END),
      'return_not_earlier@a',
      '“b”',
    ],
    [
      'sent back out of its branch',
      flow(step('s', 'f'), fork, step('a', 'j', { returnTo: ['s'] }), step('b', 'j'), join, END),
      'return_across_branch@a',
      '“s”',
    ],
    [
      'the end in a branch',
      flow(fork, step('a', 'j'), step('b', 'end2'), join, END, { kind: 'end', id: 'end2' }),
      'end_inside_branch@end2',
      'parallel branch of “f”',
    ],
    [
      'a join without one of the branches',
      flow(fork, step('a', 'j'), step('b', 'end2'), join, END, { kind: 'end', id: 'end2' }),
      'join_misses_branch@j',
      'the branch of fork “f” that begins at “b”',
    ],
    [
      'a join of branches of two forks',
      flow(
        fork,
        step('a', 'j'),
        { kind: 'fork', id: 'b', next: ['x', 'y'] },
        step('x', 'j'),
        step('y', 'j'),
        join,
        END,
      ),
      'join_mixes_forks@j',
      'different forks (f, b)',
    ],
    [
      'a join of a branch and of what is none',
      flow(way('j', 'f'), fork, step('a', 'j'), step('b', 'j'), join, END),
      'join_mixes_forks@j',
      'different forks (–, f)',
    ],
  ])('%s', (_, def, expected, said) => {
    const refusal = checkFlow(def).find(({ code, node }) => `${code}@${node}` === expected)
    expect(refusal?.message.en).toContain(said)
  })
})

describe('a condition', () => {
  it.each([
    'fee > 0',
    'firm and kind = "to_chuc"',
    'not(firm) or fee in (1, 2, 3)',
    'fee between 1 and 3',
    'starts with(kind, "to")',
    'if firm then fee > 10 else fee > 1',
    'some x in [1, 2] satisfies x = fee',
  ])('may say %s', (when) => {
    expect(checkFlow(choosing(when))).toEqual([])
  })

  it.each([
    ['fee >', 'condition_syntax@c'],
    ['', 'condition_syntax@c'],
    ['fee > 0 )', 'condition_syntax@c'],
    ['phi > 0', 'condition_unknown_fact@c'],
    ['fee + 1', 'condition_not_boolean@c'],
    ['kind', 'condition_not_boolean@c'],
    ['string length(kind)', 'condition_not_boolean@c'],
    ['kind > 1', 'condition_types@c'],
    ['firm and fee', 'condition_types@c'],
    ['1 = 1', 'condition_without_fact@c'],
    ['lam_tron(fee) = 1', 'condition_unknown_function@c'],
    ['today() > date(kind)', 'condition_unknown_function@c'],
  ])('may not say %s', (when, expected) => {
    expect(codes(checkFlow(choosing(when)))).toEqual([expected])
  })
})

describe('parallel work', () => {
  const fork: FlowNode = { kind: 'fork', id: 'f', next: ['a', 'b'] }
  const join: FlowNode = { kind: 'join', id: 'j', next: 'end' }

  it('is written as a fork, its branches and one join', () => {
    expect(checkFlow(flow(fork, step('a', 'j'), step('b', 'j'), join, END))).toEqual([])
  })

  it.each<[string, FlowDefinition, string[]]>([
    [
      'one branch ends outside the join',
      flow(fork, step('a', 'j'), step('b', 'end'), join, END),
      ['branches_mixed@end', 'join_misses_branch@j', 'end_inside_branch@end'],
    ],
    [
      'a branch comes to the join on two ways',
      flow(
        fork,
        { kind: 'choice', id: 'a', branches: [{ when: 'firm', next: 'a2' }], otherwise: 'j' },
        step('a2', 'j'),
        step('b', 'j'),
        join,
        END,
      ),
      ['join_needs_merge@j'],
    ],
    ['a join has no fork', flow(step('a', 'j'), join, END), ['join_without_fork@j']],
    [
      'a fork has one branch',
      flow({ kind: 'fork', id: 'f', next: ['a'] }, step('a', 'j'), join, END),
      ['fork_too_small@f'],
    ],
    [
      'a fork goes twice to the same step',
      flow({ kind: 'fork', id: 'f', next: ['a', 'a'] }, step('a', 'j'), join, END),
      ['fork_repeats_target@f', 'branches_mixed@a', 'join_misses_branch@j'],
    ],
    [
      'a join takes branches of two forks',
      flow(
        fork,
        step('a', 'j'),
        { kind: 'fork', id: 'b', next: ['x', 'y'] },
        step('x', 'j'),
        step('y', 'j'),
        join,
        END,
      ),
      ['join_mixes_forks@j'],
    ],
    [
      'a step sends back out of its branch',
      flow(step('s', 'f'), fork, step('a', 'j', { returnTo: ['s'] }), step('b', 'j'), join, END),
      ['return_across_branch@a'],
    ],
  ])('is refused when %s', (_, def, expected) => {
    expect(codes(checkFlow(def)).toSorted()).toEqual(expected.toSorted())
  })
})

describe('the shape of a flow', () => {
  it.each([
    ['an id that is no word', { ...sound, id: '1 2' }],
    ['a fact named like a word of FEEL', { ...sound, facts: { and: 'boolean' } }],
    ['a node of an unknown kind', { ...sound, nodes: [{ kind: 'gate', id: 'g' }] }],
    ['a property nobody knows', { ...sound, owner: 'me' }],
  ])('is refused with %s', (_, def) => {
    expect(flowDefinitionSchema.safeParse(def).success).toBe(false)
  })
})
