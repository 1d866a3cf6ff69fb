/** The fields of an act as data, and how what was typed becomes a command. */
import { fromLocal, toLocalDate } from '../../../calendar/index.ts'
import { type CommandBody, commandSchema, type PaperFile } from '../../../dossiers/index.ts'
import { cleanLines, type Lang } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { choiceErrors, type NumberRules, type Option, readNumber, textErrors } from '../../fields/index.ts'
import type { FormError, KeyValueItem } from '../../ui/index.ts'
import { type CommandIssue, sayCommandIssue } from '../../words/command-issue.ts'
import { fieldLabels, type StaffAct } from './act-words.ts'

interface FieldBase {
  /** Where it goes in the command; `facts.<name>` into its facts. */
  name: string
  label: string
  hint?: string
  /** `hinted`: it may be empty, and the hint says when it may not. */
  optional?: true | 'hinted'
}

export type ActField = FieldBase &
  /** `value`: what stands in it when it is drawn. */
  (
    | { kind: 'text'; value?: string }
    | { kind: 'area'; value?: string }
    | { kind: 'lines' | 'date' }
    | { kind: 'number'; rules: NumberRules }
    | { kind: 'choice' | 'select' | 'yes_no'; options: readonly Option[] }
    | { kind: 'many'; options: readonly Option[] }
    /** Papers handed in, picked from the components of the procedure; the files of each in `files.<component>`. */
    | { kind: 'papers'; options: readonly Option[] }
    /** `aside`: it says how the act is done and is no part of the command; `checked` until somebody says otherwise. */
    | { kind: 'check'; aside?: true; checked?: true }
    | { kind: 'files' }
    /** Only read. */
    | { kind: 'told'; items: readonly KeyValueItem[] }
  )

/** One thing that can be done to the dossier, as a form. */
export interface Act {
  /** Unique on the page, e.g. `complete_step.appraise`. */
  id: string
  type: StaffAct
  title: string
  /** What of the command is known already. */
  base: Readonly<Record<string, unknown>>
  fields: readonly ActField[]
  /** Where the dossier goes with it, one line for each way. */
  next?: readonly string[]
}

export type Typed = Readonly<Record<string, readonly string[]>>
/** Stored files by the name of their field. */
export type ActFiles = ReadonlyMap<string, readonly PaperFile[]>

interface At {
  lang: Lang
  now: number
  files: ActFiles
}

export function fieldId(act: Act, field: Pick<ActField, 'name'>): string {
  return `${act.id}.${field.name}`.replace(/[^a-z0-9]+/gi, '-')
}

/** The end of the day on which something is due: 17:00, when offices close. */
const CLOSING_MINUTE = 17 * 60

/** Reads a posted act: the command, or every error at its field. */
export function readAct(act: Act, typed: Typed, at: At): { body: CommandBody } | { errors: FormError[] } {
  const errors: FormError[] = []
  const body: Record<string, unknown> = { type: act.type, ...act.base }
  for (const field of act.fields.filter(isInCommand)) {
    const read = readField(field, typed[field.name] ?? [], at)
    if ('error' in read) errors.push({ id: fieldId(act, field), message: read.error })
    else if (read.value !== undefined) put(body, field.name, read.value)
  }
  if (errors.length > 0) return { errors }
  const parsed = commandSchema.safeParse(body)
  if (parsed.success) return { body: parsed.data }
  return { errors: parsed.error.issues.map((issue) => errorAt(act, issue, at.lang)) }
}

function isInCommand(field: ActField): boolean {
  return field.kind !== 'told' && !(field.kind === 'check' && field.aside)
}

/** What the fields themselves let pass and the command does not: a text, or one of its lines, that is too long. */
function errorAt(act: Act, issue: CommandIssue, lang: Lang): FormError {
  const [top, inner] = issue.path.map(String)
  const name = top === 'facts' ? `facts.${inner}` : top
  const field = act.fields.find((one) => one.name === name) ?? act.fields[0]
  return {
    id: field ? fieldId(act, field) : act.id,
    message: sayCommandIssue(issue, field?.label ?? act.title, lang),
  }
}

type Read = { value: unknown } | { error: string }

function readField(field: ActField, given: readonly string[], at: At): Read {
  const text = cleanLines(given.at(-1) ?? '')
  if (field.kind === 'check') return { value: text === 'yes' }
  if (field.kind === 'files') return filesOf(field, at)
  if (field.kind === 'papers') return papersOf(field, given, at)
  if (field.kind === 'many') return pickedOf(field, given, at)
  const isEmpty = given.every((one) => cleanLines(one) === '')
  if (isEmpty) {
    const isPicked = 'options' in field
    const missing = (isPicked ? choiceErrors : textErrors)[at.lang].required(field.label)
    return field.optional ? { value: undefined } : { error: missing }
  }
  switch (field.kind) {
    case 'lines':
      return { value: linesOf(text) }
    case 'number':
      return numberOf(text, field, at.lang)
    case 'date':
      return dateOf(text, at)
    case 'yes_no':
      return { value: text === 'yes' }
    default:
      // Whether an answer is still possible, the office says: it knows an act that was done before, too.
      return { value: text === NOBODY ? null : text }
  }
}

/** The answer "nobody in person" of `assign`. */
export const NOBODY = '-'

function pickedOf(
  { label, optional }: Extract<ActField, { kind: 'many' }>,
  given: readonly string[],
  { lang }: At,
): Read {
  // Whether it can be picked still, the office says.
  const picked = given.filter((one) => one !== '')
  if (picked.length > 0) return { value: picked }
  return optional ? { value: undefined } : { error: choiceErrors[lang].required(label) }
}

function filesOf({ name, optional }: ActField, { files, lang }: At): Read {
  const given = files.get(name)?.slice()
  const isMissing = !optional && (given === undefined || given.length === 0)
  return isMissing ? { error: fieldLabels[lang].fileNeeded } : { value: given }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function numberOf(text: string, { label, rules }: Extract<ActField, { kind: 'number' }>, lang: Lang): Read {
  const reading = readNumber(text, label, rules, lang)
  return reading.ok ? { value: reading.value } : { error: reading.message }
}

function dateOf(text: string, { lang, now }: At): Read {
  const reading = parseDateInput(text, { today: toLocalDate(now) })
  return reading.ok ? { value: fromLocal(reading.date, CLOSING_MINUTE) } : { error: reading.message[lang] }
}

/** The name of the file field of a paper. */
export function paperFiles(component: string): string {
  return `files.${component}`
}

/** Papers that were ticked or have files; one that only came as a file has no original. */
function papersOf(
  { label, options }: Extract<ActField, { kind: 'papers' }>,
  given: readonly string[],
  { files, lang }: At,
): Read {
  const papers = options.flatMap(({ value, text }) => {
    const own = files.get(paperFiles(value)) ?? []
    const isTicked = given.includes(value)
    if (!isTicked && own.length === 0) return []
    const paper = { component: value, name: text, originals: isTicked ? 1 : 0, copies: 0 }
    return [own.length === 0 ? paper : { ...paper, electronic: true, files: own }]
  })
  return papers.length > 0 ? { value: papers } : { error: choiceErrors[lang].required(label) }
}

function put(body: Record<string, unknown>, name: string, value: unknown): void {
  if (!name.startsWith('facts.')) {
    body[name] = value
    return
  }
  body.facts = { ...(body.facts as object | undefined), [name.slice('facts.'.length)]: value }
}
