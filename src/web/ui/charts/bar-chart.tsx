import { formatNumber, type Lang } from '../drawing/lang.ts'
import { ChartFrame } from './chart-table.tsx'
import { PartBar, type Tone } from './stat.tsx'

const words = { vi: { name: 'Tên', total: 'Cộng' }, en: { name: 'Name', total: 'Total' } } satisfies Record<
  Lang,
  object
>

export interface BarChartProps {
  lang: Lang
  title: string
  reading: string
  series: readonly { name: string; tone: Tone }[]
  /** `values` in the order of `series`; `text` is what stands at the end of the bar. */
  rows: readonly { label: string; href?: string | undefined; values: readonly number[]; text: string }[]
  /** `share`: every bar is full (parts of a whole); `amount`: lengths compare. */
  scale: 'share' | 'amount'
}

/** Bars of early, on time, late (or any parts), one per row; names and numbers are text that grows with the page. */
export function BarChart({ lang, title, reading, series, rows, scale }: BarChartProps) {
  const longest = Math.max(1, ...rows.map((row) => sum(row.values)))
  const t = words[lang]
  return (
    <ChartFrame
      lang={lang}
      title={title}
      reading={reading}
      heads={[t.name, ...series.map((one) => one.name), ...(series.length > 1 ? [t.total] : [])]}
      rows={rows.map((row) => ({
        key: row.label,
        cells: [row.label, ...row.values, ...(series.length > 1 ? [sum(row.values)] : [])].map((cell) =>
          typeof cell === 'number' ? formatNumber(cell, lang) : cell,
        ),
      }))}
    >
      <ul class="bars">
        {rows.map((row) => (
          <li>
            <span>{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <PartBar parts={toParts(row.values, series, scale === 'share' ? sum(row.values) : longest)} />
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
      {series.length > 1 && (
        <ul class="legend legend-row">
          {series.map((one) => (
            <li>
              <span class={`key f-${one.tone}`} />
              <span>{one.name}</span>
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}

function toParts(values: readonly number[], series: BarChartProps['series'], whole: number) {
  return values.map((value, index) => ({
    tone: series[index]?.tone ?? ('idle' as const),
    share: whole === 0 ? 0 : (100 * value) / whole,
  }))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
