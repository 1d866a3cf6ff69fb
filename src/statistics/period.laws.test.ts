import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addMonths } from '../calendar/index.ts'
import { bucketsOf, coverDays } from './period.ts'

const day = fc.nat(4000).map((n) => addDays('2016-01-01', n))

it('covers every day of a stretch once, in order, with whole months and years only', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [lo, hi] = a < b ? [a, b] : [b, a]
      const pieces = coverDays(lo, hi)
      let at = lo
      for (const piece of pieces) {
        expect(piece.lo).toBe(at)
        at = piece.hi
        if (piece.grain === 'month') expect([piece.lo.slice(8), piece.hi.slice(8)]).toEqual(['01', '01'])
        if (piece.grain === 'year') expect([piece.lo.slice(5), piece.hi.slice(5)]).toEqual(['01-01', '01-01'])
        if (piece.grain === 'day') expect(piece.hi <= addMonths(piece.lo, 1)).toBe(true)
      }
      expect(at).toBe(hi)
      expect(pieces.length).toBeLessThanOrEqual(5)
    }),
  )
})

it('splits a period into days or months that follow one another and fill it', () => {
  fc.assert(
    fc.property(day, fc.nat(500), fc.constantFrom('day' as const, 'month' as const), (from, length, by) => {
      const to = addDays(from, length)
      const buckets = bucketsOf({ from, to }, by)
      expect(buckets[0]!.from).toBe(from)
      expect(buckets.at(-1)!.to).toBe(to)
      for (const [i, bucket] of buckets.entries()) {
        if (i > 0) expect(bucket.from).toBe(addDays(buckets[i - 1]!.to, 1))
        expect(bucket.from.startsWith(bucket.key) && bucket.to.startsWith(bucket.key)).toBe(true)
      }
    }),
  )
})
