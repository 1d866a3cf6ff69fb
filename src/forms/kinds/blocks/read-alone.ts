/** Reads one value of a kind outside of any form, from one line of text. */
import { readQuestion } from '../../filling/read-question.ts'
import type { Answer, FormAt, Question } from '../../model.ts'
import { type FieldError, type Kind, REQUIRED } from '../kind.ts'
import { KINDS } from '../kinds.ts'
import { commune } from '../place/commune.ts'
import { isBlockKind, isFieldKind, QUESTION_KINDS, type QuestionKind } from '../question-kinds.ts'

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
      ? flat(parsed, '')
      : undefined
  } catch {
    return undefined
  }
}

function flat(value: object, before: string): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, one]) =>
      typeof one === 'object' && one !== null
        ? { [`${before}${key}`]: '', ...flat(one, `${before}${key}.`) }
        : { [`${before}${key}`]: String(one ?? '') },
    ),
  )
}

/** The commune is what, from some comma on, reads as one; what stands before it is the house and street. */
function splitAddress(line: string, at: FormAt): Record<string, string> {
  const parts = line.split(',').map((part) => part.trim())
  const tails = parts.map((_, from) => parts.slice(from).join(', '))
  const from = tails.findIndex((tail) => commune.read(tail, at).ok)
  if (from < 0) return { commune: line, detail: '' }
  return { commune: tails[from] ?? '', detail: parts.slice(0, from).join(', ') }
}
