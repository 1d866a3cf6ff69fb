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
      'asks the same twice: it is one answer',
      flow(
        choice('c', { site: 'a' }, 'd'),
        step('a', 3, 'd'),
        choice('d', { large: 'z', site: 'b' }, 'z'),
        step('b', 2, 'z'),
        step('z', 1, 'end'),
        END,
      ),
      [
        [['site'], 6],
        [['site', 'large'], 4],
        [['large'], 1],
        [[], 1],
      ],
    ],
    [
      'comes to the second choice on one way only',
      {
        ...flow(
          choice('d', { large: 'b' }, 'z'),
          step('b', 2, 'z'),
          step('z', 1, 'end'),
          END,
          choice('c', { site: 'a' }, 'z'),
          step('a', 3, 'd'),
        ),
        start: 'c',
      },
      [
        [['site', 'large'], 6],
        [['site'], 4],
        [[], 1],
      ],
    ],
    [
      'goes back for more: that is one round more, then on',
      flow(step('a', 3, 'c'), choice('c', { site: 'r' }, 'z'), step('r', 2, 'a'), step('z', 1, 'end'), END),
      [
        [['site'], 6],
        [[], 4],
      ],
    ],
    [
      'goes back unless something holds',
      flow(step('a', 3, 'c'), choice('c', { site: 'z' }, 'r'), step('r', 2, 'a'), step('z', 1, 'end'), END),
      [
        [[], 6],
        [['site'], 4],
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
