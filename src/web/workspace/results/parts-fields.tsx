/** The parts of a document as fields of a form: drawn, and read with all that is wrong. */
import type { Lang } from '../../../platform/index.ts'
import { cleanLine, cleanLines } from '../../../platform/index.ts'
import { PART_NAMES, partsSchema, RESULT_FIELDS, type ResultParts } from '../../../results/index.ts'
import { TextArea, TextField, textErrors } from '../../fields/index.ts'
import { type FormError, KeyValue } from '../../ui/index.ts'
import { resultWords } from './result-words.ts'

const ROWS = { subject: 2, bases: 3, body: 10, recipients: 3, signer: 2 } as const
const MOST = {
  title: 200,
  subject: 500,
  bases: 5000,
  body: 20_000,
  recipients: 1000,
  signer: 200,
} as const satisfies Record<keyof ResultParts, number>

export function PartsFields({
  lang,
  parts,
  errors,
}: {
  lang: Lang
  parts: ResultParts
  errors: readonly FormError[]
}) {
  const t = resultWords[lang].parts
  const errorOf = (name: string) => errors.find(({ id }) => id === name)?.message
  return (
    <>
      {PART_NAMES.map((name) => {
        const field = { lang, name, label: t[name], value: parts[name], error: errorOf(name) }
        return name === 'title' ? (
          <TextField {...field} autoComplete="off" />
        ) : (
          <TextArea {...field} rows={ROWS[name]} />
        )
      })}
    </>
  )
}

/** What can stand in braces. */
export function FieldsHelp({ lang }: { lang: Lang }) {
  const t = resultWords[lang]
  return (
    <details class="more">
      <summary>{t.fields}</summary>
      <p class="hint">{t.fieldsLead}</p>
      <KeyValue
        items={Object.entries(RESULT_FIELDS).map(([name, { label }]) => ({
          term: `{{${name}}}`,
          text: label[lang],
        }))}
      />
    </details>
  )
}

export function readParts(
  form: Readonly<Record<string, string>>,
  lang: Lang,
): { parts: ResultParts; errors: FormError[] } {
  const t = resultWords[lang].parts
  const typed = Object.fromEntries(
    PART_NAMES.map((name) => [
      name,
      name === 'title' ? cleanLine(form[name] ?? '') : cleanLines(form[name] ?? ''),
    ]),
  ) as ResultParts
  const errors: FormError[] = []
  for (const name of ['title', 'body', 'signer'] as const) {
    if (typed[name].trim() === '') errors.push({ id: name, message: textErrors[lang].required(t[name]) })
  }
  for (const name of PART_NAMES) {
    if (typed[name].length > MOST[name])
      errors.push({ id: name, message: textErrors[lang].tooLong(t[name], MOST[name]) })
  }
  const parsed = partsSchema.safeParse(typed)
  return { parts: parsed.success ? parsed.data : typed, errors }
}
