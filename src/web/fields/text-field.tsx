import { h } from 'preact'
import { type Lang, midSentence } from '../ui/drawing/lang.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'tel' | 'email' | 'password' | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  maxLength?: number | undefined
  /** Known answers offered while typing. */
  known?: readonly string[] | undefined
  short?: true | undefined
  /** The first field of a page: typing can begin at once. */
  focus?: boolean | undefined
}

/** One line of text. Never `required` in HTML: the server answers with all errors at once, in words. */
export function TextField({ value, type = 'text', known, short, focus, ...rest }: TextFieldProps) {
  const { autoComplete, inputMode, maxLength, ...field } = rest
  const control = {
    ...controlAttributes(field),
    class: short ? 'input input-short' : 'input',
    value,
    autoComplete,
    inputMode,
    maxLength,
    spellcheck: false,
    autofocus: focus,
    type,
    list: known && `${field.id ?? field.name}-known`,
  }
  return (
    <Field {...field}>
      {h('input', control)}
      {known && (
        <datalist id={control.list}>
          {known.map((answer) => (
            <option value={answer} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

/** A line of text in a cell of a table, whose heads name it. */
export function TextCell({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <input
      class="input"
      id={name}
      name={name}
      type="text"
      autoComplete="off"
      spellcheck={false}
      value={value}
      aria-label={label}
    />
  )
}

/** All errors a line of text can show; `label` as it stands on the field. */
export const textErrors = {
  vi: {
    // "Nhập lại mật khẩu" has its verb already.
    required: (label: string) => `Hãy ${/^nhập /i.test(label) ? '' : 'nhập '}${midSentence(label)}.`,
    tooLong: (label: string, max: number) => `${label} dài quá ${max} ký tự. Hãy viết ngắn lại.`,
    tooShort: (label: string, min: number) => `${label} cần ít nhất ${min} ký tự.`,
    wrongForm: (label: string, example: string) => `${label} chưa đúng dạng, ví dụ đúng: ${example}.`,
    unknown: (label: string) => `Không tìm thấy ${midSentence(label)} này. Hãy kiểm tra lại từng ký tự.`,
  },
  en: {
    required: (label: string) => `Enter ${midSentence(label)}.`,
    tooLong: (label: string, max: number) => `${label} is longer than ${max} characters. Shorten it.`,
    tooShort: (label: string, min: number) => `${label} needs at least ${min} characters.`,
    wrongForm: (label: string, example: string) =>
      `${label} is not in the right form, for example: ${example}.`,
    unknown: (label: string) => `We cannot find this ${midSentence(label)}. Check every character.`,
  },
} satisfies Record<Lang, object>
