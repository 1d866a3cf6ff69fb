import { describe, expect, it } from 'vitest'
import type { FactRule } from '../facts/fact-rules.ts'
import { cornersOf } from './fee-corners.ts'

const number = (name: string, more: Partial<Extract<FactRule, { type: 'number' }>> = {}): FactRule =>
  ({ name, type: 'number', least: 0, most: 100, whole: true, ...more }) as FactRule
const rulesOf = (...rules: FactRule[]) => new Map(rules.map((rule) => [rule.name, rule]))
const valuesOf = (name: string, formula: string, ...rules: FactRule[]) =>
  cornersOf(formula, rulesOf(...rules))
    .map((sample) => sample[name])
    .sort((a, b) => Number(a) - Number(b))

describe('a fee formula is tried', () => {
  it('at the least and the most of a number, and around what it writes out', () => {
    expect(valuesOf('pages', 'if pages < 7 then 1 else 2', number('pages'))).toEqual([
      0, 1, 2, 3, 6, 7, 8, 100,
    ])
  })

  it('at nothing that is not allowed, and at whole numbers where only those are', () => {
    expect(valuesOf('pages', 'pages * 7', number('pages', { least: 2, most: 7 }))).toEqual([2, 3, 6, 7])
    expect(valuesOf('area', 'area * 7.5', number('area', { whole: false, most: 7.5 }))).toEqual([
      0, 1, 6.5, 7.5,
    ])
    expect(valuesOf('area', 'area * 7.5', number('area', { most: 9 }))).toEqual([0, 1, 7, 8, 9])
  })

  it('at both answers of yes or no, at the texts it knows and at another one', () => {
    const urgent = { name: 'urgent', type: 'boolean' } as FactRule
    const kind = { name: 'kind', type: 'string' } as FactRule
    const samples = cornersOf('if urgent and kind = "new" then 2 else 1', rulesOf(urgent, kind))
    expect(samples).toHaveLength(4)
    expect(samples).toEqual(
      expect.arrayContaining([
        { urgent: true, kind: 'new' },
        { urgent: true, kind: '' },
        { urgent: false, kind: 'new' },
        { urgent: false, kind: '' },
      ]),
    )
  })

  it('in every combination, but only at the ends where those would be too many', () => {
    const many = Array.from({ length: 30 }, (_, i) => 10 * i + 5).join(' + ')
    const big = { most: 1000 }
    expect(cornersOf(`a + b + ${many}`, rulesOf(number('a', big), number('b', big)))).toHaveLength(93 ** 2)
    const three = cornersOf(
      `a + b + c + ${many}`,
      rulesOf(number('a', big), number('b', big), number('c', big)),
    )
    expect(three).toHaveLength(3 ** 3)
    expect(three).toContainEqual({ a: 0, b: 1, c: 1000 })
  })

  it('once where it asks nothing', () => {
    expect(cornersOf('5', new Map())).toEqual([{}])
  })
})
