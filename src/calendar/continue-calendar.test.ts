import { describe, expect, it } from 'vitest'
import { continueCalendar } from './continue-calendar.ts'
import type { CalendarDefinition, CalendarException } from './model.ts'

const off = (date: string, vi: string): CalendarException => ({
  ...{ date, kind: 'off', name: { vi, en: vi }, basis: vi },
})
const calendar = (more: Partial<CalendarDefinition>): CalendarDefinition => ({
  ...{ id: 'own', purpose: 'deadline', version: 1, periods: [], exceptions: [] },
  ...more,
})
const from = (date: string) => ({ from: date, week: [], basis: date })

const nation = calendar({
  ...{ id: 'nation', version: 7, announcedUntil: '2026-12-31' },
  periods: [from('2018-01-01'), from('2024-01-01'), from('2026-01-01')],
  exceptions: [
    off('2024-09-02', 'quốc khánh'),
    off('2025-09-02', 'quốc khánh'),
    off('2026-09-02', 'quốc khánh'),
  ],
})

describe('a calendar that goes on from another one', () => {
  it('has the periods and days of the earlier one before its own first day, and its own from then on', () => {
    const own = calendar({
      version: 3,
      periods: [from('2025-06-01')],
      exceptions: [off('2025-07-10', 'mất điện')],
    })
    const joined = continueCalendar(nation, own)
    expect(joined).toEqual({
      ...{ id: 'own', purpose: 'deadline', version: 7, announcedUntil: '2026-12-31' },
      periods: [from('2018-01-01'), from('2024-01-01'), from('2025-06-01')],
      exceptions: [off('2024-09-02', 'quốc khánh'), off('2025-07-10', 'mất điện')],
    })
  })

  it('says of a day that both name what the later one says, in the order of days', () => {
    const own = calendar({
      periods: [from('2026-05-01')],
      exceptions: [off('2026-06-01', 'lũ'), off('2024-09-02', 'nghỉ bù')],
    })
    expect(continueCalendar(nation, own).exceptions).toEqual([
      off('2024-09-02', 'nghỉ bù'),
      off('2025-09-02', 'quốc khánh'),
      off('2026-06-01', 'lũ'),
    ])
  })

  it('is what is announced by itself where it says so, and says nothing where neither does', () => {
    const own = calendar({ version: 9, periods: [from('2025-06-01')], announcedUntil: '2027-12-31' })
    expect(continueCalendar(nation, own)).toMatchObject({ version: 9, announcedUntil: '2027-12-31' })
    const { announcedUntil: _, ...silent } = nation
    expect(continueCalendar(silent, calendar({ periods: [from('2025-06-01')] }))).not.toHaveProperty(
      'announcedUntil',
    )
  })

  it.each([
    ['there is no earlier one', undefined, calendar({ periods: [from('2025-06-01')] })],
    ['the earlier one has no period', calendar({}), calendar({ periods: [from('2025-06-01')] })],
    ['it has no period itself', nation, calendar({ exceptions: [off('2026-06-01', 'lũ')] })],
    ['it begins on the same day', nation, calendar({ periods: [from('2018-01-01')] })],
    ['it begins before', nation, calendar({ periods: [from('2017-01-01')] })],
  ])('is as it stands where %s', (_, earlier, own) => {
    expect(continueCalendar(earlier, own)).toBe(own)
  })
})
