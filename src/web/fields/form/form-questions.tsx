import type { DrawnField, DrawnPage, Origins, PageError } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { FirstButton } from '../file-field.tsx'
import { fieldId } from './field-id.ts'
import { FormField, type FormFieldView } from './form-field.tsx'
import type { ProposedValue } from './proposal-note.tsx'
import { COMMUNES } from './typed-field.tsx'

export interface FormQuestionsProps {
  lang: Lang
  page: DrawnPage
  errors: readonly PageError[]
  /** Names of communes that are offered while typing, e.g. those of the province. */
  communes?: readonly string[] | undefined
  /** Where answers that nobody typed here come from. */
  origins?: Origins | undefined
  /** Where the form is sent: the page's own buttons then come back to their place. */
  action: string
  /** Where a stored file is read; absent: files have no link. */
  hrefOfFile?: ((sha256: string) => string) | undefined
  /** Where the photographs of a question are read as one PDF. */
  hrefOfJoined?: ((question: string) => string) | undefined
  /** What papers say, by the name of the field. */
  proposed?: ReadonlyMap<string, readonly ProposedValue[]> | undefined
  /** Titles between the questions: before which one, and with which one it comes and goes. */
  sections?: readonly { before: string; with: string; title: string }[] | undefined
}

/**
 * All questions of one page of a form, for whoever fills it in: the applicant at home, the officer at the counter. It stands inside a
 * `<form method="post" enctype="multipart/form-data">` with a button of its own to go on, below the page's heading and error summary.
 */
export function FormQuestions({
  lang,
  page,
  errors,
  communes = [],
  sections = [],
  ...rest
}: FormQuestionsProps) {
  const byName = new Map(errors.map((error) => [error.name, error]))
  const view: FormFieldView = { lang, today: page.judging.at.today, errors: byName, ...rest }
  return (
    <div class="questions" data-judging={JSON.stringify(page.judging)}>
      <FirstButton />
      {page.fields.map((field) => (
        <>
          {sections
            .filter(({ before }) => before === field.name)
            .map((section) => (
              <SectionTitle section={section} fields={page.fields} />
            ))}
          <FormField field={field} view={view} />
        </>
      ))}
      {page.fields.some(hasCommune) && communes.length > 0 && (
        <datalist id={COMMUNES}>
          {communes.map((name) => (
            <option value={name} />
          ))}
        </datalist>
      )}
    </div>
  )
}

function SectionTitle({
  section,
  fields,
}: {
  section: { with: string; title: string }
  fields: readonly DrawnField[]
}) {
  const anchor = fields.find(({ name }) => name === section.with)
  const depends = anchor?.depends ? anchor.name : undefined
  return (
    <h2 data-depends={depends} hidden={anchor?.asked === false}>
      {section.title}
    </h2>
  )
}

/**
 * The errors of a page as its summary wants them: `id` and `message`. Far from its field “Chưa hiểu ngày này” does not say which: the
 * field's name stands before it there.
 */
export function summaryErrors(
  errors: readonly PageError[],
  { lang, page }: { lang: Lang; page: DrawnPage },
): { id: string; message: string }[] {
  const titles = new Map(titlesOf(page.fields, lang))
  return errors.map((error) => ({
    id: fieldId(error.name),
    message: named(error[lang], titles.get(error.name)),
  }))
}

const POINTING = /(?<!\p{L})(này|this)(?!\p{L})/iu
const LONGEST_TITLE = 80

function named(message: string, title: string | undefined): string {
  if (title === undefined || title.length > LONGEST_TITLE || !POINTING.test(message)) return message
  return `${title}: ${message}`
}

function titlesOf(fields: readonly DrawnField[], lang: Lang): [name: string, title: string][] {
  return fields.flatMap((field) => {
    const own: [string, string] = [field.name, field.question.label[lang]]
    if (field.draw === 'block') return [own, ...titlesOf(field.fields, lang)]
    if (field.draw === 'rows') return [own, ...field.rows.flatMap((row) => titlesOf(row, lang))]
    return [own]
  })
}

function hasCommune(field: DrawnField): boolean {
  if (field.draw === 'block') return field.fields.some(hasCommune)
  if (field.draw === 'rows') return field.rows.some((row) => row.some(hasCommune))
  return field.draw === 'typed' && field.kind === 'commune'
}
