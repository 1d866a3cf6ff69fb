import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readInstant } from '../read-instant.ts'
import { addDays, addMonths, fromLocal, toLocalDate, toVietnamIso, weekday } from './local-date.ts'

const anyInstant = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2399, 0, 1) })

describe('civil dates of Vietnam agree with Temporal', () => {
  it('for date, weekday, days and months', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -600, max: 600 }), (t, n) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
        const date = zoned.toPlainDate()
        expect(toLocalDate(t)).toBe(date.toString())
        expect(weekday(toLocalDate(t))).toBe(date.dayOfWeek - 1)
        expect(addDays(date.toString(), n)).toBe(date.add({ days: n }).toString())
        expect(addMonths(date.toString(), n)).toBe(date.add({ months: n }).toString())
      }),
    )
  })

  it('for ISO text, forth and back', () => {
    fc.assert(
      fc.property(anyInstant, (t) => {
        expect(readInstant(toVietnamIso(t))).toBe(t)
      }),
    )
    expect(toVietnamIso(fromLocal('2026-12-01', 615))).toBe('2026-12-01T10:15:00+07:00')
  })
})
