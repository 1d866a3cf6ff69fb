import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatMoment, type Lang } from '../../../platform/index.ts'
import {
  DOSSIER_INDICES,
  DOSSIER_KEYS,
  type DossierKey,
  type DossierScore,
} from '../../../supervision/index.ts'
import {
  type Column,
  EmptyState,
  ErrorSummary,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import type { AskedPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { evaluationHref, type Narrowed } from './evaluation-asked.ts'
import { PeriodForm } from './evaluation-page.tsx'
import { evaluationWords } from './evaluation-words.ts'

export type Scored = DossierScore<DossierKey>

export interface ScoredView extends AskedPeriod {
  frame: WorkspaceFrame
  directory: Directory
  narrowed: Narrowed
  rows: readonly Scored[]
  next: string | undefined
  isFirst: boolean
}

/** The dossiers behind a number of the evaluation, each with its points and why. */
export function scoredPage(view: ScoredView): string {
  const { frame, narrowed, rows, period, errors, directory } = view
  const { lang } = frame
  const t = evaluationWords[lang]
  const { agency, given } = narrowed
  const back =
    agency === undefined
      ? evaluationHref(paths.evaluation, period)
      : evaluationHref(paths.evaluatedAgency, period, { agency })
  const hrefOf = (after?: string) => evaluationHref(paths.evaluatedDossiers, period, { ...narrowed, after })
  const hidden = {
    ...(agency === undefined ? {} : { agency }),
    ...(given === undefined ? {} : { index: given.index, points: String(given.points) }),
  }
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={t.period(formatDate(period.from, lang), formatDate(period.to, lang))}
        lead={given && DOSSIER_INDICES[given.index].rule[lang]}
        actions={
          <LinkButton href={back} kind="quiet" size="small" icon="arrowLeft">
            {agency === undefined ? t.back : directory.nameOf(agency, lang)}
          </LinkButton>
        }
      >
        {given === undefined ? t.list : t.listOf(DOSSIER_INDICES[given.index].name[lang], given.points)}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <PeriodForm {...view} lang={lang} path={paths.evaluatedDossiers} hidden={hidden} />
      {rows.length === 0 ? (
        <EmptyState icon="file" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ScoredTable {...view} lang={lang} />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : hrefOf()}
        next={view.next === undefined ? undefined : hrefOf(view.next)}
      />
    </WorkspaceLayout>,
  )
}

/** Dossiers with their points and why; `own`: the time is that of the reader's own steps. */
export function ScoredTable({
  lang,
  rows,
  directory,
  own,
}: {
  lang: Lang
  rows: readonly Scored[]
  directory: Directory
  own?: true
}) {
  const t = evaluationWords[lang]
  const nameOf = (code: string) => directory.nameOf(code, lang)
  const index = (key: DossierKey): Column<Scored> => ({
    head: own && key === 'agency_time' ? t.ownTime : DOSSIER_INDICES[key].name[lang],
    cell: ({ points, evidence }) => (
      <>
        <strong>{points[key]}</strong>
        {!(own && key === 'agency_time') && (
          <span class="sub">{DOSSIER_INDICES[key].explain(evidence, nameOf)[lang]}</span>
        )}
      </>
    ),
  })
  return (
    <Table
      lang={lang}
      caption={t.list}
      narrow="cards"
      rows={rows}
      rowKey={({ dossier }) => dossier}
      columns={[
        {
          head: t.dossier,
          rowHead: true,
          cell: ({ dossier, code, endedAt }) => (
            <>
              <a class="code" href={paths.dossier(dossier)}>
                {code}
              </a>
              <span class="sub">
                {t.ended}: {formatMoment(endedAt, lang)}
              </span>
            </>
          ),
        },
        ...DOSSIER_KEYS.map(index),
      ]}
    />
  )
}
