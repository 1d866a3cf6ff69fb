import { type Figures, isSmall, type MonthPoint } from '../../../statistics/index.ts'

/** A line begins where there is something to count: before the first dossier there is no month, not a month of nothing. A small count is not told. */
export function linesOf(series: readonly MonthPoint[]) {
  const all = [...series.map(({ yearBefore }) => yearBefore), ...series.map(({ figures }) => figures)]
  const first = all.findIndex(({ carriedOver, received }) => carriedOver + received > 0)
  const value = (figures: Figures, at: number) =>
    at < first || isSmall(figures.resolved) ? null : figures.resolved
  const skipped = Math.max(0, first - series.length)
  const year = all.slice(0, series.length).map(value)
  return {
    shown: series.slice(skipped),
    now: all
      .slice(series.length)
      .map((figures, at) => value(figures, at + series.length))
      .slice(skipped),
    year: first < series.length ? { values: year } : undefined,
  }
}
