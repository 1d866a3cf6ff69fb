import { formatMoment } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import { Button, ErrorSummary, Heading, Notice, render, WorkspaceLayout } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { ModelEditor } from '../bpmn/model-editor.tsx'
import type { DraftView } from '../draft-view.ts'
import { FlowForms } from '../flow/flow-form.tsx'
import { isError } from '../flow/judge-draft.ts'
import { FormEditor } from '../form/form-editor.tsx'
import { FormPreview } from '../form/form-preview.tsx'
import { procedureWords } from '../procedures-words.ts'
import { RecordForm } from '../record/record-form.tsx'
import { DraftTabs } from './draft-tabs.tsx'
import { Verdict } from './verdict.tsx'

/** A draft: its record or its flow, and beside it what it would mean to publish it. */
export function draftPage(view: DraftView): string {
  const { frame, draft, part, errors, told } = view
  const { lang } = frame
  const { version } = draft
  const t = procedureWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined} editor={part === 'model' ? 'flowEditor' : undefined}>
      <Heading lead={`${version.procedure}, ${t.version(version.number)}, ${t.states[draft.state]}`}>
        {version.name[lang]}
      </Heading>
      <p>
        <a href={`${paths.procedures}/${version.procedure}`}>{t.back}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      {told !== undefined && <Notice tone="soon">{told}</Notice>}
      {draft.note !== undefined && draft.state === 'writing' && (
        <Notice tone="soon">{t.returned(draft.note)}</Notice>
      )}
      <Deciding {...view} />
      <DraftTabs lang={lang} draft={draft} current={part} />
      <div class={part === 'model' ? 'stack' : 'draft'}>
        <Writing {...view} />
        {part === 'form' ? <FormPreview {...view} /> : <Verdict {...view} />}
      </div>
    </WorkspaceLayout>,
  )
}

function Writing(view: DraftView) {
  switch (view.part) {
    case 'record':
      return <RecordForm {...view} />
    case 'flow':
      return <FlowForms {...view} />
    case 'form':
      return <FormEditor {...view} />
    case 'model':
      return <ModelEditor {...view} />
  }
}

/** Who wrote it, and the next act of whoever looks. */
function Deciding({ frame, draft, judged, names, me }: DraftView) {
  const { lang, csrf } = frame
  const t = procedureWords[lang]
  const href = paths.draft(draft.version.id)
  const nameOf = (id: string) => names.get(id) ?? t.nobody
  const authors = [...new Set(draft.changes.map(({ by }) => by))]
  const last = draft.changes.at(-1)
  const errors = judged.findings.filter(isError).length
  const isAuthor = authors.includes(me) || draft.submittedBy === me
  return (
    <section class="stack">
      <p class="muted">
        {`${t.authors}: ${authors.map(nameOf).join(', ')}. ${t.saved}: ${last ? `${formatMoment(last.at, lang)}, ${nameOf(last.by)}` : ''}.`}{' '}
        {draft.document !== undefined && (
          <a href={`${href}/document`}>{`${t.document}: ${draft.document}`}</a>
        )}
      </p>
      {draft.state === 'submitted' && <Notice>{t.waits(nameOf(draft.submittedBy ?? ''))}</Notice>}
      <div class="row row-low">
        {draft.state === 'writing' && errors > 0 && (
          <Button kind="secondary" icon="send" why={t.notReady(errors)}>
            {t.submit}
          </Button>
        )}
        {draft.state === 'writing' && errors === 0 && (
          <form method="post" action={`${href}/submit`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <Button kind="secondary" icon="send" name="act" value="submit">
              {t.submit}
            </Button>
          </form>
        )}
        {draft.state === 'submitted' && !isAuthor && (
          <form method="post" action={`${href}/approve`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <Button icon="check">{t.approve}</Button>
          </form>
        )}
        {draft.state === 'submitted' && (
          <form method="post" action={`${href}/return`} class="row row-low">
            <input type="hidden" name="_csrf" value={csrf} />
            {!isAuthor && <TextField lang={lang} name="note" label={t.reason} autoComplete="off" />}
            <Button kind="secondary">{isAuthor ? t.takeBack : t.giveBack}</Button>
          </form>
        )}
        <form method="post" action={`${href}/discard`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="procedure" value={draft.version.procedure} />
          <Button kind="quiet">{t.discard}</Button>
        </form>
      </div>
    </section>
  )
}
