import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharesOf } from './percent.ts'

const parts = fc.record({ a: fc.nat(1_000_000), b: fc.nat(1_000_000), c: fc.nat(50), d: fc.nat(3) })

it('gives shares that add up to exactly 100, each less than one step from the exact share', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom(1, 0.25, 0.1, 0.01), (counts, step) => {
      const shares = sharesOf(counts, step)
      const whole = Object.values(counts).reduce((sum, n) => sum + n, 0)
      if (whole === 0) return expect(shares).toBeNull()
      const values = Object.entries(shares!) as [keyof typeof counts, number][]
      const inSteps = values.reduce((sum, [, share]) => sum + Math.round(share / step), 0)
      expect(inSteps).toBe(Math.round(100 / step))
      for (const [key, share] of values) {
        expect(Math.abs(share - (counts[key] * 100) / whole)).toBeLessThan(step)
        if (counts[key] === 0) expect(share).toBe(0)
      }
    }),
  )
})
