import { foldForSearch } from '../../../catalogue/index.ts'
import { formatDate, formatNumber, formatPercent, type Lang } from '../../../platform/index.ts'
import {
  definitionOf,
  LEAST_TOLD,
  PUBLIC_FIGURES,
  type PublicCounts,
  type PublicFigure,
} from '../../../statistics/index.ts'
import { Select, TextField } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  BarChart,
  Button,
  type Column,
  EmptyState,
  ErrorSummary,
  Heading,
  LinkButton,
  PortalLayout,
  render,
  Table,
} from '../../ui/index.ts'
import { type AskedTable, COMPARISONS, comparedWith, GROUPINGS, type ReadTable } from './read-table.ts'

export const tablePath = '/figures/table'

export const tableWords = {
  vi: {
    figures: 'Kết quả phục vụ',
    title: 'Tra cứu số liệu',
    lead: 'Chọn kỳ, cách xếp và kỳ so sánh; tải về để dùng lại.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    by: 'Xếp theo',
    groups: { agency: 'Cơ quan', field: 'Lĩnh vực', procedure: 'Thủ tục' },
    compare: 'So với',
    comparisons: { none: 'không so sánh', before: 'kỳ liền trước', year: 'cùng kỳ năm trước' },
    find: 'Tên có chữ',
    show: 'Xem',
    busiest: (count: number) => `${count} dòng nhiều hồ sơ nhất.`,
    all: (count: number) => `Xem đủ ${count} dòng`,
    notFound: (name: string) => `Không có tên nào có chữ “${name}” trong kỳ này`,
    chart: 'Trước hạn, đúng hạn và quá hạn',
    reading: (count: number) => `${count} dòng giải quyết nhiều hồ sơ nhất, trong các dòng có đủ số để nêu.`,
    parts: ['Trước hạn', 'Đúng hạn', 'Quá hạn'],
    heads: {
      received: 'Tiếp nhận',
      resolved: 'Đã giải quyết',
      overdue: 'Trả quá hạn',
      inProcess: 'Đang giải quyết',
      overdueOpen: 'Đang quá hạn',
    },
    inTime: 'Không quá hạn',
    earlier: (name: string) => `${name}, kỳ trước`,
    total: 'Toàn tỉnh',
    none: 'Kỳ này chưa có hồ sơ nào',
    hidden: 'không nêu',
    note: `“•” là số không nêu: dưới ${LEAST_TOLD} hồ sơ, hoặc là số có thể dùng để tính ra số đó.`,
    meanings: 'Mỗi số nghĩa là gì',
    csv: 'Tải CSV',
    json: 'Tải JSON',
    caption: (from: string, to: string) => `Từ ${from} đến ${to}`,
    against: (from: string, to: string) => `so với ${from} đến ${to}`,
  },
  en: {
    figures: 'How we serve',
    title: 'Look up figures',
    lead: 'Choose a period, an order and what to compare with; download it for use elsewhere.',
    from: 'From',
    to: 'To',
    by: 'By',
    groups: { agency: 'Agency', field: 'Field', procedure: 'Procedure' },
    compare: 'Compared with',
    comparisons: { none: 'nothing', before: 'the period before', year: 'a year before' },
    find: 'Name contains',
    show: 'Show',
    busiest: (count: number) => `The ${count} busiest rows.`,
    all: (count: number) => `See all ${count} rows`,
    notFound: (name: string) => `No name in this period contains “${name}”`,
    chart: 'Early, on time and late',
    reading: (count: number) => `The ${count} rows that resolved most, of those whose numbers are told.`,
    parts: ['Early', 'On time', 'Late'],
    heads: {
      received: 'Received',
      resolved: 'Resolved',
      overdue: 'Late',
      inProcess: 'In process',
      overdueOpen: 'Now overdue',
    },
    inTime: 'In time',
    earlier: (name: string) => `${name}, then`,
    total: 'The province',
    none: 'There is no dossier in this period',
    hidden: 'not told',
    note: `“•” is a number that is not told: fewer than ${LEAST_TOLD} dossiers, or one from which such a number could be computed.`,
    meanings: 'What each number means',
    csv: 'Download CSV',
    json: 'Download JSON',
    caption: (from: string, to: string) => `${from} to ${to}`,
    against: (from: string, to: string) => `compared with ${from} to ${to}`,
  },
} as const satisfies Record<Lang, object>

/** More rows than that are a long way on a phone; the rest is one press away. */
const BUSIEST = 15
/** More bars than that say less. */
const BARS = 15

export interface TableView extends AskedTable, ReadTable {
  frame: PortalFrame
}

export function tablePage(view: TableView): string {
  const { frame, period, table, errors } = view
  const { lang } = frame
  const t = tableWords[lang]
  const day = (date: string) => formatDate(date, lang)
  const other = comparedWith(period, view.compare)
  const against = other && t.against(day(other.from), day(other.to))
  const found = busiest(table.rows.filter(({ key }) => isNamed(view.nameOf(key), view.find)))
  const shown = view.isAll ? found : found.slice(0, BUSIEST)
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      description={t.lead}
      hasErrors={errors.length > 0}
      crumbs={[{ text: t.figures, href: '/figures' }, { text: t.title }]}
    >
      <Heading
        lead={t.lead}
        eyebrow={[t.caption(day(period.from), day(period.to)), against].filter(Boolean).join(', ')}
      >
        {t.title}
      </Heading>
      <AskForm view={view} />
      {found.length === 0 ? (
        <EmptyState icon="chart" title={table.rows.length === 0 ? t.none : t.notFound(view.find)} />
      ) : (
        <>
          <Chart view={view} rows={found} />
          <Table
            lang={lang}
            caption={t.title}
            narrow="cards"
            rows={[...shown, { key: TOTAL, counts: table.total }]}
            rowKey={({ key }) => key}
            columns={columnsOf(view)}
          />
          {shown.length < found.length && (
            <p class="no-print">
              {t.busiest(shown.length)} <a href={hrefOf(view, '', { all: 'yes' })}>{t.all(found.length)}</a>
            </p>
          )}
        </>
      )}
      <p class="small muted">{t.note}</p>
      <Meanings lang={lang} />
    </PortalLayout>,
  )
}

/** The same question as a page or a file. */
function hrefOf(
  { period, by, compare }: Pick<TableView, 'period' | 'by' | 'compare'>,
  file: '' | '.csv' | '.json',
  more: Record<string, string> = {},
): string {
  return `${tablePath}${file}?${new URLSearchParams({ ...period, by, compare, ...more })}`
}

/** What each of the public figures counts. */
export function Meanings({ lang }: { lang: Lang }) {
  return (
    <details>
      <summary>{tableWords[lang].meanings}</summary>
      <dl class="kv">
        {PUBLIC_FIGURES.map((key) => (
          <>
            <dt>{definitionOf(key).name[lang]}</dt>
            <dd>{definitionOf(key).meaning[lang]}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}

/** Of rows whose three parts are told. */
function Chart({ view: { frame, nameOf }, rows }: { view: TableView; rows: readonly Row[] }) {
  const { lang } = frame
  const t = tableWords[lang]
  const drawn = rows
    .flatMap(({ key, counts }) => {
      const { early, onTime, overdue, resolved } = counts
      const isTold = early !== null && onTime !== null && overdue !== null
      return isTold && resolved ? [{ key, counts, resolved, values: [early, onTime, overdue] }] : []
    })
    .toSorted((a, b) => b.resolved - a.resolved)
    .slice(0, BARS)
  if (drawn.length < 2) return null
  return (
    <BarChart
      lang={lang}
      title={t.chart}
      reading={t.reading(drawn.length)}
      scale="share"
      series={t.parts.map((name, at) => ({ name, tone: (['ok', 'ok2', 'late'] as const)[at] ?? 'idle' }))}
      rows={drawn.map(({ key, counts, values }) => ({
        label: nameOf(key),
        values,
        text: sayInTime(counts, lang),
      }))}
    />
  )
}

function AskForm({ view }: { view: TableView }) {
  const { frame, period, by, compare, find, typed, errors } = view
  const { lang } = frame
  const t = tableWords[lang]
  const day = (name: 'from' | 'to') => ({
    ...{ lang, name, label: t[name], short: true as const, autoComplete: 'off' },
    value: errors.length > 0 ? typed[name] : formatDate(period[name], 'vi'),
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <form method="get" action={tablePath} class="stack no-print">
      <ErrorSummary lang={lang} errors={errors} />
      <div class="row row-low">
        <TextField {...day('from')} />
        <TextField {...day('to')} />
        <div>
          <Select
            lang={lang}
            name="by"
            label={t.by}
            value={by}
            options={GROUPINGS.map((one) => ({ value: one, text: t.groups[one] }))}
          />
        </div>
        <div>
          <Select
            lang={lang}
            name="compare"
            label={t.compare}
            value={compare}
            options={COMPARISONS.map((one) => ({ value: one, text: t.comparisons[one] }))}
          />
        </div>
        <TextField lang={lang} name="find" label={t.find} value={find} short autoComplete="off" />
        <Button>{t.show}</Button>
      </div>
      <div class="row">
        <LinkButton href={hrefOf(view, '.csv')} kind="secondary" size="small" icon="download">
          {t.csv}
        </LinkButton>
        <LinkButton href={hrefOf(view, '.json')} kind="secondary" size="small" icon="download">
          {t.json}
        </LinkButton>
      </div>
    </form>
  )
}

/** The last row, whose key no agency, field or procedure has. */
const TOTAL = '*'

/** More columns than that fit no page; the downloads have all. */
const SHOWN = [
  'received',
  'resolved',
  'overdue',
  'inProcess',
  'overdueOpen',
] as const satisfies readonly PublicFigure[]

type Row = TableView['table']['rows'][number]

function columnsOf({ frame: { lang }, by, before, nameOf }: TableView): Column<Row>[] {
  const t = tableWords[lang]
  const compared = new Map(before?.rows.map(({ key, counts }) => [key, counts]))
  if (before !== undefined) compared.set(TOTAL, before.total)
  return [
    { head: t.groups[by], rowHead: true, cell: ({ key }) => (key === TOTAL ? t.total : nameOf(key)) },
    ...SHOWN.map((figure) => ({
      head: t.heads[figure],
      align: 'end' as const,
      cell: ({ counts }: Row) => <Count count={counts[figure]} lang={lang} />,
    })),
    { head: t.inTime, align: 'end', cell: ({ counts }) => sayInTime(counts, lang) },
    ...(before === undefined
      ? []
      : (['received', 'resolved'] as const).map((figure) => ({
          head: t.earlier(t.heads[figure]),
          align: 'end' as const,
          cell: ({ key }: Row) => (
            <Count count={compared.get(key)?.[figure] ?? (compared.has(key) ? null : 0)} lang={lang} />
          ),
        }))),
  ]
}

function Count({ count, lang }: { count: number | null; lang: Lang }) {
  if (count !== null) return <>{formatNumber(count, lang)}</>
  return (
    <>
      <span aria-hidden="true">•</span>
      <span class="vh">{tableWords[lang].hidden}</span>
    </>
  )
}

/** Only of numbers that are told. */
function sayInTime({ resolved, overdue }: PublicCounts, lang: Lang): string {
  if (resolved === null || overdue === null || resolved === 0) return '–'
  return formatPercent(100 - (100 * overdue) / resolved, lang)
}

/** As people type it: without accents, in whatever case. */
function isNamed(name: string, find: string): boolean {
  return foldForSearch(name).includes(foldForSearch(find))
}

function busiest(rows: readonly Row[]): Row[] {
  const weight = ({ counts }: Row) => counts.received ?? 0
  return rows.toSorted((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
}
