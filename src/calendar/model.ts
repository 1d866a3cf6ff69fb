/**
 * Words of working time. Everything in this folder is pure: no clock, no I/O.
 * Sources: Civil Code 2015 art. 145 to 148 (limits), Labour Code 2019 art. 112 (holidays), NĐ 61/2018, NĐ 118/2025, NĐ 309/2026.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A civil date in Vietnam, `YYYY-MM-DD`. A date is a date, not a midnight. */
export type LocalDate = string

/** Asia/Ho_Chi_Minh has kept UTC+7 without daylight saving since 1975. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** A stretch of one day, in minutes after local midnight, `to` exclusive: 7:30 to 11:30 is `{from: 450, to: 690}`. */
export interface Session {
  from: number
  to: number
}

/** Sessions for Monday (index 0) to Sunday (index 6); an empty list is a day off. */
export type WeeklyHours = readonly (readonly Session[])[]

/** What one date is when it is not what its weekday says. */
export interface CalendarException {
  date: LocalDate
  /** `off`: holiday or swapped away; `on`: worked instead (làm bù), with the hours of an ordinary Monday unless `sessions` is given; `short`: other hours. */
  kind: 'off' | 'on' | 'short'
  sessions?: readonly Session[]
  /** The name of the holiday or swap, shown to people. */
  name: { vi: string; en: string }
  /** The notice that says so, e.g. `9441/TB-BNV`. */
  basis: string
}

/** Weekly hours from a date on, until the next period begins. */
export interface HoursPeriod {
  from: LocalDate
  week: WeeklyHours
  basis: string
}

/**
 * One calendar of one agency. Two of them exist for each agency: `reception` (when the desk is open) and
 * `deadline` (working time that limits are counted in). `version` grows with every change to any calendar of its purpose and
 * stands in every explanation: no two calendars share one, so it says alone by which calendar a date was counted.
 */
export interface CalendarDefinition {
  id: string
  purpose: 'reception' | 'deadline'
  version: number
  periods: readonly HoursPeriod[]
  exceptions: readonly CalendarException[]
  /** Holidays and swaps are announced up to and including this date; later due dates are marked provisional. */
  announcedUntil?: LocalDate
}

export type LimitUnit = 'working_day' | 'working_hour' | 'calendar_day' | 'month'

/** A length of time as the procedure's record states it. Quantities may be halves for `working_day` (½-day steps). */
export interface LimitPart {
  quantity: number
  unit: LimitUnit
}

/**
 * A time limit (thời hạn giải quyết). `same_day`: result the same day, next working day when received at or after 15:00.
 * `phases`: parts that follow one another ("02 tháng và 15 ngày làm việc"). `none`: the law sets no limit.
 */
export type Limit =
  | LimitPart
  | { unit: 'same_day' }
  | { unit: 'phases'; parts: readonly LimitPart[] }
  | { unit: 'none' }

/** `moment`: n working days end at the same time of day (default). `day`: at closing time of the n-th day after. */
export type Counting = 'moment' | 'day'

/** A stretch in which the clock stands (supplement, financial obligation). `to` absent: still standing. */
export interface Pause {
  from: Instant
  to?: Instant
  /** e.g. `supplement`, `financial_obligation`. */
  reason?: string
}
