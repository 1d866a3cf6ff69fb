import type { ComponentChildren } from 'preact'
import type { Lang } from '../ui/drawing/lang.ts'
import { Icon } from '../ui/signs/icon.tsx'

const words = {
  vi: { optional: '(không bắt buộc)', error: 'Lỗi: ' },
  en: { optional: '(optional)', error: 'Error: ' },
} satisfies Record<Lang, object>

/** What every field has. `id` falls back to `name`; the error summary links to it. */
export interface FieldProps {
  lang: Lang
  name: string
  id?: string | undefined
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: true | undefined
}

/** Label, hint, error and the control between them. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const id = field.id ?? field.name
  return (
    <div class={fieldClass(field)}>
      <label class="label" for={id}>
        {field.label} <Optional {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** The same around a group of choices. */
export function FieldSet({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset class={fieldClass(field)} id={field.id ?? field.name} aria-describedby={describedBy(field)}>
      <legend class="label">
        {field.label} <Optional {...field} />
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  )
}

/** Attributes that tie a control to its label, hint and error. */
export function controlAttributes(field: FieldProps) {
  return {
    id: field.id ?? field.name,
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  }
}

/** Hint and error between the label and the control. */
export function FieldNotes(field: FieldProps) {
  const id = field.id ?? field.name
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span class="vh">{words[field.lang].error}</span>
            {field.error}
          </span>
        </p>
      )}
    </>
  )
}

function Optional({ lang, optional }: FieldProps) {
  return optional ? <span class="optional">{words[lang].optional}</span> : null
}

function fieldClass(field: FieldProps): string {
  return field.error === undefined ? 'field' : 'field has-error'
}

function describedBy(field: FieldProps): string | undefined {
  const id = field.id ?? field.name
  const parts = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : undefined
}
