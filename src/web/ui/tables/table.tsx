import type { ComponentChildren } from 'preact'
import type { Lang } from '../drawing/lang.ts'
import { DRAWN_HERE, drawPart } from '../drawing/render.ts'
import { ScrollBox } from './scroll-box.tsx'
import { BulkBar, type Selection } from './table-selection.tsx'

const words = {
  vi: { pick: 'Chọn', all: 'Chọn tất cả' },
  en: { pick: 'Select', all: 'Select all' },
} satisfies Record<Lang, object>

export interface Column<Row> {
  head: string
  cell: (row: Row) => ComponentChildren
  align?: 'end' | undefined
  /** Few words that stay on one line where there is room for columns. */
  tight?: true | undefined
  /** The cell that names the row. */
  rowHead?: true | undefined
}

/** What a row needs to be drawn. */
export interface RowProps<Row> {
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Rows can be picked and acted on together; the table becomes a form. */
  selection?: Selection<Row> | undefined
}

export interface TableProps<Row> extends RowProps<Row> {
  lang: Lang
  caption: string
  /** Show the caption to the eye as well. */
  showCaption?: true | undefined
  /** `drawn`: `renderAround` puts them in, each drawn by `drawRow`. */
  rows: readonly Row[] | 'drawn'
  /** `cards`: each row a card on a phone; `wide`: that, and scrolled in its box elsewhere; absent: scrolled everywhere. */
  narrow?: 'cards' | 'wide' | undefined
  foot?: readonly ComponentChildren[] | undefined
}

/** A table that reads as a table in every dress. Keys of the staff island: j and k move, x picks, Enter opens. */
export function Table<Row>(props: TableProps<Row>) {
  const { lang, selection } = props
  const table = (
    <div class="table-box">
      {props.narrow === 'cards' ? (
        <TableItself {...props} />
      ) : (
        <ScrollBox label={props.caption}>
          <TableItself {...props} />
        </ScrollBox>
      )}
    </div>
  )
  if (selection === undefined) return table
  return (
    <form method="post" action={selection.action} class="pick-form">
      {Object.entries(selection.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {table}
      <BulkBar lang={lang} selection={selection} />
    </form>
  )
}

function TableItself<Row>(props: TableProps<Row>) {
  const { columns, selection } = props
  const cards = props.narrow === 'cards' || props.narrow === 'wide'
  return (
    <table class={cards ? 'table table-cards' : 'table'} data-keys={selection ? '' : undefined}>
      <caption class={props.showCaption ? undefined : 'vh'}>{props.caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col">
              <span class="vh">{words[props.lang].pick}</span>
              <input type="checkbox" class="check needs-js" data-all aria-label={words[props.lang].all} />
            </th>
          )}
          {columns.map((column) => (
            <th scope="col" class={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <Body {...props} />
      {props.foot && (
        <tfoot>
          <tr>
            {props.foot.map((cell, at) => (
              <td class={classOf(columns[at])} data-label={at === 0 ? undefined : columns[at]?.head}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Body<Row>({ rows, ...props }: TableProps<Row>) {
  if (rows === 'drawn') return <tbody dangerouslySetInnerHTML={{ __html: DRAWN_HERE }} />
  return <tbody>{rows.map((row) => rowOf(props, row))}</tbody>
}

/** One row, to be kept and put into many pages. */
export function drawRow<Row>(props: RowProps<Row>, row: Row): Buffer {
  return drawPart(rowOf(props, row))
}

/** A function and no component, as `cellOf`: a table of the province has two thousand cells, and a component costs as much as one. */
function rowOf<Row>({ columns, rowKey, selection }: RowProps<Row>, row: Row) {
  return (
    <tr>
      {selection && (
        <td class="pick">
          <input
            type="checkbox"
            class="check"
            name={selection.name}
            value={rowKey(row)}
            checked={selection.picked?.has(rowKey(row))}
            aria-label={selection.label(row)}
          />
        </td>
      )}
      {columns.map((column) => cellOf(column, row))}
    </tr>
  )
}

function cellOf<Row>(column: Column<Row>, row: Row) {
  if (column.rowHead) return <th scope="row">{column.cell(row)}</th>
  return (
    <td class={classOf(column)} data-label={column.head}>
      {column.cell(row)}
    </td>
  )
}

function classOf(column: Pick<Column<never>, 'align' | 'tight'> | undefined): string | undefined {
  return column?.align ? 'num' : column?.tight && 'tight'
}
