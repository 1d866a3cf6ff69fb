import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { type FieldProps, FieldSet } from '../field.tsx'

const words = {
  vi: {
    row: (at: number) => `Dòng ${at}`,
    add: 'Thêm dòng',
    copy: 'Chép dòng này',
    remove: 'Bỏ dòng này',
    which: (at: number) => `, dòng ${at}`,
  },
  en: {
    row: (at: number) => `Row ${at}`,
    add: 'Add a row',
    copy: 'Copy this row',
    remove: 'Remove this row',
    which: (at: number) => `, row ${at}`,
  },
} satisfies Record<Lang, object>

export interface RowsFieldProps extends FieldProps {
  action: string
  hasRoom: boolean
  /** A row each. */
  children: readonly ComponentChildren[]
}

/** Rows of a table, each a card of its fields, so that a phone shows them as well as a screen; a row can be copied and removed. */
export function RowsField({ children, action, hasRoom, ...field }: RowsFieldProps) {
  const t = words[field.lang]
  const back = `${action}#${field.id ?? field.name}`
  return (
    <div class="block rows">
      <FieldSet {...field}>
        <input type="hidden" name={`rows-${field.name}`} value={children.length} />
        {children.map((row, at) => (
          <fieldset class="row-card">
            <legend>{t.row(at + 1)}</legend>
            {row}
            <div class="row row-tools">
              {hasRoom && (
                <Button
                  kind="quiet"
                  size="small"
                  name={`copy-${field.name}`}
                  value={String(at)}
                  formAction={back}
                >
                  {t.copy}
                  <span class="vh">{t.which(at + 1)}</span>
                </Button>
              )}
              {children.length > 1 && (
                <Button
                  kind="quiet"
                  size="small"
                  name={`remove-${field.name}`}
                  value={String(at)}
                  formAction={back}
                >
                  {t.remove}
                  <span class="vh">{t.which(at + 1)}</span>
                </Button>
              )}
            </div>
          </fieldset>
        ))}
        {hasRoom && (
          <Button
            kind="secondary"
            size="small"
            icon="plus"
            name={`add-${field.name}`}
            value="1"
            formAction={back}
          >
            {t.add}
          </Button>
        )}
      </FieldSet>
    </div>
  )
}
