import fc from 'fast-check'
import { evaluate } from 'feelin'
import { expect, it } from 'vitest'
import { isConditionDefect, readCondition } from './condition.ts'
import { compileNumberFormula } from './number-formula.ts'

const TYPES = { ok: 'boolean', open: 'boolean', fee: 'number', area: 'number', kind: 'string' } as const

type Kind = 'boolean' | 'number' | 'string'

const literal = {
  boolean: fc.constantFrom('true', 'false'),
  number: fc.oneof(
    fc.integer({ min: -5, max: 5 }).map(String),
    fc.integer({ min: -40, max: 40 }).map((quarters) => (quarters / 4).toFixed(2)),
  ),
  string: fc.constantFrom('"to_chuc"', '"cá nhân"', '""', '"a"', '"b"'),
} satisfies Record<Kind, fc.Arbitrary<string>>

const name = {
  boolean: fc.constantFrom('ok', 'open'),
  number: fc.constantFrom('fee', 'area'),
  string: fc.constant('kind'),
} satisfies Record<Kind, fc.Arbitrary<string>>

const trees = fc.letrec<Record<Kind, string>>((tie) => {
  const pair = (kind: Kind) => fc.tuple(tie(kind), tie(kind))
  const ordered = fc.constantFrom<Kind>('number', 'string')
  const any = fc.constantFrom<Kind>('number', 'string', 'boolean')
  const compared = (kinds: fc.Arbitrary<Kind>, operators: readonly string[]) =>
    kinds.chain((kind) =>
      fc.tuple(pair(kind), fc.constantFrom(...operators)).map(([[a, b], op]) => `(${a}) ${op} (${b})`),
    )
  const depth = { maxDepth: 4, depthIdentifier: 'feel' } as const
  return {
    number: fc.oneof(
      depth,
      literal.number,
      name.number,
      fc.tuple(pair('number'), fc.constantFrom('+', '-', '*')).map(([[a, b], op]) => `${a} ${op} ${b}`),
      tie('number').map((a) => `(${a}) / 4`),
      tie('number').map((a) => `-(${a})`),
      fc
        .tuple(pair('number'), fc.constantFrom('min', 'max'))
        .map(([[a, b], choose]) => `${choose}(${a}, ${b})`),
      fc.tuple(tie('boolean'), pair('number')).map(([test, [a, b]]) => `(if ${test} then ${a} else ${b})`),
    ),
    string: fc.oneof(
      depth,
      literal.string,
      name.string,
      pair('string').map(([a, b]) => `${a} + ${b}`),
    ),
    boolean: fc.oneof(
      depth,
      literal.boolean,
      name.boolean,
      compared(any, ['=', '!=']),
      compared(ordered, ['<', '<=', '>', '>=']),
      pair('boolean').map(([a, b]) => `${a} and ${b}`),
      pair('boolean').map(([a, b]) => `${a} or ${b}`),
      pair('boolean').map(([a, b]) => `(${a}) and (${b})`),
      tie('boolean').map((a) => `not(${a})`),
      any.chain((kind) =>
        fc
          .tuple(tie(kind), fc.array(tie(kind), { minLength: 2, maxLength: 3 }))
          .map(([a, list]) => `((${a}) in (${list.map((item) => `(${item})`).join(', ')}))`),
      ),
      any.chain((kind) =>
        fc
          .tuple(tie(kind), fc.array(literal[kind], { minLength: 1, maxLength: 3 }))
          .map(([a, list]) => `((${a}) in [${list.join(', ')}])`),
      ),
      fc
        .tuple(tie('number'), literal.number, literal.number, fc.constantFrom('[]', '()', '[)', '(]'))
        .map(([a, low, high, [opens, closes]]) => `((${a}) in ${opens}${low}..${high}${closes})`),
      fc
        .tuple(tie('number'), literal.number, literal.number)
        .map(([a, low, high]) => `((${a}) in (> ${low}, <= ${high}))`),
      ordered.chain((kind) =>
        fc
          .tuple(tie(kind), literal[kind], literal[kind])
          .map(([a, low, high]) => `((${a}) between ${low} and ${high})`),
      ),
    ),
  }
})

const facts = fc.record({
  ok: fc.boolean(),
  open: fc.boolean(),
  fee: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.5, 1.25, 1_000_000)),
  area: fc.integer({ min: 0, max: 5 }),
  kind: fc.constantFrom('to_chuc', 'cá nhân', 'a', ''),
})

it('compiled conditions answer as feelin does', () => {
  let compiled = 0
  fc.assert(
    fc.property(trees.boolean, facts, (text, values) => {
      const condition = readCondition(text, TYPES)
      if (isConditionDefect(condition)) {
        // `x in (a) and y` and its like read differently in FEEL than they look; the types then disagree.
        expect(['condition_without_fact', 'condition_types']).toContain(condition.code)
        return
      }
      if (condition.compiled) compiled += 1
      expect(condition.holds(values)).toBe(evaluate(text, { ...values }).value === true)
    }),
    { numRuns: 3_000 },
  )
  expect(compiled).toBeGreaterThan(800)
})

/** Halves away from zero. The numbers of these formulae are quarters and their products: exact in either arithmetic. */
const halfUp = (value: unknown) => Math.sign(Number(value)) * Math.round(Math.abs(Number(value))) + 0

it('compiled number formulae answer as feelin does, rounded half up', () => {
  let compiled = 0
  fc.assert(
    fc.property(trees.number, facts, (text, values) => {
      const formula = compileNumberFormula(text, TYPES)
      if (formula === undefined) return
      compiled += 1
      expect(formula(values)).toBe(halfUp(evaluate(text, { ...values }).value))
    }),
    { numRuns: 2_000 },
  )
  expect(compiled).toBeGreaterThan(500)
})
