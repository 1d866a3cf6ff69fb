/** Reads one value of a kind outside of any form, from one line of text. */
import { readQuestion } from '../../filling/read-question.ts'
import type { Answer, FormAt, Question } from '../../model.ts'
import { type FieldError, type Kind, REQUIRED } from '../kind.ts'
import { KINDS } from '../kinds.ts'
import { commune } from '../place/commune.ts'
import { isBlockKind, isFieldKind, QUESTION_KINDS, type QuestionKind } from '../question-kinds.ts'
import { BLOCKS } from './blocks.ts'

/** What needs a form of its own around it is not read alone. */
const OF_FORMS: ReadonlySet<string> = new Set(['choice', 'choices', 'file', 'table'])

export const KINDS_ALONE: readonly QuestionKind[] = QUESTION_KINDS.filter((kind) => !OF_FORMS.has(kind))

export type ReadAlone =
  | { ok: true; value: Answer; unusual?: FieldError }
  | { ok: false; error: FieldError & { part?: string } }

const NOT_A_BLOCK: FieldError = {
  code: 'block_form',
  vi: 'Ghi các phần trên một dòng dưới dạng JSON, ví dụ {"name":"Nguyễn Thị Hoa"}.',
  en: 'Write the parts in one line of JSON, for example {"name":"Nguyễn Thị Hoa"}.',
}

const NO_PART: FieldError = {
  code: 'block_part',
  vi: 'Khối này không có phần mang tên đó. Hãy bỏ phần này hoặc sửa lại tên.',
  en: 'The block has no part of this name. Leave it out or correct the name.',
}

/**
 * A field as it is typed; a block as a line of JSON with its parts, an address also as it is written in a letter ("Khu 8, xã Hy Cương,
 * tỉnh Phú Thọ"). Parts of a block that are rare count as confirmed, as nobody is there to ask.
 */
export function readAlone(kind: QuestionKind, line: string, at: FormAt): ReadAlone {
  if (isFieldKind(kind)) return (KINDS[kind] as Kind<string | number | boolean>).read(line, at)
  if (isBlockKind(kind)) return readBlockLine(kind, line, at)
  const read = KINDS['yes-no'].read(line, at)
  if (!read.ok) return read
  return read.value ? { ok: true, value: true } : { ok: false, error: { code: 'required', ...REQUIRED } }
}

function readBlockLine(kind: QuestionKind, line: string, at: FormAt): ReadAlone {
  if (line.trim() === '') return { ok: false, error: { code: 'required', ...REQUIRED } }
  const given = partsIn(kind, line, at)
  if (given === undefined) return { ok: false, error: NOT_A_BLOCK }
  if (Object.keys(given).length === 0) return { ok: false, error: { code: 'required', ...REQUIRED } }
  const strange = strangeIn(kind, given)
  if (strange !== undefined) return { ok: false, error: { ...NO_PART, part: strange } }
  const question: Question = {
    key: 'x',
    kind,
    label: { vi: kind, en: kind },
    ...partsAsked(kind, given),
  }
  const typed = Object.fromEntries(Object.entries(given).map(([part, value]) => [`x.${part}`, value]))
  const first = readQuestion(question, 'x', { body: typed, current: undefined, at })
  const sure = first.errors.flatMap(({ name, confirm }) =>
    confirm === undefined ? [] : [[`sure-${name}`, confirm]],
  )
  const { answer, errors } = readQuestion(question, 'x', {
    body: { ...typed, ...Object.fromEntries(sure) },
    current: undefined,
    at,
  })
  const [wrong] = errors
  if (wrong === undefined) return { ok: true, value: answer ?? {} }
  const { name, code, vi, en } = wrong
  return { ok: false, error: { code, vi, en, part: name.slice(2) } }
}

/** Of an address all that it needs; of another block what is given. */
function partsAsked(kind: QuestionKind, given: Readonly<Record<string, string>>): Pick<Question, 'parts'> {
  if (kind !== 'address') return { parts: Object.keys(given).filter((part) => !part.includes('.')) }
  return 'country' in given ? { parts: ['country', 'abroad', 'commune', 'detail'] } : {}
}

/** Names of the parts, nested ones as `address.commune`, with what is typed into each. */
function partsIn(kind: QuestionKind, line: string, at: FormAt): Record<string, string> | undefined {
  if (kind === 'address' && !line.trim().startsWith('{')) return splitAddress(line, at)
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? flat(parsed, { kind, before: '', at })
      : undefined
  } catch {
    return undefined
  }
}

interface Within {
  kind: QuestionKind | undefined
  /** Of the names of its parts. */
  before: string
  at: FormAt
}

function flat(value: object, { kind, before, at }: Within): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, one]) => {
      const part = partOf(kind, key)
      const name = `${before}${key}`
      const given = part === 'address' && typeof one === 'string' && one !== '' ? splitAddress(one, at) : one
      return typeof given === 'object' && given !== null
        ? { [name]: '', ...flat(given, { kind: part, before: `${name}.`, at }) }
        : { [name]: sayValue(given, at) }
    }),
  )
}

function partOf(kind: QuestionKind | undefined, key: string): QuestionKind | undefined {
  const block = kind !== undefined && isBlockKind(kind) ? BLOCKS[kind] : undefined
  return block?.parts.find((part) => part.key === key)?.kind
}

/** A number of JSON is no text that somebody typed: it is said as the language reads it. */
function sayValue(value: unknown, { lang }: FormAt): string {
  return typeof value === 'number' && !Number.isInteger(value)
    ? KINDS.number.say(value, lang ?? 'vi')
    : String(value ?? '')
}

/** The first part that the block does not have. */
function strangeIn(kind: QuestionKind, given: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(given).find((name) => {
    const [part = '', inner] = name.split('.')
    const of = partOf(kind, part)
    return of === undefined || (inner !== undefined && partOf(of, inner) === undefined)
  })
}

/** The commune is what, from some comma on, reads as one; what stands before it is the house and street. */
function splitAddress(line: string, at: FormAt): Record<string, string> {
  const parts = line.split(/[,;]/).map((part) => part.trim())
  const tails = parts.map((_, from) => parts.slice(from).join(', '))
  const from = tails.findIndex((tail) => commune.read(tail, at).ok)
  const apart = line.replace(
    /(?<=\S)\s+(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp|tỉnh)[\s.])/giu,
    ', ',
  )
  if (from < 0 && parts.length === 1 && apart !== line) return splitAddress(apart, at)
  if (from < 0) return { commune: line, detail: '' }
  return { commune: tails[from] ?? '', detail: parts.slice(0, from).join(', ') }
}
