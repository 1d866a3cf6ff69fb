import type { Directory } from '../../../agencies/index.ts'
import { formatNumber, formatPercent, type Lang } from '../../../platform/index.ts'
import {
  countRatings,
  isSmall,
  LEAST_TOLD,
  type MonthPoint,
  type Period,
  type PublicCounts,
  type Report,
  suppressSmall,
} from '../../../statistics/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  BarChart,
  EmptyState,
  Heading,
  LineChart,
  LinkButton,
  PortalLayout,
  render,
  Stat,
  Table,
} from '../../ui/index.ts'
import { resolvedParts } from '../shell/resolved-parts.ts'
import {
  satisfactionParts,
  satisfactionPath,
  satisfactionTitle,
  toldShares,
} from '../shell/satisfaction-parts.ts'
import { linesOf } from './month-lines.ts'
import { Meanings, tablePath, tableWords } from './table-page.tsx'

const words = {
  vi: {
    title: (month: string) => `Kết quả phục vụ tháng ${month}`,
    lead: 'Đếm từ chính các hồ sơ, cập nhật từng phút; không ai sửa được.',
    before: 'Tháng trước',
    after: 'Tháng sau',
    resolved: 'Đã giải quyết',
    resolvedNote: 'hồ sơ có kết quả trong tháng',
    received: 'Tiếp nhận',
    receivedNote: (carried: string) => `hồ sơ mới; ${carried} hồ sơ từ kỳ trước chuyển sang`,
    open: 'Đang giải quyết',
    openNote: (late: string) => `hồ sơ, trong đó ${late} đã quá hạn`,
    rated: 'Người dân đánh giá',
    ratedNote: (count: string) => `rất hài lòng, trên ${count} lượt đánh giá`,
    noRating: 'chưa đủ lượt đánh giá để nêu',
    chart: 'Trước hạn, đúng hạn và quá hạn theo cơ quan',
    reading: (inTime: number, all: number) =>
      `${inTime} trên ${all} cơ quan giải quyết trước và đúng hạn từ 95 % số hồ sơ trở lên.`,
    others: (count: number) => `Chỉ vẽ ${count} cơ quan nhiều hồ sơ nhất.`,
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    overdue: 'Quá hạn',
    months: 'Hồ sơ giải quyết mỗi tháng',
    monthsReading: (count: string, month: string) =>
      `Mười hai tháng qua: ${count} hồ sơ, nhiều nhất ${month}.`,
    monthsLeftOut: `Tháng dưới ${LEAST_TOLD} hồ sơ không nêu.`,
    now: '12 tháng qua',
    year: 'Năm trước đó',
    table: 'Số liệu từng cơ quan',
    rows: (count: number) => `${count} cơ quan giải quyết nhiều hồ sơ nhất.`,
    all: (count: number) => `Xem đủ ${count} cơ quan`,
    agency: 'Cơ quan',
    late: 'Đang quá hạn',
    inTime: 'Không quá hạn',
    total: 'Toàn tỉnh',
    none: 'Tháng này chưa có hồ sơ nào',
    noneText: 'Số liệu hiện ở đây ngay khi có hồ sơ đầu tiên được tiếp nhận.',
  },
  en: {
    title: (month: string) => `How we served, ${month}`,
    lead: 'Counted from the dossiers themselves, up to the minute; nobody can change them.',
    before: 'Month before',
    after: 'Month after',
    resolved: 'Resolved',
    resolvedNote: 'dossiers with a result this month',
    received: 'Received',
    receivedNote: (carried: string) => `new dossiers; ${carried} were carried over`,
    open: 'In process',
    openNote: (late: string) => `dossiers, ${late} of them overdue`,
    rated: 'What people say',
    ratedNote: (count: string) => `very satisfied, of ${count} ratings`,
    noRating: 'not enough ratings to tell',
    chart: 'Early, on time and late by agency',
    reading: (inTime: number, all: number) =>
      `${inTime} of ${all} agencies resolved at least 95% of their dossiers in time.`,
    others: (count: number) => `Drawn are the ${count} busiest agencies.`,
    early: 'Early',
    onTime: 'On time',
    overdue: 'Late',
    months: 'Dossiers resolved each month',
    monthsReading: (count: string, month: string) => `Twelve months: ${count} dossiers, most in ${month}.`,
    monthsLeftOut: `Months with fewer than ${LEAST_TOLD} are not told.`,
    now: 'Last 12 months',
    year: 'The year before',
    table: 'Figures by agency',
    rows: (count: number) => `The ${count} agencies that resolved most.`,
    all: (count: number) => `See all ${count} agencies`,
    agency: 'Agency',
    late: 'Now overdue',
    inTime: 'In time',
    total: 'The province',
    none: 'There is no dossier in this month',
    noneText: 'Figures appear here as soon as the first dossier is accepted.',
  },
} satisfies Record<Lang, object>

/** More bars than that say less. */
const BARS = 15
/** Of the table; the rest is one press away. */
const ROWS = 10

export interface FiguresView {
  frame: PortalFrame
  /** `YYYY-MM` */
  month: string
  before?: string
  after?: string
  /** First and last day of the month that are counted. */
  period: Period
  counted: Report
  series: readonly MonthPoint[]
  directory: Directory
}

export function figuresPage(view: FiguresView): string {
  const { frame, before, after, counted } = view
  const { lang } = frame
  const t = words[lang]
  const title = t.title(sayMonth(view.month))
  const move = (
    <>
      {before && (
        <LinkButton href={`/figures?month=${before}`} kind="secondary" size="small" icon="arrowLeft">
          {t.before}
        </LinkButton>
      )}
      {after && (
        <LinkButton href={`/figures?month=${after}`} kind="secondary" size="small" icon="arrowRight">
          {t.after}
        </LinkButton>
      )}
    </>
  )
  return render(
    <PortalLayout {...frame} title={title} description={t.lead} crumbs={[{ text: title }]}>
      <div class="stack stack-l">
        <Heading lead={t.lead} actions={move}>
          {title}
        </Heading>
        {counted.rows.length === 0 ? (
          <EmptyState icon="chart" title={t.none}>
            {t.noneText}
          </EmptyState>
        ) : (
          <>
            <Totals lang={lang} counted={counted} />
            <Agencies view={view} />
          </>
        )}
        <Months lang={lang} series={view.series} />
        {counted.rows.length > 0 && <AgencyTable view={view} />}
        <p class="small muted">
          {[...counted.notes.map((note) => note[lang]), tableWords[lang].note].join(' ')}{' '}
          <a href={tablePath}>{tableWords[lang].title}</a>
          {' · '}
          <a href={satisfactionPath}>{satisfactionTitle[lang]}</a>
        </p>
        <Meanings lang={lang} />
      </div>
    </PortalLayout>,
  )
}

function Totals({ lang, counted }: { lang: Lang; counted: Report }) {
  const t = words[lang]
  const { figures, percentages } = counted.total
  // What the table of the agencies does not tell, the totals above it do not either.
  const { total } = suppressSmall(counted.rows, figures)
  const number = (value: number | null) => (value === null ? '•' : formatNumber(value, lang))
  const answers = toldShares(counted.total)
  return (
    <div class="tiles">
      <Stat
        title={t.resolved}
        value={number(total.resolved)}
        note={t.resolvedNote}
        parts={resolvedParts(total, percentages.resolved, lang)}
      />
      <Stat
        title={t.received}
        value={number(total.received)}
        note={t.receivedNote(number(isSmall(figures.carriedOver) ? null : figures.carriedOver))}
      />
      <Stat title={t.open} value={number(total.inProcess)} note={t.openNote(number(total.overdueOpen))} />
      <Stat
        title={t.rated}
        value={answers === null ? '–' : formatPercent(answers.verySatisfied, lang)}
        note={answers === null ? t.noRating : t.ratedNote(number(countRatings(figures)))}
        parts={answers === null ? undefined : satisfactionParts(answers, lang)}
      />
    </div>
  )
}

function Agencies({ view: { frame, counted, directory } }: { view: FiguresView }) {
  const { lang } = frame
  const t = words[lang]
  const told = new Map(
    suppressSmall(counted.rows, counted.total.figures).rows.map(({ key, counts }) => [key, counts]),
  )
  const isTold = (key: string) => {
    const counts = told.get(key)
    return (
      counts !== undefined && [counts.early, counts.onTime, counts.overdue].every((count) => count !== null)
    )
  }
  const active = counted.rows.filter(({ key, figures }) => figures.resolved > 0 && isTold(key))
  const inTime = active.filter(({ figures }) => figures.overdue <= 0.05 * figures.resolved)
  const drawn = busiest(active).slice(0, BARS)
  if (drawn.length === 0) return null
  const more = active.length > drawn.length ? ` ${t.others(drawn.length)}` : ''
  return (
    <BarChart
      lang={lang}
      title={t.chart}
      reading={t.reading(inTime.length, active.length) + more}
      scale="share"
      series={[
        { name: t.early, tone: 'ok' },
        { name: t.onTime, tone: 'ok2' },
        { name: t.overdue, tone: 'late' },
      ]}
      rows={drawn.map(({ key, figures, percentages }) => ({
        label: directory.nameOf(key, lang),
        values: [figures.early, figures.onTime, figures.overdue],
        text: sayInTime(percentages.resolved, lang),
      }))}
    />
  )
}

function Months({ lang, series }: { lang: Lang; series: readonly MonthPoint[] }) {
  const t = words[lang]
  const told = series.filter(({ figures }) => !isSmall(figures.resolved))
  const all = told.reduce((sum, { figures }) => sum + figures.resolved, 0)
  if (all === 0) return null
  const least = told.length < series.length ? ` ${t.monthsLeftOut}` : ''
  const best = series.reduce((a, b) => (b.figures.resolved > a.figures.resolved ? b : a))
  const { shown, now, year } = linesOf(series)
  return (
    <LineChart
      lang={lang}
      title={t.months}
      reading={t.monthsReading(formatNumber(all, lang), sayMonth(best.month)) + least}
      labels={shown.map(({ month }) => `${Number(month.slice(5))}/${month.slice(2, 4)}`)}
      series={
        year === undefined
          ? [{ name: t.now, values: now }]
          : [
              { name: t.now, values: now },
              { name: t.year, ...year },
            ]
      }
    />
  )
}

/** The last row, whose key no agency has. */
const TOTAL = '*'

function AgencyTable({ view: { frame, period, counted, directory } }: { view: FiguresView }) {
  const { lang } = frame
  const t = words[lang]
  const { rows, total } = suppressSmall(counted.rows, counted.total.figures)
  const number = (value: number | null) => (value === null ? '•' : formatNumber(value, lang))
  const inTime = ({ resolved, overdue }: PublicCounts) =>
    resolved === null || overdue === null || resolved === 0
      ? '–'
      : formatPercent(100 - (100 * overdue) / resolved, lang)
  const shown = rows
    .toSorted((a, b) => (b.counts.resolved ?? 0) - (a.counts.resolved ?? 0) || (a.key < b.key ? -1 : 1))
    .slice(0, ROWS)
  const all = new URLSearchParams({ ...period, by: 'agency', all: 'yes' })
  return (
    <>
      <Table
        lang={lang}
        caption={t.table}
        showCaption
        narrow="cards"
        rows={[...shown, { key: TOTAL, counts: total }]}
        rowKey={({ key }) => key}
        columns={[
          {
            head: t.agency,
            rowHead: true,
            cell: ({ key }) => (key === TOTAL ? t.total : directory.nameOf(key, lang)),
          },
          { head: t.received, align: 'end', cell: ({ counts }) => number(counts.received) },
          { head: t.resolved, align: 'end', cell: ({ counts }) => number(counts.resolved) },
          { head: t.inTime, align: 'end', cell: ({ counts }) => inTime(counts) },
          { head: t.open, align: 'end', cell: ({ counts }) => number(counts.inProcess) },
          { head: t.late, align: 'end', cell: ({ counts }) => number(counts.overdueOpen) },
        ]}
      />
      {shown.length < rows.length && (
        <p class="no-print">
          {t.rows(shown.length)} <a href={`${tablePath}?${all}`}>{t.all(rows.length)}</a>
        </p>
      )}
    </>
  )
}

function busiest(rows: Report['rows']): Report['rows'] {
  return rows.toSorted((a, b) => b.figures.resolved - a.figures.resolved || (a.key < b.key ? -1 : 1))
}

function sayInTime(shares: Report['total']['percentages']['resolved'], lang: Lang): string {
  return shares === null ? '–' : formatPercent(100 - shares.overdue, lang)
}

/** `11/2026` */
function sayMonth(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}
