import type { FlowLine } from '../../../../workflow/index.ts'
import { FileField, TextArea } from '../../../fields/index.ts'
import { Button, Heading, Notice } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { type ProcedureWords, procedureWords } from '../procedures-words.ts'
import { type Finding, isError } from './judge-draft.ts'
import { writeMarks } from './read-rows.ts'

const COLUMNS = ['label', 'work', 'who', 'time', 'forms', 'next'] as const

/** The flow as rows that are typed, pasted or read from a document. */
export function FlowForms(view: DraftView) {
  const { frame, draft, judged, form, errors } = view
  const { lang, csrf } = frame
  const t = procedureWords[lang]
  const action = `${paths.draft(draft.version.id)}/flow`
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const lines: (FlowLine | undefined)[] = [...judged.lines, undefined]
  return (
    <div class="stack">
      {judged.isUnwritten && <Notice tone="soon">{t.cannotWrite}</Notice>}
      <form method="post" action={action} class="stack" id="draft">
        {/* Enter saves; it neither adds nor removes. */}
        <button type="submit" class="vh" tabIndex={-1}>
          {t.save}
        </button>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="revision" value={draft.revision} />
        <div>
          <table class="rows">
            <caption class="vh">{t.flow}</caption>
            <thead>
              <tr>
                <th scope="col" class="col-step">
                  {t.step}
                </th>
                <th scope="col">{t.work}</th>
                <th scope="col">{t.who}</th>
                <th scope="col" class="col-time">
                  {t.time}
                </th>
                <th scope="col">{t.forms}</th>
                <th scope="col" class="col-next">
                  {t.next}
                </th>
                <th scope="col" class="col-acts">
                  <span class="vh">{t.add}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <Row
                  line={line}
                  at={at}
                  findings={judged.findings.filter(({ row }) => row === at + 1)}
                  t={t}
                  lang={lang}
                />
              ))}
            </tbody>
          </table>
        </div>
        <div class="row">
          <Button>{t.save}</Button>
        </div>
        <details open={errorOf('paste') !== undefined}>
          <summary>{t.paste}</summary>
          <TextArea
            lang={lang}
            name="paste"
            label={t.paste}
            hint={t.pasteHint}
            value={form.paste ?? ''}
            error={errorOf('paste')}
          />
          <Button kind="secondary" name="do" value="paste">
            {t.usePaste}
          </Button>
        </details>
      </form>
      <Upload view={view} error={errorOf('file')} />
    </div>
  )
}

interface RowProps {
  line: FlowLine | undefined
  at: number
  findings: readonly Finding[]
  t: ProcedureWords
  lang: 'vi' | 'en'
}

function Row({ line, at, findings, t, lang }: RowProps) {
  const marks = line ? writeMarks(line) : ''
  const labels = { label: t.step, work: t.work, who: t.who, time: t.time, forms: t.forms, next: t.next }
  const said = [...new Map(findings.map((finding) => [finding.message.vi, finding])).values()]
  return (
    <>
      <tr id={`row-${at + 1}`} class={findings.some(isError) ? 'is-wrong' : undefined}>
        {COLUMNS.map((column) => {
          const name = `row.${at}.${column}`
          const text = line?.cells[column] ?? ''
          const label = `${labels[column]}, ${at + 1}`
          return (
            <td data-label={labels[column]}>
              {column === 'label' || column === 'next' ? (
                <input name={name} value={text} aria-label={label} autoComplete="off" />
              ) : (
                <textarea name={name} rows={2} aria-label={label}>
                  {text}
                </textarea>
              )}
            </td>
          )
        })}
        <td>
          {line?.node !== undefined && <input type="hidden" name={`row.${at}.node`} value={line.node} />}
          {marks !== '' && <input type="hidden" name={`row.${at}.marks`} value={marks} />}
          {line && (
            <span class="row-acts">
              <button
                type="submit"
                class="btn btn-quiet btn-small"
                name="do"
                value={`add-${at}`}
                aria-label={t.addAfter(at + 1)}
                title={t.addAfter(at + 1)}
              >
                +
              </button>
              <button
                type="submit"
                class="btn btn-quiet btn-small"
                name="do"
                value={`remove-${at}`}
                aria-label={t.remove(at + 1)}
                title={t.remove(at + 1)}
              >
                ×
              </button>
            </span>
          )}
        </td>
      </tr>
      {said.length > 0 && (
        <tr class={findings.some(isError) ? 'is-wrong' : undefined}>
          <td colSpan={COLUMNS.length + 1}>
            {said.map((finding) => (
              <p class={isError(finding) ? 'says' : 'says is-note'}>
                <strong>{isError(finding) ? t.error : t.note}: </strong>
                {finding.message[lang]}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

function Upload({ view: { frame, draft }, error }: { view: DraftView; error: string | undefined }) {
  const { lang, uploadTo } = frame
  const t = procedureWords[lang]
  return (
    <form
      method="post"
      action={uploadTo(`${paths.draft(draft.version.id)}/table`)}
      encType="multipart/form-data"
      class="stack"
    >
      <Heading level={2} lead={t.uploadHint}>
        {t.upload}
      </Heading>
      <input type="hidden" name="revision" value={draft.revision} />
      <FileField lang={lang} name="file" label={t.file} accept=".docx,.xlsx,.bpmn" error={error} />
      <Button kind="secondary">{t.useFile}</Button>
    </form>
  )
}
