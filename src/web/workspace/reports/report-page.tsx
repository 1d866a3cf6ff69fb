import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatNumber, formatPercent, type Lang, type Text } from '../../../platform/index.ts'
import {
  type CentreReport,
  definitionOf,
  type FigureKey,
  LISTED_FIGURES,
  type Report,
} from '../../../statistics/index.ts'
import {
  type Column,
  DRAWN_HERE,
  drawPartAround,
  drawRow,
  EmptyState,
  type FormError,
  Heading,
  Notice,
  renderAround,
  Stat,
  type StatPart,
  Table,
  type Tone,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { DrawnFigures } from '../shell/figure-memory.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { type AskedReport, listPath } from './report-ask.ts'
import { ReportForm } from './report-form.tsx'

export const reportWords = {
  vi: {
    title: 'Báo cáo của Trung tâm',
    period: 'Kỳ báo cáo',
    now: 'theo dữ liệu hiện nay',
    atEnd: 'theo dữ liệu khi hết kỳ',
    lead: 'Mỗi con số mở ra đúng các hồ sơ mà nó đếm.',
    handled: 'Phải giải quyết',
    handledNote: 'hồ sơ: kỳ trước chuyển sang và tiếp nhận trong kỳ',
    resolvedNote: 'hồ sơ có kết quả trong kỳ',
    openNote: 'hồ sơ chưa kết thúc khi hết kỳ',
    ofHandled: (share: string) => `${share} số phải giải quyết`,
    otherwise: 'Kết thúc không có kết quả',
    kind: 'Cách kết thúc',
    reason: 'Lý do',
    count: 'Số hồ sơ',
    satisfaction: 'Mức độ hài lòng',
    rated: (count: string) => `trên ${count} lượt đánh giá`,
    unrated: 'Chưa có lượt đánh giá nào trong kỳ.',
    agencies: 'Theo cơ quan giải quyết',
    agency: 'Cơ quan',
    total: 'Tổng',
    empty: 'Không có hồ sơ nào trong kỳ này.',
    unbalanced: 'Số liệu không cân',
    noReason: 'không ghi lý do',
  },
  en: {
    title: 'Report of the Centre',
    period: 'Period',
    now: 'as known now',
    atEnd: 'as known when the period ended',
    lead: 'Every number opens into exactly the dossiers it counts.',
    handled: 'To be handled',
    handledNote: 'dossiers, carried over or received in the period',
    resolvedNote: 'dossiers with a result in the period',
    openNote: 'dossiers not ended at the end of the period',
    ofHandled: (share: string) => `${share} of those to be handled`,
    otherwise: 'Ended otherwise',
    kind: 'How',
    reason: 'Reason',
    count: 'Dossiers',
    satisfaction: 'Satisfaction',
    rated: (count: string) => `of ${count} ratings`,
    unrated: 'Nobody has rated in this period.',
    agencies: 'By agency that decides',
    agency: 'Agency',
    total: 'Total',
    empty: 'There is no dossier in this period.',
    unbalanced: 'The figures do not balance',
    noReason: 'no reason given',
  },
} satisfies Record<Lang, object>

export interface ReportView {
  frame: WorkspaceFrame
  asked: Pick<AskedReport, 'period' | 'known'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
}

/** The Centre's report: which period is asked for, and its figures as `drawFigures` drew them. */
export function reportPage(view: ReportView, figures: readonly Buffer[]): Buffer {
  const { frame } = view
  const t = reportWords[frame.lang]
  return renderAround(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={sayPeriod(view.asked, frame.lang)} lead={t.lead}>
        {t.title}
      </Heading>
      <ReportForm {...view} lang={frame.lang} />
      <div class="stack" dangerouslySetInnerHTML={{ __html: DRAWN_HERE }} />
    </WorkspaceLayout>,
    figures,
  )
}

/** On the screen and on paper: which days are counted, and as known when. */
function sayPeriod({ period, known }: ReportView['asked'], lang: Lang): string {
  const t = reportWords[lang]
  const days = `${formatDate(period.from, lang)} – ${formatDate(period.to, lang)}`
  return `${t.period}: ${days}, ${known === 'at_end' ? t.atEnd : t.now}`
}

export interface FiguresView {
  lang: Lang
  asked: Pick<AskedReport, 'period' | 'known'>
  centre: CentreReport
  byAgency: Report
  directory: Directory
}

/** Figures with their shares, what ended otherwise, satisfaction, agencies; of these only what is not as it was `before`. */
export function drawFigures(view: FiguresView, before?: DrawnFigures): DrawnFigures {
  const { lang, centre, byAgency } = view
  const t = reportWords[lang]
  const notes = [...centre.notes, ...byAgency.notes].map((note) => note[lang])
  const rows = drawAgencies(view, before)
  const parts = drawPartAround(
    <>
      {centre.differences.length > 0 && <Notice tone="late" title={t.unbalanced} />}
      {byAgency.rows.length === 0 ? (
        <EmptyState icon="chart" title={t.empty} />
      ) : (
        <>
          <Totals {...view} />
          <EndedOtherwise {...view} />
          <Agencies {...view} />
        </>
      )}
      <p class="small muted">{[...new Set(notes)].join(' ')}</p>
    </>,
    [...rows.values()].map(({ drawn }) => drawn),
  )
  return { parts, rows }
}

/** Names that the title above them completes. */
const SHORT = {
  early: { vi: 'Trước hạn', en: 'Early' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  overdue: { vi: 'Quá hạn', en: 'Late' },
  within: { vi: 'Trong hạn', en: 'In time' },
  overdueOpen: { vi: 'Đã quá hạn', en: 'Now late' },
} satisfies Partial<Record<FigureKey, Text>>

type PartRow = readonly [FigureKey, Tone, share: number | null]

/** Parts of a figure: the number, which opens its list where there is one, and its share. */
function partsOf({ lang, asked, byAgency }: FiguresView, rows: readonly PartRow[]): StatPart[] {
  return rows.map(([key, tone, share]) => ({
    name: nameOf(key)[lang],
    tone,
    share: share ?? 0,
    text: `${formatNumber(byAgency.total.figures[key], lang)}${share === null ? '' : ` (${formatPercent(share, lang)})`}`,
    // Nobody learns whose answer a rating was.
    href: LISTED_FIGURES.includes(key) ? listPath(asked, key) : undefined,
  }))
}

function nameOf(key: FigureKey): Text {
  return key in SHORT ? SHORT[key as keyof typeof SHORT] : definitionOf(key).name
}

function Totals(view: FiguresView) {
  const { lang, asked, centre, byAgency } = view
  const t = reportWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  const { percentages, satisfaction } = centre
  const { within, overdueOpen } = byAgency.total.figures
  const all = centre.carriedOver + centre.received
  const ofAll = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole)
  const bare = (rows: StatPart[]) => rows.map((part) => ({ ...part, text: part.text.replace(/ \(.*/, '') }))
  return (
    <div class="tiles">
      <Stat
        title={t.handled}
        value={number(all)}
        note={t.handledNote}
        parts={bare(
          partsOf(view, [
            ['carriedOver', 'idle', ofAll(centre.carriedOver, all)],
            ['received', 'brand', ofAll(centre.received, all)],
          ]),
        )}
      />
      <Stat
        title={definitionOf('resolved').name[lang]}
        value={number(centre.resolved)}
        href={listPath(asked, 'resolved')}
        note={noteWithShare(t.resolvedNote, percentages.resolved, lang)}
        parts={partsOf(view, [
          ['early', 'ok', percentages.early],
          ['onTime', 'ok2', percentages.onTime],
          ['overdue', 'late', percentages.overdue],
        ])}
      />
      <Stat
        title={definitionOf('inProcess').name[lang]}
        value={number(centre.inProcess)}
        href={listPath(asked, 'inProcess')}
        note={noteWithShare(t.openNote, percentages.inProcess, lang)}
        parts={bare(
          partsOf(view, [
            ['within', 'brand', ofAll(within, within + overdueOpen)],
            ['overdueOpen', 'late', ofAll(overdueOpen, within + overdueOpen)],
          ]),
        )}
      />
      <Stat
        title={t.satisfaction}
        value={satisfaction.verySatisfied === null ? '–' : formatPercent(satisfaction.verySatisfied, lang)}
        note={centre.rated === 0 ? t.unrated : t.rated(number(centre.rated))}
        parts={
          centre.rated === 0
            ? undefined
            : bare(
                partsOf(view, [
                  ['verySatisfied', 'ok', satisfaction.verySatisfied],
                  ['satisfied', 'ok2', satisfaction.satisfied],
                  ['neutral', 'idle', satisfaction.neutral],
                  ['dissatisfied', 'soon', satisfaction.dissatisfied],
                  ['veryDissatisfied', 'late', satisfaction.veryDissatisfied],
                ]),
              )
        }
      />
    </div>
  )
}

function noteWithShare(note: string, share: number | null, lang: Lang): string {
  return share === null ? note : `${note}, ${reportWords[lang].ofHandled(formatPercent(share, lang))}`
}

function withShare(value: number, share: number | null, lang: Lang): string {
  return share === null
    ? formatNumber(value, lang)
    : `${formatNumber(value, lang)} · ${formatPercent(share, lang)}`
}

function EndedOtherwise({ lang, asked, centre, byAgency }: FiguresView) {
  const t = reportWords[lang]
  const { endedOtherwise, stopped, withdrawn } = byAgency.total.figures
  if (endedOtherwise === 0) return null
  const link = (key: FigureKey, value: number) => (
    <a href={listPath(asked, key)}>
      {definitionOf(key).name[lang]}: {formatNumber(value, lang)}
    </a>
  )
  return (
    <section class="stack">
      <Heading level={2}>
        {t.otherwise}:{' '}
        <a href={listPath(asked, 'endedOtherwise')}>
          {withShare(endedOtherwise, centre.percentages.endedOtherwise, lang)}
        </a>
      </Heading>
      <p class="row">
        {link('stopped', stopped)} {link('withdrawn', withdrawn)}
      </p>
      <Table
        lang={lang}
        caption={t.otherwise}
        narrow="cards"
        rows={centre.endedOtherwiseRows}
        rowKey={({ kind, reason }) => `${kind} ${reason}`}
        columns={[
          { head: t.reason, rowHead: true, cell: ({ reason }) => reason || t.noReason },
          { head: t.kind, cell: ({ kind }) => definitionOf(kind).name[lang] },
          { head: t.count, align: 'end', cell: ({ count }) => formatNumber(count, lang) },
        ]}
      />
    </section>
  )
}

/** Figures of every agency under short names, so that all of them stand beside the agency's on a desk. */
const COLUMNS = [
  ['carriedOver', { vi: 'Chuyển sang', en: 'Carried over' }],
  ['received', { vi: 'Tiếp nhận', en: 'Received' }],
  ['resolved', { vi: 'Giải quyết', en: 'Resolved' }],
  ['early', SHORT.early],
  ['onTime', SHORT.onTime],
  ['overdue', SHORT.overdue],
  ['inProcess', { vi: 'Đang giải quyết', en: 'In process' }],
  ['overdueOpen', SHORT.overdueOpen],
  ['endedOtherwise', { vi: 'Kết thúc khác', en: 'Otherwise' }],
] as const satisfies readonly (readonly [FigureKey, Text])[]

type AgencyRow = Report['rows'][number]

/** Each agency's row; one that says what it said before is the one of before. */
function drawAgencies(view: FiguresView, before: DrawnFigures | undefined): DrawnFigures['rows'] {
  const { lang, byAgency, directory } = view
  const props = { columns: agencyColumns(view), rowKey: ({ key }: AgencyRow) => key }
  return new Map(
    byAgency.rows.map((row) => {
      const figures = COLUMNS.map(([figure]) => row.figures[figure])
      const says = JSON.stringify([directory.nameOf(row.key, lang), ...figures])
      const known = before?.rows.get(row.key)
      return [row.key, known?.says === says ? known : { says, drawn: drawRow(props, row) }]
    }),
  )
}

function openNumber({ lang, asked }: FiguresView, key: FigureKey, value: number, agency?: string) {
  if (value === 0) return '0'
  const narrowed = agency === undefined ? {} : { agency }
  return <a href={listPath(asked, key, narrowed)}>{formatNumber(value, lang)}</a>
}

function agencyColumns(view: FiguresView): Column<AgencyRow>[] {
  const { lang, directory } = view
  return [
    { head: reportWords[lang].agency, rowHead: true, cell: ({ key }) => directory.nameOf(key, lang) },
    ...COLUMNS.map(([figure, name]) => ({
      head: name[lang],
      align: 'end' as const,
      cell: ({ key, figures }: AgencyRow) => openNumber(view, figure, figures[figure], key),
    })),
  ]
}

function Agencies(view: FiguresView) {
  const { lang, byAgency } = view
  const t = reportWords[lang]
  return (
    <Table
      lang={lang}
      caption={t.agencies}
      showCaption
      narrow="wide"
      rows="drawn"
      rowKey={({ key }) => key}
      columns={agencyColumns(view)}
      foot={[t.total, ...COLUMNS.map(([figure]) => openNumber(view, figure, byAgency.total.figures[figure]))]}
    />
  )
}
