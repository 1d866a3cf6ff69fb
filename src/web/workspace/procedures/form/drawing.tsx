/** What every part of the form's editor draws with: what was typed or is there, what is wrong where, and the names in use. */
import type { FormFault } from '../../../../forms/index.ts'
import type { Lang, Text } from '../../../../platform/index.ts'
import { TextArea, TextField } from '../../../fields/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { type FormWords, formWords } from './form-words.ts'

export interface FormDrawing {
  lang: Lang
  t: FormWords
  href: string
  typed: Readonly<Record<string, string>>
  faults: readonly FormFault[]
  version: DraftView['draft']['version']
  field: (
    name: string,
    value: string,
  ) => {
    lang: Lang
    name: string
    value: string
    error: string | undefined
    autoComplete: string
  }
  /** What was typed, or what is there. */
  textOf: (name: string, value: string) => string
  /** Of a box: what was typed counts whole as soon as anything of the row was. */
  isTicked: (row: string, name: string, value: boolean) => boolean
  /** The question that stands open. */
  open: number | undefined
  /** Something at a name that begins so was not taken. */
  isWrong: (start: string) => boolean
  /** An example of a condition, and the keys that it may read. */
  whenHint: (before: string) => string
}

export function drawing(view: DraftView, faults: readonly FormFault[], page: string): FormDrawing {
  const { lang } = view.frame
  const t = formWords[lang]
  // What was typed on another page says nothing of this one.
  const typed = view.form.page === page ? view.form : {}
  const errorOf = (id: string) => view.errors.find((error) => error.id === id)?.message
  const textOf = (name: string, value: string) => typed[name] ?? value
  const { version } = view.draft
  return {
    ...{ lang, t, typed, faults, version, textOf, open: view.at, href: `${paths.draft(version.id)}/form` },
    field: (name, value) => ({
      ...{ lang, name, value: textOf(name, value), error: errorOf(name), autoComplete: 'off' },
    }),
    isTicked: (row, name, value) =>
      Object.keys(typed).some((key) => key.startsWith(`${row}.`))
        ? typed[`${row}.${name}`] !== undefined
        : value,
    isWrong: (start) => view.errors.some(({ id }) => id.startsWith(start)),
    whenHint: (before) => t.whenHint(exampleFor(view, before)),
  }
}

/** A condition that could stand there: over an answer that is asked before it. */
function exampleFor({ draft: { version } }: DraftView, before: string): string {
  const pages = version.form?.pages ?? []
  const asked = pages.flatMap(({ key, questions }) => [{ key, options: undefined, kind: '' }, ...questions])
  const end = asked.findIndex(({ key }) => key === before)
  const earlier = asked.slice(0, Math.max(end, 0)).reverse()
  const choice = earlier.find(({ options }) => options !== undefined)
  if (choice?.options?.[0]) return `${choice.key} = "${choice.options[0].code}"`
  const yes = earlier.find(({ kind }) => kind === 'yes-no')
  if (yes) return `${yes.key} = true`
  const number = earlier.find(({ kind }) => kind === 'number' || kind === 'money')
  return number ? `${number.key} > 1` : 'so_nguoi > 1'
}

/** Vietnamese and English side by side. */
export function TwoTexts(props: {
  draw: FormDrawing
  name: string
  label: string
  text: Text | undefined
  long?: true
}) {
  const { draw, name, label, text } = props
  const Input = props.long ? TextArea : TextField
  return (
    <div class="form-two">
      {(['vi', 'en'] as const).map((lang) => {
        const { autoComplete: _, ...field } = draw.field(`${name}.${lang}`, text?.[lang] ?? '')
        return <Input {...field} label={lang === 'vi' ? label : `${label} (${draw.t.en})`} />
      })}
    </div>
  )
}

/** What stands in the way of publishing, at its place. */
export function Faults({ draw, at }: { draw: FormDrawing; at: readonly string[] }) {
  const found = draw.faults.filter(({ place }) =>
    at.some((one) => place === one || place.startsWith(`${one}.`) || place.startsWith(`${one}[`)),
  )
  return (
    <>
      {found.map(({ message }) => (
        <p class="says">{message[draw.lang]}</p>
      ))}
    </>
  )
}

export function Tick({
  draw,
  row,
  name,
  label,
  ticked,
}: {
  draw: FormDrawing
  row: string
  name: string
  label: string
  ticked: boolean
}) {
  return (
    <label class="box">
      <input type="checkbox" name={`${row}.${name}`} checked={draw.isTicked(row, name, ticked)} /> {label}
    </label>
  )
}
