import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkCalendar } from '../check-calendar.ts'
import { weekday } from './local-date.ts'
import { defaultCalendar, nationalExceptions } from './national-calendar.ts'

const file = fileURLToPath(
  new URL('../../../../shared/data/calendar/vn_public_holidays_2010_2027.csv', import.meta.url),
)
const hasFile = existsSync(file)

describe('days off and days worked instead, 2010 to 2027', () => {
  it('the default calendar has no fault', () => {
    expect(checkCalendar(defaultCalendar)).toEqual([])
  })

  it('days off fall on weekdays, days worked instead on Saturdays, dates are in order', () => {
    for (const { date, kind } of nationalExceptions) {
      if (kind === 'on') expect(weekday(date), date).toBe(5)
      else expect(weekday(date), date).toBeLessThan(5)
    }
    const dates = nationalExceptions.map((exception) => exception.date)
    expect(dates).toEqual([...dates].sort())
  })

  it('each year has 10 to 14 weekdays off at most and at least 9', () => {
    for (let year = 2010; year <= 2027; year++) {
      const off = nationalExceptions.filter((e) => e.date.startsWith(String(year)) && e.kind === 'off').length
      expect(off, String(year)).toBeGreaterThanOrEqual(9)
      expect(off, String(year)).toBeLessThanOrEqual(14)
    }
  })

  it('every swap has its worked Saturday', () => {
    const swapped = nationalExceptions.filter((e) => e.name.vi.includes('hoán đổi')).length
    expect(swapped).toBe(nationalExceptions.filter((e) => e.kind === 'on').length)
    expect(swapped).toBe(14)
  })

  it('knows the days that libraries miss', () => {
    const byDate = new Map(nationalExceptions.map((e) => [e.date, e]))
    expect(byDate.get('2025-05-02')?.kind).toBe('off')
    expect(byDate.get('2026-01-02')?.basis).toBe('12729/VPCP-KGVX')
    expect(byDate.get('2026-08-31')?.name.vi).toBe('nghỉ hoán đổi, làm bù 22/8/2026')
    expect(byDate.get('2026-11-24')?.name.vi).toBe('Ngày Văn hóa Việt Nam')
    expect(byDate.get('2026-11-23')).toBeUndefined()
    expect(byDate.get('2018-12-31')?.name.en).toBe('swapped for 5/1/2019')
  })

  it.skipIf(!hasFile)(
    'agrees with the public list day by day (skipped where the list is not at hand)',
    () => {
      const listed = readFileSync(file, 'utf8')
        .split(/\r?\n/)
        .map((line) => line.split(','))
        .filter((cells) => cells[3] === 'weekday_off' || cells[3] === 'makeup_workday')
        .map((cells) => `${cells[1]} ${cells[3] === 'weekday_off' ? 'off' : 'on'}`)
      expect(nationalExceptions.map((e) => `${e.date} ${e.kind}`)).toEqual(listed)
    },
  )
})
