import { describe, expect, it } from 'vitest'
import { compileFlow } from '../compile-flow.ts'
import type { FlowDefinition, FlowNode, Marking, StepNode } from '../model.ts'
import { isFlowRefusal } from '../refusals.ts'
import { moveMarking, placeOf, type StepMap } from './move-marking.ts'
import { withoutStep } from './without-step.ts'

const NAME = { vi: 'Bước', en: 'Step' }
const END: FlowNode = { kind: 'end', id: 'end' }
const AFTER = { quantity: 3, unit: 'working_day' } as const

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return { kind: 'step', id, name: NAME, performer: { agency: 'competent', role: 'clerk' }, next, ...more }
}

function wait(id: string, next: string, late?: string): FlowNode {
  const timeout = late === undefined ? {} : { timeout: { after: AFTER, next: late } }
  return { kind: 'wait', id, name: NAME, system: 'tax', next, ...timeout }
}

const timer = (id: string, next: string): FlowNode => ({ kind: 'timer', id, name: NAME, after: AFTER, next })
const fork = (id: string, ...next: string[]): FlowNode => ({ kind: 'fork', id, next })
const join = (id: string, next: string): FlowNode => ({ kind: 'join', id, next })
const choice = (id: string, next: string, otherwise: string): FlowNode => ({
  kind: 'choice',
  id,
  branches: [{ when: 'n > 0', next }],
  otherwise,
})

function flow(...nodes: FlowNode[]): FlowDefinition {
  return { id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts: { n: 'number' }, nodes }
}

describe('a running dossier is put into the new version of its flow', () => {
  /** Appraise, ask two agencies at once, wait for the tax office, cool off, sign. */
  const renewed = compileFlow(
    flow(
      step('appraise', 'ask'),
      fork('ask', 'police', 'health'),
      step('police', 'answered'),
      step('health', 'answered'),
      join('answered', 'tax'),
      wait('tax', 'rest'),
      timer('rest', 'sign'),
      step('sign', 'end'),
      END,
    ),
  )
  const at = (open: string[], joins: Marking['joins'] = {}): Marking => ({ open, joins, ended: false })

  it.each<[string, Marking, StepMap, Marking]>([
    ['stays at the step of the same id', at(['appraise']), {}, at(['appraise'])],
    ['goes to the step named for its own', at(['check']), { check: 'sign' }, at(['sign'])],
    [
      'goes where it is told although its step is there',
      at(['appraise']),
      { appraise: 'sign' },
      at(['sign']),
    ],
    ['may wait for an answer', at(['check']), { check: 'tax' }, at(['tax'])],
    ['may wait for its time', at(['check']), { check: 'rest' }, at(['rest'])],
    ['keeps both opinions asked', at(['police', 'health']), {}, at(['police', 'health'])],
    [
      'keeps the opinion that is given',
      at(['health'], { answered: ['police'] }),
      {},
      at(['health'], { answered: ['police'] }),
    ],
    [
      'keeps the opinion that was given in a step of another name',
      at(['health'], { answered: ['security'] }),
      { security: 'police' },
      at(['health'], { answered: ['police'] }),
    ],
    [
      'counts two old opinions that became one once',
      at(['health'], { answered: ['security', 'police'] }),
      { security: 'police' },
      at(['health'], { answered: ['police'] }),
    ],
    [
      'forgets who waited in a join that is no more',
      at(['sign'], { gathered: ['fire'], sign: ['police'] }),
      {},
      at(['sign']),
    ],
    [
      'forgets an opinion that the new join does not wait for',
      at(['police', 'health'], { answered: ['fire'] }),
      {},
      at(['police', 'health']),
    ],
  ])('and %s', (_, marking, steps, expected) => {
    expect(moveMarking(renewed, marking, steps)).toEqual(expected)
  })

  it.each<[string, Marking, StepMap, string, string]>([
    ['its step is gone and none is named', at(['check']), {}, 'step_not_mapped@check', '“check”'],
    ['the step named is not there', at(['check']), { check: 'x' }, 'target_not_a_step@check', '“x”'],
    ['a fork is named', at(['check']), { check: 'ask' }, 'target_not_a_step@check', '“ask”'],
    ['the end is named', at(['check']), { check: 'end' }, 'target_not_a_step@check', '“end”'],
    ['two come into one step', at(['a', 'b']), { a: 'sign', b: 'sign' }, 'two_tokens@sign', '“sign”'],
    ['one opinion would never come', at(['police']), {}, 'join_never_complete@answered', '“health”'],
    [
      'it would end while an opinion is still asked',
      at(['sign', 'police']),
      {},
      'tokens_left@end',
      '“police”',
    ],
  ])('or refused, when %s', (_, marking, steps, expected, said) => {
    const answer = moveMarking(renewed, marking, steps)
    expect(isFlowRefusal(answer) && `${answer.code}@${answer.node}`).toBe(expected)
    expect(isFlowRefusal(answer) && answer.message.en).toContain(said)
  })

  it('a name that every object has is no step', () => {
    expect(placeOf(renewed, 'toString', {})).toBeUndefined()
    expect(placeOf(renewed, 'sign', {})).toBe('sign')
    expect(placeOf(renewed, 'check', { check: 'x' })).toBe('x')
  })
})

describe('a flow without one of its steps', () => {
  it.each<[string, FlowDefinition, FlowDefinition | undefined]>([
    [
      'goes from the step before to the step after',
      flow(step('a', 'gone'), step('gone', 'z'), step('z', 'end'), END),
      flow(step('a', 'z'), step('z', 'end'), END),
    ],
    [
      'begins with the second step where the first is left out',
      flow(step('gone', 'z'), step('z', 'end'), END),
      flow(step('z', 'end'), END),
    ],
    [
      'chooses past it',
      flow(choice('c', 'gone', 'z'), choice('z', 'end', 'gone'), step('gone', 'end'), END),
      flow(choice('c', 'end', 'z'), choice('z', 'end', 'end'), END),
    ],
    [
      'has a branch without work',
      flow(fork('f', 'gone', 'b'), step('gone', 'j'), step('b', 'j'), join('j', 'end'), END),
      flow(fork('f', 'j', 'b'), step('b', 'j'), join('j', 'end'), END),
    ],
    [
      'goes on from answers, silence, timers and joins to what comes after',
      flow(wait('w', 'gone', 'gone'), timer('t', 'gone'), join('j', 'gone'), step('gone', 'end'), END),
      flow(wait('w', 'end', 'end'), timer('t', 'end'), join('j', 'end'), END),
    ],
    [
      'waits for ever where it waited for ever',
      flow(wait('w', 'gone'), step('gone', 'end'), END),
      flow(wait('w', 'end'), END),
    ],
    [
      'sends back to the steps that are left',
      flow(
        step('a', 'gone'),
        step('gone', 'z'),
        step('z', 'end', { returnTo: ['a', 'gone'], actions: ['send_back'] }),
        END,
      ),
      flow(step('a', 'z'), step('z', 'end', { returnTo: ['a'], actions: ['send_back'] }), END),
    ],
    [
      'sends nothing back where there is nowhere to send it to, and may do everything else',
      flow(
        step('gone', 'z'),
        step('z', 'end', { returnTo: ['gone'], actions: ['send_back', 'request_payment'] }),
        END,
      ),
      flow(step('z', 'end', { actions: ['request_payment'] }), END),
    ],
    [
      'has no actions where it had none',
      flow(step('gone', 'z'), step('z', 'end', { returnTo: ['gone'] }), END),
      flow(step('z', 'end'), END),
    ],
    ['is not made of a step that is not there', flow(step('a', 'end'), END), undefined],
    ['is not made of what is no step', flow(timer('gone', 'end'), END), undefined],
  ])('%s', (_, def, expected) => {
    expect(withoutStep(def, 'gone')).toStrictEqual(expected)
  })
})
