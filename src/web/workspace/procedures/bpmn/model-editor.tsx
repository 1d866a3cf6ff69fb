import type { ComponentChildren } from 'preact'
import type { Option } from '../../../fields/index.ts'
import { Button, Heading, Notice } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { isError } from '../flow/judge-draft.ts'
import { procedureWords } from '../procedures-words.ts'
import { modelWords } from './model-words.ts'

const ACTS = ['undo', 'redo', 'out', 'in', 'fit', 'delete'] as const
const TIMES = ['working_day', 'working_hour', 'calendar_day', 'month'] as const

/** The flow as a drawing that is changed, with what is written about the chosen shape beside it. */
export function ModelEditor(view: DraftView) {
  const { frame, draft, judged, form, model } = view
  const { lang, csrf } = frame
  const t = modelWords[lang]
  const href = paths.draft(draft.version.id)
  const wrong = judged.findings.flatMap((found) =>
    isError(found) && found.node ? [`Node_${found.node}`] : [],
  )
  const isUnread = draft.lines !== undefined && judged.version === draft.version
  return (
    <form
      method="post"
      action={`${href}/model`}
      class="stack"
      id="model"
      data-flow-editor
      data-wrong={wrong.join(' ')}
      data-drawing={t.drawing}
      data-changed={form.xml === undefined ? undefined : ''}
    >
      <Heading level={2} lead={t.lead}>
        {t.title}
      </Heading>
      <p>
        <a href={`${href}/flow`}>{t.toTable}</a> ·{' '}
        <a href={`${href}/flow.bpmn`}>{procedureWords[lang].bpmn}</a>
      </p>
      {isUnread && <Notice tone="soon">{t.unread}</Notice>}
      <noscript>
        <Notice tone="soon">{t.noScript}</Notice>
      </noscript>
      <div data-unreadable hidden>
        <Notice tone="late">{t.unreadable}</Notice>
      </div>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="revision" value={form.revision ?? draft.revision} />
      <textarea class="input" name="xml" rows={20} aria-label={t.title} spellcheck={false} hidden>
        {model}
      </textarea>
      <div class="flow-editor" data-editor hidden>
        <div>
          <div class="flow-editor-tools">
            {ACTS.map((act) => (
              <button type="button" class="btn btn-secondary btn-small" data-act={act}>
                {t.acts[act]}
              </button>
            ))}
          </div>
          <div class="flow-editor-canvas" data-canvas />
        </div>
        <Panel {...view} />
        <div class="row">
          <Button>{t.save}</Button>
          <span class="muted">{t.saveHint}</span>
        </div>
      </div>
    </form>
  )
}

/** What can be written, for which kinds of shapes; the island fills it in. None of it is sent: it goes into the drawing. */
function Panel({ frame: { lang }, doers, judged }: DraftView) {
  const t = modelWords[lang]
  const { units } = procedureWords[lang]
  const { facts, factNames = {} } = judged.version.flow
  const said = Object.keys(facts).map((fact) =>
    factNames[fact] === undefined ? fact : `${fact} (${factNames[fact][lang]})`,
  )
  const times = TIMES.map((value) => ({ value, text: units[value] }))
  return (
    <section class="panel stack" data-panel aria-label={t.chosen}>
      <Field name="shape" label={t.chosen}>
        <select
          class="input"
          id="panel-shape"
          data-shapes
          data-step={t.kinds.step}
          data-wait={t.kinds.wait}
          data-timer={t.kinds.timer}
          data-choice={t.kinds.choice}
          data-way={t.kinds.way}
        >
          <option value="">{t.none}</option>
        </select>
      </Field>
      <Field name="name" label={t.name} kinds="step wait timer choice">
        <textarea class="input" id="panel-name" rows={2} data-field="name" />
      </Field>
      <Field name="agency" label={t.agency} kinds="step">
        <Options name="agency" options={doers.agencies} />
      </Field>
      <div data-competent>
        <Field name="unit" label={t.unit} kinds="step">
          <Options name="unit" options={[{ value: '', text: t.anyUnit }, ...doers.units]} />
        </Field>
      </div>
      <Field name="role" label={t.role} kinds="step">
        <Options name="role" options={[{ value: '', text: t.nobody }, ...doers.roles]} />
      </Field>
      <Field name="system" label={t.system} kinds="wait">
        <Options name="system" options={[{ value: '', text: t.nobody }, ...doers.systems]} />
      </Field>
      <Field name="quantity" label={t.quantity} hint={t.quantityHint} kinds="step wait timer">
        <input
          class="input"
          id="panel-quantity"
          data-field="quantity"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby="panel-quantity-hint"
        />
      </Field>
      <Field name="time" label={t.time} kinds="step wait timer">
        <Options name="time" options={[{ value: '', text: '–' }, ...times]} />
      </Field>
      <Field name="work" label={t.work} hint={t.workHint} kinds="step">
        <textarea
          class="input"
          id="panel-work"
          rows={3}
          data-field="work"
          aria-describedby="panel-work-hint"
        />
      </Field>
      <Field name="when" label={t.when} hint={t.whenHint(said.join(', '))} kinds="way">
        <input
          class="input"
          id="panel-when"
          data-field="when"
          autoComplete="off"
          aria-describedby="panel-when-hint"
        />
      </Field>
    </section>
  )
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  /** Of shapes; absent: shown always. */
  kinds?: string
  children: ComponentChildren
}

function Field({ name, label, hint, kinds, children }: FieldProps) {
  return (
    <div class="field" data-kinds={kinds} hidden={kinds !== undefined}>
      <label class="label" for={`panel-${name}`}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`panel-${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}

function Options({ name, options }: { name: string; options: readonly Option[] }) {
  return (
    <select class="input" id={`panel-${name}`} data-field={name}>
      {options.map(({ value, text }) => (
        <option value={value}>{text}</option>
      ))}
    </select>
  )
}
