import { describe, expect, it } from 'vitest'
import { toVietnamIso } from '../days/local-date.ts'
import { defaultCalendar, officeWeek } from '../days/national-calendar.ts'
import type { CalendarDefinition, Limit, LimitUnit, Pause } from '../model.ts'
import { readInstant } from '../read-instant.ts'
import { compileCalendar, type WorkingTime } from '../working-time/working-time.ts'
import type { DueDateInput } from './deadline-model.ts'
import { computeDueDate, dueAt } from './due-date.ts'

const national = compileCalendar(defaultCalendar)

/** A commune that also opens on Saturday mornings. */
const saturdayCalendar: CalendarDefinition = {
  ...defaultCalendar,
  id: 'commune',
  periods: [
    {
      from: '2010-01-01',
      week: officeWeek.map((day, index) => (index === 5 ? [{ from: 450, to: 690 }] : day)),
      basis: 'QĐ 14/2010/QĐ-TTg',
    },
  ],
}
const commune = compileCalendar(saturdayCalendar)

const at = (text: string): number => readInstant(text)!

function due(start: string, limit: Limit, more: Partial<DueDateInput> = {}, time: WorkingTime = national) {
  const found = dueAt({ start: at(start), limit, ...more }, time)
  return found === null ? null : toVietnamIso(found).slice(0, 16)
}

const of = (quantity: number, unit: LimitUnit): Limit => ({ quantity, unit })
const pause = (from: string, to?: string): Pause => ({ from: at(from), ...(to ? { to: at(to) } : {}) })

describe('counted to the moment', () => {
  it('seven working days from 10:15 end at 10:15, without weekends and Culture Day', () => {
    expect(due('2026-11-18T10:15', of(7, 'working_day'))).toBe('2026-11-30T10:15')
  })

  it('a pause of one day moves the due date by one working day', () => {
    const pauses = [pause('2026-11-19T09:00', '2026-11-20T09:00')]
    expect(due('2026-11-18T10:15', of(7, 'working_day'), { pauses })).toBe('2026-12-01T10:15')
  })

  it('accepted on Friday at 16:50, one working day ends on Monday at 16:50', () => {
    expect(due('2026-11-13T16:50', of(1, 'working_day'))).toBe('2026-11-16T16:50')
  })

  it('accepted at closing time, counting begins at the next opening', () => {
    expect(due('2026-11-13T17:00', of(1, 'working_day'))).toBe('2026-11-17T07:30')
    expect(due('2026-11-12T12:00', of(1, 'working_day'))).toBe('2026-11-13T13:30')
    expect(due('2026-11-13T05:00', of(15, 'calendar_day'))).toBe('2026-11-30T07:30')
  })

  it('accepted on a Saturday morning: on Monday where Saturday is off, the same morning where it is worked', () => {
    expect(due('2026-11-14T09:00', of(1, 'working_day'))).toBe('2026-11-17T07:30')
    expect(due('2026-11-14T09:00', of(1, 'working_day'), {}, commune)).toBe('2026-11-16T10:18')
  })

  it('a working Saturday morning is one working day whatever its hours', () => {
    expect(due('2026-11-13T13:30', of(2, 'working_day'), {}, commune)).toBe('2026-11-16T13:30')
  })

  it('accepted on the eve of 30 April 2026, the holidays and the weekend are left out', () => {
    expect(due('2026-04-29T14:00', of(1, 'working_day'))).toBe('2026-05-04T14:00')
  })

  it('swapped days: 22/8/2026 is worked and 31/8 is off, 10/1/2026 is worked and 2/1 is off', () => {
    expect(due('2026-08-21T09:00', of(1, 'working_day'))).toBe('2026-08-22T09:00')
    expect(due('2026-08-28T09:00', of(1, 'working_day'))).toBe('2026-09-03T09:00')
    expect(due('2026-01-09T09:00', of(1, 'working_day'))).toBe('2026-01-10T09:00')
    expect(due('2025-12-31T09:00', of(1, 'working_day'))).toBe('2026-01-05T09:00')
    expect(due('2019-01-04T09:00', of(1, 'working_day'))).toBe('2019-01-05T09:00')
    expect(due('2018-12-28T09:00', of(1, 'working_day'))).toBe('2019-01-02T09:00')
  })

  it('Tết 2027 takes 4 to 10 February', () => {
    expect(due('2027-02-03T15:30', of(1, 'working_day'))).toBe('2027-02-11T15:30')
  })

  it('a supplement across Tết takes only the working days in it', () => {
    const pauses = [pause('2027-02-03T09:00', '2027-02-12T09:00')]
    expect(due('2027-02-01T09:00', of(5, 'working_day'))).toBe('2027-02-15T09:00')
    expect(due('2027-02-01T09:00', of(5, 'working_day'), { pauses })).toBe('2027-02-17T09:00')
  })

  it('fifteen calendar days that end on a Sunday roll to Monday at the same time', () => {
    expect(due('2026-11-07T09:00', of(15, 'calendar_day'))).toBe('2026-11-25T07:30')
    expect(due('2026-10-30T09:00', of(16, 'calendar_day'))).toBe('2026-11-16T09:00')
  })

  it('hours: eight at lunch, four over a weekend', () => {
    expect(due('2026-11-12T12:10', of(8, 'working_hour'))).toBe('2026-11-13T14:00')
    expect(due('2026-11-13T16:00', of(4, 'working_hour'))).toBe('2026-11-16T10:30')
    expect(due('2026-11-12T07:30', of(4, 'working_hour'))).toBe('2026-11-12T11:30')
  })

  it('half a working day is half of its working time', () => {
    expect(due('2026-11-12T07:30', of(0.5, 'working_day'))).toBe('2026-11-12T11:15')
    expect(due('2026-11-12T15:00', of(0.5, 'working_day'))).toBe('2026-11-13T09:15')
  })

  it('phases follow one another: five days and three working days', () => {
    const parts = [
      { quantity: 5, unit: 'calendar_day' as const },
      { quantity: 3, unit: 'working_day' as const },
    ]
    expect(due('2026-11-11T09:00', { unit: 'phases', parts })).toBe('2026-11-19T09:00')
  })

  it('a month from 31 January ends on the last of February, or the working day after', () => {
    expect(due('2028-01-31T09:00', of(1, 'month'))).toBe('2028-02-29T09:00')
    expect(due('2023-01-31T09:00', of(1, 'month'))).toBe('2023-02-28T09:00')
    expect(due('2026-08-24T09:00', of(3, 'month'))).toBe('2026-11-25T09:00')
  })

  it('24 hours in calendar days: the same time the next day', () => {
    expect(due('2026-11-12T14:20', of(1, 'calendar_day'))).toBe('2026-11-13T14:20')
  })

  it('no limit, no due date', () => {
    expect(due('2026-11-12T14:20', { unit: 'none' })).toBeNull()
  })

  it('new opening hours count from their date', () => {
    const winter = compileCalendar({
      ...defaultCalendar,
      periods: [
        ...defaultCalendar.periods,
        {
          from: '2026-11-16',
          week: officeWeek.map((d) => (d.length ? [{ from: 480, to: 930 }] : d)),
          basis: 'QĐ',
        },
      ],
    })
    expect(due('2026-11-13T10:30', of(1, 'working_day'), {}, winter)).toBe('2026-11-16T11:00')
  })
})

describe('counted by day', () => {
  const byDay = { counting: 'day' } as const

  it('ends at closing time of the n-th working day after the day of acceptance', () => {
    expect(due('2026-11-18T10:15', of(7, 'working_day'), byDay)).toBe('2026-11-30T17:00')
    expect(due('2026-11-13T22:00', of(1, 'working_day'), byDay)).toBe('2026-11-16T17:00')
    expect(due('2026-11-14T09:00', of(1, 'working_day'), byDay)).toBe('2026-11-16T17:00')
    expect(due('2026-11-12T09:00', of(2, 'working_day'), byDay, commune)).toBe('2026-11-14T11:30')
  })

  it('calendar days and months roll to the next working day', () => {
    expect(due('2026-11-07T09:00', of(15, 'calendar_day'), byDay)).toBe('2026-11-23T17:00')
    expect(due('2026-08-24T09:00', of(3, 'month'), byDay)).toBe('2026-11-25T17:00')
  })

  it('a pause takes the working days between its dates', () => {
    const pauses = [pause('2026-11-19T09:00', '2026-11-20T16:00')]
    expect(due('2026-11-18T10:15', of(7, 'working_day'), { ...byDay, pauses })).toBe('2026-12-01T17:00')
    const within = [pause('2026-11-19T09:00', '2026-11-19T16:00')]
    expect(due('2026-11-18T10:15', of(7, 'working_day'), { ...byDay, pauses: within })).toBe(
      '2026-11-30T17:00',
    )
  })

  it('working hours count as they do at a moment', () => {
    expect(due('2026-11-13T16:00', of(4, 'working_hour'), byDay)).toBe('2026-11-16T10:30')
  })
})

describe('the same day', () => {
  const sameDay: Limit = { unit: 'same_day' }

  it('before 15:00 by closing time, from 15:00 on the next working day', () => {
    expect(due('2026-11-13T14:59:59', sameDay)).toBe('2026-11-13T17:00')
    expect(due('2026-11-13T15:00', sameDay)).toBe('2026-11-16T17:00')
    expect(due('2026-11-14T09:00', sameDay)).toBe('2026-11-16T17:00')
    expect(due('2026-11-13T06:00', sameDay)).toBe('2026-11-13T17:00')
  })

  it('after closing of a short day the next working day, even before 15:00', () => {
    expect(due('2026-11-14T10:00', sameDay, {}, commune)).toBe('2026-11-14T11:30')
    expect(due('2026-11-14T12:00', sameDay, {}, commune)).toBe('2026-11-16T17:00')
  })

  it('the cut-off can be another', () => {
    expect(due('2026-11-13T15:30', sameDay, { sameDayCutoff: 960 })).toBe('2026-11-13T17:00')
  })
})

describe('pauses and extensions', () => {
  const week = of(5, 'working_day')

  it('a late dossier never becomes on time: a pause from the due moment on does not shift it', () => {
    const pauses = [pause('2026-11-09T09:00', '2026-11-11T09:00')]
    expect(due('2026-11-02T09:00', week, { pauses })).toBe('2026-11-09T09:00')
    const input = { start: at('2026-11-02T09:00'), limit: week, pauses }
    expect(computeDueDate(input, national).explanation.pauses[0]!.counted).toBe('after_due')
  })

  it('while the clock stands there is no due date, but what is left is known', () => {
    const pauses = [pause('2026-11-04T09:00')]
    const { dueAt: none, paused } = computeDueDate(
      { start: at('2026-11-02T09:00'), limit: week, pauses },
      national,
    )
    expect(none).toBeNull()
    expect(paused).toEqual({
      since: at('2026-11-04T09:00'),
      remaining: [{ quantity: 3, unit: 'working_day' }],
    })
  })

  it('what is left of phases names the parts to come', () => {
    const limit: Limit = { unit: 'phases', parts: [of(2, 'month'), of(15, 'working_day')] as never }
    const input = { start: at('2026-11-02T09:00'), limit, pauses: [pause('2026-11-12T09:00')] }
    expect(computeDueDate(input, national).paused!.remaining).toEqual([
      { quantity: 51, unit: 'calendar_day' },
      { quantity: 15, unit: 'working_day' },
    ])
  })

  it('an extension adds a limit after the due date, or names a new date', () => {
    expect(due('2026-11-02T09:00', week, { extension: { quantity: 3, unit: 'working_day' } })).toBe(
      '2026-11-12T09:00',
    )
    expect(due('2026-11-02T09:00', week, { extension: { until: at('2026-11-20T17:00') } })).toBe(
      '2026-11-20T17:00',
    )
  })

  it('a pause after the extension was granted shifts the new date', () => {
    const pauses = [pause('2026-11-05T09:00', '2026-11-06T09:00')]
    const until = at('2026-11-18T09:00')
    const granted = at('2026-11-04T10:00')
    expect(due('2026-11-02T09:00', week, { pauses, extension: { until, setAt: granted } })).toBe(
      '2026-11-19T09:00',
    )
    const later = at('2026-11-06T10:00')
    expect(due('2026-11-02T09:00', week, { pauses, extension: { until, setAt: later } })).toBe(
      '2026-11-18T09:00',
    )
  })

  it('a pause in the grace of a weekend ends with the due date, never inside the pause', () => {
    const pauses = [pause('2026-11-16T08:00', '2026-11-17T08:00')]
    expect(due('2026-10-30T09:00', of(16, 'calendar_day'), { pauses })).toBe('2026-11-17T08:00')
  })
})
