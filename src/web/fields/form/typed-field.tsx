import { h } from 'preact'
import type { Control } from '../../../forms/index.ts'
import { DateField } from '../date-field.tsx'
import { controlAttributes, Field, type FieldProps } from '../field.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'

/** Id of the page's one list of communes. */
export const COMMUNES = 'known-communes'

export interface TypedFieldProps extends FieldProps {
  kind: string
  control: Control
  value: string
  today: string
}

/** A field that is typed into, with the keyboard, the memory and the suggestions that its kind wants. */
export function TypedField({ kind, control, value, today, ...field }: TypedFieldProps) {
  switch (control.draw) {
    case 'lines':
      return <TextArea {...field} value={value} />
    case 'date':
      return (
        <DateField
          {...field}
          value={value}
          today={today}
          birthday={kind === 'birth-date' ? true : undefined}
        />
      )
    case 'known':
      return (
        <TextField {...field} value={value} known={control.options.map(({ label }) => label[field.lang])} />
      )
    case 'commune':
      return <CommuneField {...field} value={value} />
    case 'line':
      return (
        <TextField
          {...field}
          value={value}
          inputMode={control.keys}
          autoComplete={control.autocomplete ?? 'off'}
          short={control.short}
        />
      )
    default:
      return <TextField {...field} value={value} />
  }
}

/** All fields of communes on a page offer one list. */
function CommuneField({ value, ...field }: FieldProps & { value: string }) {
  return (
    <Field {...field}>
      {h('input', {
        ...controlAttributes(field),
        class: 'input',
        type: 'text',
        value,
        autoComplete: 'off',
        spellcheck: false,
        list: COMMUNES,
      })}
    </Field>
  )
}
