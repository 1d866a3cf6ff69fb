import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { type FeelNames, readTree } from './read-tree.ts'
import { type FeelFacts, runTree } from './run-tree.ts'

const NAMES: FeelNames = new Map([
  ['ok', 'boolean'],
  ['open', 'boolean'],
  ['fee', 'number'],
  ['area', 'number'],
  ['kind', 'string'],
  ['born', 'string'],
  ['person.born', 'string'],
  ['uses', 'list'],
  ['rows', 'rows'],
  ['rows.amount', 'number'],
])

type Kind = 'boolean' | 'number' | 'string'
const name = {
  boolean: fc.constantFrom('ok', 'open'),
  number: fc.constantFrom('fee', 'area'),
  string: fc.constant('kind'),
} satisfies Record<Kind, fc.Arbitrary<string>>
const literal = {
  boolean: fc.constantFrom('true', 'false'),
  number: fc.integer({ min: -20, max: 20 }).map((quarters) => (quarters / 4).toFixed(2)),
  string: fc.constantFrom('"a"', '"b"', '""', '"cá nhân"'),
} satisfies Record<Kind, fc.Arbitrary<string>>

const trees = fc.letrec<Record<Kind, string>>((tie) => {
  const depth = { maxDepth: 4, depthIdentifier: 'feel' } as const
  const any = fc.constantFrom<Kind>('number', 'string', 'boolean')
  const ordered = fc.constantFrom<Kind>('number', 'string')
  const pairOf = (kinds: fc.Arbitrary<Kind>, operators: readonly string[]) =>
    kinds.chain((kind) =>
      fc
        .tuple(tie(kind), tie(kind), fc.constantFrom(...operators))
        .map(([a, b, sign]) => `(${a}) ${sign} (${b})`),
    )
  return {
    number: fc.oneof(
      depth,
      literal.number,
      name.number,
      pairOf(fc.constant('number'), ['+', '-', '*']),
      fc.tuple(tie('number'), tie('number')).map(([a, b]) => `max(${a}, ${b})`),
      fc
        .tuple(tie('boolean'), tie('number'), tie('number'))
        .map(([t, a, b]) => `(if ${t} then ${a} else ${b})`),
      fc.constantFrom('count(rows)', 'sum(rows.amount)', 'count(uses)'),
    ),
    string: fc.oneof(depth, literal.string, name.string),
    boolean: fc.oneof(
      depth,
      literal.boolean,
      name.boolean,
      pairOf(any, ['=', '!=']),
      pairOf(ordered, ['<', '<=', '>', '>=']),
      pairOf(fc.constant('boolean'), ['and', 'or']),
      tie('boolean').map((a) => `not(${a})`),
      fc.tuple(literal.string, literal.string).map(([a, b]) => `kind in (${a}, ${b})`),
      fc.constantFrom(
        'fee in [1..3]',
        'fee between 1 and 3',
        'fee in (< 1, [2..4))',
        'list contains(uses, "a")',
      ),
      fc
        .tuple(tie('string'), tie('string'), fc.constantFrom('contains', 'starts with', 'ends with'))
        .map(([a, b, test]) => `${test}(${a}, ${b})`),
      fc.constantFrom('person.born < "2000-01-01"', 'person.born = born'),
    ),
  }
})

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 })
const answers = fc.record({
  ok: maybe(fc.boolean()),
  open: maybe(fc.boolean()),
  fee: maybe(fc.integer({ min: -20, max: 20 }).map((quarters) => quarters / 4)),
  area: maybe(fc.integer({ min: 0, max: 9 })),
  kind: maybe(fc.constantFrom('a', 'b', '', 'cá nhân')),
  born: maybe(fc.constantFrom('1999-02-28', '2020-01-01')),
  person: maybe(fc.record({ born: fc.constantFrom('1999-02-28', '2020-01-01') })),
  uses: maybe(fc.subarray(['a', 'b', 'c'])),
  rows: maybe(fc.array(fc.record({ amount: fc.integer({ min: 0, max: 9 }) }), { maxLength: 3 })),
})

function factsOf(given: Record<string, unknown>): FeelFacts {
  const facts = new Map<string, never>(
    Object.entries(given).filter(([, value]) => value !== undefined) as never,
  )
  facts.set('person.born', (given.person as { born: string } | undefined)?.born as never)
  if (Array.isArray(given.rows))
    facts.set('rows', given.rows.map((row) => new Map(Object.entries(row))) as never)
  return facts
}

describe('an expression read into data', () => {
  it('comes to what FEEL says, also where answers are missing', () => {
    fc.assert(
      fc.property(trees.boolean, answers, (text, given) => {
        const reading = readTree(text, NAMES)
        if (!reading.ok) return expect(reading.code).toBe('feel_range')
        const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const wanted = evaluate(text, present).value
        expect([text, runTree(reading.tree, factsOf(given)) ?? null]).toEqual([text, wanted ?? null])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['2000-02-29', '2020-02-28', 19],
    ['2000-02-29', '2020-02-29', 20],
    ['2020-01-01', '2000-01-01', -20],
  ])('tells full years from %s to %s as FEEL does', (from, to, years) => {
    const text = 'years and months duration(date(born), date(kind)).years'
    const reading = readTree(text, NAMES)
    const facts = { born: from, kind: to }
    expect(reading.ok && runTree(reading.tree, new Map(Object.entries(facts)))).toBe(years)
    expect(evaluate(text, facts).value).toBe(years)
  })

  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-23', '2026-09-24', -60],
    ['2026-11-23', '2026-11-23', 0],
  ])('tells days from %s to %s as FEEL does', (from, to, days) => {
    const text = '(date(kind) - date(born)).days'
    const reading = readTree(text, NAMES)
    const facts = { born: from, kind: to }
    expect(reading.ok && runTree(reading.tree, new Map(Object.entries(facts)))).toBe(days)
    expect(evaluate(text, facts).value).toBe(days)
  })

  it.each([
    ['fee >', 'feel_syntax'],
    ['', 'feel_syntax'],
    ['kind = null', 'feel_null'],
    ['colour = "red"', 'feel_unknown_name'],
    ['rows.colour = 1', 'feel_unknown_name'],
    ['fee = "a"', 'feel_types'],
    ['ok + 1', 'feel_types'],
    ['uses = "a"', 'feel_types'],
    ['sum(rows.weight) = 1', 'feel_unknown_name'],
    ['fee in [5..1]', 'feel_range'],
    ['matches(kind, "^(a+)+$")', 'feel_unsupported'],
    ['today() > date(born)', 'feel_unsupported'],
    ['(date(kind) - date(born)).months = 1', 'feel_unsupported'],
    ['(fee - area).days = 1', 'feel_unsupported'],
    ['fee ** 2', 'feel_unsupported'],
    ['starts with(kind, 1)', 'feel_types'],
  ])('%j is refused: %s', (text, code) => {
    expect(readTree(text, NAMES)).toMatchObject({ ok: false, code })
  })
})
