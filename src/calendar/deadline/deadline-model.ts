/** Words of a deadline: what goes in, what comes out, and why. All of it plain data. */
import type { Counting, Instant, Limit, LimitPart, LocalDate, Pause } from '../model.ts'

/** Putting the due date off: a further limit after it, or a new date (form 04, with an apology). */
export type Extension = LimitPart | ExtensionUntil

export interface ExtensionUntil {
  until: Instant
  /** When it was granted: pauses that begin later shift `until`. Absent: those that begin after the first due date. */
  setAt?: Instant
}

/** What a due date is computed from. */
export interface DueDateInput {
  /** When the clock starts: acceptance, receipt by the competent agency, or the full dossier after a restart. */
  start: Instant
  limit: Limit
  /** Default `moment`. */
  counting?: Counting | undefined
  /** In order of time, disjoint; only the last may be open. */
  pauses?: readonly Pause[] | undefined
  extension?: Extension | undefined
  /** Minute of the day from which `same_day` means the next working day; default 900 (15:00). */
  sameDayCutoff?: number | undefined
  /** Where the limit comes from, shown in the explanation, e.g. `Nghị định 217/2026, Điều 54`. */
  basis?: string | undefined
}

/** A clock that stands: since when, and what is left of each part of the limit. */
export interface OpenPause {
  since: Instant
  remaining: readonly LimitPart[]
}

export interface DueDate {
  /** Null where the law sets no limit, or while the clock stands. */
  dueAt: Instant | null
  paused?: OpenPause
  explanation: DeadlineExplanation
}

/** Why a date was moved or left out: the weekly rest, or a named day with its notice. */
export type DayReason =
  | { kind: 'weekly_rest' }
  | { kind: 'named'; name: { vi: string; en: string }; basis: string }

/** Dates left out for one reason. Long lists keep their first dates and the count. */
export interface SkippedDays {
  reason: DayReason
  count: number
  dates: readonly LocalDate[]
}

/**
 * `before_start`: it ended before the clock ran. `after_due`: it began on or after the due date reached so far, and a
 * late dossier never becomes on time.
 */
export type PauseCounted = 'yes' | 'before_start' | 'after_due'

export interface ExplainedPause extends Pause {
  counted: PauseCounted
  /** What it took, on the axis of the limit that was running; absent while open or not counted. */
  took?: LimitPart
}

/** A calendar-day or month end that fell on a day off. */
export interface Roll {
  from: LocalDate
  to: LocalDate
  reason: DayReason
}

export interface DeadlineExplanation {
  start: {
    at: Instant
    /** Where counting really began; later than `at` when that was outside working hours. */
    countedFrom: Instant
    shifted?: 'day_off' | 'outside_hours' | 'after_cutoff'
    /** Why the day of `at` is off, when it is. */
    reason?: DayReason
  }
  limit: Limit
  limitBasis?: string
  counting: Counting
  /** Minute of the day, for `same_day` only. */
  sameDayCutoff?: number
  skipped: readonly SkippedDays[]
  /** Days off by their weekday that were worked in between (làm bù). */
  workedInstead: readonly SkippedDays[]
  rolls: readonly Roll[]
  pauses: readonly ExplainedPause[]
  /** The due date before the extension, and the extension. */
  extension?: { from: Instant; by: Extension }
  dueAt: Instant | null
  paused?: OpenPause
  /** The due date lies after the last date whose holidays are announced. */
  announcedUntil?: LocalDate
  calendar: { id: string; version: number }
  ruleSet: { id: string; basis: readonly string[] }
}
