import type { FieldProps } from '../field.tsx'
import { controlAttributes, FieldNotes } from '../field.tsx'

/** What the person declares, in full beside its box. */
export function DeclarationField({ isTicked, ...field }: FieldProps & { isTicked: boolean }) {
  return (
    <div class={field.error === undefined ? 'field' : 'field has-error'}>
      <FieldNotes {...field} />
      <div class="choice declaration">
        <input {...controlAttributes(field)} type="checkbox" value="yes" checked={isTicked} />
        <label for={field.id ?? field.name}>{field.label}</label>
      </div>
    </div>
  )
}
