import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../days/national-calendar.ts'
import { readInstant } from '../read-instant.ts'
import { compileCalendar } from '../working-time/working-time.ts'
import { compareWithDue, formatRemaining, remainingWorkingTime } from './lateness.ts'

const time = compileCalendar(defaultCalendar)
const at = (text: string): number => readInstant(text)!

describe('early, on time or late', () => {
  const due = at('2026-11-26T10:15')

  it('by day only the dates in Vietnam count', () => {
    expect(compareWithDue(at('2026-11-25T23:59'), due, 'day')).toBe('early')
    expect(compareWithDue(at('2026-11-26T23:59'), due, 'day')).toBe('on_time')
    expect(compareWithDue(at('2026-11-27T00:00'), due, 'day')).toBe('late')
  })

  it('by moment a minute too late is late', () => {
    expect(compareWithDue(at('2026-11-25T17:00'), due, 'moment')).toBe('early')
    expect(compareWithDue(due, due, 'moment')).toBe('on_time')
    expect(compareWithDue(due + 1, due, 'moment')).toBe('late')
  })

  it('without a due date nothing is late', () => {
    expect(compareWithDue(due, null, 'moment')).toBe('on_time')
  })
})

describe('the chip', () => {
  const chip = (now: string, due: string, lang: 'vi' | 'en' = 'vi') =>
    formatRemaining(remainingWorkingTime(at(now), at(due), time), lang)

  it('counts working days, then hours, then minutes', () => {
    expect(chip('2026-11-25T10:15', '2026-12-01T10:15')).toBe('còn 4 ngày')
    expect(chip('2026-11-30T16:00', '2026-12-01T10:15')).toBe('còn 3 giờ')
    expect(chip('2026-12-01T10:00', '2026-12-01T10:15')).toBe('còn 15 phút')
    expect(chip('2026-11-25T10:15', '2026-12-01T10:15', 'en')).toBe('4 days left')
  })

  it('says how long something has been overdue, in working time', () => {
    expect(chip('2026-12-01T14:30', '2026-12-01T09:30')).toBe('quá hạn 3 giờ')
    expect(chip('2026-11-23T08:00', '2026-11-20T16:30')).toBe('quá hạn 1 giờ')
    expect(chip('2026-11-26T10:00', '2026-11-20T10:00')).toBe('quá hạn 3 ngày')
    expect(chip('2026-12-01T18:00', '2026-12-01T16:59', 'en')).toBe('1 minute overdue')
  })

  it('says no length where nobody works between now and the due date', () => {
    expect(chip('2026-11-29T10:00', '2026-11-30T07:30')).toBe('đến hạn đầu giờ làm việc tới')
    expect(chip('2026-11-27T17:30', '2026-11-30T07:30', 'en')).toBe('due when work begins')
    expect(chip('2026-12-01T18:00', '2026-12-01T17:00')).toBe('vừa quá hạn')
  })
})
