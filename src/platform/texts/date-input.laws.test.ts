import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDateInput } from './date-input.ts'

const rules = { today: '2026-11-23' }
const anyDate = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })

it('every date of two centuries is read back from every way of writing it', () => {
  fc.assert(
    fc.property(anyDate, (moment) => {
      const date = moment.toISOString().slice(0, 10)
      const [year, month, day] = date.split('-').map(Number)
      const ways = [
        `${day}/${month}/${year}`,
        `${day}.${month}.${year}`,
        `${day} tháng ${month} năm ${year}`,
        date,
      ]
      for (const way of ways) expect(parseDateInput(way, rules)).toEqual({ ok: true, date })
    }),
  )
})

it('whatever is written gives a real date or a sentence in both languages', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const reading = parseDateInput(written, rules)
      if (reading.ok) expect(new Date(reading.date).toISOString().slice(0, 10)).toBe(reading.date)
      else expect(reading.message.vi.length * reading.message.en.length).toBeGreaterThan(0)
    }),
    { examples: [['__proto__'], ['constructor'], ['toString']] },
  )
})
