import type { DecidedProcedure, Decision, JudgedDecision } from '../../../../catalogue/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import {
  Chip,
  EmptyState,
  Heading,
  Pagination,
  render,
  Stat,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { decisionWords } from './decisions-words.ts'

export interface DecisionsView {
  frame: WorkspaceFrame
  mayPublish: boolean
  rows: readonly (Decision & { judged: JudgedDecision })[]
  isFirst: boolean
  next: string | undefined
}

const EFFECTS = ['introduces', 'amends', 'replaces', 'abolishes'] as const

/** Every decision, what it does, and whether it was in time. */
export function decisionsPage({ frame, mayPublish, rows, isFirst, next }: DecisionsView): string {
  const { lang } = frame
  const t = decisionWords[lang]
  const { heads } = t
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {mayPublish && (
        <p>
          <a href={paths.replacing}>{t.replacing.title}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <>
          <Figures lang={lang} rows={rows} />
          <Table
            lang={lang}
            caption={t.title}
            narrow="cards"
            rows={rows}
            rowKey={({ number, date }) => `${number} ${date}`}
            columns={[
              {
                head: heads.decision,
                rowHead: true,
                cell: ({ number, date }) => (
                  <>
                    <a href={`${paths.decisions}/one?${new URLSearchParams({ number, date: date ?? '' })}`}>
                      {number}
                    </a>
                    {', '}
                    {date === null ? t.noDate : formatDate(date, lang)}
                  </>
                ),
              },
              { head: heads.issuer, cell: ({ issuer }) => issuer ?? '–' },
              { head: heads.does, cell: ({ effects }) => sayEffects(effects, lang) },
              { head: heads.from, tight: true, cell: ({ from }) => formatDate(from, lang) },
              {
                head: heads.issued,
                cell: ({ judged: { issued } }) =>
                  issued && (
                    <InTime
                      lang={lang}
                      {...issued}
                      days={Math.abs(issued.days)}
                      say={issued.days < 0 ? t.issuedAfter : t.issued}
                    />
                  ),
              },
              {
                head: heads.published,
                cell: ({ judged: { published } }) =>
                  published && (
                    <InTime
                      lang={lang}
                      {...published}
                      days={Math.abs(published.days)}
                      say={published.days < 0 ? t.publishedBefore : t.published}
                    />
                  ),
              },
            ]}
          />
          <p class="muted">{t.days}</p>
        </>
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : paths.decisions}
        next={next === undefined ? undefined : `${paths.decisions}?${new URLSearchParams({ after: next })}`}
      />
    </WorkspaceLayout>,
  )
}

function Figures({ lang, rows }: { lang: Lang; rows: DecisionsView['rows'] }) {
  const t = decisionWords[lang]
  return (
    <div class="tiles">
      {(['issued', 'published'] as const).map((indicator) => {
        const known = rows.flatMap(({ judged }) => judged[indicator] ?? [])
        const inTime = known.filter(({ isInTime }) => isInTime).length
        const [count, all] = [formatNumber(inTime, lang), formatNumber(known.length, lang)]
        return <Stat title={t.figures[indicator]} value={count} note={t.ofShown(count, all)} />
      })}
    </div>
  )
}

function InTime({
  lang,
  days,
  limit,
  isInTime,
  say,
}: {
  lang: Lang
  days: number
  limit: number
  isInTime: boolean
  say: (days: string, limit: string) => string
}) {
  const t = decisionWords[lang]
  return (
    <>
      <Chip tone={isInTime ? 'info' : 'bronze'}>{isInTime ? t.inTime : t.late}</Chip>{' '}
      {say(formatNumber(days, lang), formatNumber(limit, lang))}
    </>
  )
}

function sayEffects(effects: Decision['effects'], lang: Lang): string {
  return EFFECTS.filter((one) => effects[one] > 0)
    .map((one) => `${formatNumber(effects[one], lang)} ${decisionWords[lang].effects[one]}`)
    .join(', ')
}

export interface DecisionView {
  frame: WorkspaceFrame
  title: string
  date: string | null
  rows: readonly DecidedProcedure[]
}

/** One decision: each procedure with what became of it and the document that its version was written after. */
export function decisionPage({ frame, title, date, rows }: DecisionView): string {
  const { lang } = frame
  const t = decisionWords[lang]
  const { heads } = t
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={date === null ? t.noDate : formatDate(date, lang)}>{title}</Heading>
      <p>
        <a href={paths.decisions}>{t.title}</a>
      </p>
      <Table
        lang={lang}
        caption={title}
        narrow="cards"
        rows={rows}
        rowKey={({ procedure, effect, version }) => `${procedure} ${effect} ${version?.number}`}
        columns={[
          {
            head: heads.procedure,
            rowHead: true,
            cell: ({ procedure, name }) => (
              <>
                <a href={`${paths.procedures}/${procedure}`}>{name[lang]}</a>, {procedure}
              </>
            ),
          },
          { head: heads.does, cell: (row) => <Does lang={lang} {...row} /> },
          {
            head: heads.version,
            tight: true,
            cell: ({ version }) =>
              version === undefined ? '–' : procedureWords[lang].version(version.number),
          },
          { head: heads.from, tight: true, cell: ({ from }) => formatDate(from, lang) },
          {
            head: heads.document,
            cell: ({ version, document }) =>
              version === undefined || document === undefined ? (
                '–'
              ) : (
                <a href={`${paths.draft(version.id)}/document`}>{document}</a>
              ),
          },
        ]}
      />
    </WorkspaceLayout>,
  )
}

function Does({ lang, effect, by = [] }: DecidedProcedure & { lang: Lang }) {
  const t = decisionWords[lang]
  return (
    <>
      {t.effects[effect]}
      {by.map(({ code, name }, at) => (
        <>
          {at === 0 ? ` ${t.by} ` : '; '}
          <a href={`${paths.procedures}/${code}`}>{name[lang]}</a>, {code}
        </>
      ))}
    </>
  )
}
