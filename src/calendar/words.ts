/** How times, dates and lengths are said. Vietnamese first; `lang` picks. */
import {
  epochDayAt,
  epochDayOf,
  MINUTE_MS,
  timeOfDay,
  toCivil,
  weekdayOfEpochDay,
} from './days/local-date.ts'
import type { Instant, Limit, LimitPart, LimitUnit, LocalDate } from './model.ts'

export type Language = 'vi' | 'en'

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const units = {
  working_day: { vi: ['ngày làm việc'], en: ['working day', 'working days'] },
  working_hour: { vi: ['giờ làm việc'], en: ['working hour', 'working hours'] },
  calendar_day: { vi: ['ngày'], en: ['day', 'days'] },
  month: { vi: ['tháng'], en: ['month', 'months'] },
} satisfies Record<LimitUnit, Record<Language, string[]>>

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A minute of the day as a table has it: `07:30`. */
export function formatMinute(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** A minute of the day as a sentence says it: `7 giờ 30 phút`, as the forms are filled in; in English `07:30`. */
export function sayMinute(minute: number, lang: Language): string {
  if (lang === 'en') return formatMinute(minute)
  return `${Math.floor(minute / 60)} giờ ${two(minute % 60)} phút`
}

function minuteOf(t: Instant): number {
  return Math.floor(timeOfDay(t) / MINUTE_MS)
}

/** The time of day in a sentence. */
export function sayTime(t: Instant, lang: Language): string {
  return sayMinute(minuteOf(t), lang)
}

/** `18/11` or `18 Nov`; with the year when it is not `year`. */
export function sayDay(epochDay: number, year: number, lang: Language): string {
  const civil = toCivil(epochDay)
  const named = civil.year === year ? '' : civil.year
  if (lang === 'en') return `${civil.day} ${monthsEn[civil.month - 1]}${named && ` ${named}`}`
  return `${two(civil.day)}/${two(civil.month)}${named && `/${named}`}`
}

/** `thứ Tư 18/11` or `Wednesday 18 Nov`. */
export function sayWeekday(epochDay: number, year: number, lang: Language): string {
  return `${weekdays[lang][weekdayOfEpochDay(epochDay)]} ${sayDay(epochDay, year, lang)}`
}

/** A moment in a table or below a chip: `07:15 thứ Tư 18/11`. */
export function formatShortMoment(t: Instant, year: number, lang: Language): string {
  return `${formatMinute(minuteOf(t))} ${sayWeekday(epochDayAt(t), year, lang)}`
}

/** A moment in a sentence: `7 giờ 15 phút thứ Tư 18/11`. */
export function sayMoment(t: Instant, year: number, lang: Language): string {
  return `${sayTime(t, lang)} ${sayWeekday(epochDayAt(t), year, lang)}`
}

/** A moment in full, as a headline or in a sentence: `10 giờ 15 phút, thứ Ba 01/12/2026`, `10:15, Tuesday 1 Dec 2026`. */
export function sayFullMoment(t: Instant, lang: Language): string {
  return `${sayTime(t, lang)}, ${sayWeekday(epochDayAt(t), 0, lang)}`
}

/** Dates of one month share it: `21, 22, 28, 29/11, 05/12` or `21, 22, 28, 29 Nov, 5 Dec`. */
export function sayDates(dates: readonly LocalDate[], year: number, lang: Language): string {
  return dates
    .map((date, index) => {
      const next = dates[index + 1]
      if (next?.slice(0, 7) !== date.slice(0, 7)) return sayDay(epochDayOf(date), year, lang)
      const day = toCivil(epochDayOf(date)).day
      return lang === 'en' ? String(day) : two(day)
    })
    .join(', ')
}

/** At most two decimals, with the decimal comma of Vietnamese. */
export function sayNumber(value: number, lang: Language): string {
  const text = String(Math.round(value * 100) / 100)
  return lang === 'en' ? text : text.replace('.', ',')
}

/** `7 ngày làm việc`, `1 working day`. */
export function sayPart({ quantity, unit }: LimitPart, lang: Language): string {
  const names = units[unit][lang]
  const name = quantity <= 1 ? names[0] : (names[1] ?? names[0])
  return `${sayNumber(quantity, lang)} ${name}`
}

/** What eight hours of work are called a day for (QĐ 766/QĐ-TTg counts in days; shorter lengths are said in hours). */
const HOURS_A_DAY = 8

/** A length in working time: `2 ngày làm việc`, `1,5 ngày làm việc`, `4 giờ làm việc`; what is not nothing is a minute at least. */
export function sayWorkingDays(days: number, lang: Language): string {
  if (days >= 1) return sayPart({ quantity: Math.round(days * 10) / 10, unit: 'working_day' }, lang)
  const minutes = days === 0 ? 0 : Math.max(1, Math.round(days * HOURS_A_DAY * 60))
  if (minutes >= 60) return sayPart({ quantity: Math.round(minutes / 60), unit: 'working_hour' }, lang)
  return lang === 'en'
    ? `${minutes} working ${minutes === 1 ? 'minute' : 'minutes'}`
    : `${minutes} phút làm việc`
}

/** A length that was measured, not laid down: parts of a day in hours. */
export function sayMeasured({ quantity, unit }: LimitPart, lang: Language): string {
  if (unit === 'working_day') return sayWorkingDays(quantity, lang)
  if (unit === 'working_hour') return sayWorkingDays(quantity / HOURS_A_DAY, lang)
  return sayPart({ quantity, unit }, lang)
}

/** A limit in words. */
export function sayLimit(limit: Limit, lang: Language): string {
  switch (limit.unit) {
    case 'none':
      return lang === 'en' ? 'the law sets no limit' : 'pháp luật không quy định thời hạn'
    case 'same_day':
      return lang === 'en' ? 'the same working day' : 'trong ngày làm việc'
    case 'phases':
      return limit.parts.map((part) => sayPart(part, lang)).join(lang === 'en' ? ', then ' : ' và ')
    default:
      return sayPart(limit, lang)
  }
}
