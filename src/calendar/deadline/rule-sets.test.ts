import { describe, expect, it } from 'vitest'
import { addDays, fromLocal } from '../days/local-date.ts'
import { findRuleSet, ruleSetAt, ruleSets } from './rule-sets.ts'

describe('rule sets by date', () => {
  it('every day from 2010 has exactly one, and they begin in order', () => {
    for (let day = '2010-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) {
      const covering = ruleSets.filter((set, index) => {
        const next = ruleSets[index + 1]
        return set.validFrom <= day && (next === undefined || day < next.validFrom)
      })
      expect(covering).toEqual([ruleSetAt(fromLocal(day, 600))])
    }
  })

  it('a decree is in force from the first minute of its day in Vietnam', () => {
    expect(ruleSetAt(fromLocal('2026-08-05', 0) - 1).id).toBe('nd-118-2025')
    expect(ruleSetAt(fromLocal('2026-08-05', 0)).id).toBe('nd-309-2026')
    expect(ruleSetAt(fromLocal('2018-09-15', 600)).id).toBe('nd-61-2018')
  })

  it('from Decree 118/2025 on a result is issued with its file', () => {
    expect(ruleSets.filter(({ resultFile }) => resultFile === 'required').map(({ id }) => id)).toEqual([
      'nd-118-2025',
      'nd-309-2026',
    ])
  })

  it('from Decree 309 on, non-boundary intake counts from receipt by the competent agency', () => {
    expect(findRuleSet('nd-309-2026')?.clockStarts.nonBoundary).toBe('competent_receipt')
    expect(findRuleSet('nd-118-2025')?.clockStarts.nonBoundary).toBe('acceptance')
    expect(findRuleSet('nd-1-1900')).toBeUndefined()
  })
})
