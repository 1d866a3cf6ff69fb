import { describe, expect, it } from 'vitest'
import { compileFlow } from '../compile-flow.ts'
import type { Facts, FlowDefinition, FlowMove, FlowRefusal, Marking } from '../model.ts'
import { councilFlow } from '../patterns/appraisal.ts'
import { departmentFlow } from '../patterns/department.ts'
import { landTaxFlow } from '../patterns/interlinked.ts'
import { isFlowRefusal } from '../refusals.ts'
import { completeNode, sendBack, startFlow, timeOut } from './engine.ts'
import { nextSteps } from './next-steps.ts'

const NAME = { vi: 'Thủ tục', en: 'Procedure' }
const opinion = (agency: string, days: number) => ({ from: { agency }, name: NAME, days })

const department = compileFlow(
  departmentFlow({
    id: 'c',
    name: NAME,
    limit: 10,
    opinions: [opinion('H44.05', 3), opinion('H44.07', 2)],
  }),
)
const land = compileFlow(landTaxFlow({ id: 'e', name: NAME, limit: 10, taxDays: 3 }))

function moved(answer: FlowMove | FlowRefusal): FlowMove {
  if (isFlowRefusal(answer)) throw new Error(answer.message.en)
  return answer
}

function done(flow: typeof land, marking: Marking, ids: string[], facts: Facts = {}): Marking {
  return ids.reduce((at, id) => moved(completeNode(flow, at, id, facts)).marking, marking)
}

describe('a dossier in a department', () => {
  const start = moved(startFlow(department, {})).marking

  it('begins with the head of unit', () => {
    expect(start).toEqual({ open: ['assign'], joins: {}, ended: false })
  })

  it('opens all opinions at once and goes on when the last is there', () => {
    const asked = moved(completeNode(department, done(department, start, ['assign']), 'handle', {}))
    expect(asked.closed).toEqual(['handle'])
    expect(asked.opened.map(({ node }) => node)).toEqual(['appraise', 'opinion_1', 'opinion_2'])
    const two = done(department, asked.marking, ['opinion_2', 'appraise'])
    expect(two).toEqual({ open: ['opinion_1'], joins: { answered: ['opinion_2', 'appraise'] }, ended: false })
    expect(done(department, two, ['opinion_1'])).toEqual({ open: ['draft'], joins: {}, ended: false })
  })

  it('goes back from the director to the case officer', () => {
    const all = ['assign', 'handle', 'appraise', 'opinion_1', 'opinion_2', 'draft', 'review']
    const back = moved(sendBack(department, done(department, start, all), 'approve', 'draft'))
    expect(back).toEqual({
      marking: { open: ['draft'], joins: {}, ended: false },
      closed: ['approve'],
      opened: [{ node: 'draft', kind: 'step' }],
    })
  })

  it('ends with the clerk', () => {
    const all = [
      'assign',
      'handle',
      'appraise',
      'opinion_1',
      'opinion_2',
      'draft',
      'review',
      'approve',
      'issue',
    ]
    expect(done(department, start, all)).toEqual({ open: [], joins: {}, ended: true })
  })
})

describe('a move that is not possible', () => {
  const start = moved(startFlow(land, {})).marking
  const notified = done(land, start, ['check', 'send_slip', 'tax'])

  it.each<[string, () => FlowMove | FlowRefusal, string, string]>([
    ['a step that is not there', () => completeNode(land, start, 'x', {}), 'unknown_node', 'x'],
    ['a step that is not open', () => completeNode(land, start, 'review', {}), 'node_not_open', 'review'],
    ['a choice', () => completeNode(land, start, 'to_pay', {}), 'node_not_open', 'to_pay'],
    ['time over for a step', () => timeOut(land, start, 'check', {}), 'no_timeout', 'check'],
    [
      'a step that nothing may be sent back to',
      () => sendBack(land, start, 'check', 'tax'),
      'not_returnable',
      'check',
    ],
    ['a fact not known yet', () => completeNode(land, notified, 'notify', {}), 'fact_missing', 'to_pay'],
    [
      'a fact of the wrong kind',
      () => completeNode(land, notified, 'notify', { financial_obligation: 'một triệu' }),
      'fact_wrong_type',
      'to_pay',
    ],
    [
      'anything after the end',
      () => completeNode(land, { open: [], joins: {}, ended: true }, 'issue', {}),
      'flow_ended',
      'issue',
    ],
  ])('is refused with its place: %s', (_, move, code, node) => {
    const before = structuredClone([start, notified])
    const answer = move()
    expect(isFlowRefusal(answer) && [answer.code, answer.node]).toEqual([code, node])
    expect([start, notified]).toEqual(before)
  })

  it('asks for the fact in words', () => {
    const answer = completeNode(land, notified, 'notify', {})
    expect(isFlowRefusal(answer) && answer.message.vi).toContain('“financial_obligation”')
  })
})

describe('silence is consent', () => {
  const definition: FlowDefinition = {
    id: 'silence',
    name: NAME,
    start: 'ask',
    facts: {},
    nodes: [
      {
        kind: 'wait',
        id: 'ask',
        name: NAME,
        system: 'police',
        timeout: { after: { quantity: 2, unit: 'working_day' }, next: 'agreed' },
        next: 'answered',
      },
      { kind: 'timer', id: 'agreed', name: NAME, after: { quantity: 1, unit: 'working_hour' }, next: 'end' },
      {
        kind: 'timer',
        id: 'answered',
        name: NAME,
        after: { quantity: 1, unit: 'working_hour' },
        next: 'end',
      },
      { kind: 'end', id: 'end' },
    ],
  }
  const flow = compileFlow(definition)
  const start = moved(startFlow(flow, {})).marking

  it('takes the way of the timeout when the time is over, the other when the answer is there', () => {
    expect(moved(timeOut(flow, start, 'ask', {})).marking.open).toEqual(['agreed'])
    expect(moved(completeNode(flow, start, 'ask', {})).marking.open).toEqual(['answered'])
  })
})

describe('what comes next', () => {
  it('follows the default way to the end, without what is open already', () => {
    const start = moved(startFlow(land, {})).marking
    const ids = nextSteps(land, start).map(({ node }) => node)
    expect(ids).toEqual(['send_slip', 'tax', 'notify', 'update', 'review', 'approve', 'issue'])
    expect(nextSteps(land, start)[1]).toMatchObject({ kind: 'wait', system: 'tax', limit: { quantity: 3 } })
  })

  it('follows the facts that are known', () => {
    const start = moved(startFlow(land, {})).marking
    const ids = nextSteps(land, start, { financial_obligation: 500_000 }).map(({ node }) => node)
    expect(ids).toContain('payment')
  })

  it('does not expect another round, and shows parallel work once', () => {
    const council = compileFlow(councilFlow({ id: 'g', name: NAME, limit: 20, meetingDays: 5 }))
    const again = nextSteps(council, { open: ['recheck'], joins: {}, ended: false })
    expect(again.map(({ node }) => node)).toEqual(['meeting', 'draft', 'review', 'approve', 'issue'])
    const asked = nextSteps(department, { open: ['handle'], joins: {}, ended: false })
    expect(asked.map(({ node }) => node)).toEqual([
      'appraise',
      'opinion_1',
      'opinion_2',
      'draft',
      'review',
      'approve',
      'issue',
    ])
  })

  it('is nothing after the end', () => {
    expect(nextSteps(land, { open: [], joins: {}, ended: true })).toEqual([])
  })
})

it('a malformed flow is not made ready to run', () => {
  expect(() => compileFlow({ ...land.definition, start: 'nowhere' })).toThrow(/nowhere/)
})
