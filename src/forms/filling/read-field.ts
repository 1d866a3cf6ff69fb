/** Reads one field as its question wants it. */
import { formatDate, formatNumber, type Lang } from '../../platform/texts/index.ts'
import type { FieldError, Kind, Read } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isFieldKind } from '../kinds/question-kinds.ts'
import type { Answer, FormAt, Leaf, Question } from '../model.ts'
import type { Body } from './body-of.ts'
import { missingError, ownError, type PageError } from './sentences.ts'

/** What became of a question: its answer (absent: nothing was given) and what is wrong. */
export interface QuestionRead {
  answer?: Answer
  errors: readonly PageError[]
  /** Something is asked now that was not on the page that was sent. */
  revealed?: true
  /** Parts that depend on others, and are asked. */
  asked?: readonly string[]
}

/** A field or a choice of one. What cannot be read is kept as it was typed; what is rare until it is confirmed. */
export function readLeaf(
  question: Question,
  name: string,
  { body, current, at }: { body: Body; current: Answer | undefined; at: FormAt },
): QuestionRead {
  const typed = textOf(body[name])
  const read = readTyped(question, typed, at)
  if (!read.ok) {
    if (read.error.code !== 'required') return { answer: { typed }, errors: [{ name, ...read.error }] }
    return { errors: question.optional ? [] : [{ name, ...missingError(question) }] }
  }
  const { value, unusual } = read
  if (unusual === undefined || current === value || textOf(body[`sure-${name}`]) === String(value))
    return { answer: value, errors: [] }
  return { answer: { typed }, errors: [{ name, ...unusual, confirm: String(value) }] }
}

/** One text of a field that may have come several times. */
export function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : ''
}

/** All texts of a field that may come several times. */
export function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.filter((one) => typeof one === 'string' && one !== '')
}

function readTyped(question: Question, typed: string, at: FormAt): Read<Exclude<Leaf, object>> {
  if (!isFieldKind(question.kind)) return readChoice(question, typed)
  const read = (KINDS[question.kind] as Kind<string | number | boolean>).read(typed, at)
  if (!read.ok) return read
  const error = boundError(question, read.value, at)
  return error === undefined ? read : { ok: false, error }
}

function readChoice({ options = [] }: Question, typed: string): Read<string> {
  if (typed === '') return { ok: false, error: { code: 'required', vi: '', en: '' } }
  return options.some(({ code }) => code === typed)
    ? { ok: true, value: typed }
    : { ok: false, error: ownError('choice_gone') }
}

function boundError(
  question: Question,
  value: string | number | boolean,
  { today }: FormAt,
): FieldError | undefined {
  const { range, dates, longest } = question
  if (typeof value === 'number' && range !== undefined) return rangeError(range, value)
  if (typeof value !== 'string') return undefined
  if (dates !== undefined) return datesError(dates, value, today)
  return longest !== undefined && value.length > longest
    ? ownError('text_long', {
        vi: `Nhiều nhất ${longest} ký tự, phần này có ${value.length}.`,
        en: `At most ${longest} characters; this has ${value.length}.`,
      })
    : undefined
}

function rangeError({ least, most, whole }: NonNullable<Question['range']>, value: number) {
  if (whole && !Number.isInteger(value)) return ownError('whole')
  if (value >= (least ?? value) && value <= (most ?? value)) return undefined
  const say = (lang: Lang, from: string, to: string) =>
    [
      least === undefined ? '' : `${from} ${number(least, lang)}`,
      most === undefined ? '' : `${to} ${number(most, lang)}`,
    ]
      .filter((part) => part !== '')
      .join(' ')
  return ownError('range', {
    vi: `Số được nhận: ${say('vi', 'từ', 'đến')}.`,
    en: `It may be ${say('en', 'from', 'up to')}.`,
  })
}

function number(value: number, lang: Lang): string {
  return formatNumber(value, lang, Number.isInteger(value) ? 0 : 1)
}

function datesError(dates: NonNullable<Question['dates']>, value: string, today: string) {
  const [earliest, latest] = [dates.earliest, dates.latest].map((day) => (day === 'today' ? today : day))
  if (earliest !== undefined && value < earliest.slice(0, value.length))
    return ownError('date_range', {
      vi: `Từ ngày ${formatDate(earliest, 'vi')}.`,
      en: `From ${formatDate(earliest, 'en')}.`,
    })
  if (latest === undefined || value <= latest) return undefined
  return ownError('date_range', {
    vi: `Đến ngày ${formatDate(latest, 'vi')}.`,
    en: `Until ${formatDate(latest, 'en')}.`,
  })
}
