import { controlAttributes, Field, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
}

/** Several lines of text. Its errors are those of `textErrors`. */
export function TextArea({ value, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea {...controlAttributes(field)} class="input" rows={rows}>
        {value}
      </textarea>
    </Field>
  )
}
