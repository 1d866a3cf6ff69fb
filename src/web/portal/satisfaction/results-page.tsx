import { formatNumber, type Lang } from '../../../platform/index.ts'
import { type PublicSatisfaction, SATISFACTION_QUESTIONS } from '../../../satisfaction/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  BarChart,
  type Column,
  EmptyState,
  formatPercent,
  Heading,
  PortalLayout,
  render,
  Table,
} from '../../ui/index.ts'
import { satisfactionPath, satisfactionTitle } from '../shell/satisfaction-parts.ts'

const words = {
  vi: {
    lead: (year: number) => `Những gì người nộp hồ sơ trả lời trong năm ${year}, không kèm tên.`,
    figures: 'Số liệu',
    none: 'Chưa đủ câu trả lời để công bố',
    reception: 'Tiếp nhận hồ sơ',
    agency: 'Cơ quan',
    count: 'Số người trả lời',
    satisfied: 'Hài lòng trở lên',
    questions: 'Mười một câu hỏi',
    reading: 'Mỗi câu cho 2, 1 hoặc 0 điểm; cuối dòng là phần trả lời được 2 điểm.',
    points: ['2 điểm', '1 điểm', '0 điểm'],
    mean: 'Điểm trung bình (trên 22)',
    byAgency: 'Mười một câu hỏi theo cơ quan',
    note: (least: number) =>
      `Chỉ nêu cơ quan có từ ${least} người trả lời; các tổng chỉ cộng những cơ quan đó. Câu hỏi và điểm theo Thông tư 01/2018/TT-VPCP.`,
    before: (year: number) => `Năm ${year}`,
  },
  en: {
    lead: (year: number) => `What people who filed answered in ${year}, without names.`,
    figures: 'Figures',
    none: 'Not enough answers to publish',
    reception: 'Reception of the dossier',
    agency: 'Agency',
    count: 'Answers',
    satisfied: 'Satisfied or more',
    questions: 'The eleven questions',
    reading: 'Each question gives 2, 1 or 0 points; at the end of each row, the share with 2 points.',
    points: ['2 points', '1 point', '0 points'],
    mean: 'Mean points (of 22)',
    byAgency: 'The eleven questions by agency',
    note: (least: number) =>
      `Only agencies with ${least} answers or more are told, and sums are of these. Questions and points as in Circular 01/2018/TT-VPCP.`,
    before: (year: number) => `${year}`,
  },
} as const satisfies Record<Lang, object>

export interface ResultsView {
  frame: PortalFrame
  year: number
  isPresent: boolean
  isFirst: boolean
  told: PublicSatisfaction
  /** Fewer answers are not told. */
  least: number
  nameOf: (agency: string, lang: Lang) => string
}

export function resultsPage(view: ResultsView): string {
  const { frame, year, told, least } = view
  const { lang } = frame
  const t = words[lang]
  const title = satisfactionTitle[lang]
  const isEmpty = told.reception.length === 0 && told.agencies.length === 0
  return render(
    <PortalLayout
      {...frame}
      title={title}
      description={t.lead(year)}
      crumbs={[{ text: t.figures, href: '/figures' }, { text: title }]}
    >
      <div class="stack stack-l">
        <Heading lead={t.lead(year)} eyebrow={String(year)}>
          {title}
        </Heading>
        {isEmpty && <EmptyState icon="chart" title={t.none} />}
        <Reception view={view} />
        {told.agencies.length > 0 && <Questions view={view} />}
        <p class="small muted">{t.note(least)}</p>
        <p class="row no-print">
          {!view.isFirst && <a href={`${satisfactionPath}?year=${year - 1}`}>{t.before(year - 1)}</a>}
          {!view.isPresent && <a href={`${satisfactionPath}?year=${year + 1}`}>{t.before(year + 1)}</a>}
        </p>
      </div>
    </PortalLayout>,
  )
}

/** The agency and how many have answered. */
function agencyColumns<Row extends { agency: string; count: number }>({
  frame,
  nameOf,
}: ResultsView): Column<Row>[] {
  const { lang } = frame
  const t = words[lang]
  return [
    { head: t.agency, rowHead: true, cell: ({ agency }) => nameOf(agency, lang) },
    { head: t.count, align: 'end', cell: ({ count }) => formatNumber(count, lang) },
  ]
}

function Reception({ view }: { view: ResultsView }) {
  const { frame, told } = view
  const { lang } = frame
  const t = words[lang]
  if (told.reception.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.reception}</h2>
      <Table
        lang={lang}
        caption={t.reception}
        narrow="cards"
        rows={told.reception}
        rowKey={({ agency }) => agency}
        columns={[
          ...agencyColumns<PublicSatisfaction['reception'][number]>(view),
          {
            head: t.satisfied,
            align: 'end',
            cell: ({ count, satisfied }) => formatPercent((100 * satisfied) / count, lang),
          },
        ]}
      />
    </section>
  )
}

const TONES = ['ok', 'ok2', 'soon'] as const

/** The share of the best answer. */
function sayMost(counts: readonly number[], lang: Lang): string {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return all === 0 ? '–' : formatPercent((100 * (counts[0] ?? 0)) / all, lang)
}

function Questions({ view }: { view: ResultsView }) {
  const { frame, told } = view
  const { lang } = frame
  const t = words[lang]
  const askOf = (key: string) => SATISFACTION_QUESTIONS.find((one) => one.key === key)?.ask[lang] ?? key
  return (
    <section class="stack">
      <BarChart
        lang={lang}
        title={t.questions}
        reading={t.reading}
        scale="share"
        series={t.points.map((name, at) => ({ name, tone: TONES[at] ?? 'idle' }))}
        rows={told.questions.map(({ key, counts }) => ({
          label: askOf(key),
          values: t.points.map((_, at) => counts[at] ?? 0),
          text: sayMost(counts, lang),
        }))}
      />
      <Table
        lang={lang}
        caption={t.byAgency}
        showCaption
        narrow="cards"
        rows={told.agencies}
        rowKey={({ agency }) => agency}
        columns={[
          ...agencyColumns<PublicSatisfaction['agencies'][number]>(view),
          { head: t.mean, align: 'end', cell: ({ mean }) => formatNumber(Math.round(mean * 10) / 10, lang) },
        ]}
      />
    </section>
  )
}
