import type { Directory } from '../../../agencies/index.ts'
import {
  CHECK_KEYS,
  CHECKLIST,
  type CheckKey,
  type InspectedDossier,
  type Inspection,
  type InspectionState,
  VERDICTS,
  verdictNames,
} from '../../../supervision/index.ts'
import { Choice, TextArea } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  LinkButton,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { inspectionWords } from './inspection-words.ts'

export interface InspectedView {
  frame: WorkspaceFrame
  directory: Directory
  inspection: Inspection
  row: InspectedDossier
  state: InspectionState
  leads: boolean
  /** The agency may answer now. */
  isAsked: boolean
  typed: Readonly<Record<string, string>> | undefined
  errors: readonly FormError[]
}

/** One dossier of the sample: to be checked while the inspection is open, afterwards as it was found and answered. */
export function inspectedPage(view: InspectedView): string {
  const { frame, directory, inspection, row, errors, state, leads } = view
  const { lang } = frame
  const t = inspectionWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={`${directory.nameOf(inspection.agency, lang)} · ${t.number(row.place)}`}
        actions={
          <>
            <LinkButton href={paths.dossier(row.dossier)} kind="secondary" size="small" icon="file">
              {t.openDossier}
            </LinkButton>
            <LinkButton href={paths.inspection(inspection.id)} kind="quiet" size="small" icon="arrowLeft">
              {t.backToList}
            </LinkButton>
          </>
        }
      >
        {row.code}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {state === 'checking' && leads ? <CheckForm {...view} /> : <Found {...view} />}
    </WorkspaceLayout>,
  )
}

function CheckForm({ frame, inspection, row, typed, errors }: InspectedView) {
  const { lang } = frame
  const t = inspectionWords[lang]
  const chosen = (key: CheckKey) => typed?.[key] ?? row.checks?.[key]
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.message
  return (
    <form method="post" action={`${paths.inspected(inspection.id, row.dossier)}/check`} class="stack">
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <h2>{t.checklist}</h2>
      {CHECK_KEYS.map((key) => {
        const verdict = chosen(key)
        return (
          <Choice
            lang={lang}
            pick="one"
            name={key}
            label={CHECKLIST[key].text[lang]}
            hint={CHECKLIST[key].ground}
            chosen={verdict === undefined ? [] : [verdict]}
            options={VERDICTS.map((value) => ({ value, text: verdictNames[value][lang] }))}
            error={errorOf(key)}
          />
        )
      })}
      <TextArea
        lang={lang}
        name="finding"
        label={t.finding}
        hint={t.findingHint}
        value={typed?.finding ?? row.finding ?? undefined}
        error={errorOf('finding')}
      />
      <div>
        <Button>{t.note}</Button>
      </div>
    </form>
  )
}

function Found({ frame, inspection, row, isAsked, typed, errors }: InspectedView) {
  const { lang } = frame
  const t = inspectionWords[lang]
  return (
    <>
      <KeyValue
        ruled
        items={[
          ...CHECK_KEYS.map((key) => {
            const verdict = row.checks?.[key]
            return {
              term: CHECKLIST[key].text[lang],
              text: verdict === undefined ? t.unchecked : verdictNames[verdict][lang],
            }
          }),
          ...(row.finding === null ? [] : [{ term: t.finding, text: row.finding }]),
          ...(row.answer === null || isAsked ? [] : [{ term: t.answer, text: row.answer }]),
        ]}
      />
      {isAsked && (
        <form method="post" action={`${paths.inspected(inspection.id, row.dossier)}/answer`} class="stack">
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <TextArea
            lang={lang}
            name="answer"
            label={t.answer}
            value={typed?.answer ?? row.answer ?? undefined}
            error={errors.find(({ id }) => id === 'answer')?.message}
          />
          <div>
            <Button>{t.answerDo}</Button>
          </div>
        </form>
      )}
    </>
  )
}
