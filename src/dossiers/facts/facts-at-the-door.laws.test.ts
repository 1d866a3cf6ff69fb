import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../demo/procedures/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import { type CompiledVersion, factRulesOf, type ProcedureVersion } from '../../catalogue/index.ts'
import { newApplication, openDesk } from '../history.testing.ts'
import { isRefusal } from '../refusals.ts'
import { oddVersion, walkOn } from '../walk.testing.ts'
import { factsToGive } from './given-facts.ts'

const MONDAY = fromLocal('2026-12-07', 600)
const first = DEMO_PROCEDURES.find(
  (one) => one.procedure === '2.000815' && one.validTo === undefined,
) as ProcedureVersion
const FORMULAS = [
  'min(200000, if pages <= 2 then pages * 2000 else 4000 + (pages - 2) * 1000) * copies',
  '10000 / (pages - 1)',
  'value * 0.0015 / persons',
  '(3 - pages) * 1000',
]
const priced = FORMULAS.map((formula, i): ProcedureVersion => {
  const fees = [{ ...(first.fees[0] as ProcedureVersion['fees'][number]), channels: first.channels, formula }]
  const base = i % 2 === 0 ? first : oddVersion(first)
  return {
    ...base,
    id: `priced-${i}`,
    procedure: `9.00001${i}`,
    fees: fees.map(({ case: _, ...fee }) => fee),
  }
})
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: priced })

const NAMES = ['pages', 'copies', 'persons', 'value', 'simple', 'decision', 'toString', 'ghi_chu'] as const
const value = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.double(),
  fc.constantFrom(1, 2, 3, 0, -0, 1e20, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY),
  fc.boolean(),
  fc.constantFrom('', '2', 'x'),
)
const given = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 8 })
  .map((pairs) => Object.fromEntries(pairs))

/** What is right and prices every formula above. */
const SANE = { pages: 2, copies: 1, persons: 1, value: 1_000_000, simple: false } as const

it('any facts: nothing throws, and what is stored can be accepted with the facts that are asked for', () => {
  let stored = 0
  fc.assert(
    fc.property(given, given, fc.nat({ max: priced.length - 1 }), (facts, later, at) => {
      const procedure = desk.versions[at] as CompiledVersion
      const dice = { way: 0, pick: 0, fill: 2, wait: 0 }
      const body = newApplication(desk, procedure, dice, MONDAY)
      const papers = procedure.version.components.map(({ code }) => ({
        ...{ component: code, name: code, originals: 1, copies: 0 },
      }))
      const walk = walkOn(desk)
      if (isRefusal(walk.try({ ...body, type: 'submit', papers, facts }, MONDAY))) return
      stored += 1
      // Whatever is tried first changes nothing or accepts it.
      const tried = walk.try({ type: 'accept', paidFees: true, facts: later }, MONDAY)
      if (isRefusal(tried)) {
        const asked = factsToGive(procedure, walk.state())
        const known = [...asked, ...Object.keys(facts)].filter((name) => name in SANE)
        const answers = Object.fromEntries(Object.entries(SANE).filter(([name]) => known.includes(name)))
        walk.do({ type: 'accept', paidFees: true, facts: answers }, MONDAY)
      }
      const { fees, status, facts: kept } = walk.state()
      expect(status).not.toBe('submitted')
      for (const { amount } of fees) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true)
      for (const [name, rule] of factRulesOf(procedure.version)) {
        if (kept[name] !== undefined) expect(typeof kept[name]).toBe(rule.type)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(stored).toBeGreaterThan(100)
})
