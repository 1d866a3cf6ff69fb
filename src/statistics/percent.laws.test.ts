import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharesOf } from './percent.ts'

const parts = fc.record({ a: fc.nat(1_000_000), b: fc.nat(1_000_000), c: fc.nat(50), d: fc.nat(3) })

it('gives shares that add up to exactly 100, each less than a tenth from the exact share', () => {
  fc.assert(
    fc.property(parts, (counts) => {
      const shares = sharesOf(counts)
      const whole = Object.values(counts).reduce((sum, n) => sum + n, 0)
      if (whole === 0) return expect(shares).toBeNull()
      const values = Object.entries(shares!) as [keyof typeof counts, number][]
      expect(values.reduce((sum, [, share]) => sum + Math.round(share * 10), 0)).toBe(1000)
      for (const [key, share] of values) {
        expect(Math.abs(share - (counts[key] * 100) / whole)).toBeLessThan(0.1)
        expect(share).toBe(Number(share.toFixed(1)))
        if (counts[key] === 0) expect(share).toBe(0)
      }
    }),
  )
})
