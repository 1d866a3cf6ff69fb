import type { Directory } from '../../../agencies/index.ts'
import { addDays, fromLocal } from '../../../calendar/index.ts'
import { formatDate, formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import {
  CHECK_KEYS,
  CHECKLIST,
  type InspectedDossier,
  type Inspection,
  type InspectionState,
  inspectionStates,
  isFaulty,
} from '../../../supervision/index.ts'
import { TextArea } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { inspectionWords } from './inspection-words.ts'

export interface InspectionView {
  frame: WorkspaceFrame
  directory: Directory
  inspection: Inspection
  state: InspectionState
  dossiers: readonly InspectedDossier[]
  names: ReadonlyMap<string, string>
  leads: boolean
  conclusion: string | undefined
  errors: readonly FormError[]
  today: string
}

/** One inspection on screen and on paper: how the sample was drawn, what was found and answered in each dossier, the conclusion. */
export function inspectionPage(view: InspectionView): string {
  const { frame, directory, inspection, errors } = view
  const { lang } = frame
  const t = inspectionWords[lang]
  const { agency, from, to } = inspection
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={t.period(formatDate(from, lang), formatDate(to, lang))}
        actions={
          <LinkButton href={paths.inspections} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.one(directory.nameOf(agency, lang))}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <Facts {...view} />
      <h2>{t.list}</h2>
      <Dossiers {...view} />
      <Acts {...view} />
    </WorkspaceLayout>,
  )
}

function Facts({ frame: { lang }, inspection, state, names }: InspectionView) {
  const t = inspectionWords[lang]
  const { drawn, population, seed, openedBy, openedAt, answerBy, conclusion, closedBy, closedAt } = inspection
  const signed =
    closedBy === null || closedAt === null
      ? ''
      : `${names.get(closedBy) ?? ''}, ${formatMoment(closedAt, lang)}`
  return (
    <KeyValue
      items={[
        { term: t.facts.state, text: inspectionStates[state][lang] },
        { term: t.facts.sample, text: t.sample(drawn, formatNumber(population, lang)) },
        { term: t.facts.seed, text: <span class="code">{seed}</span> },
        { term: t.facts.openedBy, text: `${names.get(openedBy) ?? ''}, ${formatMoment(openedAt, lang)}` },
        { term: t.facts.answerBy, text: formatDate(answerBy, lang) },
        ...(conclusion === null
          ? []
          : [
              {
                term: t.facts.conclusion,
                text: (
                  <>
                    {conclusion}
                    <span class="sub">{signed}</span>
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

function Dossiers(view: InspectionView) {
  const { frame, inspection, dossiers, state, leads } = view
  const { lang } = frame
  const t = inspectionWords[lang]
  const hrefOf = ({ dossier }: InspectedDossier) => paths.inspected(inspection.id, dossier)
  const actOf = (row: InspectedDossier) => {
    if (state === 'checking' && leads) return t.check
    return state === 'asked' && isFaulty(row) ? t.answerDo : t.look
  }
  return (
    <Table
      lang={lang}
      caption={t.list}
      narrow="cards"
      rows={dossiers}
      rowKey={({ dossier }) => dossier}
      columns={[
        {
          head: t.dossier,
          rowHead: true,
          cell: (row) => (
            <>
              <span class="muted">{row.place}. </span>
              <a class="code" href={hrefOf(row)}>
                {row.code}
              </a>
              <span class="sub no-print">{actOf(row)}</span>
            </>
          ),
        },
        { head: t.result, cell: (row) => <Found row={row} lang={lang} /> },
        { head: t.answer, cell: (row) => <Answer view={view} row={row} /> },
      ]}
    />
  )
}

function Found({ row, lang }: { row: InspectedDossier; lang: Lang }) {
  const t = inspectionWords[lang]
  if (row.checks === null) return <span class="muted">{t.unchecked}</span>
  const wrong = CHECK_KEYS.filter((key) => row.checks?.[key] === 'fault')
  if (wrong.length === 0) return <>{t.clean}</>
  return (
    <>
      {row.finding}
      <span class="sub">{wrong.map((key) => CHECKLIST[key].text[lang]).join('; ')}</span>
    </>
  )
}

/** An answer that came after its day says so. */
function Answer({
  view: { frame, inspection, names },
  row,
}: {
  view: InspectionView
  row: InspectedDossier
}) {
  const { lang } = frame
  const t = inspectionWords[lang]
  if (row.answer === null || row.answeredAt === null) {
    return isFaulty(row) ? <span class="muted">{t.noAnswer}</span> : <>–</>
  }
  const isLate = row.answeredAt >= fromLocal(addDays(inspection.answerBy, 1), 0)
  const who = row.answeredBy === null ? '' : (names.get(row.answeredBy) ?? '')
  return (
    <>
      {row.answer}
      <span class="sub">
        {who}, {formatMoment(row.answeredAt, lang)}
        {isLate && `, ${t.late}`}
      </span>
    </>
  )
}

/** What whoever leads may do now. */
function Acts({ frame, inspection, state, leads, conclusion, errors }: InspectionView) {
  const { lang } = frame
  const t = inspectionWords[lang]
  if (!leads || state === 'closed') return null
  const csrf = <input type="hidden" name="_csrf" value={frame.csrf} />
  const here = paths.inspection(inspection.id)
  if (state === 'checking') {
    return (
      <form method="post" action={`${here}/send`} class="no-print">
        {csrf}
        <div id="send">
          <Button>{t.send}</Button>
        </div>
      </form>
    )
  }
  return (
    <form method="post" action={`${here}/close`} class="stack no-print">
      {csrf}
      <TextArea
        lang={lang}
        name="conclusion"
        label={t.conclusion}
        value={conclusion}
        error={errors.find(({ id }) => id === 'conclusion')?.message}
      />
      <div>
        <Button>{t.close}</Button>
      </div>
    </form>
  )
}
