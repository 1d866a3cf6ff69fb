import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDrafts } from './merge-drafts.ts'

const row = fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D'), amount: fc.integer({ min: 0, max: 3 }) })
const record = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  decision: fc.record({ number: fc.constantFrom('1', '2'), date: fc.constantFrom('a', 'b') }),
  fees: fc.uniqueArray(row, { selector: ({ code }) => code }),
  order: fc.array(fc.constantFrom('p', 'q'), { maxLength: 3 }),
})

describe('two officers on one draft', () => {
  it('who changed nothing gets what the other did, whoever it is', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        expect(mergeDrafts(base, changed, base)).toEqual({ value: changed, contested: [] })
        expect(mergeDrafts(base, base, changed)).toEqual({ value: changed, contested: [] })
        expect(mergeDrafts(base, changed, changed)).toEqual({ value: changed, contested: [] })
      }),
    )
  })

  it('a field is as the only one who touched it left it, and as mine where both did', () => {
    fc.assert(
      fc.property(record, record, record, (base, theirs, mine) => {
        const { value, contested } = mergeDrafts(base, theirs, mine)
        for (const key of ['number', 'date'] as const) {
          const [was, their, my] = [base.decision[key], theirs.decision[key], mine.decision[key]]
          expect(value.decision[key]).toBe(my === was ? their : my)
          expect(contested.includes(`decision.${key}`)).toBe(my !== was && their !== was && my !== their)
        }
        expect(new Set(value.fees.map(({ code }) => code)).size).toBe(value.fees.length)
      }),
    )
  })

  it('rows that each of them added are both there', () => {
    const base = { fees: [{ code: 'A', amount: 1 }] }
    const theirs = { fees: [...base.fees, { code: 'B', amount: 2 }] }
    const mine = {
      fees: [
        { code: 'A', amount: 9 },
        { code: 'C', amount: 3 },
      ],
    }
    expect(mergeDrafts(base, theirs, mine)).toEqual({
      value: {
        fees: [
          { code: 'A', amount: 9 },
          { code: 'B', amount: 2 },
          { code: 'C', amount: 3 },
        ],
      },
      contested: [],
    })
  })
})
