/** What every reader of the form's editor shares: the fields that were posted, and where what is wrong is told. */
import { cleanLine, cleanLines, type Lang, type Text } from '../../../../platform/index.ts'
import { formatDate, parseDateInput } from '../../../../platform/texts/index.ts'
import { readNumber } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { formWords } from './form-words.ts'

export type Typed = Readonly<Record<string, string>>

export interface Reading {
  typed: Typed
  lang: Lang
  today: string
  errors: FormError[]
}

export function fail({ errors }: Reading, id: string, message: string): void {
  errors.push({ id, message })
}

/** One line, at most `most` signs; undefined where it is empty. */
export function lineOf(reading: Reading, name: string, most = 1000): string | undefined {
  const text = cleanLine(reading.typed[name] ?? '')
  if (text.length > most) fail(reading, name, formWords[reading.lang].tooLong)
  return text === '' || text.length > most ? undefined : text
}

/**
 * A text in two languages out of `name.vi` and `name.en`. English that is not written, or that stood beside other words before, is the
 * Vietnamese until somebody writes it.
 */
export function textOf(reading: Reading, name: string, before: Text | undefined): Text | undefined {
  const [vi, en] = [
    cleanLines(reading.typed[`${name}.vi`] ?? ''),
    cleanLines(reading.typed[`${name}.en`] ?? ''),
  ]
  for (const [lang, text] of [
    ['vi', vi],
    ['en', en],
  ] as const)
    if (text.length > 5000) fail(reading, `${name}.${lang}`, formWords[reading.lang].tooLong)
  if (vi === '') return undefined
  const isOutdated = before !== undefined && before.vi !== vi && before.en === en
  return { vi, en: en === '' || (isOutdated && before.en === before.vi) ? vi : en }
}

/** A text that must be there; what was there stands in for it. */
export function neededText(reading: Reading, name: string, before: Text): Text {
  const read = textOf(reading, name, before)
  if (read === undefined) fail(reading, `${name}.vi`, formWords[reading.lang].needed)
  return read ?? before
}

const KEY = /^[a-z][a-z0-9_]{0,59}$/

export function keyOf(reading: Reading, name: string, before: string): string {
  const key = cleanLine(reading.typed[name] ?? before)
  if (KEY.test(key)) return key
  fail(reading, name, formWords[reading.lang].badKey)
  return before
}

export function numberOf(
  reading: Reading,
  name: string,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number | undefined {
  const text = cleanLine(reading.typed[name] ?? '')
  if (text === '') return undefined
  const read = readNumber(text, formWords[reading.lang].badNumber, { least, most, whole }, reading.lang)
  if (read.ok) return read.value
  fail(reading, name, read.message)
  return undefined
}

/** `today` or a civil date. */
export function dayOf(reading: Reading, name: string): string | undefined {
  const text = cleanLine(reading.typed[name] ?? '')
  if (text === '') return undefined
  const t = formWords[reading.lang]
  if ([formWords.vi.today, formWords.en.today].includes(text.toLowerCase())) return 'today'
  const read = parseDateInput(text, { today: reading.today, century: 'near' })
  if (read.ok) return read.date
  fail(reading, name, t.badDate)
  return undefined
}

export function sayDay(day: string | undefined, lang: Lang): string {
  return day === undefined ? '' : day === 'today' ? formWords[lang].today : formatDate(day, 'vi')
}

/** Leaves out what is undefined, as JSON does. */
export function told<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
