/** How a book of many lines stands on the screen: its head, what is asked, its lines a page at a time; cards where it is narrow. */
import type { ComponentChildren } from 'preact'
import { formatDate, type Lang, type Text } from '../../../../platform/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { PeriodFields } from '../../shell/period/period-fields.tsx'
import type { AskedReport } from '../report-ask.ts'

export interface BookColumn<Line, Place> {
  head: Text
  /** Letters that the column of a sheet is wide. */
  width: number
  /** Amounts, so that they can be compared. */
  align?: 'end'
  cell: (line: Line, place: Place) => string
}

export interface Book<Line, Place> {
  frame: WorkspaceFrame
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  words: { title: string; lead: string; none: string; show: string }
  /** In words, beside the title. */
  count: string
  /** What the count is made of. */
  counts?: string
  /** Where the form is sent. */
  path: string
  /** Besides the period. */
  more?: ComponentChildren
  /** Beside the button. */
  links: ComponentChildren
  /** Other books of the same days. */
  others?: ComponentChildren
  lines: readonly Line[]
  keyOf: (line: Line) => string
  columns: readonly BookColumn<Line, Place>[]
  /** The cells of a line on the screen: a column by its place, some with another under it; absent: each column its own. */
  cells?: readonly (readonly [column: number, under?: number])[]
  /** Which column names the line. */
  head: number
  place: Place
  first: string | undefined
  next: string | undefined
}

/** Columns of a sheet as wide as this hold sentences, which are not cut into words on the screen either. */
const WIDE = 28
/** And as wide as this, names. */
const NAMES = 24
/** What a cell says that has nothing to say. */
const NOTHING = '–'

export function bookPage<Line, Place>(book: Book<Line, Place>): string {
  const { frame, asked, words, counts, lines } = book
  const { lang } = frame
  const { from, to } = asked.period
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={`${formatDate(from, lang)} – ${formatDate(to, lang)}`} lead={words.lead}>
        {words.title}: {book.count}
      </Heading>
      {counts !== undefined && (
        <p>
          <strong>{counts}</strong>
        </p>
      )}
      <AskedBook book={book} lang={lang} />
      {lines.length === 0 ? <EmptyState icon="file" title={words.none} /> : <Lines book={book} lang={lang} />}
      <Pagination lang={lang} first={book.first} next={book.next} />
    </WorkspaceLayout>,
  )
}

function AskedBook<Line, Place>({ book, lang }: { book: Book<Line, Place>; lang: Lang }) {
  const { asked, typed, errors, words, path, more, links, others } = book
  return (
    <form method="get" action={path} class="stack no-print">
      <ErrorSummary lang={lang} errors={errors} />
      <div class="row row-low">
        <PeriodFields lang={lang} period={asked.period} typed={typed} errors={errors} />
        {more}
        <Button>{words.show}</Button>
        {links}
      </div>
      {others && <p class="row">{others}</p>}
    </form>
  )
}

function Lines<Line, Place>({ book, lang }: { book: Book<Line, Place>; lang: Lang }) {
  const { words, lines, keyOf, columns, cells = columns.map((_, at) => [at] as const), head } = book
  return (
    <Table
      lang={lang}
      caption={words.title}
      narrow="wide"
      rows={lines}
      rowKey={keyOf}
      columns={cells.map(([at, under]) => {
        const shown = [at, ...(under === undefined ? [] : [under])].map((one) => columns[one])
        return {
          head: shown.map((column) => column?.head[lang]).join(' / '),
          ...(at === head ? { rowHead: true as const } : {}),
          align: columns[at]?.align,
          cell: (line: Line) => <Cell book={book} at={at} under={under} line={line} />,
        }
      })}
    />
  )
}

interface CellProps<Line, Place> {
  book: Book<Line, Place>
  at: number
  under: number | undefined
  line: Line
}

function Cell<Line, Place>({ book: { columns, place, head }, at, under, line }: CellProps<Line, Place>) {
  const [top, second] = [columns[at], under === undefined ? undefined : columns[under]]
  const [said, below] = [top?.cell(line, place) ?? '', second?.cell(line, place) ?? NOTHING]
  // Of an empty cell a card has nothing to show.
  if (said === '' && below === NOTHING) return null
  return (
    <>
      <span class={at === head ? 'code' : classOf(top?.width ?? 0)}>{said}</span>
      {below !== NOTHING && <span class="sub">{below}</span>}
    </>
  )
}

function classOf(width: number): string | undefined {
  return width >= WIDE ? 'cell-wide' : width >= NAMES ? 'cell-name' : undefined
}
