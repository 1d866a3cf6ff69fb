import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode } from '../../model.ts'
import { pathSums } from './path-sums.ts'

const NAME = { vi: 'Thủ tục', en: 'Procedure' }
const END: FlowNode = { kind: 'end', id: 'end' }

function step(id: string, days: number, next: string): FlowNode {
  const performer = { agency: 'competent', role: 'clerk' }
  return { kind: 'step', id, name: NAME, performer, limit: { quantity: days, unit: 'working_day' }, next }
}

function choice(id: string, ways: Record<string, string>, otherwise: string): FlowNode {
  const branches = Object.entries(ways).map(([when, next]) => ({ when, next }))
  return { kind: 'choice', id, branches, otherwise }
}

function flow(...nodes: FlowNode[]): FlowDefinition {
  const facts = { site: 'boolean', large: 'boolean', fee: 'number' } as const
  return { id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts, nodes }
}

describe('how long a flow takes', () => {
  const visit = choice('c', { site: 'visit' }, 'draft')
  const rest = [step('visit', 4, 'draft'), step('draft', 2, 'end'), END]

  it.each<[string, FlowDefinition, [string[], number][]]>([
    ['goes straight on', flow(step('a', 3, 'b'), step('b', 2, 'end'), END), [[[], 5]]],
    [
      'visits the site or does not',
      flow(visit, ...rest),
      [
        [['site'], 6],
        [[], 2],
      ],
    ],
    [
      'tells the longest way first, wherever it is written',
      flow(choice('c', { large: 'draft', site: 'visit' }, 'end'), ...rest),
      [
        [['site'], 6],
        [['large'], 2],
        [[], 0],
      ],
    ],
    [
      'chooses twice',
      flow(choice('d', { large: 'more' }, 'c'), step('more', 1, 'c'), visit, ...rest),
      [
        [['large', 'site'], 7],
        [['site'], 6],
        [['large'], 3],
        [[], 2],
      ],
    ],
    [
      'only merges ways, which is no choice',
      flow(step('a', 3, 'm'), choice('m', {}, 'b'), step('b', 2, 'end'), END),
      [[[], 5]],
    ],
  ])('when it %s', (_, def, expected) => {
    expect(pathSums(def)).toEqual(expected.map(([when, workingDays]) => ({ when, workingDays })))
  })

  it('holds the time of the desk before it on every way', () => {
    const desk = {
      intake: [
        { id: 'take_in', name: NAME, limit: { quantity: 4, unit: 'working_hour' as const } },
        { id: 'hand_on', name: NAME },
      ],
      handover: [{ id: 'give', name: NAME, limit: { quantity: 9, unit: 'working_day' as const } }],
    }
    expect(pathSums({ ...flow(visit, ...rest), desk }).map((sum) => sum.workingDays)).toEqual([6.5, 2.5])
  })

  const choosing = (times: number) => {
    const ways = Array.from({ length: times }, (_, i) => [
      choice(`c${i}`, { [`fee > ${i}`]: `s${i}` }, `c${i + 1}`),
      step(`s${i}`, 1, `c${i + 1}`),
    ])
    return flow(...ways.flat(), choice(`c${times}`, {}, 'end'), END)
  }

  it('is told for up to four choices; where there are more, only the longest way', () => {
    expect(pathSums(choosing(4))).toHaveLength(16)
    expect(pathSums(choosing(5))).toEqual([{ when: [], workingDays: 5 }])
  })
})
