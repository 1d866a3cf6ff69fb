import { expect, it } from 'vitest'
import { addMonths } from '../../../calendar/index.ts'
import { FIGURE_KEYS, type Figures, type MonthPoint } from '../../../statistics/index.ts'
import { linesOf } from './month-lines.ts'

const NOTHING = Object.fromEntries(FIGURE_KEYS.map((key) => [key, 0])) as Figures

/** Twelve months and the twelve before; `received` by month, the oldest first. */
function seriesOf(received: readonly number[]): MonthPoint[] {
  const figures = received.map((count) => ({ ...NOTHING, received: count, resolved: count }))
  return figures.slice(12).map((now, at) => ({
    month: addMonths('2026-01-01', at).slice(0, 7),
    figures: now,
    yearBefore: figures[at] ?? NOTHING,
  }))
}

it('begins the chart with the first month in which there was something to count, without a year before', () => {
  const { shown, now, year } = linesOf(seriesOf([...Array(20).fill(0), 5, 0, 7, 9]))
  expect(shown.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12'])
  expect(now).toEqual([5, 0, 7, 9])
  expect(year).toBeUndefined()
})

it('draws the year before from where it begins', () => {
  const { now, year } = linesOf(seriesOf([...Array(10).fill(0), 30, 40, ...Array(12).fill(20)]))
  expect(now).toEqual(Array(12).fill(20))
  expect(year?.values).toEqual([...Array(10).fill(null), 30, 40])
})

it('draws no month in which so few were resolved that it could tell of a person', () => {
  const { now } = linesOf(seriesOf([...Array(20).fill(0), 50, 4, 0, 5]))
  expect(now).toEqual([50, null, 0, 5])
})
