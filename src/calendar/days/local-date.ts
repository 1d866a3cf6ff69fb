/**
 * Civil dates of Vietnam by arithmetic alone (UTC+7, proleptic Gregorian): no date library on the hot path.
 * An epoch day is the number of days since 1970-01-01.
 */
import { type Instant, type LocalDate, VIETNAM_OFFSET_MS } from '../model.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

interface CivilDate {
  year: number
  month: number
  day: number
}

/** Epoch day of the civil date in Vietnam at an instant. */
export function epochDayAt(t: Instant): number {
  return Math.floor((t + VIETNAM_OFFSET_MS) / DAY_MS)
}

/** Milliseconds since local midnight, 0 to 86,399,999. */
export function timeOfDay(t: Instant): number {
  const local = t + VIETNAM_OFFSET_MS
  return local - Math.floor(local / DAY_MS) * DAY_MS
}

/** The instant `ms` after the local midnight that begins an epoch day. */
export function instantOf(epochDay: number, ms: number): Instant {
  return epochDay * DAY_MS - VIETNAM_OFFSET_MS + ms
}

/** Days from civil, after H. Hinnant's public algorithm: eras of 400 years beginning on 1 March. */
function toEpochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse of `toEpochDay`. */
export function toCivil(epochDay: number): CivilDate {
  const z = epochDay + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Monday 0 to Sunday 6 (1970-01-01 was a Thursday). */
export function weekdayOfEpochDay(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7
}

export function formatEpochDay(epochDay: number): LocalDate {
  const { year, month, day } = toCivil(epochDay)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Epoch day of `YYYY-MM-DD`; undefined when it is no date, e.g. 2026-02-30. */
export function parseLocalDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const epochDay = toEpochDay(year, month, day)
  return toCivil(epochDay).day === day ? epochDay : undefined
}

/** Epoch day of a date that is known to be one. Throws RangeError otherwise: that is a bug of the caller. */
export function epochDayOf(date: LocalDate): number {
  const epochDay = parseLocalDate(date)
  if (epochDay === undefined) throw new RangeError(`not a date: ${date}`)
  return epochDay
}

/** The civil date in Vietnam at an instant. */
export function toLocalDate(t: Instant): LocalDate {
  return formatEpochDay(epochDayAt(t))
}

/** The instant of a local date and a minute of that day (0 = midnight). */
export function fromLocal(date: LocalDate, minute: number): Instant {
  return instantOf(epochDayOf(date), minute * MINUTE_MS)
}

/** Monday 0 to Sunday 6. */
export function weekday(date: LocalDate): number {
  return weekdayOfEpochDay(epochDayOf(date))
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return formatEpochDay(epochDayOf(date) + days)
}

/** Civil months later, clamped to the last day of the month: 31 January + 1 month is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return formatEpochDay(addMonthsToEpochDay(epochDayOf(date), months))
}

export function addMonthsToEpochDay(epochDay: number, months: number): number {
  const { year, month, day } = toCivil(epochDay)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1]
  const lastDay = toEpochDay(toMonth === 12 ? toYear + 1 : toYear, toMonth === 12 ? 1 : toMonth + 1, 1) - 1
  return Math.min(toEpochDay(toYear, toMonth, day), lastDay)
}

/** ISO 8601 with the offset of Vietnam, e.g. `2026-12-01T10:15:00+07:00`; milliseconds only when there are any. */
export function toVietnamIso(t: Instant): string {
  const clock = new Date(t + VIETNAM_OFFSET_MS).toISOString()
  return `${clock.endsWith('.000Z') ? clock.slice(0, 19) : clock.slice(0, 23)}+07:00`
}
