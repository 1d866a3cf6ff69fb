import { type Lang, midSentence } from '../ui/drawing/lang.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export interface Option {
  value: string
  text: string
}

export interface SelectProps extends FieldProps {
  options: readonly Option[]
  value?: string | undefined
  /** First, empty line; absent: the first option is the answer until changed. */
  placeholder?: string | undefined
}

/** One of many known answers. With fewer than seven, `Choice` is kinder. */
export function Select({ options, value, placeholder, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select {...controlAttributes(field)} class="input">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** All errors a chosen answer can show, for `Select` and `Choice`. */
export const choiceErrors = {
  vi: {
    required: (label: string) => `Hãy chọn ${midSentence(label)}.`,
    gone: () => 'Lựa chọn này không còn nữa. Hãy chọn lại.',
    tooMany: (max: number) => `Chọn nhiều nhất ${max} mục.`,
  },
  en: {
    required: (label: string) => `Choose ${midSentence(label)}.`,
    gone: () => 'This choice is no longer offered. Choose again.',
    tooMany: (max: number) => `Choose at most ${max}.`,
  },
} satisfies Record<Lang, object>
