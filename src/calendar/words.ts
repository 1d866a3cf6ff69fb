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

/** `10:15`, `9:00`. */
export function sayTime(t: Instant): string {
  return sayMinute(Math.floor(timeOfDay(t) / MINUTE_MS))
}

/** A minute of the day as a time. */
export function sayMinute(minute: number): string {
  return `${Math.floor(minute / 60)}:${two(minute % 60)}`
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

/** `10:15 thứ Tư 18/11`. */
export function sayMoment(t: Instant, year: number, lang: Language): string {
  return `${sayTime(t)} ${sayWeekday(epochDayAt(t), year, lang)}`
}

/** A due date as a headline: `10 giờ 15, thứ Ba 01/12/2026`; in English `10:15, Tuesday 1 December` in short months. */
export function formatDueDate(t: Instant, lang: Language): string {
  const minute = Math.floor(timeOfDay(t) / MINUTE_MS)
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const clock = lang === 'en' ? sayMinute(minute) : `${hour} giờ${rest === 0 ? '' : ` ${two(rest)}`}`
  return `${clock}, ${sayWeekday(epochDayAt(t), 0, lang)}`
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
