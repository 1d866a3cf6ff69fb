import type { ComponentChildren } from 'preact'
import { type FieldProps, FieldSet } from '../field.tsx'

/** What belongs together, in a frame under its own heading. */
export function BlockField({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="block">
      <FieldSet {...field}>{children}</FieldSet>
    </div>
  )
}
