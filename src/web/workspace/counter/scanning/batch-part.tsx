import { MOST_BATCH_PAGES } from '../../../../platform/pictures/index.ts'
import { FileField, Select } from '../../../fields/index.ts'
import { Button, Notice } from '../../../ui/index.ts'
import { fileRules } from '../../../words/file.ts'
import { paths } from '../../shell/rail.ts'
import { submittedPapers } from '../receive-fields.ts'
import type { ReceiveView } from '../receive-view.ts'
import { BATCH, sortField, UNSORTED } from './cut-scans.ts'
import { scanWords } from './scan-words.ts'

/** Below the checklist: a pile that was scanned in one go, and the pages of it that nobody has sorted yet. */
export function BatchPart({ view, action }: { view: ReceiveView; action: string }) {
  const { frame, procedure, errors, scanned } = view
  const { lang } = frame
  const t = scanWords[lang]
  const own = errors.filter(({ id }) => id === BATCH).map(({ message }) => message)
  const unsorted = view.files.get(UNSORTED) ?? []
  return (
    <details class="more card" open={unsorted.length > 0 || own.length > 0 || scanned.told.length > 0}>
      <summary>{t.title}</summary>
      <div class="stack">
        {scanned.told.map((text) => (
          <Notice>{text}</Notice>
        ))}
        <Unsorted view={view} />
        <FileField
          lang={lang}
          name={BATCH}
          label={t.label}
          hint={t.lead(MOST_BATCH_PAGES)}
          error={own.length === 0 ? undefined : own.join(' ')}
          {...fileRules(lang, view.maxBytes)}
          accept=".pdf,.jpg,.jpeg,.png"
          multiple
          action={action}
        />
        <div class="row">
          <Button kind="secondary" size="small" name="recount" value="yes">
            {t.cut}
          </Button>
          <a href={paths.separators(procedure.version.procedure)}>{t.sheets}</a>
        </div>
      </div>
    </details>
  )
}

function Unsorted({ view }: { view: ReceiveView }) {
  const { frame, procedure, errors, fields, scanned } = view
  const { lang } = frame
  const t = scanWords[lang]
  const unsorted = view.files.get(UNSORTED) ?? []
  if (unsorted.length === 0) return null
  const options = [
    ...submittedPapers(procedure.version).map(({ code, name }) => ({ value: code, text: name[lang] })),
    { value: 'drop', text: t.drop },
  ]
  return (
    <fieldset class="stack">
      <legend>{t.unsorted}</legend>
      {unsorted.map((file) => {
        const name = sortField(file)
        return (
          <div>
            <p>
              <a href={paths.scan(file.sha256, file.name)}>{file.name}</a>
            </p>
            <input type="hidden" name={`kept-${UNSORTED}`} value={`${file.sha256}/${file.name}`} />
            <Select
              lang={lang}
              name={name}
              label={t.of(file.name)}
              value={fields[name] || scanned.offered.get(file.sha256)}
              options={options}
              placeholder={t.choose}
              error={errors.find(({ id }) => id === name)?.message}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
