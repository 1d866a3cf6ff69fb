import { describe, expect, it } from 'vitest'
import type { Limit } from '../../../calendar/index.ts'
import type { DeskStep, FlowDefinition, FlowNode } from '../../model.ts'
import { checkLimits, longestPath } from './check-limits.ts'

const END: FlowNode = { kind: 'end', id: 'end' }
const named = (id: string) => ({ vi: `Bước ${id}`, en: `Step ${id}` })
const days = (quantity: number) => ({ quantity, unit: 'working_day' }) as const

function step(id: string, quantity: number, next: string): FlowNode {
  const performer = { agency: 'competent', role: 'clerk' }
  return { kind: 'step', id, name: named(id), performer, limit: days(quantity), next }
}

function flow(...nodes: FlowNode[]): FlowDefinition {
  return { id: 'f', name: named('f'), start: nodes[0]?.id ?? '', facts: { n: 'number' }, nodes }
}

const atDesk = (id: string, limit?: DeskStep['limit']): DeskStep => ({
  id,
  name: named(id),
  ...(limit && { limit }),
})
const told = (def: FlowDefinition, limit: Limit | number) => checkLimits(def, limit)[0]?.message.vi

describe('the time of the desk before the flow', () => {
  const desk = { intake: [atDesk('nhận', days(1)), atDesk('quét'), atDesk('chuyển', days(1))], handover: [] }
  const def = { ...flow(step('a', 3, 'b'), step('b', 2, 'end'), END), desk }

  it('is part of the legal limit, and named on the way', () => {
    expect(checkLimits(def, 7)).toEqual([])
    const [refusal] = checkLimits(def, 6)
    expect(refusal?.node).toBe('b')
    expect(refusal?.message.vi).toContain(
      '“Bước nhận” → “Bước chuyển” → “Bước a” → “Bước b” cộng lại 7 ngày làm việc',
    )
  })

  it.each([
    [1, 'chuyển'],
    [2, 'a'],
    [4.99, 'a'],
    [5, 'b'],
  ])('counts when a limit of %d days is passed: in step %s', (limit, place) => {
    expect(checkLimits(def, limit)[0]?.node).toBe(place)
  })
})

describe('the legal limit in the words of the law', () => {
  it.each<[string, Limit, number, number]>([
    ['the same day', { unit: 'same_day' }, 1, 1.5],
    ['two phases', { unit: 'phases', parts: [days(3), { quantity: 4, unit: 'working_hour' }] }, 3.5, 4],
    ['a month', { quantity: 1, unit: 'month' }, 21, 22],
    ['14 calendar days', { quantity: 14, unit: 'calendar_day' }, 10, 10.5],
  ])('%s', (_, limit, kept, exceeded) => {
    expect(told(flow(step('a', kept, 'end'), END), limit)).toBeUndefined()
    expect(told(flow(step('a', exceeded, 'end'), END), limit)).toContain('“Bước a”')
  })

  it('a step without a name is told by its id', () => {
    const bare = { ...step('a', 2, 'end'), name: { vi: '', en: '' } }
    expect(told(flow(bare, END), 1)).toContain('“a”')
  })
})

describe('the longest way', () => {
  it('counts a timer and what waits for an answer', () => {
    const def = flow(
      { kind: 'timer', id: 't', name: named('t'), after: days(15), next: 'w' },
      { kind: 'wait', id: 'w', name: named('w'), system: 'tax', limit: days(3), next: 'v' },
      { kind: 'wait', id: 'v', name: named('v'), system: 'police', next: 'end' },
      END,
    )
    expect(longestPath(def)).toEqual({
      workingDays: 18,
      steps: [
        { node: 't', upTo: 15 },
        { node: 'w', upTo: 18 },
      ],
    })
  })

  it('leads by the way written first where two are as long', () => {
    const choice: FlowNode = {
      kind: 'choice',
      id: 'c',
      branches: [{ when: 'n > 0', next: 'a' }],
      otherwise: 'b',
    }
    const def = flow(choice, step('a', 2, 'end'), step('b', 2, 'end'), END)
    expect(longestPath(def).steps).toEqual([{ node: 'a', upTo: 2 }])
  })

  it('comes to a step on two ways and counts it on both', () => {
    const fork: FlowNode = { kind: 'fork', id: 'f', next: ['a', 'b'] }
    const def = flow(
      fork,
      step('a', 1, 'j'),
      step('b', 3, 'j'),
      { kind: 'join', id: 'j', next: 'z' },
      step('z', 2, 'end'),
      END,
    )
    expect(longestPath(def)).toEqual({
      workingDays: 5,
      steps: [
        { node: 'b', upTo: 3 },
        { node: 'z', upTo: 5 },
      ],
    })
  })
})
