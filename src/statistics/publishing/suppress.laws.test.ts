import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIGURE_KEYS, type Figures } from '../figures/definitions.ts'
import { addFigures } from '../figures/figures.ts'
import { LEAST_TOLD, PUBLIC_FIGURES, suppressSmall } from './suppress.ts'

const NOTHING = Object.fromEntries(FIGURE_KEYS.map((key) => [key, 0])) as Figures
const count = fc.oneof(fc.nat(8), fc.nat(400))
const row = fc
  .record({
    received: count,
    early: count,
    onTime: count,
    overdue: count,
    inProcess: count,
    overdueOpen: count,
  })
  .map((some): Figures => ({ ...NOTHING, ...some, resolved: some.early + some.onTime + some.overdue }))
const table = fc
  .array(row, { maxLength: 12 })
  .map((all) => all.map((figures, at) => ({ key: String(at), figures })))

it('no small count is told, and none is the only one missing of a sum that a reader could make', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const total = addFigures(rows.map(({ figures }) => figures))
      const told = suppressSmall(rows, total)
      const all = [...told.rows.map(({ counts }) => counts), told.total]
      for (const counts of all) {
        for (const key of PUBLIC_FIGURES) {
          const value = counts[key]
          if (value !== null && value !== 0) expect(value).toBeGreaterThanOrEqual(LEAST_TOLD)
        }
        const parts = [counts.resolved, counts.early, counts.onTime, counts.overdue]
        expect(parts.filter((value) => value === null)).not.toHaveLength(1)
      }
      for (const key of PUBLIC_FIGURES) {
        expect(all.filter((counts) => counts[key] === null)).not.toHaveLength(all.length === 1 ? 99 : 1)
      }
    }),
  )
})

it('what is told is true, and where nothing is small everything is told', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const total = addFigures(rows.map(({ figures }) => figures))
      const told = suppressSmall(rows, total)
      told.rows.forEach(({ counts }, at) => {
        for (const key of PUBLIC_FIGURES) expect([null, rows[at]?.figures[key]]).toContain(counts[key])
      })
      const large = rows.map(({ key, figures }) => ({
        key,
        figures: Object.fromEntries(
          FIGURE_KEYS.map((one) => [one, figures[one] === 0 ? 0 : figures[one] + 100]),
        ) as Figures,
      }))
      const whole = suppressSmall(large, addFigures(large.map(({ figures }) => figures)))
      expect(whole.rows.flatMap(({ counts }) => Object.values(counts))).not.toContain(null)
    }),
  )
})
