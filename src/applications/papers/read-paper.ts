/** What the text of a paper says of itself. Pure. */
import type { Look } from '../../platform/pictures/index.ts'
import { kindTitled, type PaperKindName } from './paper-kinds.ts'
import { plainText } from './plain-text.ts'

export interface PaperReading {
  /** What its title says it is. */
  title?: PaperKindName
  /** Other kinds that have a title somewhere in the file, as where several papers were scanned in one. */
  titles: readonly PaperKindName[]
  /** Personal identification numbers that stand on it. */
  numbers: readonly string[]
  /** `YYYY-MM-DD`: it says until when it is valid. */
  validUntil?: string
  issuedOn?: string
  /** It says for how many months from then. */
  validMonths?: number
  /** All of its text as it is compared. */
  plain: string
}

/** A title is a line of its own near the top, in capitals or alone. */
const TITLE_LINES = 14
const LONGEST_TITLE = 90

export function readPaper({ pages }: Look): PaperReading {
  const lines = pages.map(({ text }) =>
    text
      .split('\n')
      .map(plainText)
      .filter((line) => line !== ''),
  )
  const titlesOf = (page: readonly string[]) =>
    page.flatMap((line) => (line.length > LONGEST_TITLE ? [] : (kindTitled(line) ?? [])))
  const [title] = titlesOf((lines[0] ?? []).slice(0, TITLE_LINES))
  const plain = lines.flat().join(' ')
  const validUntil = dateAfter(plain, VALID_UNTIL)
  const issuedOn = dateAfter(plain, ISSUED_ON) ?? dateOfPlace(plain)
  const months = /co gia tri (?:su dung )?(?:trong )?(?:thoi han )?(\d{1,2}) thang/.exec(plain)?.[1]
  return {
    ...(title === undefined ? {} : { title }),
    titles: [...new Set(lines.flatMap(titlesOf))],
    numbers: [...new Set(plain.replace(/(\d{3}) (?=\d{3}\b)/g, '$1').match(/\b\d{12}\b/g) ?? [])],
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(months === undefined ? {} : { validMonths: Number(months) }),
    plain,
  }
}

const VALID_UNTIL =
  /(?:co gia tri (?:su dung )?den|het han|expires?|date of expiry)(?: het)?(?: ngay)?\s*:?\s*/g
const ISSUED_ON = /(?:ngay cap|cap ngay|date of issue)(?: *\/ *[a-z ]+)?\s*:?\s*/g

/** The first date right after one of these words. */
function dateAfter(plain: string, words: RegExp): string | undefined {
  for (const match of plain.matchAll(words)) {
    const date = dateAt(plain.slice(match.index + match[0].length))
    if (date !== undefined) return date
  }
  return undefined
}

/** "Phú Thọ, ngày 05 tháng 3 năm 2026", as papers are dated; of several the last, which stands over the signature. */
function dateOfPlace(plain: string): string | undefined {
  const dated = [...plain.matchAll(/, (ngay \d{1,2} thang \d{1,2} nam \d{4})/g)].at(-1)?.[1]
  return dated === undefined ? undefined : dateAt(dated)
}

function dateAt(text: string): string | undefined {
  const match =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ??
    /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})/.exec(text)
  if (match === null) return undefined
  const [, day = '', month = '', year = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(date)) ? undefined : date
}
