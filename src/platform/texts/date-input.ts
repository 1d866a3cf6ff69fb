import type { Text } from '../text.ts'
import { cleanLine } from './clean-text.ts'

/** Why a written date was not understood; `message` says it in the words of the field. */
export interface DateRefusal {
  ok: false
  code:
    | 'empty'
    | 'unreadable'
    | 'no_year'
    | 'no_such_month'
    | 'no_such_day'
    | 'no_such_year'
    | 'too_early'
    | 'too_late'
  message: Text
}

export type DateReading = { ok: true; date: string } | DateRefusal

export interface DateRules {
  /** Civil date of today, `YYYY-MM-DD`: for "hôm nay", and for the century of a year of two digits. */
  today: string
  /** Two-digit years mean the past (a birthday) or whichever is nearer; default `near`. */
  century?: 'past' | 'near' | undefined
  earliest?: string | undefined
  latest?: string | undefined
}

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** A map and no object: what people write may be the name of something every object has. */
const dayWords: ReadonlyMap<string, number> = new Map([
  ['hom nay', 0],
  ['today', 0],
  ['ngay mai', 1],
  ['mai', 1],
  ['tomorrow', 1],
  ['hom qua', -1],
  ['yesterday', -1],
])

/**
 * Reads a date as people write it, day first: `1/3/26`, `01-03-2026`, `1.3.2026`, `01032026`, `1 tháng 3 năm 2026`,
 * `ngày 1 tháng 3, 2026`, `1 Mar 2026`, `2026-03-01`, `hôm nay`. Impossible dates are refused, never rolled over.
 */
export function parseDateInput(written: string, rules: DateRules): DateReading {
  const text = plain(written)
  if (text === '')
    return refuse('empty', 'Hãy nhập ngày, ví dụ 27/3/2026.', 'Enter a date, for example 27/3/2026.')
  const shift = dayWords.get(text)
  if (shift !== undefined) return withinRules(addDays(rules.today, shift), rules)
  const parts = splitDate(text)
  if (parts === undefined)
    return refuse(
      'unreadable',
      `Chưa hiểu ngày “${written.trim()}”. Hãy viết ngày/tháng/năm, ví dụ 27/3/2026.`,
      `We could not read “${written.trim()}”. Write day/month/year, for example 27/3/2026.`,
    )
  const [day, month, year] = parts
  if (year === undefined)
    return refuse('no_year', 'Hãy viết thêm năm, ví dụ 27/3/2026.', 'Add the year, for example 27/3/2026.')
  return checkDate(day, month, year.length <= 2 ? fullYear(Number(year), rules) : Number(year), rules)
}

/** "2026-03-01" as "Chủ Nhật, 1 tháng 3 năm 2026" / "Sunday, 1 March 2026". */
export function longDate(date: string): Text {
  const moment = new Date(`${date}T00:00:00Z`)
  const vi = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' }).format(moment)
  const [year, month, day] = date.split('-').map(Number)
  const en = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(moment)
  return { vi: `${vi}, ${day} tháng ${month} năm ${year}`, en }
}

function checkDate(day: number, month: number, year: number, rules: DateRules): DateReading {
  if (month < 1 || month > 12)
    return refuse(
      'no_such_month',
      `Không có tháng ${month}. Ngày viết trước, tháng viết sau.`,
      `There is no month ${month}. The day comes first, then the month.`,
    )
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days)
    return refuse(
      'no_such_day',
      `Tháng ${month} năm ${year} không có ngày ${day}, chỉ có ${days} ngày.`,
      `There is no day ${day} in ${month}/${year}; it has ${days} days.`,
    )
  if (year < 1800 || year > 2200)
    return refuse(
      'no_such_year',
      `Năm ${year} có đúng không? Hãy viết đủ bốn chữ số.`,
      `Is ${year} right? Write the year with four digits.`,
    )
  return withinRules(`${year}-${two(month)}-${two(day)}`, rules)
}

function withinRules(date: string, rules: DateRules): DateReading {
  if (rules.earliest !== undefined && date < rules.earliest)
    return refuse(
      'too_early',
      `Ngày phải từ ${shortDate(rules.earliest)} trở đi.`,
      `The date must be ${shortDate(rules.earliest)} or later.`,
    )
  if (rules.latest !== undefined && date > rules.latest)
    return refuse(
      'too_late',
      `Ngày không được sau ${shortDate(rules.latest)}.`,
      `The date must not be after ${shortDate(rules.latest)}.`,
    )
  return { ok: true, date }
}

function splitDate(text: string): [number, number, string | undefined] | undefined {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text)
  if (iso) return [Number(iso[3]), Number(iso[2]), iso[1]]
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (solid) return [Number(solid[1]), Number(solid[2]), solid[3]]
  const figures = /^(?:ngay )?(\d{1,2})\s*[-/., ]\s*(\d{1,2})(?:\s*[-/., ]\s*(\d{4}|\d{2}))?$/.exec(text)
  if (figures) return [Number(figures[1]), Number(figures[2]), figures[3]]
  const spoken =
    /^(?:ngay |mung |mong )?(\d{1,2}) ?(?:thang|th|t) ?(\d{1,2})(?:[ ,]*(?:nam )?(\d{4}|\d{2}))?$/.exec(text)
  if (spoken) return [Number(spoken[1]), Number(spoken[2]), spoken[3]]
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?(?:[ ,]+(\d{4}|\d{2}))?$/.exec(text)
  const month = named ? english.indexOf(named[2] ?? '') + 1 : 0
  return named && month > 0 ? [Number(named[1]), month, named[3]] : undefined
}

function fullYear(short: number, rules: DateRules): number {
  const now = Number(rules.today.slice(0, 4))
  const same = now - (now % 100) + short
  if (rules.century === 'past') return same > now ? same - 100 : same
  if (same - now > 50) return same - 100
  return now - same > 49 ? same + 100 : same
}

/** Small letters and usual digits without accents, signs that nobody sees and doubled spaces: "Ngày 1 THÁNG 3" is "ngay 1 thang 3". */
function plain(text: string): string {
  return cleanLine(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d)[.,;]$/, '')
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function shortDate(date: string): string {
  return date.split('-').reverse().join('/')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function refuse(code: DateRefusal['code'], vi: string, en: string): DateRefusal {
  return { ok: false, code, message: { vi, en } }
}
