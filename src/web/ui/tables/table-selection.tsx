import type { ComponentChildren } from 'preact'
import { Button } from '../button.tsx'
import type { Lang } from '../drawing/lang.ts'
import { Kbd } from '../signs/kbd.tsx'

const words = {
  vi: {
    picked: 'đã chọn',
    bar: 'Làm với các dòng đã chọn',
    press: 'bấm',
    pick: 'để chọn,',
    help: 'xem phím tắt',
  },
  en: {
    picked: 'selected',
    bar: 'Act on the selected rows',
    press: 'press',
    pick: 'to select,',
    help: 'for keys',
  },
} satisfies Record<Lang, object>

export interface Selection<Row> {
  /** Where the form posts; the pressed button says what to do. */
  action: string
  /** Name of the checkboxes; their value is the key of the row. */
  name: string
  /** "Chọn hồ sơ H44.44-261109-0007" */
  label: (row: Row) => string
  picked?: ReadonlySet<string> | undefined
  /** What the act has to know besides the rows. */
  fields?: ComponentChildren
  actions: readonly { text: string; name: string; value: string }[]
  /** CSRF token, filter, idempotency key. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** Stands at the foot of the list while something is picked; the style sheet counts, so it works without JavaScript. */
export function BulkBar<Row>({ lang, selection }: { lang: Lang; selection: Selection<Row> }) {
  const t = words[lang]
  return (
    <fieldset class="bulk">
      <legend class="vh">{t.bar}</legend>
      <span class="bulk-count" role="status">
        {t.picked}
      </span>
      {selection.fields}
      {selection.actions.map((action, at) => (
        <Button
          kind={at === 0 ? 'primary' : 'secondary'}
          size="small"
          name={action.name}
          value={action.value}
        >
          {action.text}
        </Button>
      ))}
      <span class="keys">
        {t.press} <Kbd>x</Kbd> {t.pick} <Kbd>?</Kbd> {t.help}
      </span>
    </fieldset>
  )
}
