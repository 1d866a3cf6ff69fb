import { longDate, parseDateInput } from '../../platform/texts/index.ts'
import type { Lang } from '../ui/drawing/lang.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

const words = {
  vi: { hint: 'Ví dụ: 27/3/2026 hoặc 27 tháng 3 năm 2026.' },
  en: { hint: 'For example: 27/3/2026 or 27 March 2026.' },
} satisfies Record<Lang, object>

export interface DateFieldProps extends FieldProps {
  /** As the person wrote it; the server reads it with `parseDateInput`. */
  value?: string | undefined
  /** Civil date of today, `YYYY-MM-DD`. */
  today: string
  birthday?: true | undefined
}

/** A date as people write it, in one field; below it stands what was understood. Its errors come from `parseDateInput`. */
export function DateField({ value = '', today, birthday, ...given }: DateFieldProps) {
  const field = { ...given, hint: given.hint ?? words[given.lang].hint }
  const century = birthday ? 'past' : 'near'
  const reading = parseDateInput(value, { today, century })
  return (
    <Field {...field}>
      <input
        {...controlAttributes(field)}
        class="input input-short"
        type="text"
        value={value}
        autoComplete={birthday ? 'bday' : 'off'}
        data-date={today}
        data-century={century}
      />
      <output class="read-as" for={field.id ?? field.name}>
        {reading.ok && field.error === undefined ? longDate(reading.date)[field.lang] : ''}
      </output>
    </Field>
  )
}
