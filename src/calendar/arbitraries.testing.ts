/** Random calendars, times, limits and pauses for the laws. For tests only. */
import fc from 'fast-check'
import { addDays, fromLocal } from './days/local-date.ts'
import { defaultCalendar, officeWeek } from './days/national-calendar.ts'
import type { CalendarDefinition, CalendarException, Pause, Session } from './model.ts'

const MINUTE = 60_000

/** A whole minute between 2010 and the end of 2027. */
export const anyMinute = fc
  .integer({ min: fromLocal('2010-01-04', 0) / MINUTE, max: fromLocal('2027-12-31', 0) / MINUTE })
  .map((minute) => minute * MINUTE)

/** A whole second of the same years. */
export const anySecond = fc.tuple(anyMinute, fc.integer({ min: 0, max: 59 })).map(([t, s]) => t + s * 1000)

const office = officeWeek[0]!
const morning: readonly Session[] = [{ from: 450, to: 690 }]
const dayHours = fc.constantFrom<readonly Session[]>(
  office,
  office,
  office,
  morning,
  [],
  [
    { from: 420, to: 690 },
    { from: 810, to: 1020 },
  ],
  [{ from: 480, to: 960 }],
)

const anyWeek = fc
  .tuple(fc.constant(office), dayHours, dayHours, dayHours, dayHours, dayHours, dayHours)
  .map((days) => days as readonly (readonly Session[])[])

const anyDate = fc.integer({ min: 0, max: 6500 }).map((days) => addDays('2010-01-02', days))

const anyException: fc.Arbitrary<CalendarException> = fc
  .record({
    date: anyDate,
    kind: fc.constantFrom('off' as const, 'on' as const, 'short' as const),
  })
  .map(({ date, kind }) => ({
    date,
    kind,
    ...(kind === 'short' ? { sessions: morning } : {}),
    name: { vi: 'ngày thử', en: 'test day' },
    basis: 'test',
  }))

/** Half days, Saturday mornings, short days, changes of hours. */
const anyCalendar: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    weeks: fc.array(anyWeek, { minLength: 1, maxLength: 3 }),
    changes: fc.uniqueArray(anyDate, { minLength: 2, maxLength: 2 }),
    exceptions: fc.uniqueArray(anyException, { maxLength: 300, selector: (e) => e.date, size: 'max' }),
  })
  .map(({ weeks, changes, exceptions }) => ({
    id: 'random',
    purpose: 'deadline' as const,
    version: 1,
    periods: weeks.map((week, index) => ({
      from: ['2010-01-01', ...[...changes].sort()][index]!,
      week,
      basis: 'test',
    })),
    exceptions,
  }))

/** The national calendar or a random one. */
export const someCalendar = fc.oneof(fc.constant(defaultCalendar), anyCalendar)

/** Up to three closed pauses, in order, in whole minutes, the first within ten days around a start. */
export function pausesAround(start: number): fc.Arbitrary<Pause[]> {
  const gap = fc.integer({ min: 1, max: 4 * 1440 })
  const shape = fc.array(fc.tuple(gap, fc.integer({ min: 1, max: 9 * 1440 })), { maxLength: 3 })
  return fc.tuple(fc.integer({ min: -2 * 1440, max: 8 * 1440 }), shape).map(([offset, spans]) => {
    let at = start + offset * MINUTE
    return spans.map(([before, length]) => {
      const from = at + before * MINUTE
      at = from + length * MINUTE
      return { from, to: at }
    })
  })
}
