import type { Directory } from '../../../agencies/index.ts'
import {
  type ListedPetition,
  limitsAt,
  PETITION_FILTERS,
  type PetitionCounts,
  type PetitionFigures,
  type PetitionFilter,
  petitionKinds,
  petitionStates,
} from '../../../petitions/index.ts'
import { formatDate, formatMoment, type Lang } from '../../../platform/index.ts'
import {
  Button,
  type Column,
  DeadlineChip,
  type DeadlineState,
  EmptyState,
  ErrorSummary,
  formatNumber,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { PeriodFields } from '../shell/period/period-fields.tsx'
import type { AskedPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { petitionsWords } from './petitions-words.ts'

export interface PetitionsView extends AskedPeriod {
  frame: WorkspaceFrame
  directory: Directory
  now: number
  filter: PetitionFilter
  counts: PetitionCounts
  rows: readonly ListedPetition[]
  figures: readonly PetitionFigures[]
  next: string | undefined
  isFirst: boolean
}

export function petitionsPage(view: PetitionsView): string {
  const { frame, filter, rows, counts } = view
  const { lang } = frame
  const t = petitionsWords[lang]
  const { refuse, ask, answer, publish } = limitsAt(view.now)
  const tabs = PETITION_FILTERS.map((one) => ({
    text: t.filters[one],
    href: `${paths.petitions}?filter=${one}`,
    current: one === filter,
    ...(one in counts ? { count: counts[one as keyof PetitionCounts] } : {}),
    ...(one === 'late' ? { late: true as const } : {}),
  }))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead(refuse, ask, answer, publish)}>{t.title}</Heading>
      <Tabs lang={lang} label={t.views} tabs={tabs} />
      {rows.length === 0 ? (
        <EmptyState icon="chat" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.filters[filter]}
          narrow="cards"
          rows={rows}
          rowKey={({ petition }) => petition.id}
          columns={columnsOf(view)}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : `${paths.petitions}?filter=${filter}`}
        next={view.next === undefined ? undefined : `${paths.petitions}?filter=${filter}&after=${view.next}`}
      />
      <Figures view={view} />
    </WorkspaceLayout>,
  )
}

function columnsOf({ frame, directory, now }: PetitionsView): Column<ListedPetition>[] {
  const { lang } = frame
  const { heads } = petitionsWords[lang]
  return [
    {
      head: heads.code,
      rowHead: true,
      cell: ({ petition: { id, code, kind, text } }) => (
        <>
          <a class="code" href={paths.petition(id)}>
            {code}
          </a>
          <span class="sub">
            {petitionKinds[kind][lang]}: {beginOf(text)}
          </span>
        </>
      ),
    },
    { head: heads.agency, cell: ({ petition }) => directory.nameOf(petition.agency, lang) },
    { head: heads.received, tight: true, cell: ({ petition }) => formatMoment(petition.receivedAt, lang) },
    { head: heads.due, cell: (row) => <Due row={row} now={now} lang={lang} /> },
    { head: heads.state, cell: ({ petition }) => petitionStates[petition.state][lang] },
  ]
}

/** Enough to know it again; the whole stands on its page. */
function beginOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 90 ? line : `${line.slice(0, 90).replace(/\s\S*$/, '')}…`
}

/** What is due next, and whether it is late. */
export function Due({ row, now, lang }: { row: Omit<ListedPetition, 'petition'>; now: number; lang: Lang }) {
  const { state, words, at } = dueOf(row, now, lang)
  return (
    <>
      <DeadlineChip state={state} words={words} />
      {at !== null && <span class="sub">{formatMoment(at, lang)}</span>}
    </>
  )
}

function dueOf(
  { answerDue, endedAt, publishDue }: Omit<ListedPetition, 'petition'>,
  now: number,
  lang: Lang,
): { state: DeadlineState; words: string; at: number | null } {
  const t = petitionsWords[lang]
  if (publishDue !== null)
    return { state: publishDue < now ? 'late' : 'soon', words: t.publishBy, at: publishDue }
  if (answerDue === null) return { state: 'paused', words: t.paused, at: null }
  if (endedAt !== null) {
    return endedAt <= answerDue
      ? { state: 'done', words: t.done, at: endedAt }
      : { state: 'late', words: t.doneLate, at: endedAt }
  }
  return answerDue < now
    ? { state: 'late', words: t.late, at: answerDue }
    : { state: 'ok', words: t.inTime, at: answerDue }
}

function Figures({ view: { frame, figures, period, typed, errors, directory } }: { view: PetitionsView }) {
  const { lang } = frame
  const t = petitionsWords[lang]
  const number = (key: keyof typeof t.figureHeads) => ({
    head: t.figureHeads[key],
    align: 'end' as const,
    cell: (row: PetitionFigures) => formatNumber(row[key], lang),
  })
  const sheet = `${paths.petitions}/sheet?${new URLSearchParams({ from: period.from, to: period.to })}`
  return (
    <section class="stack" id="figures">
      <Heading level={2} eyebrow={`${formatDate(period.from, lang)} – ${formatDate(period.to, lang)}`}>
        {t.figures}
      </Heading>
      <form method="get" action={paths.petitions} class="stack no-print">
        <ErrorSummary lang={lang} errors={errors} />
        <div class="row row-low">
          <PeriodFields lang={lang} period={period} typed={typed} errors={errors} />
          <Button kind="secondary">{t.show}</Button>
          <LinkButton href={sheet} kind="secondary" icon="download">
            {t.sheet}
          </LinkButton>
        </div>
      </form>
      {figures.length > 0 && (
        <Table
          lang={lang}
          caption={t.figures}
          narrow="cards"
          rows={figures}
          rowKey={({ agency }) => agency}
          columns={[
            { head: t.heads.agency, rowHead: true, cell: ({ agency }) => directory.nameOf(agency, lang) },
            ...(['received', 'answered', 'refused', 'inTime', 'late', 'dissatisfied'] as const).map(number),
          ]}
        />
      )}
    </section>
  )
}
