import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySecond, someCalendar } from './arbitraries.testing.ts'
import { checkHours } from './check-calendar.ts'
import { continueCalendar } from './continue-calendar.ts'
import { addDays, fromLocal, timeOfDay, toLocalDate } from './days/local-date.ts'
import type { CalendarDefinition } from './model.ts'
import { makeOracle } from './working-time/oracle.testing.ts'
import {
  addWorkingDays,
  addWorkingTime,
  closingOfDay,
  compileCalendar,
  isOpen,
  nextClosing,
} from './working-time/working-time.ts'

/** A calendar that begins on any day of these years, with whatever weeks and days it has after it. */
const lateCalendar = fc
  .tuple(someCalendar, fc.integer({ min: 1, max: 6200 }))
  .map(([calendar, days]): CalendarDefinition => {
    const begin = addDays('2010-01-02', days)
    const later = calendar.periods.filter(({ from }) => from > begin)
    const first = calendar.periods.filter(({ from }) => from <= begin).at(-1)
    return {
      ...{ ...calendar, id: 'own', version: 3 },
      periods: first === undefined ? later : [{ ...first, from: begin }, ...later],
    }
  })

describe('a calendar that begins late', () => {
  it('is before its first day what the earlier one says, and itself from then on', () => {
    fc.assert(
      fc.property(
        someCalendar,
        lateCalendar,
        fc.array(anySecond, { minLength: 20, maxLength: 20 }),
        (earlier, later, times) => {
          const own = { ...later, exceptions: later.exceptions.filter(({ date }) => date >= first(later)) }
          const joined = continueCalendar(earlier, own)
          expect(checkHours(joined)).toEqual([])
          const time = compileCalendar(joined)
          const [before, after] = [makeOracle(earlier), makeOracle(joined)]
          const alone = compileCalendar(own)
          for (const t of times) {
            const isBefore = toLocalDate(t) < first(own)
            expect(isOpen(time, t)).toBe(isBefore ? before.isOpen(t) : isOpen(alone, t))
            expect(nextClosing(time, t)).toBe(after.nextClosing(t))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never makes a clock throw that began before it', () => {
    fc.assert(
      fc.property(someCalendar, lateCalendar, anySecond, (earlier, later, t) => {
        const time = compileCalendar(continueCalendar(earlier, later))
        expect(addWorkingDays(time, t, 3)).toBeGreaterThan(t)
        expect(addWorkingTime(time, t, 3_600_000)).toBeGreaterThan(t)
      }),
    )
  })

  it('is joined once: again nothing changes', () => {
    fc.assert(
      fc.property(someCalendar, lateCalendar, (earlier, later) => {
        const joined = continueCalendar(earlier, later)
        expect(continueCalendar(earlier, joined)).toEqual(joined)
      }),
    )
  })
})

describe('the closing time of a day', () => {
  it('ends the day itself where it is worked, whatever the hour, else the next working day', () => {
    fc.assert(
      fc.property(someCalendar, anySecond, (calendar, t) => {
        const closing = closingOfDay(compileCalendar(calendar), t)
        expect(closing).toBe(makeOracle(calendar).nextClosing(fromLocal(toLocalDate(t), 0)))
        expect(timeOfDay(closing)).toBeGreaterThan(0)
      }),
    )
  })
})

function first({ periods }: CalendarDefinition): string {
  return periods[0]?.from ?? ''
}
