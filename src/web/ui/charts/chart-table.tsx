import type { ComponentChildren } from 'preact'
import type { Lang } from '../drawing/lang.ts'
import { Table } from '../tables/table.tsx'

const words = {
  vi: { table: 'Xem bảng số liệu' },
  en: { table: 'See the figures as a table' },
} satisfies Record<Lang, object>

export interface ChartFrameProps {
  lang: Lang
  title: string
  /** One sentence that says what the picture shows. */
  reading: string
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[]
  children: ComponentChildren
}

/** What every chart has: its title, its one-sentence reading, and its table. */
export function ChartFrame({ lang, title, reading, heads, rows, children }: ChartFrameProps) {
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong>
        <p>{reading}</p>
      </figcaption>
      {children}
      <details class="more">
        <summary>{words[lang].table}</summary>
        <Table
          lang={lang}
          caption={title}
          columns={heads.map((head, index) => ({
            head,
            cell: (row: ChartFrameProps['rows'][number]) => row.cells[index],
            ...(index === 0 ? { rowHead: true as const } : { align: 'end' as const }),
          }))}
          rows={rows}
          rowKey={(row) => row.key}
        />
      </details>
    </figure>
  )
}
