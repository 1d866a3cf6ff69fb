import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  averageOf,
  type Counts,
  type DossierCounts,
  evaluateAgency,
  evaluateOfficer,
  MOST_TOTAL,
} from './evaluate.ts'
import { DOSSIER_KEYS, INDEX_KEYS } from './indices/indices.ts'
import type { Evidence, Points, UnitFacts } from './model.ts'
import { pointsOf } from './score-dossier.ts'

const days = fc.double({ min: 0, max: 40, noNaN: true })
const agency = fc.constantFrom('H44.1', 'H44.2', 'H44.3')
const evidences: fc.Arbitrary<Evidence> = fc.record({
  outcome: fc.constantFrom('early', 'on_time', 'late'),
  parts: fc.array(fc.record({ agency, usedDays: days, allowedDays: days, lateDays: days }), { maxLength: 4 }),
  contacts: fc.nat(4),
  places: fc.uniqueArray(agency),
  feedback: fc.array(fc.constant('PAKN-1'), { maxLength: 2 }),
})
const points = fc.constantFrom<Points>(0, 1, 2)
const facts: fc.Arbitrary<UnitFacts> = fc.record({
  stated: fc.record({ one_stop: points, publication: points }, { requiredKeys: [] }),
  petitions: fc.nat(20).chain((due) => fc.record({ due: fc.constant(due), inTime: fc.nat(due) })),
  procedures: fc.nat(20).chain((all) => fc.record({ all: fc.constant(all), online: fc.nat(all) })),
  received: fc.nat(20).chain((all) => fc.record({ all: fc.constant(all), online: fc.nat(all) })),
  onlineLate: fc.nat(3),
})

function count(all: readonly Evidence[]): DossierCounts {
  const given = all.map(pointsOf)
  return Object.fromEntries(
    DOSSIER_KEYS.map((key) => [
      key,
      ([0, 1, 2] as const).map((n) => given.filter((one) => one[key] === n).length) as unknown as Counts,
    ]),
  ) as DossierCounts
}

it('an index of an agency is the sum of the points of its dossiers over their number, to one decimal', () => {
  fc.assert(
    fc.property(fc.array(evidences, { minLength: 1 }), facts, (all, unit) => {
      const { indices } = evaluateAgency(count(all), unit)
      for (const key of DOSSIER_KEYS) {
        const sum = all.reduce((so, one) => so + pointsOf(one)[key], 0)
        expect(Math.abs((indices[key] ?? -1) - sum / all.length)).toBeLessThanOrEqual(0.05 + 1e-9)
      }
    }),
  )
})

it('the total is the sum of the indices that are known, within 18, and only a whole is ranked', () => {
  fc.assert(
    fc.property(fc.array(evidences), facts, (all, unit) => {
      const { indices, total, unknown, rank } = evaluateAgency(count(all), unit)
      const sum = INDEX_KEYS.reduce((so, key) => so + (indices[key] ?? 0), 0)
      expect(total).toBeCloseTo(sum, 5)
      expect(total).toBeLessThanOrEqual(MOST_TOTAL)
      expect(rank === undefined).toBe(unknown.length > 0)
    }),
  )
})

it('one more contact, a late agency or feedback never gives more points', () => {
  fc.assert(
    fc.property(evidences, (one) => {
      const worse: Evidence = {
        outcome: 'late',
        parts: [...one.parts, { agency: 'H44.9', usedDays: 5, allowedDays: 2, lateDays: 3 }],
        contacts: one.contacts + 1,
        places: [...one.places, 'H44.9'],
        feedback: [...one.feedback, 'PAKN-2'],
      }
      const [before, after] = [pointsOf(one), pointsOf(worse)]
      for (const key of DOSSIER_KEYS) expect(after[key]).toBeLessThanOrEqual(before[key])
    }),
  )
})

it('the ranks and grades are those of the law, at their borders', () => {
  const counts = (all: Counts) => Object.fromEntries(DOSSIER_KEYS.map((key) => [key, all])) as DossierCounts
  const best: UnitFacts = {
    stated: { one_stop: 2, publication: 2 },
    petitions: { inTime: 0, due: 0 },
    procedures: { all: 5, online: 1 },
    received: { all: 10, online: 3 },
    onlineLate: 0,
  }
  expect(evaluateAgency(counts([0, 0, 1]), best)).toMatchObject({ total: 18, rank: { vi: 'Xuất sắc' } })
  expect(evaluateAgency(counts([1, 0, 1]), best)).toMatchObject({ total: 13, rank: { vi: 'Tốt' } })
  expect(evaluateAgency(counts([1, 0, 0]), best)).toMatchObject({ total: 8, rank: { vi: 'Trung bình' } })
  expect(evaluateAgency(counts([0, 0, 1]), { ...best, onlineLate: 1 }).indices.online).toBe(1)
  expect(evaluateAgency(counts([0, 0, 0]), best)).toMatchObject({ unknown: DOSSIER_KEYS, rank: undefined })
  expect(evaluateOfficer(counts([1, 0, 1]))).toMatchObject({
    total: 5,
    grade: { vi: 'Hoàn thành 100 % nhiệm vụ' },
  })
  expect(evaluateOfficer(counts([3, 0, 1])).grade?.en).toBe('Below 70 % done')
  expect(averageOf([0, 0, 0])).toBeNull()
})
