import { describe, expect, it } from 'vitest'
import type { Limit, LimitPart } from './model.ts'
import { readInstant } from './read-instant.ts'
import { formatShortMoment, sayDates, sayLimit, sayMeasured, sayWorkingDays } from './words.ts'

const of = (quantity: number, unit: LimitPart['unit']): LimitPart => ({ quantity, unit })

describe('lengths as people say them', () => {
  it.each([
    [2, '2 ngày làm việc', '2 working days'],
    [1.5, '1,5 ngày làm việc', '1.5 working days'],
    [1, '1 ngày làm việc', '1 working day'],
    [0.5, '4 giờ làm việc', '4 working hours'],
    [0.125, '1 giờ làm việc', '1 working hour'],
    [0.12, '58 phút làm việc', '58 working minutes'],
    [0.0001, '1 phút làm việc', '1 working minute'],
    [0, '0 phút làm việc', '0 working minutes'],
  ])('%d of a working day', (days, vi, en) => {
    expect([sayWorkingDays(days, 'vi'), sayWorkingDays(days, 'en')]).toEqual([vi, en])
  })

  it.each([
    [of(12, 'working_hour'), '1,5 ngày làm việc', '1.5 working days'],
    [of(4, 'working_hour'), '4 giờ làm việc', '4 working hours'],
    [of(0.5, 'working_day'), '4 giờ làm việc', '4 working hours'],
    [of(3, 'calendar_day'), '3 ngày', '3 days'],
    [of(1, 'month'), '1 tháng', '1 month'],
  ])('%j, as it was measured', (part, vi, en) => {
    expect([sayMeasured(part, 'vi'), sayMeasured(part, 'en')]).toEqual([vi, en])
  })

  it.each<[Limit, string, string]>([
    [{ unit: 'none' }, 'pháp luật không quy định thời hạn', 'the law sets no limit'],
    [{ unit: 'same_day' }, 'trong ngày làm việc', 'the same working day'],
    [
      { unit: 'phases', parts: [of(1, 'working_day'), of(2, 'calendar_day')] },
      '1 ngày làm việc và 2 ngày',
      '1 working day, then 2 days',
    ],
  ])('the limit %j', (limit, vi, en) => {
    expect([sayLimit(limit, 'vi'), sayLimit(limit, 'en')]).toEqual([vi, en])
  })
})

describe('dates as people say them', () => {
  const dates = ['2026-11-01', '2026-11-02', '2026-12-05', '2027-01-02']

  it('share their month, and name a year that is not this one', () => {
    expect(sayDates(dates, 2026, 'vi')).toBe('01, 02/11, 05/12, 02/01/2027')
    expect(sayDates(dates, 2026, 'en')).toBe('1, 2 Nov, 5 Dec, 2 Jan 2027')
  })

  it('stand short in a table', () => {
    const morning = readInstant('2026-11-18T07:05') as number
    expect(formatShortMoment(morning, 2026, 'vi')).toBe('07:05 thứ Tư 18/11')
    expect(formatShortMoment(morning, 2025, 'en')).toBe('07:05 Wednesday 18 Nov 2026')
  })
})
