import type { Lang } from '../../../../platform/index.ts'
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
    <details
      class="more card"
      data-pile
      open={unsorted.length > 0 || own.length > 0 || scanned.told.length > 0}
    >
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
          <button type="button" class="btn btn-quiet btn-small needs-js" data-camera>
            {t.camera}
          </button>
          <a href={paths.separators(procedure.version.procedure)}>{t.sheets}</a>
        </div>
        <p class="hint needs-js">{t.paste}</p>
        <Camera lang={lang} />
      </div>
    </details>
  )
}

/** Above the desk, or of a tablet: each picture is a page of the pile. */
function Camera({ lang }: { lang: Lang }) {
  const t = scanWords[lang]
  return (
    <dialog
      class="dialog dialog-wide"
      id="camera"
      aria-labelledby="camera-title"
      data-camera
      data-none={t.noCamera}
      data-taken={t.taken}
    >
      <h2 id="camera-title">{t.camera}</h2>
      <video class="camera" muted playsInline />
      <p role="status" data-said />
      <div class="row">
        <button type="button" class="btn btn-primary" data-shoot>
          {t.shoot}
        </button>
        <button type="button" class="btn btn-quiet" data-done>
          {t.done}
        </button>
      </div>
    </dialog>
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
