import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compileCalendar,
  defaultCalendar,
  fromLocal,
  isOpen,
  toLocalDate,
  toVietnamIso,
} from '../../calendar/index.ts'
import { movesBy } from './moves-by.ts'

const time = compileCalendar(defaultCalendar)
const at = (day: string, hour: number, minute = 0) => fromLocal(day, hour * 60 + minute)
const said = (day: string, hour: number, minute = 0) =>
  toVietnamIso(movesBy(time, at(day, hour, minute))).slice(0, 16)

// The 24th of November 2026 is a holiday.
it('until 15:00 papers go the same day, after it at the opening of the next working day', () => {
  expect(said('2026-11-23', 9)).toBe('2026-11-23T17:00')
  expect(said('2026-11-23', 15)).toBe('2026-11-23T17:00')
  expect(said('2026-11-23', 15, 1)).toMatch(/^2026-11-25T0[78]:/)
  expect(said('2026-11-27', 16)).toMatch(/^2026-11-30T0[78]:/)
})

it('what came on a day that is not worked goes at the opening of the next', () => {
  expect(said('2026-11-28', 10)).toMatch(/^2026-11-30T0[78]:/)
})

it('the moment never lies before the papers came, and never more than one working day away', () => {
  const instant = fc.integer({ min: at('2026-01-01', 0), max: at('2027-06-30', 0) })
  fc.assert(
    fc.property(instant, (since) => {
      const by = movesBy(time, since)
      expect(by).toBeGreaterThanOrEqual(since)
      expect(isOpen(time, by) || isOpen(time, by - 1)).toBe(true)
      if (toLocalDate(by) === toLocalDate(since))
        expect(since - fromLocal(toLocalDate(since), 0)).toBeLessThanOrEqual(15 * 3_600_000)
    }),
  )
})
