import type { DossierEvent, Refusal } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import {
  Choice,
  DateField,
  FileCell,
  FileField,
  FirstButton,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../fields/index.ts'
import { keptFile } from '../../shell/forms/say-files.ts'
import { Button, ErrorSummary, type FormError, KeyValue, Notice } from '../../ui/index.ts'
import type { EventNames } from '../../words/event.ts'
import { fileRules } from '../../words/file.ts'
import { SaidConflict } from '../shell/said-conflict.tsx'
import { type Act, type ActField, type ActFiles, fieldId, paperFiles, type Typed } from './act-fields.ts'
import { actLeads } from './act-leads.ts'
import { fieldLabels, type StaffAct } from './act-words.ts'

const words = {
  vi: {
    pick: 'Hãy chọn',
    last: 'Việc này không hoàn tác được',
    sure: (act: string) => `Tôi chắc chắn: ${act}`,
  },
  en: {
    pick: 'Choose',
    last: 'This cannot be undone',
    sure: (act: string) => `I am sure: ${act}`,
  },
} satisfies Record<Lang, object>

/** A form that came back, with what was typed and why. */
export interface Returned {
  act: Act
  typed: Typed
  /** Stored already, to be sent with it. */
  files?: ActFiles
  errors: readonly FormError[]
  refusal?: Refusal | undefined
  /** It cannot be undone and is asked about once more: what will happen. */
  last?: string | undefined
  /** What happened to the dossier after the form was drawn. */
  since?: readonly DossierEvent[]
}

export interface ActFormProps {
  lang: Lang
  action: string
  /** The same for forms with files. */
  uploadAction: string
  act: Act
  csrf: string
  /** Idempotency key. */
  id: string
  version: number
  today: string
  /** Of one file. */
  maxBytes: number
  isMain: boolean
  /** Fields that go along with it, hidden. */
  along?: Readonly<Record<string, string>>
  /** Who will send it. */
  me: string
  returned: Returned | undefined
  names: EventNames
}

const DANGER: readonly StaffAct[] = ['approve_intake_refusal', 'stop', 'withdraw']

/** One command: its key and the version it was drawn for are hidden in it. */
export function ActForm(props: ActFormProps) {
  const { lang, act, returned } = props
  const kind = DANGER.includes(act.type) ? 'danger' : props.isMain ? 'primary' : 'secondary'
  const lead = actLeads[lang][act.type]
  return (
    <form method="post" id={act.id} {...sentHow(props)}>
      {takesFiles(act) && <FirstButton />}
      {returned && <ErrorSummary lang={lang} errors={returned.errors} />}
      {returned?.refusal && (
        <SaidConflict
          refusal={returned.refusal}
          since={returned.since ?? []}
          me={props.me}
          names={props.names}
        />
      )}
      <input type="hidden" name="_csrf" value={props.csrf} />
      <input type="hidden" name="key" value={props.id} />
      <input type="hidden" name="version" value={String(props.version)} />
      <input type="hidden" name="act" value={act.type} />
      {Object.entries(props.along ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {Object.entries(act.base).map(([name, value]) => (
        <input type="hidden" name={`about.${name}`} value={String(value)} />
      ))}
      {lead && <p class="muted">{lead}</p>}
      {act.next?.map((line) => (
        <p>{line}</p>
      ))}
      {returned?.last !== undefined && (
        <div role="alert">
          <Notice tone="late" title={words[lang].last}>
            {returned.last}
          </Notice>
          <input type="hidden" name="sure" value="yes" />
        </div>
      )}
      {act.fields.map((field) => (
        <OneField {...props} field={field} />
      ))}
      <div class="row">
        <Button kind={kind} hotkey={kind === 'primary' ? 'Ctrl Enter' : undefined}>
          {returned?.last === undefined ? act.title : words[lang].sure(act.title)}
        </Button>
      </div>
    </form>
  )
}

function takesFiles({ fields }: Act): boolean {
  return fields.some(({ kind }) => kind === 'files' || kind === 'papers')
}

function sentHow({ act, action, uploadAction }: ActFormProps) {
  return takesFiles(act) ? { action: uploadAction, encType: 'multipart/form-data' as const } : { action }
}

/** What a file field needs beside its label. */
function filesOf(props: ActFormProps, name: string) {
  const { lang, act, returned, maxBytes } = props
  const id = fieldId(act, { name })
  const errors = (returned?.errors ?? []).filter((error) => error.id === id).map(({ message }) => message)
  return {
    lang,
    id,
    name,
    error: errors.length === 0 ? undefined : errors.join(' '),
    accept: fileRules(lang, maxBytes).accept,
    multiple: true as const,
    kept: (returned?.files?.get(name) ?? []).map((file) => keptFile(file, lang)),
    action: sentHow(props).action,
  }
}

function OneField(props: ActFormProps & { field: ActField }) {
  const { lang, act, field, returned, today } = props
  const id = fieldId(act, field)
  const typed = returned?.typed[field.name] ?? []
  const value = typed.at(-1)
  const common = {
    lang,
    id,
    name: field.name,
    label: field.label,
    hint: field.hint,
    error: returned?.errors.find((error) => error.id === id)?.message,
    ...(field.optional === true ? { optional: true as const } : {}),
  }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} value={returned ? value : field.value} autoComplete="off" />
    case 'number':
      return <NumberField {...common} value={value} whole={field.rules.whole} />
    case 'area':
      return <TextArea {...common} value={returned ? value : field.value} rows={field.value ? 8 : 3} />
    case 'lines':
      return <TextArea {...common} value={value} rows={3} />
    case 'date':
      return <DateField {...common} value={value} today={today} />
    case 'select':
      return <Select {...common} options={field.options} value={value} placeholder={words[lang].pick} />
    case 'choice':
    case 'yes_no':
      return <Choice {...common} pick="one" options={field.options} chosen={typed} />
    case 'many':
      return field.options.length === 0 ? null : (
        <Choice {...common} pick="many" options={field.options} chosen={typed} />
      )
    case 'papers':
      return (
        <Choice
          {...common}
          pick="many"
          options={field.options}
          chosen={typed}
          more={({ value, text }) => (
            <FileCell {...filesOf(props, paperFiles(value))} label={fieldLabels[lang].filesOf(text)} />
          )}
        />
      )
    case 'files':
      return <FileField {...common} {...fileRules(lang, props.maxBytes)} {...filesOf(props, field.name)} />
    case 'told':
      return <KeyValue items={field.items} />
    case 'check':
      return <Check id={id} field={field} isChecked={returned ? value === 'yes' : field.checked === true} />
  }
}

function Check({ id, field, isChecked }: { id: string; field: ActField; isChecked: boolean }) {
  return (
    <div class="choice field">
      <input type="checkbox" id={id} name={field.name} value="yes" checked={isChecked} />
      <label for={id}>{field.label}</label>
    </div>
  )
}
