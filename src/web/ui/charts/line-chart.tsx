import { formatNumber, type Lang } from '../drawing/lang.ts'
import { ChartFrame } from './chart-table.tsx'

const words = { vi: { period: 'Kỳ' }, en: { period: 'Period' } } satisfies Record<Lang, object>

export interface LineChartProps {
  lang: Lang
  title: string
  reading: string
  /** Under the plot, e.g. "T1" to "T12". */
  labels: readonly string[]
  /** This year, then last year; `null` where there is no figure yet. */
  series: readonly [Series] | readonly [Series, Series]
}

interface Series {
  name: string
  values: readonly (number | null)[]
}

/** A line per month against last year. The plot stretches, its words do not: they are text around it. */
export function LineChart({ lang, title, reading, labels, series }: LineChartProps) {
  const top = niceTop(Math.max(0, ...series.flatMap((one) => one.values.map((value) => value ?? 0))))
  const marks = [4, 3, 2, 1, 0].map((quarter) => (top / 4) * quarter)
  return (
    <ChartFrame
      lang={lang}
      title={title}
      reading={reading}
      heads={[words[lang].period, ...series.map((one) => one.name)]}
      rows={labels.map((label, at) => ({
        key: label,
        cells: [label, ...series.map((one) => numberOrDash(one.values[at], lang))],
      }))}
    >
      <div class="plot" aria-hidden="true">
        <div class="plot-y">
          {marks.map((mark) => (
            <span>{formatNumber(mark, lang)}</span>
          ))}
        </div>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path class="grid" d="M0 0H100M0 25H100M0 50H100M0 75H100M0 100H100" />
          {series[1] && <path class="s2" d={linePath(series[1].values, labels.length, top)} />}
          <path class="s1" d={linePath(series[0].values, labels.length, top)} />
          <path class="p1" d={pointPath(series[0].values, labels.length, top)} />
        </svg>
        <ul class={labels.length > 6 ? 'plot-x plot-many' : 'plot-x'}>
          {labels.map((label) => (
            <li>{label}</li>
          ))}
        </ul>
      </div>
      <ul class="legend legend-row">
        {series.map((one, at) => (
          <li>
            <span class={`key key-s${at + 1}`} />
            <span>{one.name}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

/** The smallest of 4, 8, 10, 20, 40 x 10^n that holds the largest value, so that quarters are round. */
function niceTop(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest)))
  return (
    [1, 2, 4, 6, 8, 10].map((step) => Math.max(4, step * power)).find((top) => top >= largest) ?? 10 * power
  )
}

function linePath(values: readonly (number | null)[], count: number, top: number): string {
  let pen = 'M'
  let path = ''
  values.forEach((value, at) => {
    if (value === null) pen = 'M'
    else {
      path += `${pen}${x(at, count)} ${y(value, top)}`
      pen = 'L'
    }
  })
  return path
}

/** Lines of no length with round ends: dots that stay round when the plot stretches. */
function pointPath(values: readonly (number | null)[], count: number, top: number): string {
  return values.map((value, at) => (value === null ? '' : `M${x(at, count)} ${y(value, top)}h0`)).join('')
}

function x(at: number, count: number): number {
  return count < 2 ? 50 : Math.round((10000 * at) / (count - 1)) / 100
}

function y(value: number, top: number): number {
  return Math.round(100 * (100 - (100 * value) / top)) / 100
}

function numberOrDash(value: number | null | undefined, lang: Lang): string {
  return value === null || value === undefined ? '–' : formatNumber(value, lang)
}
