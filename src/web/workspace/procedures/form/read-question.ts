/** One question out of the editor: `q.N.…`. What the editor does not show of it stays. */
import {
  blockParts,
  freeKey,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  settingsOf,
} from '../../../../forms/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { readOptions } from './options.ts'
import { dayOf, keyOf, lineOf, neededText, numberOf, type Reading, textOf, told } from './reading.ts'

const PREFILLS = ['account', 'filer', 'earlier'] as const
const ANY = { least: -1_000_000_000_000, most: 1_000_000_000_000, whole: false }
/** More columns than a table may have are not read. */
const MOST_COLUMNS = 21

export function readQuestion(reading: Reading, row: string, before: Question): Question {
  const { typed } = reading
  const { kind } = before
  const ticked = (name: string) => (typed[`${row}.${name}`] === undefined ? undefined : (true as const))
  const settings = new Set(settingsOf(kind))
  const kept = told({
    rows: before.rows,
    ofSex: before.ofSex,
    optionalParts: partsKept(before, typed, row),
  })
  return {
    ...kept,
    key: keyOf(reading, `${row}.key`, before.key),
    kind,
    label: neededText(reading, `${row}.label`, before.label),
    ...told({
      hint: textOf(reading, `${row}.hint`, before.hint),
      when: lineOf(reading, `${row}.when`),
      optional: ticked('optional'),
      example: settings.has('example') ? lineOf(reading, `${row}.example`, 200) : undefined,
      options: settings.has('options') ? optionsOf(typed[`${row}.options`], before) : undefined,
      columns: settings.has('columns') ? readColumns(reading, row, before) : undefined,
      parts: settings.has('parts') ? partsOf(typed, row, kind) : undefined,
      range: settings.has('range') ? rangeOf(reading, row) : undefined,
      dates: settings.has('dates') ? datesOf(reading, row) : undefined,
      longest: settings.has('longest') ? countOf(reading, `${row}.longest`, 5000) : undefined,
      files: settings.has('files') ? countOf(reading, `${row}.files`, 20) : undefined,
      component: settings.has('files') ? lineOf(reading, `${row}.component`, 60) : undefined,
      party: settings.has('party') ? chosen(typed[`${row}.party`], ['applicant', 'owner']) : undefined,
      prefill: settings.has('prefill') ? chosen(typed[`${row}.prefill`], PREFILLS) : undefined,
      inWords: settings.has('in_words') ? ticked('inWords') : undefined,
      fact: settings.has('fact') ? lineOf(reading, `${row}.fact`, 100) : undefined,
    }),
  }
}

/** A question that was just added, with what its kind cannot be without. */
export function newQuestion(kind: string, label: string, taken: readonly string[]): Question | undefined {
  const known = QUESTION_KINDS.find((one) => one === kind)
  if (known === undefined || label === '') return undefined
  const base = { key: freeKey(label, taken), kind: known, label: { vi: label, en: label } }
  if (known === 'table') return { ...base, columns: [FIRST_COLUMN] }
  return known === 'choice' || known === 'choices' ? { ...base, options: FIRST_OPTIONS } : base
}

const FIRST_OPTIONS = [
  { code: 'co', label: { vi: 'Có', en: 'Yes' } },
  { code: 'khong', label: { vi: 'Không', en: 'No' } },
]
const FIRST_COLUMN: Question = { key: 'ten', kind: 'text', label: { vi: 'Tên', en: 'Name' } }

function chosen<T extends string>(value: string | undefined, known: readonly T[]): T | undefined {
  return known.find((one) => one === value)
}

function optionsOf(text: string | undefined, { options }: Question) {
  const read = readOptions(text ?? '', options)
  // A choice without answers is no form; that it lacks them is told by what was there.
  return read.length > 0 ? read : options
}

/** Undefined where the usual ones are ticked. */
function partsOf(typed: Reading['typed'], row: string, kind: QuestionKind): string[] | undefined {
  const parts = blockParts(kind)
  const ticked = parts.filter(({ key }) => typed[`${row}.part.${key}`] !== undefined)
  const isUsual = parts.every((part) => part.usual === ticked.includes(part))
  return isUsual || ticked.length === 0 ? undefined : ticked.map(({ key }) => key)
}

function partsKept({ kind, optionalParts }: Question, typed: Reading['typed'], row: string) {
  const asked = new Set(partsOf(typed, row, kind) ?? blockParts(kind).map(({ key }) => key))
  const kept = optionalParts?.filter((key) => asked.has(key))
  return kept?.length ? kept : undefined
}

function rangeOf(reading: Reading, row: string): Question['range'] {
  const range = told({
    least: numberOf(reading, `${row}.least`, ANY),
    most: numberOf(reading, `${row}.most`, ANY),
    whole: reading.typed[`${row}.whole`] === undefined ? undefined : (true as const),
  })
  return Object.keys(range).length > 0 ? range : undefined
}

function datesOf(reading: Reading, row: string): Question['dates'] {
  const dates = told({ earliest: dayOf(reading, `${row}.earliest`), latest: dayOf(reading, `${row}.latest`) })
  return Object.keys(dates).length > 0 ? dates : undefined
}

function countOf(reading: Reading, name: string, most: number): number | undefined {
  return numberOf(reading, name, { least: 1, most, whole: true })
}

function readColumns(reading: Reading, row: string, before: Question): readonly Question[] | undefined {
  const { typed } = reading
  const columns: Question[] = []
  for (let at = 0; at < MOST_COLUMNS && typed[`${row}.column.${at}.label.vi`] !== undefined; at += 1) {
    const place = `${row}.column.${at}`
    const label = cleanLine(typed[`${place}.label.vi`] ?? '')
    if (label === '') continue
    const old = before.columns?.find(({ key }) => key === typed[`${place}.was`])
    const kind = QUESTION_KINDS.find((one) => one === typed[`${place}.kind`]) ?? old?.kind ?? 'text'
    const taken = columns.map(({ key }) => key)
    const base = old ?? { key: freeKey(label, taken), kind, label: { vi: label, en: label } }
    const { optional: _, options: __, ...kept } = base
    const options = readOptions((typed[`${place}.options`] ?? '').replaceAll(';', '\n'), base.options)
    columns.push({
      ...(base.kind === kind ? kept : { key: base.key, label: base.label }),
      kind,
      key: typed[`${place}.key`] ? keyOf(reading, `${place}.key`, base.key) : base.key,
      label: neededText(reading, `${place}.label`, base.label),
      ...(typed[`${place}.optional`] === undefined ? {} : { optional: true as const }),
      ...(options.length > 0 && kind === 'choice' ? { options } : {}),
    })
  }
  return columns.length > 0 ? columns : before.columns
}
