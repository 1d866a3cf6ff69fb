import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { isConditionDefect, readCondition } from './condition.ts'
import { type FeelNames, readTree } from './read-tree.ts'
import { type FeelFacts, type FeelTree, type FeelValue, holds, namesOfTree, runTree } from './run-tree.ts'

const GIVEN = {
  ...{ ok: true, open: false, fee: 2.5, area: 4, kind: 'cá nhân', born: '1999-02-28' },
  ...{ uses: ['a', 'b'], rows: [{ amount: 1 }, { amount: 2.1 }] },
}
const NAMES: FeelNames = new Map([
  ['ok', 'boolean'],
  ['open', 'boolean'],
  ['fee', 'number'],
  ['area', 'number'],
  ['kind', 'string'],
  ['born', 'string'],
  ['uses', 'list'],
  ['rows', 'rows'],
  ['rows.amount', 'number'],
])
const factsOf = (given: Partial<typeof GIVEN>): FeelFacts =>
  new Map(
    Object.entries(given).map(([name, value]) => [
      name,
      name === 'rows' ? (value as object[]).map((row) => new Map(Object.entries(row))) : value,
    ]),
  ) as FeelFacts

function treeOf(text: string): FeelTree {
  const reading = readTree(text, NAMES)
  if (!reading.ok) throw new Error(`${text}: ${reading.code}`)
  return reading.tree
}

/** Each says its value here and is asked of feelin too. */
const EXAMPLES: [text: string, value: FeelValue][] = [
  ['fee + area', 6.5],
  ['fee - area', -1.5],
  ['fee * area', 10],
  ['area / fee', 1.6],
  ['area / 0', undefined],
  ['-fee', -2.5],
  ['min(fee, area)', 2.5],
  ['min(fee, area, 1)', 1],
  ['max(fee, area)', 4],
  ['floor(fee)', 2],
  ['floor(-2.5)', -3],
  ['ceiling(fee)', 3],
  ['abs(-fee)', 2.5],
  ['fee < 2.5', false],
  ['fee <= 2.5', true],
  ['fee > 2.5', false],
  ['fee >= 2.5', true],
  ['fee = 2.5', true],
  ['fee != 2.5', false],
  ['kind < "d"', true],
  ['kind <= "cá nhân"', true],
  ['kind > "cá nhân"', false],
  ['kind >= "cá nhân"', true],
  ['kind > "a"', true],
  ['kind + "!"', 'cá nhân!'],
  ['contains(kind, "nh")', true],
  ['contains(kind, "x")', false],
  ['starts with(kind, "cá")', true],
  ['starts with(kind, "nhân")', false],
  ['ends with(kind, "cá")', false],
  ['ends with(kind, "nhân")', true],
  ['list contains(uses, "b")', true],
  ['list contains(uses, "c")', false],
  ['count(uses)', 2],
  ['count(rows)', 2],
  ['sum(rows.amount)', 3.1],
  ['fee in [1..2.5]', true],
  ['fee in [1..2.5)', false],
  ['fee in (2.5..4]', false],
  ['fee in [2.5..4]', true],
  ['fee in (< 1, > 2)', true],
  ['fee in >= 3', false],
  ['fee between 2.5 and 3', true],
  ['fee between 1 and 2.5', true],
  ['kind in ("a", "b")', false],
  ['kind in ("a", "cá nhân")', true],
  ['not(ok)', false],
  ['not(open)', true],
  ['ok and open', false],
  ['ok and ok', true],
  ['ok or open', true],
  ['open or open', false],
  ['if ok then 1 else 2', 1],
  ['if open then 1 else 2', 2],
  ['born < "2000-01-01"', true],
  ['"a"', 'a'],
  ['true', true],
  ['3', 3],
]

/** Where an answer is missing: what decides alone decides, nothing else comes to anything. */
const WITHOUT_FEE_AND_OK: [text: string, value: FeelValue][] = [
  ['ok and open', false],
  ['ok or open', undefined],
  ['ok and not(open)', undefined],
  ['ok or not(open)', true],
  ['not(ok)', undefined],
  ['fee + area', undefined],
  ['fee < area', undefined],
  ['fee = 2.5', false],
  ['fee != 2.5', true],
  ['if ok then 1 else 2', 2],
  ['max(fee, area)', undefined],
]

describe('an expression, for example', () => {
  it.each(EXAMPLES)('%s', (text, value) => {
    expect(runTree(treeOf(text), factsOf(GIVEN))).toBe(value)
    expect(evaluate(text, GIVEN).value ?? undefined).toBe(value)
  })

  it.each(WITHOUT_FEE_AND_OK)('%s, where neither fee nor ok is answered', (text, value) => {
    const { fee: _, ok: __, ...rest } = GIVEN
    expect(runTree(treeOf(text), factsOf(rest))).toBe(value)
    expect(evaluate(text, rest).value ?? undefined).toBe(value)
  })

  it('counts money without what binary fractions leave over', () => {
    expect(runTree(treeOf('0.1 + 0.2'), factsOf({}))).toBe(0.3)
  })

  it('sums no rows, and none that lack a number, to nothing', () => {
    const sum = treeOf('sum(rows.amount)')
    expect(runTree(sum, new Map([['rows', []]]))).toBeUndefined()
    const rows = [new Map([['amount', 1]]), new Map<string, number>()]
    expect(runTree(sum, new Map([['rows', rows]]))).toBeUndefined()
    expect(runTree(sum, new Map())).toBeUndefined()
  })

  it('holds only where it is true', () => {
    const { ok: _, ...rest } = GIVEN
    const outcomes = [GIVEN, { ...GIVEN, ok: false }, rest].map((given) =>
      holds(treeOf('ok'), factsOf(given)),
    )
    expect(outcomes).toEqual([true, false, false])
  })

  it.each([
    ['fee + area > 1', ['fee', 'area']],
    ['count(rows) > 1 and list contains(uses, kind)', ['rows', 'uses', 'kind']],
    ['true', []],
  ])('%s reads its names', (text, names) => {
    expect(namesOfTree(treeOf(text))).toEqual(names)
  })

  it.each([
    ['2000-01', '2020-01-01'],
    ['2000-01-01', '2020'],
  ])('tells no years from %s to %s, which is known only in part', (from, to) => {
    const years = treeOf('years and months duration(date(born), date(kind)).years')
    expect(runTree(years, factsOf({ born: from, kind: to }))).toBeUndefined()
  })
})

describe('what is read of an expression', () => {
  it.each<[text: string, code: string, part: string]>([
    ['  ', 'feel_syntax', '  '],
    ['fee > 1 and )', 'feel_syntax', ')'],
    ['null', 'feel_null', 'null'],
    ['kind = "a\\n"', 'feel_unsupported', '"a\\n"'],
    ['for x in uses return x', 'feel_unsupported', 'for x in uses return x'],
    ['list contains(uses)', 'feel_unsupported', 'list contains(uses)'],
    ['fee in [1..area]', 'feel_unsupported', 'fee in [1..area]'],
    ['years and months duration(born, kind).years', 'feel_unsupported', 'born'],
    ['years and months duration(date(born, 1), date(kind)).years', 'feel_unsupported', 'date(born, 1)'],
    ...[
      'years and months duration(date(born)).years',
      'years and months duration(date(born), date(kind)).months',
      'days duration(date(born), date(kind)).years',
    ].map((text) => [text, 'feel_unsupported', text] as [string, string, string]),
    ['fee and ok', 'feel_types', 'fee'],
    ['not(fee)', 'feel_types', 'not(fee)'],
    ['if fee then 1 else 2', 'feel_types', 'if fee then 1 else 2'],
  ])('%s is refused: %s', (text, code, part) => {
    expect(readTree(text, NAMES)).toEqual({ ok: false, code, part })
  })

  it.each([
    ['kind in ["a", "b"]', 'boolean', ['or', ['=', ['fact', 'kind'], 'a'], ['=', ['fact', 'kind'], 'b']]],
    ['fee in (1, 2.5)', 'boolean', ['or', ['=', ['fact', 'fee'], 1], ['=', ['fact', 'fee'], 2.5]]],
    ['sum( rows . amount )', 'number', ['sum', 'rows', 'amount']],
    ['starts  with(kind, "a")', 'boolean', ['starts with', ['fact', 'kind'], 'a']],
  ])('%s is, however it is written', (text, type, tree) => {
    expect(readTree(text, NAMES)).toEqual({ ok: true, tree, type })
  })
})

describe('a condition of a flow, for example', () => {
  const DECLARED = { ok: 'boolean', open: 'boolean', fee: 'number', area: 'number', kind: 'string' } as const
  const conditions = EXAMPLES.filter(
    ([text, value]) => typeof value === 'boolean' && text !== 'true' && !/uses|rows|born/.test(text),
  )

  it.each(conditions)('%s', (text, value) => {
    const condition = readCondition(text, DECLARED)
    if (isConditionDefect(condition)) throw new Error(condition.code)
    const { ok, open, fee, area, kind } = GIVEN
    expect([condition.holds({ ok, open, fee, area, kind }), condition.compiled]).toEqual([value, true])
  })

  it.each([
    ['fee >', 'condition_syntax'],
    ['  ', 'condition_syntax'],
    ['colour = "red"', 'condition_unknown_fact'],
    ['today() > date("2026-01-01") and ok', 'condition_unknown_function'],
    ['1 = 1', 'condition_without_fact'],
    ['fee = "a"', 'condition_types'],
    ['fee + 1', 'condition_not_boolean'],
  ])('%j is refused: %s', (text, code) => {
    expect(readCondition(text, DECLARED)).toMatchObject({ code, args: { condition: text } })
  })
})
