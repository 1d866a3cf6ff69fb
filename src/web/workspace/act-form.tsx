import type { Refusal } from '../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../platform/index.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  type FormError,
  Notice,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { type Act, type ActField, fieldId, type Typed } from './act-fields.ts'
import type { StaffAct } from './act-words.ts'
import { type EventNames, sayActor, titleOf } from './event-words.ts'

const words = {
  vi: {
    conflict: (who: string, did: string, when: string) => `${who} vừa làm việc “${did}” lúc ${when}.`,
    kept: 'Những gì bạn đã nhập vẫn còn trong biểu mẫu dưới đây.',
    pick: 'Hãy chọn',
  },
  en: {
    conflict: (who: string, did: string, when: string) => `${who} did “${did}” at ${when}.`,
    kept: 'What you typed is kept in the form below.',
    pick: 'Choose',
  },
} satisfies Record<Lang, object>

/** A form that came back, with what was typed and why. */
export interface Returned {
  act: Act
  typed: Typed
  errors: readonly FormError[]
  refusal?: Refusal | undefined
}

export interface ActFormProps {
  lang: Lang
  action: string
  act: Act
  csrf: string
  /** Idempotency key. */
  id: string
  version: number
  today: string
  isMain: boolean
  returned: Returned | undefined
  names: EventNames
}

const DANGER: readonly StaffAct[] = ['refuse_intake', 'stop', 'withdraw']

/** One command: its key and the version it was drawn for are hidden in it. */
export function ActForm(props: ActFormProps) {
  const { lang, act, returned } = props
  const kind = DANGER.includes(act.type) ? 'danger' : props.isMain ? 'primary' : 'secondary'
  return (
    <form method="post" action={props.action} id={act.id}>
      {returned && <ErrorSummary lang={lang} errors={returned.errors} />}
      {returned?.refusal && <Refused lang={lang} refusal={returned.refusal} names={props.names} />}
      <input type="hidden" name="_csrf" value={props.csrf} />
      <input type="hidden" name="key" value={props.id} />
      <input type="hidden" name="version" value={String(props.version)} />
      <input type="hidden" name="act" value={act.type} />
      {Object.entries(act.base).map(([name, value]) => (
        <input type="hidden" name={`about.${name}`} value={String(value)} />
      ))}
      {act.fields.map((field) => (
        <OneField {...props} field={field} />
      ))}
      <div class="row">
        <Button kind={kind}>{act.title}</Button>
      </div>
    </form>
  )
}

function Refused({ lang, refusal, names }: { lang: Lang; refusal: Refusal; names: EventNames }) {
  const t = words[lang]
  const { by, at, did } = (refusal.detail ?? {}) as {
    by?: { kind: string; id: string }
    at?: number
    did?: string
  }
  return (
    <div role="alert">
      <Notice tone="late" title={refusal.message[lang]}>
        {by && at && did && (
          <p>{t.conflict(sayActor(by, names), titleOf(did, lang), formatMoment(at, lang))}</p>
        )}
        <p>{refusal.next[lang]}</p>
        <p>{t.kept}</p>
      </Notice>
    </div>
  )
}

function OneField({ lang, act, field, returned, today }: ActFormProps & { field: ActField }) {
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
    ...(field.optional ? { optional: true as const } : {}),
  }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} value={value} />
    case 'number':
      return <TextField {...common} value={value} inputMode="decimal" short />
    case 'area':
    case 'lines':
      return <TextArea {...common} value={value} rows={3} maxLength={2000} />
    case 'date':
      return <DateField {...common} value={value} today={today} />
    case 'select':
      return <Select {...common} options={field.options} value={value} placeholder={words[lang].pick} />
    case 'choice':
    case 'yes_no':
      return <Choice {...common} pick="one" options={field.options} chosen={typed} />
    case 'papers':
      return <Choice {...common} pick="many" options={field.options} chosen={typed} />
    case 'check':
      return <Check id={id} field={field} value={value} />
  }
}

function Check({ id, field, value }: { id: string; field: ActField; value: string | undefined }) {
  return (
    <div class="choice field">
      <input type="checkbox" id={id} name={field.name} value="yes" checked={value === 'yes'} />
      <label for={id}>{field.label}</label>
    </div>
  )
}
