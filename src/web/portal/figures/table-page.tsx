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
    show: 'Xem',
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
    show: 'Show',
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
} satisfies Record<Lang, object>

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
      {table.rows.length === 0 ? (
        <EmptyState icon="chart" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={[...busiest(table.rows), { key: TOTAL, counts: table.total }]}
          rowKey={({ key }) => key}
          columns={columnsOf(view)}
        />
      )}
      <p class="small muted">{t.note}</p>
      <details>
        <summary>{t.meanings}</summary>
        <dl class="kv">
          {PUBLIC_FIGURES.map((key) => (
            <>
              <dt>{definitionOf(key).name[lang]}</dt>
              <dd>{definitionOf(key).meaning[lang]}</dd>
            </>
          ))}
        </dl>
      </details>
    </PortalLayout>,
  )
}

function AskForm({ view: { frame, period, by, compare, typed, errors } }: { view: TableView }) {
  const { lang } = frame
  const t = tableWords[lang]
  const query = new URLSearchParams({ from: period.from, to: period.to, by, compare })
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
        <Button>{t.show}</Button>
      </div>
      <div class="row">
        <LinkButton href={`${tablePath}.csv?${query}`} kind="secondary" size="small" icon="download">
          {t.csv}
        </LinkButton>
        <LinkButton href={`${tablePath}.json?${query}`} kind="secondary" size="small" icon="download">
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

function busiest(rows: readonly Row[]): Row[] {
  const weight = ({ counts }: Row) => counts.received ?? 0
  return rows.toSorted((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
}
