/** Lengths of time as decisions write them. */
import type { LimitPart } from '../../../calendar/index.ts'
import { fold } from './fold.ts'

/**
 * `hedge`: what was read between the lines and must be told: `range` (the longest of it), `day` (“ngày” taken as working days),
 * `at_once` (“ngay”, no time counted), `same_day` (“trong ngày”, one working day).
 */
export type Duration =
  | { kind: 'limit'; limit: LimitPart; hedge?: 'range' | 'day' | 'same_day' }
  | { kind: 'uncounted'; hedge?: 'at_once' }
  | { kind: 'empty' }
  | { kind: 'unread'; why: 'words' | 'two_times' | 'shared'; words: string }

type Unit = LimitPart['unit'] | 'minute' | 'half_day' | 'week' | 'day'

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(ngay|n)\s*(lam viec|l\.?v\.?|lv)\b\.?/, 'working_day'],
  [/^nlv\b/, 'working_day'],
  [/^ngay\s*(lich|duong lich|tu nhien|theo lich)\b/, 'calendar_day'],
  [/^working days?\b/, 'working_day'],
  [/^(gio|h|tieng)\s*(lam viec|lv)?(?![a-z])/, 'working_hour'],
  [/^(working )?hours?\b/, 'working_hour'],
  [/^(phut|p)(?![a-z])\s*(lam viec)?/, 'minute'],
  [/^['’′](?=$|[\s,;])/, 'minute'],
  [/^buoi\s*(lam viec)?(?![a-z])/, 'half_day'],
  [/^tuan(?![a-z])/, 'week'],
  [/^thang(?![a-z])/, 'month'],
  [/^(ngay|days?)(?![a-z])/, 'day'],
]

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi lam': 15,
  'hai muoi': 20,
  'ba muoi': 30,
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

const UNCOUNTED =
  /^(khong (tinh|quy dinh)( vao)?( thoi (gian|han))?( (giai quyet|xu ly|thuc hien))?( (ho so|thu tuc))?|khong|theo (giay|phieu|lich|ngay) (tiep nhan (ho so )?va )?hen( tra( ket qua)?)?|(trong )?(gio|thoi gian) (hanh chinh|hc)|theo thoi gian hen( tra)?|-+|x|0+( (ngay|gio)( lam viec| lich)?)?( [+] 0+( gio)?)?|n\/a|not counted)$/

/** What may stand around a length and changes nothing of it. */
const FILLER =
  /^(khong qua|toi da|cham nhat( la)?|nhieu nhat|trong (thoi han|vong)|trong(?! ngay)|thoi (gian|han)|la(?![a-z])|<=|≤|:|\.|,|;|va(?![a-z])|\+|lam viec|at most)\s*/

/** From here on it is said since when, not how long. */
const SINCE = /\s*[,(]?\s*(ke tu|tinh tu|sau khi|tu khi|tu ngay|khi nhan|\/\s*(1 |01 )?ho so).*$/

/**
 * Reads a length of time. `unit` is that of the column's heading, for cells with a number alone. Nothing is guessed: what is not
 * understood to its last word is unread.
 */
export function readDuration(text: string, unit?: LimitPart['unit']): Duration {
  const plain = fold(text).replace(/\s+/g, ' ').trim()
  if (plain === '') return { kind: 'empty' }
  // “ngay” and “ngày” fold to the same word.
  const atOnce = /^(làm |giải quyết )?ngay(?! làm)(?=$|[\s,.;])/.test(
    text.normalize('NFC').toLowerCase().trim(),
  )
  if (atOnce && !/\d/.test(plain)) {
    return /ngay trong (buổi|ngày)|trong ngày/.test(text.normalize('NFC').toLowerCase())
      ? sameDay()
      : { kind: 'uncounted', hedge: 'at_once' }
  }
  const bare = plain.replace(/[.;,]+$/, '').replace(/^[-+*•]\s+/, '')
  if (UNCOUNTED.test(bare.replace(/\s*\(.*\)$/, ''))) return { kind: 'uncounted' }
  if (/^(giai quyet )?trong ngay( lam viec)?$/.test(bare)) return sameDay()
  return readLengths(bare.replace(SINCE, ''), text, unit)
}

function sameDay(): Duration {
  return { kind: 'limit', limit: { quantity: 1, unit: 'working_day' }, hedge: 'same_day' }
}

interface Amount {
  quantity: number
  unit: Unit | undefined
  hedge?: 'range'
}

function readLengths(plain: string, text: string, unit: LimitPart['unit'] | undefined): Duration {
  const unread = (why: 'words' | 'two_times', words: string): Duration => ({ kind: 'unread', why, words })
  // “½ (ngày làm việc)”: the unit in brackets is the unit.
  const open = plain.replace(/(?<=[\d½¼¾] ?)\(((?:ngay|gio)(?: lam viec)?)\)/g, '$1')
  // “01 (một) ngày”, “(= 12 giờ)”: said twice, in words or in another unit.
  const asides = [...open.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) =>
    inside.trim().replace(/^=\s*/, ''),
  )
  const amounts = readAmounts(
    open.replace(/\([^)]*\)/g, ' ').replace(/\s=\s.*$/, (rest) => noteAside(rest, asides)),
  )
  if (typeof amounts === 'string') return unread('words', amounts)
  if (amounts.length === 0) return unread('words', text)
  const total = addUp(amounts, unit)
  if (total === undefined) return unread('words', text)
  for (const aside of asides) {
    if (aside in NUMBER_WORDS || /^(khong qua|toi da|lam viec|ngay lam viec|gio lam viec)$/.test(aside))
      continue
    const again = readAmounts(aside)
    if (typeof again === 'string' || again.length === 0) return unread('words', aside)
    const same = addUp(again, unit)
    if (!same || Math.abs(hoursOf(same.limit) - hoursOf(total.limit)) > 1e-9) return unread('two_times', text)
  }
  return { kind: 'limit', ...total }
}

function noteAside(rest: string, asides: string[]): string {
  asides.push(rest.replace(/^\s=\s*/, '').trim())
  return ' '
}

/** The amounts one after another, or the words that are not understood. */
function readAmounts(plain: string): Amount[] | string {
  const amounts: Amount[] = []
  let rest = plain.trim()
  let isAdded = false
  while (rest !== '') {
    const filler = FILLER.exec(rest)
    if (filler) {
      isAdded ||= /^(va|\+)/.test(filler[0])
      rest = rest.slice(filler[0].length).trim()
      continue
    }
    const number = readNumber(rest)
    if (!number) return rest
    rest = rest.slice(number.length).trim()
    let unit = readUnit(rest)
    if (unit) rest = rest.slice(unit.length).trim()
    const range = /^(-|den|to)\s*/.exec(rest)
    const upper = range && readNumber(rest.slice(range[0].length))
    let quantity = number.value
    if (range && upper) {
      rest = rest.slice(range[0].length + upper.length).trim()
      const later = readUnit(rest)
      if (later) {
        if (unit && unit.unit !== later.unit) return plain
        unit = later
        rest = rest.slice(later.length).trim()
      }
      if (upper.value < quantity) return plain
      quantity = upper.value
    }
    const half = /^ruoi\b/.exec(rest)
    if (half) {
      quantity += 0.5
      rest = rest.slice(half[0].length).trim()
    }
    const before = amounts.at(-1)
    if (before && !isAdded && !goesOn(before.unit, unit?.unit)) return plain
    isAdded = false
    amounts.push({ quantity, unit: unit?.unit, ...(range && upper ? { hedge: 'range' as const } : {}) })
  }
  return amounts
}

/**
 * “1 giờ 30 phút” is one time without a “và”. “2 ngày 3 ngày” are rather two, for two cases; what “1, 2 ngày” and “1 giờ 30” are
 * nobody knows.
 */
function goesOn(before: Unit | undefined, unit: Unit | undefined): boolean {
  const plainDay = (one: Unit) => (one === 'day' ? 'working_day' : one)
  return before !== undefined && unit !== undefined && plainDay(before) !== plainDay(unit)
}

function readNumber(text: string): { value: number; length: number } | undefined {
  const from = /^tu\s+/.exec(text)?.[0].length ?? 0
  const rest = text.slice(from)
  const mixed = /^(\d+)?\s*([½¼¾])/.exec(rest)
  if (mixed)
    return { value: Number(mixed[1] ?? 0) + (FRACTIONS[mixed[2] ?? ''] ?? 0), length: from + mixed[0].length }
  const fraction = /^(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)/.exec(rest)
  // “11/2 ngày” has lost the blank of 1 ½, or is a date.
  if (fraction && Number(fraction[2]) >= Number(fraction[3])) return undefined
  if (fraction && Number(fraction[3]) > 0) {
    const value = Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])
    return value < 100 ? { value, length: from + fraction[0].length } : undefined
  }
  // A thousand here, one and no thousandths elsewhere.
  if (/^[1-9]\d*\.\d{3}(?!\d)/.test(rest)) return undefined
  const digits = /^\d+(?:[.,]\d+)?/.exec(rest)
  if (digits) return { value: Number(digits[0].replace(',', '.')), length: from + digits[0].length }
  const half = /^nua(?= )/.exec(rest)
  if (half) return { value: 0.5, length: from + half[0].length }
  const word = Object.keys(NUMBER_WORDS)
    .toSorted((a, b) => b.length - a.length)
    .find((one) => rest.startsWith(`${one} `))
  return word === undefined ? undefined : { value: NUMBER_WORDS[word] ?? 0, length: from + word.length }
}

function readUnit(text: string): { unit: Unit; length: number } | undefined {
  for (const [pattern, unit] of UNITS) {
    const found = pattern.exec(text)
    if (found) return { unit, length: found[0].length }
  }
  return undefined
}

/** The sum in its largest common unit; undefined where units cannot be added, or a number has none. */
function addUp(
  amounts: readonly Amount[],
  unit: LimitPart['unit'] | undefined,
): { limit: LimitPart; hedge?: 'range' | 'day' } | undefined {
  const parts = amounts.map((amount, at) => {
    const own = amount.unit ?? amounts.slice(at + 1).find((later) => later.unit !== undefined)?.unit ?? unit
    return own && toPart(amount.quantity, own)
  })
  const all = parts.filter((part) => part !== undefined)
  if (all.length < parts.length) return undefined
  // “0 ngày + 4 giờ”, as columns of days and of hours say it.
  const known = all.length > 1 ? all.filter(({ quantity }) => quantity !== 0) : all
  if (known.length === 0 || known.some(({ quantity }) => !(quantity > 0 && quantity <= 10_000)))
    return undefined
  const units = new Set(known.map((part) => part.unit))
  const sum = known.reduce((total, part) => total + part.quantity, 0)
  const isRange = amounts.some(({ hedge }) => hedge === 'range')
  const isDay =
    amounts.some((amount) => amount.unit === 'day' && amount.quantity > 0 && amount.quantity % 1 === 0) &&
    unit !== 'working_day'
  const hedge = isRange ? { hedge: 'range' as const } : isDay ? { hedge: 'day' as const } : {}
  const [only] = units
  if (units.size === 1 && only) return { limit: { quantity: sum, unit: only }, ...hedge }
  if ([...units].some((one) => one !== 'working_day' && one !== 'working_hour')) return undefined
  const hours = known.reduce((total, part) => total + hoursOf(part), 0)
  return { limit: { quantity: hours / HOURS_A_DAY, unit: 'working_day' }, ...hedge }
}

const HOURS_A_DAY = 8

function toPart(quantity: number, unit: Unit): LimitPart {
  switch (unit) {
    case 'minute':
      return { quantity: quantity / 60, unit: 'working_hour' }
    case 'half_day':
      return { quantity: quantity / 2, unit: 'working_day' }
    case 'week':
      return { quantity: quantity * 7, unit: 'calendar_day' }
    case 'day':
      return { quantity, unit: 'working_day' }
    default:
      return { quantity, unit }
  }
}

/** For comparing what is said twice: 8 working hours a day; days of the calendar only with one another. */
function hoursOf({ quantity, unit }: LimitPart): number {
  switch (unit) {
    case 'working_hour':
      return quantity
    case 'working_day':
      return quantity * HOURS_A_DAY
    case 'calendar_day':
      return -quantity
    default:
      return -quantity * 30
  }
}

/** The unit that a column's heading gives to the numbers below it: “Thời gian (ngày làm việc)”. */
export function unitOfHeading(heading: string): LimitPart['unit'] | undefined {
  const plain = fold(heading)
  if (/\b(gio|tieng|h)\b/.test(plain) && !/ngay/.test(plain)) return 'working_hour'
  if (/ngay (lich|duong lich|tu nhien)/.test(plain)) return 'calendar_day'
  return /ngay/.test(plain) && !/ngay.*\bgio\b/.test(plain) ? 'working_day' : undefined
}
