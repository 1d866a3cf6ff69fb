import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFormula } from './fee-formula.ts'

describe('a fee formula is computed in decimals, halves rounded up', () => {
  it.each([
    ['value * 0.35', { value: 90 }, 32],
    ['value * 0.0029', { value: 5000 }, 15],
    ['value * 0.0015', { value: 333 }, 0],
    ['value * 0.0015', { value: 1000 }, 2],
    ['value / 3 * 1.5', { value: 1 }, 1],
    ['0.1 * value + 0.2 * value', { value: 5 }, 2],
    ['ceiling(pages / 10) * 1000', { pages: 31 }, 4000],
    ['if urgent then 2000 else 1000', { urgent: true }, 2000],
    ['if kind = "lost" then 40000 else 0', { kind: 'lost' }, 40_000],
    [
      'min(200000, if pages <= 2 then pages * 2000 else 4000 + (pages - 2) * 1000) * copies',
      { pages: 5, copies: 3 },
      21_000,
    ],
  ])('%s at %j is %i đồng', (formula, facts, amount) => {
    expect(evaluateFormula(formula, facts)).toBe(amount)
  })

  it('rounds every rate as whole numbers would be divided', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 1_000_000 }), (tenThousandths, value) => {
        const rate = (tenThousandths / 10_000).toFixed(4)
        const whole = (BigInt(tenThousandths) * BigInt(value) * 2n + 10_000n) / 20_000n
        expect(evaluateFormula(`value * ${rate}`, { value })).toBe(Number(whole))
      }),
    )
  })
})

describe('a fee formula has no amount', () => {
  it.each([
    ['divided by zero', '10000 / (pages - 1)', { pages: 1 }],
    ['below zero', '1000 - pages * 1000', { pages: 2 }],
    ['beyond any fee', 'value * 0.5', { value: 1e13 }],
    ['from a text', 'pages * 2000', { pages: '2' }],
    ['from what is no number', 'pages * 2000', { pages: Number.NaN }],
    ['from what is missing', 'pages * 2000', {}],
    ['from facts beyond every number', 'pages * copies', { pages: 1e308, copies: 1e308 }],
    ['outside what is computed', 'pages ** 2', { pages: 2 }],
    ['that is no number', '"two"', {}],
  ])('%s', (_, formula, facts) => {
    expect(evaluateFormula(formula, facts)).toBeUndefined()
  })
})
