import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SaidOften } from './answer-store.ts'
import { publishSatisfaction } from './publish.ts'
import { POINTS, SATISFACTION_QUESTIONS } from './questions.ts'

const LEAST = 5

/** Each person answers all eleven questions about one agency. */
const people = fc.array(
  fc.record({
    agency: fc.constantFrom('A', 'B', 'C'),
    points: fc.array(fc.constantFrom(...POINTS), { minLength: 11, maxLength: 11 }),
  }),
  { maxLength: 40 },
)

function countOf(given: readonly { agency: string; points: readonly number[] }[]): SaidOften[] {
  return given.flatMap(({ agency, points }) =>
    SATISFACTION_QUESTIONS.map(({ key }, at) => ({
      agency,
      question: key,
      said: String(points[at]),
      count: 1,
    })),
  )
}

it('an agency of which few have said something is not told, nor can it be computed from what is', () => {
  fc.assert(
    fc.property(people, (given) => {
      const asked = Map.groupBy(given, ({ agency }): string => agency)
      const told = publishSatisfaction(countOf(given), LEAST)
      const names = new Set(told.agencies.map(({ agency }) => agency))
      for (const [agency, some] of asked) expect(names.has(agency)).toBe(some.length >= LEAST)
      const shown = given.filter(({ agency }) => names.has(agency))
      expect(told).toEqual(publishSatisfaction(countOf(shown), LEAST))
      for (const { counts } of told.questions) {
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.length)
      }
      for (const { agency, mean } of told.agencies) {
        const points = (asked.get(agency) ?? []).map((one) =>
          one.points.reduce<number>((sum, p) => sum + p, 0),
        )
        expect(mean).toBeCloseTo(points.reduce((sum, p) => sum + p, 0) / points.length)
      }
    }),
  )
})
