import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatNumber } from '../../../platform/index.ts'
import {
  type EvaluatedAgency,
  INDEX_KEYS,
  type IndexKey,
  indexOf,
  isDossierKey,
  MOST_TOTAL,
  type OfficerScores,
} from '../../../supervision/index.ts'
import { Select, TextArea } from '../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import type { AskedPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { evaluationHref } from './evaluation-asked.ts'
import { PeriodForm } from './evaluation-page.tsx'
import { evaluationWords } from './evaluation-words.ts'
import { OfficerTable } from './officer-table.tsx'

/** A statement that could not be noted, as it was typed. */
export interface TypedStatement {
  index: string | undefined
  points: string | undefined
  ground: string | undefined
  errors: readonly FormError[]
}

export interface AgencyView extends AskedPeriod {
  frame: WorkspaceFrame
  directory: Directory
  code: string
  /** Absent: none of its dossiers was scored in the period. */
  agency: EvaluatedAgency | undefined
  officers: readonly OfficerScores[]
  names: ReadonlyMap<string, string>
  mayState: boolean
  statement: TypedStatement | undefined
}

/** One agency: each index with its ground, the numbers that open lists, its officers. */
export function agencyPage(view: AgencyView): string {
  const { frame, agency, code, period, errors, statement, directory } = view
  const { lang } = frame
  const t = evaluationWords[lang]
  const total = agency && t.ofMost(formatNumber(agency.evaluation.total, lang, 1), MOST_TOTAL)
  const rank = agency?.evaluation.rank?.[lang]
  const known = INDEX_KEYS.length - (agency?.evaluation.unknown.length ?? 0)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={t.period(formatDate(period.from, lang), formatDate(period.to, lang))}
        lead={total && `${t.total}: ${total}, ${rank ?? t.noRank(known)}`}
        actions={
          <LinkButton
            href={evaluationHref(paths.evaluation, period)}
            kind="quiet"
            size="small"
            icon="arrowLeft"
          >
            {t.back}
          </LinkButton>
        }
      >
        {directory.nameOf(code, lang)}
      </Heading>
      <ErrorSummary lang={lang} errors={[...errors, ...(statement?.errors ?? [])]} />
      <PeriodForm {...view} lang={lang} path={paths.evaluatedAgency} hidden={{ agency: code }} />
      {agency === undefined ? (
        <EmptyState icon="chart" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <>
          <Indices view={view} agency={agency} />
          {view.mayState && <StateForm view={view} />}
          <OfficerTable {...view} lang={lang} />
        </>
      )}
    </WorkspaceLayout>,
  )
}

function Indices({ view, agency }: { view: AgencyView; agency: EvaluatedAgency }) {
  const { lang } = view.frame
  const t = evaluationWords[lang]
  const { indices } = agency.evaluation
  return (
    <Table
      lang={lang}
      caption={t.indices}
      showCaption
      narrow="cards"
      rows={INDEX_KEYS}
      rowKey={(key) => key}
      columns={[
        {
          head: t.name,
          rowHead: true,
          cell: (key) => (
            <>
              {INDEX_KEYS.indexOf(key) + 1}. {indexOf(key).name[lang]}
              <span class="sub">{indexOf(key).rule[lang]}</span>
            </>
          ),
        },
        { head: t.facts, cell: (key) => <Facts view={view} agency={agency} index={key} /> },
        {
          head: t.score,
          align: 'end',
          cell: (key) => {
            const value = indices[key]
            return value === null ? t.unknown : <strong>{formatNumber(value, lang, 1)}</strong>
          },
        },
      ]}
    />
  )
}

function Facts({ view, agency, index }: { view: AgencyView; agency: EvaluatedAgency; index: IndexKey }) {
  const { lang } = view.frame
  const t = evaluationWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  const { petitions, procedures, received, onlineLate } = agency.facts
  if (isDossierKey(index)) return <Counted view={view} agency={agency} index={index} />
  if (index === 'petitions') return <>{t.petitions(number(petitions.inTime), number(petitions.due))}</>
  if (index === 'online') {
    const { all, online } = procedures
    return (
      <>
        {t.online(
          number(online),
          number(all),
          number(received.online),
          number(received.all),
          number(onlineLate),
        )}
      </>
    )
  }
  const stated = agency.stated.find((one) => one.index === index)
  if (stated === undefined) return <span class="muted">{t.unknown}</span>
  return (
    <>
      {stated.ground}
      <span class="sub">{view.names.get(stated.statedBy)}</span>
    </>
  )
}

/** How many dossiers were given 2, 1 and 0 points; each opens its list. */
function Counted({
  view: { frame, period, code },
  agency,
  index,
}: {
  view: AgencyView
  agency: EvaluatedAgency
  index: Exclude<IndexKey, 'one_stop' | 'publication' | 'petitions' | 'online'>
}) {
  const { lang } = frame
  const t = evaluationWords[lang]
  return (
    <span class="row">
      {([2, 1, 0] as const).map((points) => {
        const count = agency.counts[index][points]
        const text = `${t.points(points)}: ${formatNumber(count, lang)}`
        const href = evaluationHref(paths.evaluatedDossiers, period, {
          agency: code,
          given: { index, points },
        })
        return count === 0 ? <span class="muted">{text}</span> : <a href={href}>{text}</a>
      })}
    </span>
  )
}

function StateForm({ view: { frame, code, period, statement } }: { view: AgencyView }) {
  const { lang } = frame
  const t = evaluationWords[lang]
  const errorOf = (id: string) => statement?.errors.find((one) => one.id === id)?.message
  return (
    <details class="more" open={statement !== undefined}>
      <summary>{t.state}</summary>
      <form method="post" action={paths.evaluatedAgency} class="stack">
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <input type="hidden" name="agency" value={code} />
        <input type="hidden" name="from" value={period.from} />
        <input type="hidden" name="to" value={period.to} />
        <p class="muted">{t.stateLead(period.to.slice(0, 4))}</p>
        <div class="row row-low">
          <Select
            lang={lang}
            name="index"
            label={t.which}
            value={statement?.index}
            options={(['one_stop', 'publication'] as const).map((key) => ({
              value: key,
              text: `${INDEX_KEYS.indexOf(key) + 1}. ${indexOf(key).name[lang]}`,
            }))}
          />
          <Select
            lang={lang}
            name="points"
            label={t.score}
            value={statement?.points}
            placeholder=""
            error={errorOf('points')}
            options={['2', '1', '0'].map((value) => ({ value, text: t.points(Number(value)) }))}
          />
        </div>
        <TextArea
          lang={lang}
          name="ground"
          label={t.ground}
          hint={t.groundHint}
          value={statement?.ground}
          error={errorOf('ground')}
        />
        <div>
          <Button kind="secondary">{t.stateDo}</Button>
        </div>
      </form>
    </details>
  )
}
