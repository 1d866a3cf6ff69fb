import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

export interface NumberFieldProps extends FieldProps {
  /** As the person wrote it; the server reads it with `readNumber`. */
  value?: string | undefined
  whole: boolean
}

/** A number as people write it. Its errors come from `readNumber`. */
export function NumberField({ whole, ...field }: NumberFieldProps) {
  return <TextField {...field} inputMode={whole ? 'numeric' : 'decimal'} autoComplete="off" short />
}

/** A count in a cell of a table, whose heads name it. */
export function CountCell({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <input
      class="input input-short"
      id={name}
      name={name}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      value={value}
      aria-label={label}
    />
  )
}
