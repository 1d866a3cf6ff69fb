import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar, defaultCalendar, fromLocal } from '../calendar/index.ts'
import { maskSender, tellsOfSender } from './publishing/mask-sender.ts'
import { petitionDates } from './times.ts'

const time = compileCalendar(defaultCalendar)
const MINUTE = 60_000
const aMinute = fc
  .integer({ min: fromLocal('2026-01-05', 0) / MINUTE, max: fromLocal('2026-11-30', 0) / MINUTE })
  .map((minute) => minute * MINUTE)

describe('the times of a petition', () => {
  it('are two, five and fifteen working days from receipt, with the day of culture left out', () => {
    const dates = petitionDates({ receivedAt: fromLocal('2026-11-23', 9 * 60), pauses: [] }, time)
    expect(dates).toEqual({
      refuseBy: fromLocal('2026-11-26', 9 * 60),
      askBy: fromLocal('2026-12-01', 9 * 60),
      answerBy: fromLocal('2026-12-15', 9 * 60),
      publishBy: null,
    })
  })

  it('of the answer do not run while the sender is asked, and asking never makes them shorter', () => {
    const asked = { from: fromLocal('2026-11-25', 9 * 60) }
    const receivedAt = fromLocal('2026-11-23', 9 * 60)
    expect(petitionDates({ receivedAt, pauses: [asked] }, time).answerBy).toBeNull()
    const pauses = [{ ...asked, to: fromLocal('2026-11-27', 9 * 60) }]
    expect(petitionDates({ receivedAt, pauses }, time).answerBy).toBe(fromLocal('2026-12-17', 9 * 60))
    fc.assert(
      fc.property(aMinute, fc.nat(20_000), fc.nat(20_000), (at, wait, length) => {
        const from = at + wait * MINUTE
        const without = petitionDates({ receivedAt: at, pauses: [] }, time)
        const withPause = petitionDates(
          { receivedAt: at, pauses: [{ from, to: from + length * MINUTE }] },
          time,
        )
        expect(withPause.answerBy ?? 0).toBeGreaterThanOrEqual(without.answerBy ?? Infinity)
        expect(without.refuseBy ?? 0).toBeLessThan(without.askBy ?? 0)
        expect(without.askBy ?? 0).toBeLessThan(without.answerBy ?? 0)
      }),
    )
  })
})

describe('a text that is to be published', () => {
  const sender = { name: 'Nguyễn Thị Bưởi', phone: '+84912345678', email: 'buoi@example.vn' }
  it.each([
    'Tôi là nguyễn  thị bưởi, ở khu 3',
    'Gọi tôi 0912 345 678',
    'Gọi tôi 0912.345.678 nhé',
    'Thư: BUOI@example.vn',
  ])('that says %j tells of the sender, and does not after masking', (text) => {
    expect(tellsOfSender(text, sender)).toBe(true)
    expect(tellsOfSender(maskSender(text, sender), sender)).toBe(false)
  })

  it('keeps dates, fees and the code of a dossier, and is masked as it is masked again', () => {
    const text = 'Ngày 23/11/2026, phí 150.000 đồng, hồ sơ H44.100-261123-0001, căn cước 025190000001.'
    const masked = maskSender(text, sender)
    expect(masked).toBe('Ngày 23/11/2026, phí 150.000 đồng, hồ sơ H44.100-261123-0001, căn cước [số].')
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(maskSender(maskSender(any, sender), sender)).toBe(maskSender(any, sender))
      }),
    )
  })
})
