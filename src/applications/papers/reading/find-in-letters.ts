/** What a paper says of the one person it is about: by its code where it has one, else by what stands behind its labels. Pure. */
import { type QuestionKind, readAlone } from '../../../forms/index.ts'
import type { Letters, ReadWord } from '../../../platform/pictures/index.ts'
import { readCardCode } from './card-code.ts'
import { familyNameOf } from './family-names.ts'
import type { Found, FoundKind, PaperFound } from './found.ts'

/** Every word of a value is at least so sure: an accent that is lost leaves a word at 80 to 89. */
const SURE = { name: 90, number: 85, birthDate: 85, sex: 80, issuedOn: 85 } as const satisfies Record<
  FoundKind,
  number
>

/** By which field's reader each is judged. */
const READERS = {
  name: 'person-name',
  number: 'personal-number',
  birthDate: 'birth-date',
  sex: 'sex',
  issuedOn: 'date',
} as const satisfies Record<FoundKind, QuestionKind>

export function findInLetters({ codes, lines }: Letters, today: string): PaperFound {
  const card = codes.flatMap((code) => readCardCode(code) ?? []).at(0)
  if (card !== undefined) {
    const { idNumber: number, name, birthDate, sex, issuedOn } = card
    return { by: 'code', values: sound({ number, name: inTitle(name), birthDate, sex, issuedOn }, today) }
  }
  const said = lines.map((words) => lineOf(words))
  const number = theNumber(said)
  if (number === undefined) return { by: 'letters', values: [] }
  const found = {
    number,
    name: nameIn(said),
    birthDate: dateAfter(said, BORN, 'birthDate'),
    sex: sexIn(said),
    issuedOn: dateAfter(said, ISSUED, 'issuedOn'),
  }
  return { by: 'letters', values: sound(found, today) }
}

/** What its own field would take; nothing at all where number, date of birth and sex contradict each other. */
function sound(found: Partial<Record<FoundKind, string | undefined>>, today: string): Found[] {
  const values = Object.entries(found).flatMap(([of, value]) => {
    const kind = of as FoundKind
    if (value === undefined || value === '') return []
    const read = readAlone(READERS[kind], value, { today, lang: 'vi' })
    return read.ok && read.unusual === undefined ? [{ of: kind, value }] : []
  })
  const valueIn = (kind: FoundKind) => values.find(({ of }) => of === kind)?.value
  const number = valueIn('number')
  if (number === undefined || contradicts(number, valueIn('birthDate'), valueIn('sex'))) return []
  return values
}

/** The 4th digit says century and sex, the 5th and 6th the year of birth (NĐ 137/2015 art. 13). */
function contradicts(number: string, born: string | undefined, sex: string | undefined): boolean {
  const digit = Number(number[3])
  const year = 1900 + 100 * Math.floor(digit / 2) + Number(number.slice(4, 6))
  const isMan = digit % 2 === 0
  return (
    (born !== undefined && Number(born.slice(-4)) !== year) ||
    (sex !== undefined && (fold(sex) === 'nam') !== isMan)
  )
}

/** Of a family name that is known by its letters. */
const FAMILY_SURE = 70
/** What is less sure is a speck on the picture. */
const SPECK = 35

interface Line {
  words: readonly ReadWord[]
  /** Words with one space between them. */
  text: string
  /** The same without accents, sign for sign. */
  plain: string
}

function lineOf(words: readonly ReadWord[]): Line {
  const clean = words
    .map(({ text, sure }) => ({ text: text.normalize('NFC').trim(), sure }))
    .filter(({ text, sure }) => sure >= SPECK && !/^[|_~'"“”‘’.,\\]*$/.test(text))
  const text = clean.map((word) => word.text).join(' ')
  return { words: clean, text, plain: [...text].map(foldSign).join('') }
}

function fold(text: string): string {
  return [...text.normalize('NFC')].map(foldSign).join('')
}

/** As many signs as before, so that places stay the same. */
function foldSign(sign: string): string {
  const bare = sign.normalize('NFD')[0]?.toLowerCase() ?? sign
  return bare === 'đ' ? 'd' : bare
}

/** The one number of twelve digits on it; a paper with several is about several people. */
function theNumber(lines: readonly Line[]): string | undefined {
  const numbers = lines.flatMap((line) =>
    [...line.text.matchAll(/(?<![\d/.-])\d{3} ?\d{3} ?\d{3} ?\d{3}(?![\d/.-]*\d)/g)].map((match) => ({
      digits: match[0].replaceAll(' ', ''),
      sure: sureness(line, match.index, match[0].length),
    })),
  )
  const [first] = numbers
  const isOne = first !== undefined && numbers.every(({ digits }) => digits === first.digits)
  return isOne && numbers.some(({ sure }) => sure >= SURE.number) ? first.digits : undefined
}

/** Of the words that stand there. */
function sureness({ words }: Line, from: number, length: number): number {
  let at = 0
  let least = 100
  for (const { text, sure } of words) {
    const end = at + text.length
    if (at < from + length && end > from && /[\p{L}\d]/u.test(text)) least = Math.min(least, sure)
    at = end + 1
  }
  return least
}

const NAME = /(?:ho,? (?:va ten|chu dem,? (?:va )?ten|ten)(?: khai sinh)?|full name)/g
const BORN = /(?:ngay,? (?:thang, nam )?sinh|date of birth|sinh ngay)/g
const ISSUED =
  /(?:ngay,? (?:thang, nam )?cap|cap ngay|date of issue|ngay, thang, nam ?\/ ?date, month, year)/g
const SEX = /(?:gioi tinh|\bsex\b)/g

/** Where the value begins: behind the last label of the line, its translation and its colon. */
function afterLabel({ plain }: Line, label: RegExp): number | undefined {
  const last = [...plain.matchAll(label)].at(-1)
  if (last === undefined) return undefined
  const end = last.index + last[0].length
  return end + (/^[\s:;.,/|_-]*/.exec(plain.slice(end))?.[0].length ?? 0)
}

/** Behind its label, or on the line below. */
function nameIn(lines: readonly Line[]): string | undefined {
  for (const [at, line] of lines.entries()) {
    const from = afterLabel(line, NAME)
    if (from === undefined) continue
    const here = nameAt(line, from)
    const below = lines[at + 1]
    const name = here ?? (from >= line.text.length && below !== undefined ? nameAt(below, 0) : undefined)
    if (name !== undefined) return name
  }
  return undefined
}

const NAME_WORDS = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,6}/u

function nameAt(line: Line, from: number): string | undefined {
  const rest = line.text.slice(from)
  const [words] = NAME_WORDS.exec(rest) ?? []
  if (words === undefined || /[\p{L}\d]/u.test(rest.slice(words.length))) return undefined
  const [first = '', ...others] = words.split(' ')
  const family = familyNameOf(first)
  // A family name is known by its letters; of all others an accent may be lost.
  const after = from + (family === undefined ? 0 : first.length + 1)
  const isSure =
    sureness(line, after, from + words.length - after) >= SURE.name &&
    sureness(line, from, first.length) >= FAMILY_SURE
  return isSure ? [family ?? inTitle(first), inTitle(others.join(' '))].join(' ') : undefined
}

/** Cards have names in capitals. */
function inTitle(name: string): string {
  return name
    .split(' ')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')
}

function dateAfter(lines: readonly Line[], label: RegExp, of: 'birthDate' | 'issuedOn'): string | undefined {
  for (const [at, line] of lines.entries()) {
    const from = afterLabel(line, label)
    if (from === undefined) continue
    const below = lines[at + 1]
    const here = dateAt(line, from, of)
    const date = here ?? (from >= line.text.length && below !== undefined ? dateAt(below, 0, of) : undefined)
    if (date !== undefined) return date
  }
  return undefined
}

function dateAt(line: Line, from: number, of: 'birthDate' | 'issuedOn'): string | undefined {
  const match = /^\D{0,3}(\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4})(?!\d)/.exec(line.text.slice(from))
  const date = match?.[1]
  if (match === null || date === undefined) return undefined
  return sureness(line, from, match[0].length) >= SURE[of] ? date.replaceAll(' ', '') : undefined
}

function sexIn(lines: readonly Line[]): string | undefined {
  for (const line of lines) {
    const from = afterLabel(line, SEX)
    const word = from === undefined ? undefined : /^(nam|nu)\b/.exec(line.plain.slice(from))?.[1]
    if (from === undefined || word === undefined) continue
    if (sureness(line, from, word.length) >= SURE.sex) return word === 'nam' ? 'Nam' : 'Nữ'
  }
  return undefined
}
