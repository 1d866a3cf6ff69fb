import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMinute, anySecond, someCalendar } from '../arbitraries.testing.ts'
import { defaultCalendar } from '../days/national-calendar.ts'
import { makeOracle } from './oracle.testing.ts'
import {
  addWorkingDays,
  addWorkingTime,
  compileCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  workingDaysBetween,
  workingTimeBetween,
} from './working-time.ts'

const MINUTE = 60_000
const national = compileCalendar(defaultCalendar)
const nationalOracle = makeOracle(defaultCalendar)
const halves = fc.integer({ min: 0, max: 120 })
const minutes = fc.integer({ min: 1, max: 60 * 60 })

describe('working time agrees with an oracle that walks days and minutes', () => {
  it('for what is open, the next opening and the next closing', () => {
    fc.assert(
      fc.property(someCalendar, fc.array(anySecond, { minLength: 20, maxLength: 20 }), (calendar, times) => {
        const time = compileCalendar(calendar)
        const oracle = makeOracle(calendar)
        for (const t of times) {
          expect(isOpen(time, t)).toBe(oracle.isOpen(t))
          expect(nextOpening(time, t)).toBe(oracle.nextOpening(t))
          expect(nextClosing(time, t)).toBe(oracle.nextClosing(t))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('for working minutes added', () => {
    fc.assert(
      fc.property(someCalendar, anyMinute, minutes, (calendar, start, count) => {
        const expected = makeOracle(calendar).walk(start, count, [], 'open')
        expect(addWorkingTime(compileCalendar(calendar), start, count * MINUTE)).toBe(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('for working days added over days of equal hours, to the millisecond', () => {
    fc.assert(
      fc.property(anySecond, halves, (start, n) => {
        expect(addWorkingDays(national, start, n / 2)).toBe(nationalOracle.addWorkingDays(start, n))
      }),
      { numRuns: 400 },
    )
  })

  it('for working days added over days of unequal hours, within a rounded millisecond', () => {
    fc.assert(
      fc.property(someCalendar, anySecond, halves, (calendar, start, n) => {
        const found = addWorkingDays(compileCalendar(calendar), start, n / 2)
        expect(Math.abs(found - makeOracle(calendar).addWorkingDays(start, n))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })
})

describe('laws of working time', () => {
  it('adding a then b is adding a + b', () => {
    fc.assert(
      fc.property(anySecond, halves, halves, (t, a, b) => {
        const split = addWorkingDays(national, addWorkingDays(national, t, a / 2), b / 2)
        expect(split).toBe(addWorkingDays(national, t, (a + b) / 2))
      }),
    )
    fc.assert(
      fc.property(someCalendar, anySecond, minutes, minutes, (calendar, t, a, b) => {
        const time = compileCalendar(calendar)
        const split = addWorkingTime(time, addWorkingTime(time, t, a * MINUTE), b * MINUTE)
        expect(split).toBe(addWorkingTime(time, t, (a + b) * MINUTE))
      }),
    )
  })

  it('measuring gives back what was added', () => {
    fc.assert(
      fc.property(someCalendar, anySecond, halves, minutes, (calendar, t, n, m) => {
        const time = compileCalendar(calendar)
        expect(workingDaysBetween(time, t, addWorkingDays(time, t, n / 2))).toBeCloseTo(n / 2, 6)
        expect(workingTimeBetween(time, t, addWorkingTime(time, t, m * MINUTE))).toBe(m * MINUTE)
      }),
    )
    fc.assert(
      fc.property(anySecond, fc.integer({ min: 0, max: 200 }), (t, n) => {
        expect(workingDaysBetween(national, t, addWorkingDays(national, t, n))).toBe(n)
      }),
    )
  })

  it('a later start and a larger amount never end earlier', () => {
    fc.assert(
      fc.property(someCalendar, anySecond, anySecond, halves, halves, (calendar, s, t, a, b) => {
        const time = compileCalendar(calendar)
        const [s1, s2] = s <= t ? [s, t] : [t, s]
        const [n1, n2] = a <= b ? [a, b] : [b, a]
        expect(addWorkingDays(time, s1, n1 / 2)).toBeLessThanOrEqual(addWorkingDays(time, s2, n2 / 2))
        expect(addWorkingTime(time, s1, n1 * MINUTE)).toBeLessThanOrEqual(
          addWorkingTime(time, s2, n2 * MINUTE),
        )
      }),
    )
  })

  it('lengths add up: a to c is a to b and b to c', () => {
    fc.assert(
      fc.property(someCalendar, anySecond, anySecond, anySecond, (calendar, a, b, c) => {
        const time = compileCalendar(calendar)
        const whole = workingTimeBetween(time, a, c)
        expect(whole).toBe(workingTimeBetween(time, a, b) + workingTimeBetween(time, b, c))
        const days = workingDaysBetween(time, a, b) + workingDaysBetween(time, b, c)
        expect(workingDaysBetween(time, a, c)).toBeCloseTo(days, 6)
      }),
    )
  })
})
