import { describe, expect, it } from 'vitest'
import { isConditionDefect, readCondition } from './condition.ts'
import { compileNumberFormula } from './number-formula.ts'

const DECLARED = { ok: 'boolean', open: 'boolean', fee: 'number', area: 'number', kind: 'string' } as const
const GIVEN = { ok: true, open: false, fee: 2.5, area: 4, kind: 'cá nhân' }

describe('a fee computed by a formula, for example', () => {
  it.each([
    ['fee + area', 7],
    ['area - fee', 2],
    ['fee * area', 10],
    ['area / 3', 1],
    ['-area', -4],
    ['-fee', -3],
    ['min(fee, area)', 3],
    ['max(fee, area, 9)', 9],
    ['floor(fee)', 2],
    ['ceiling(fee)', 3],
    ['abs(-area)', 4],
    ['if ok then area else 1', 4],
    ['if open then area else 1', 1],
    ['if fee > 2.5 then 1 else 2', 2],
    ['if fee >= 2.5 then 1 else 2', 1],
    ['if fee = 2.5 then 1 else 2', 1],
    ['if fee != 2.5 then 1 else 2', 2],
    ['if fee < area then 1 else 2', 1],
    ['if area <= fee then 1 else 2', 2],
    ['if 0.1 + 0.2 = 0.3 then 1 else 2', 1],
    ['1 / 3 * 3 + 0.5', 2],
    ['(fee + 1) * 2 // twice', 7],
  ])('%s', (text, amount) => {
    expect(compileNumberFormula(text, DECLARED)?.(GIVEN)).toBe(amount)
  })

  it('is no number where it divides by nothing', () => {
    expect(compileNumberFormula('fee / (area - 4)', DECLARED)?.(GIVEN)).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    'kind',
    'ok',
    'fee + "a"',
    'fee + colour',
    'if fee then 1 else 2',
    'if ok then 1 else "a"',
    'floor(fee, area)',
    'floor(kind)',
    'max()',
    'max(fee, kind)',
    'median(fee, area)',
    '-kind',
    'fee ** 2',
  ])('%s is none', (text) => {
    expect(compileNumberFormula(text, DECLARED)).toBeUndefined()
  })
})

describe('a condition that computes, for example', () => {
  it.each([
    ['fee + area > 6', true],
    ['fee + area > 6.5', false],
    ['area - fee = 1.5', true],
    ['fee * 2 = 5', true],
    ['area / 2 = 2', true],
    ['(fee + 1) * 2 > 6.9', true],
    ['-fee < 0', true],
    ['floor(fee) = 2', true],
    ['max(fee, area) = 4', true],
    ['min(fee, area) = 4', false],
    ['kind + "!" = "cá nhân!"', true],
    ['if ok then fee > 1 else open', true],
    ['if open then fee > 1 else open', false],
    ['if ok then open else ok', false],
    ['true and ok', true],
    ['false or open', false],
    ['(ok)', true],
    ['ok = true /* said */', true],
  ])('%s', (text, holds) => {
    const condition = readCondition(text, DECLARED)
    if (isConditionDefect(condition)) throw new Error(condition.code)
    expect([condition.holds(GIVEN), condition.compiled]).toEqual([holds, true])
  })

  it.each([
    ['area / fee = 1.6', true],
    ['sum([fee, area]) > 6', true],
    ['some x in [1, 2] satisfies x < fee', true],
    ['every x in [1, 3] satisfies x < fee', false],
  ])('%s is asked of feelin', (text, holds) => {
    const condition = readCondition(text, DECLARED)
    if (isConditionDefect(condition)) throw new Error(condition.code)
    expect([condition.holds(GIVEN), condition.compiled]).toEqual([holds, false])
  })

  it.each([
    ['fee > 1 and )', 'condition_syntax', { position: 13 }],
    ['colour = "red"', 'condition_unknown_fact', { fact: 'colour', known: 'ok, open, fee, area, kind' }],
    ['now() > fee', 'condition_unknown_function', { name: 'now' }],
    ['fly(fee)', 'condition_unknown_function', { name: 'fly' }],
    ['fee = "a"', 'condition_types', { types: 'number, string' }],
    ['fee + "a" = "b"', 'condition_types', { types: 'number, string' }],
    ['sum([fee, area])', 'condition_not_boolean', {}],
  ])('%s is refused and says what it is about', (text, code, args) => {
    expect(readCondition(text, DECLARED)).toMatchObject({ code, args: { condition: text, ...args } })
  })

  it('over no facts at all knows none', () => {
    expect(readCondition('fee > 1', {})).toMatchObject({ args: { fact: 'fee', known: '–' } })
  })
})
