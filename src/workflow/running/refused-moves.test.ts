import { describe, expect, it } from 'vitest'
import { type CompiledFlow, compileFlow } from '../compile-flow.ts'
import type { FlowMove, FlowNode, FlowRefusal, Marking, StepNode } from '../model.ts'
import { isFlowRefusal } from '../refusals.ts'
import { completeNode, sendBack, startFlow, timeOut } from './engine.ts'

const NAME = { vi: 'Bước', en: 'Step' }
const AFTER = { quantity: 2, unit: 'working_day' } as const

function step(id: string, next: string, more: Partial<StepNode> = {}): StepNode {
  return { kind: 'step', id, name: NAME, performer: { agency: 'competent', role: 'clerk' }, next, ...more }
}

/** Appraise, choose, ask two agencies at once or the police with a time limit, sign. */
const nodes: FlowNode[] = [
  step('appraise', 'way'),
  { kind: 'choice', id: 'way', branches: [{ when: 'fire', next: 'police' }], otherwise: 'ask' },
  { kind: 'fork', id: 'ask', next: ['tax', 'health'] },
  step('tax', 'answered'),
  step('health', 'answered'),
  { kind: 'join', id: 'answered', next: 'sign' },
  {
    kind: 'wait',
    id: 'police',
    name: NAME,
    system: 'police',
    timeout: { after: AFTER, next: 'sign' },
    next: 'sign',
  },
  step('sign', 'issue', { returnTo: ['appraise'] }),
  step('issue', 'end', { returnTo: ['appraise', 'sign'] }),
  { kind: 'end', id: 'end' },
]
const flow: CompiledFlow = compileFlow({
  id: 'f',
  name: NAME,
  start: 'appraise',
  facts: { fire: 'boolean' },
  nodes,
})

const at = (open: string[], joins: Marking['joins'] = {}): Marking => ({ open, joins, ended: false })
const complete = (marking: Marking, id: string) => completeNode(flow, marking, id, { fire: false })

type Move = () => FlowMove | FlowRefusal

describe('a move is refused with its place and what to do', () => {
  it.each<readonly [string, Move, string, string]>([
    [
      'a step that is not open',
      () => complete(at(['tax', 'health']), 'sign'),
      'node_not_open@sign',
      'Open now: tax, health.',
    ],
    [
      'a step where nothing is open',
      () => complete(at([], { answered: ['tax'] }), 'sign'),
      'node_not_open@sign',
      'Open now: –.',
    ],
    [
      'a choice, said to be open',
      () => complete(at(['way', 'tax']), 'way'),
      'node_not_open@way',
      'Open now: way, tax.',
    ],
    ['a fork, said to be open', () => complete(at(['ask']), 'ask'), 'node_not_open@ask', 'Open now: ask.'],
    ['the end, said to be open', () => complete(at(['end']), 'end'), 'node_not_open@end', 'Open now: end.'],
    [
      'time over of what is not open',
      () => timeOut(flow, at(['sign']), 'police', {}),
      'node_not_open@police',
      'sign',
    ],
    ['time over of what is not there', () => timeOut(flow, at(['sign']), 'x', {}), 'unknown_node@x', '“x”'],
    [
      'sent back from what is not open',
      () => sendBack(flow, at(['sign']), 'issue', 'sign'),
      'node_not_open@issue',
      'sign',
    ],
    [
      'sent back where it may not go',
      () => sendBack(flow, at(['issue']), 'issue', 'tax'),
      'not_returnable@issue',
      'may not send back to “tax”. It may send back to: appraise, sign.',
    ],
    [
      'sent back from where nothing may be',
      () => sendBack(flow, at(['tax']), 'tax', 'appraise'),
      'not_returnable@tax',
      'may not send back to “appraise”. It may send back to: –.',
    ],
    [
      'sent back while the police are waited for',
      () => sendBack(flow, at(['police']), 'police', 'appraise'),
      'not_returnable@police',
      'It may send back to: –.',
    ],
    [
      'a second token into a step',
      () => complete(at(['sign', 'issue']), 'sign'),
      'two_tokens@issue',
      '“issue”',
    ],
    [
      'a second token into one branch',
      () => complete(at(['appraise', 'tax']), 'appraise'),
      'two_tokens@tax',
      '“tax”',
    ],
    [
      'an answer given twice',
      () => complete(at(['tax'], { answered: ['tax'] }), 'tax'),
      'two_tokens@answered',
      '“answered”',
    ],
    [
      'the end while other steps are open and wait',
      () => complete(at(['tax', 'issue', 'sign'], { answered: ['health'] }), 'issue'),
      'tokens_left@issue',
      'while “tax, sign, answered” is not finished',
    ],
    [
      'the end while a step is open',
      () => complete(at(['issue', 'sign']), 'issue'),
      'tokens_left@issue',
      '“sign”',
    ],
    [
      'the end while a join waits',
      () => complete(at(['issue'], { answered: ['tax'] }), 'issue'),
      'tokens_left@issue',
      '“answered”',
    ],
    [
      'a fact of the wrong kind',
      () => completeNode(flow, at(['appraise']), 'appraise', { fire: 'yes' }),
      'fact_wrong_type@way',
      'The fact “fire” used at “way” must be a boolean.',
    ],
  ])('%s', (_, move, expected, said) => {
    const answer = move()
    expect(isFlowRefusal(answer) && `${answer.code}@${answer.node}`).toBe(expected)
    expect(isFlowRefusal(answer) && answer.message.en).toContain(said)
  })

  it('a flow whose start is nowhere does not start', () => {
    const lost = { ...flow, definition: { ...flow.definition, start: 'nowhere' } }
    expect(startFlow(lost, {})).toMatchObject({ code: 'unknown_node', node: 'nowhere' })
  })
})

describe('a move', () => {
  const opened = (...ids: string[]) => ids.map((node) => ({ node, kind: 'step' as const }))

  it.each<readonly [string, Move, FlowMove]>([
    [
      'starts the flow: nothing is closed, its first step is open',
      () => startFlow(flow, {}),
      { marking: at(['appraise']), closed: [], opened: opened('appraise') },
    ],
    [
      'leaves the other branch as it is',
      () => sendBack(flow, at(['tax', 'sign'], { answered: ['health'] }), 'sign', 'appraise'),
      {
        marking: at(['tax', 'appraise'], { answered: ['health'] }),
        closed: ['sign'],
        opened: opened('appraise'),
      },
    ],
    [
      'waits in the join for the other answer',
      () => complete(at(['tax', 'health']), 'tax'),
      { marking: at(['health'], { answered: ['tax'] }), closed: ['tax'], opened: [] },
    ],
    [
      'goes on when all have answered, and leaves other joins alone',
      () => complete(at(['tax'], { answered: ['health'], other: ['x'] }), 'tax'),
      { marking: at(['sign'], { other: ['x'] }), closed: ['tax'], opened: opened('sign') },
    ],
    [
      'goes on in silence when the time is over',
      () => timeOut(flow, at(['police']), 'police', {}),
      { marking: at(['sign']), closed: ['police'], opened: opened('sign') },
    ],
    [
      'opens the wait that the fact leads to',
      () => completeNode(flow, at(['appraise']), 'appraise', { fire: true }),
      { marking: at(['police']), closed: ['appraise'], opened: [{ node: 'police', kind: 'wait' }] },
    ],
  ])('%s', (_, move, expected) => {
    expect(move()).toEqual(expected)
  })
})
