import { FileField, Select, TextArea } from '../../../fields/index.ts'
import { Button, Heading, Notice } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { procedureWords } from '../procedures-words.ts'
import { CutBlock, InsertBlock } from './block-row.tsx'
import { PATTERNS } from './patterns.ts'
import { RowsTable } from './rows-table.tsx'

/** The flow as rows that are typed, pasted or read from a document. */
export function FlowForms(view: DraftView) {
  const { frame, draft, judged, form, errors, blocks, places } = view
  const { lang, csrf } = frame
  const t = procedureWords[lang]
  const action = `${paths.draft(draft.version.id)}/flow`
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
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
        <RowsTable {...{ lines: judged.lines, findings: judged.findings, lang, blocks, places }} />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
        <InsertBlock lang={lang} blocks={blocks} rows={judged.lines.length} />
        <CutBlock {...{ lang, rows: judged.lines.length, form, errors }} />
        <details open={judged.lines.length === 0 || errorOf('pattern') !== undefined}>
          <summary>{t.pattern}</summary>
          <div class="row row-low">
            <Select
              {...{ lang, name: 'pattern', label: t.pattern, hint: t.patternHint, error: errorOf('pattern') }}
              options={Object.entries(PATTERNS).map(([value, { name }]) => ({ value, text: name[lang] }))}
            />
            <Button kind="secondary" name="do" value="pattern">
              {t.usePattern}
            </Button>
          </div>
        </details>
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
