import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../platform/index.ts'
import { type EvaluatedAgency, INDEX_KEYS, indexOf, MOST_TOTAL } from '../../../supervision/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Heading,
  KeyValue,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { PeriodFields } from '../shell/period/period-fields.tsx'
import type { AskedPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { evaluationHref } from './evaluation-asked.ts'
import { evaluationWords } from './evaluation-words.ts'

export interface EvaluationView extends AskedPeriod {
  frame: WorkspaceFrame
  directory: Directory
  agencies: readonly EvaluatedAgency[]
}

/** All agencies, the best first, with their nine indices. */
export function evaluationPage(view: EvaluationView): string {
  const { frame, agencies, period, errors } = view
  const { lang } = frame
  const t = evaluationWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead} eyebrow={t.period(formatDate(period.from, lang), formatDate(period.to, lang))}>
        {t.title}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <PeriodForm {...view} lang={lang} path={paths.evaluation}>
        <LinkButton
          href={evaluationHref(`${paths.evaluation}/sheet`, period)}
          kind="secondary"
          icon="download"
        >
          {t.sheet}
        </LinkButton>
      </PeriodForm>
      {agencies.length === 0 ? (
        <EmptyState icon="chart" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Agencies {...view} />
      )}
      <Rules lang={lang} />
    </WorkspaceLayout>,
  )
}

/** The period, and what stands beside it. */
export function PeriodForm({
  lang,
  path,
  hidden = {},
  children,
  ...asked
}: AskedPeriod & {
  lang: Lang
  path: string
  hidden?: Readonly<Record<string, string>>
  children?: preact.ComponentChildren
}) {
  return (
    <form method="get" action={path} class="row row-low no-print">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <PeriodFields lang={lang} period={asked.period} typed={asked.typed} errors={asked.errors} />
      <Button kind="secondary">{evaluationWords[lang].show}</Button>
      {children}
    </form>
  )
}

function Agencies({ frame: { lang }, agencies, period, directory }: EvaluationView) {
  const t = evaluationWords[lang]
  const said = (value: number | null) => (value === null ? '–' : formatNumber(value, lang, 1))
  return (
    <Table
      lang={lang}
      caption={t.agencies}
      narrow="wide"
      rows={agencies}
      rowKey={({ agency }) => agency}
      columns={[
        {
          head: t.agency,
          rowHead: true,
          cell: ({ agency, evaluation: { rank, unknown } }) => (
            <>
              <a href={evaluationHref(paths.evaluatedAgency, period, { agency })}>
                {directory.nameOf(agency, lang)}
              </a>
              <span class="sub">{rank?.[lang] ?? t.noRank(INDEX_KEYS.length - unknown.length)}</span>
            </>
          ),
        },
        {
          head: t.dossiers,
          align: 'end',
          cell: ({ agency, dossiers }) => (
            <a href={evaluationHref(paths.evaluatedDossiers, period, { agency })}>
              {formatNumber(dossiers, lang)}
            </a>
          ),
        },
        ...INDEX_KEYS.map((key, at) => ({
          head: String(at + 1),
          align: 'end' as const,
          cell: ({ evaluation }: EvaluatedAgency) => said(evaluation.indices[key]),
        })),
        {
          head: t.total,
          align: 'end',
          tight: true,
          cell: ({ evaluation: { total } }) => (
            <strong>{t.ofMost(formatNumber(total, lang, 1), MOST_TOTAL)}</strong>
          ),
        },
      ]}
    />
  )
}

/** What each number of the head stands for: a score that nobody can check is none. */
function Rules({ lang }: { lang: Lang }) {
  const t = evaluationWords[lang]
  return (
    <section class="stack" aria-labelledby="rules">
      <h2 id="rules">{t.indices}</h2>
      <KeyValue
        items={INDEX_KEYS.map((key, at) => ({
          term: `${at + 1}. ${indexOf(key).name[lang]}`,
          text: indexOf(key).rule[lang],
        }))}
      />
    </section>
  )
}
