/**
 * A calendar made into lookups. Each day is indexed once (its hours, the working days and the working milliseconds
 * before it), so that adding and measuring working time cost a search in a sorted list, not a walk over days.
 * The index grows by itself towards the future; the definition it stands for never changes.
 */
import { checkHours } from '../check-calendar.ts'
import { DAY_MS, epochDayOf, instantOf, MINUTE_MS, weekdayOfEpochDay } from '../days/local-date.ts'
import {
  type CalendarDefinition,
  type CalendarException,
  type Instant,
  type Session,
  VIETNAM_OFFSET_MS,
} from '../model.ts'

/** Nothing is computed from this year on: a date so far away is a slip of the pen. */
const LAST_YEAR_END = epochDayOf('2400-12-31')
const FIRST_BLOCK_DAYS = 366 * 20

/** The hours of one day in milliseconds after midnight; `before[i]` is the working time of the day before session i. */
export interface DayHours {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly before: readonly number[]
  readonly length: number
}

/** A compiled calendar. Treat as opaque outside this folder. */
export interface WorkingTime {
  readonly id: string
  readonly version: number
  readonly definition: CalendarDefinition
  /** Epoch day of the first day. */
  readonly first: number
  readonly exceptions: ReadonlyMap<number, CalendarException>
  /** By day since `first`: the hours, and the number of working days before it. */
  readonly hours: DayHours[]
  readonly ordinal: number[]
  /** By working day: its day since `first`, and the working milliseconds before it. One sentinel stands at the end. */
  readonly dayOf: number[]
  readonly workBefore: number[]
}

/** Signals an instant that the calendar says nothing about. Ask `isCovered` first where it may happen. */
function outsideCalendar(time: WorkingTime): RangeError {
  const from = time.definition.periods[0]?.from
  return new RangeError(`calendar ${time.definition.id} only knows ${from} to 2400-12-31`)
}

function dayHours(sessions: readonly Session[]): DayHours {
  const before: number[] = []
  let length = 0
  for (const session of sessions) {
    before.push(length)
    length += (session.to - session.from) * MINUTE_MS
  }
  return {
    from: sessions.map((session) => session.from * MINUTE_MS),
    to: sessions.map((session) => session.to * MINUTE_MS),
    before,
    length,
  }
}

/** Precomputes a calendar. Throws RangeError when `checkHours` finds a fault: check what comes from outside first. */
export function compileCalendar(definition: CalendarDefinition): WorkingTime {
  const faults = checkHours(definition)
  if (faults[0]) throw new RangeError(`${definition.id}: ${faults[0].path}: ${faults[0].message.en}`)
  const time: WorkingTime = {
    id: definition.id,
    version: definition.version,
    definition,
    first: epochDayOf(definition.periods[0]!.from),
    exceptions: new Map(definition.exceptions.map((exception) => [epochDayOf(exception.date), exception])),
    hours: [],
    ordinal: [],
    dayOf: [],
    workBefore: [0],
  }
  grow(time, FIRST_BLOCK_DAYS)
  return time
}

/** Indexes `count` more days. */
function grow(time: WorkingTime, count: number): void {
  const begin = time.first + time.hours.length
  if (begin > LAST_YEAR_END) throw outsideCalendar(time)
  for (const [index, period] of time.definition.periods.entries()) {
    const next = time.definition.periods[index + 1]
    const until = Math.min(next ? epochDayOf(next.from) : Infinity, begin + count)
    const week = period.week.map(dayHours)
    const ownHours = (exception: CalendarException): DayHours =>
      exception.kind === 'off' ? dayHours([]) : exception.sessions ? dayHours(exception.sessions) : week[0]!
    for (let day = Math.max(epochDayOf(period.from), begin); day < until; day++) {
      const exception = time.exceptions.get(day)
      append(time, exception ? ownHours(exception) : week[weekdayOfEpochDay(day)]!)
    }
  }
}

function append(time: WorkingTime, hours: DayHours): void {
  time.ordinal.push(time.dayOf.length)
  time.hours.push(hours)
  if (hours.length === 0) return
  const total = time.workBefore[time.dayOf.length]!
  time.dayOf.push(time.hours.length - 1)
  time.workBefore.push(total + hours.length)
}

/** Whether the calendar says anything about an instant. */
export function isCovered(time: WorkingTime, t: Instant): boolean {
  const day = Math.floor((t + VIETNAM_OFFSET_MS) / DAY_MS)
  return day >= time.first && day <= LAST_YEAR_END
}

/** Index of the day of an instant, counted from the first day of the calendar. */
function dayIndex(time: WorkingTime, t: Instant): number {
  return indexOfEpochDay(time, Math.floor((t + VIETNAM_OFFSET_MS) / DAY_MS))
}

function indexOfEpochDay(time: WorkingTime, epochDay: number): number {
  const index = epochDay - time.first
  if (!(index >= 0 && epochDay <= LAST_YEAR_END)) throw outsideCalendar(time)
  while (index >= time.hours.length) grow(time, Math.max(FIRST_BLOCK_DAYS, index - time.hours.length + 1))
  return index
}

/** Index of a working day by its ordinal. */
function indexOfOrdinal(time: WorkingTime, ordinal: number): number {
  while (ordinal >= time.dayOf.length) grow(time, FIRST_BLOCK_DAYS)
  return time.dayOf[ordinal]!
}

/** Working milliseconds of a day that have passed at a time of day. */
function passed(hours: DayHours, ms: number): number {
  for (let i = 0; i < hours.from.length; i++) {
    if (ms <= hours.from[i]!) return hours.before[i]!
    if (ms < hours.to[i]!) return hours.before[i]! + ms - hours.from[i]!
  }
  return hours.length
}

/** The instant at which `work` ms of a day have passed; at a break the beginning of the next session, within the day. */
function instantInDay(time: WorkingTime, index: number, work: number): Instant {
  const hours = time.hours[index]!
  let i = hours.from.length - 1
  while (i > 0 && hours.before[i]! > work) i--
  return instantOf(time.first + index, hours.from[i]! + work - hours.before[i]!)
}

/** Like `instantInDay`, at a break the end of the session before it. `work` > 0. */
function instantInDayBeforeBreak(time: WorkingTime, index: number, work: number): Instant {
  const hours = time.hours[index]!
  let i = hours.from.length - 1
  while (i > 0 && hours.before[i]! >= work) i--
  return instantOf(time.first + index, hours.from[i]! + work - hours.before[i]!)
}

function timeInDay(time: WorkingTime, index: number, t: Instant): number {
  return t - instantOf(time.first + index, 0)
}

// Open and closed -------------------------------------------------------------------------------------------------

/** Whether it is working time at an instant; the closing minute itself is not. */
export function isOpen(time: WorkingTime, t: Instant): boolean {
  const index = dayIndex(time, t)
  const hours = time.hours[index]!
  const ms = timeInDay(time, index, t)
  return hours.from.some((from, i) => ms >= from && ms < hours.to[i]!)
}

/** The instant itself when it is working time, else the next opening. */
export function nextOpening(time: WorkingTime, t: Instant): Instant {
  const index = dayIndex(time, t)
  const hours = time.hours[index]!
  const ms = timeInDay(time, index, t)
  for (let i = 0; i < hours.from.length; i++) {
    if (ms < hours.from[i]!) return instantOf(time.first + index, hours.from[i]!)
    if (ms < hours.to[i]!) return t
  }
  const next = indexOfOrdinal(time, time.ordinal[index]! + (hours.length > 0 ? 1 : 0))
  return instantOf(time.first + next, time.hours[next]!.from[0]!)
}

/** The end of the first working day that ends at or after an instant. */
export function nextClosing(time: WorkingTime, t: Instant): Instant {
  const index = dayIndex(time, t)
  const hours = time.hours[index]!
  const stillToCome = hours.length > 0 && timeInDay(time, index, t) <= hours.to.at(-1)!
  const ordinal = time.ordinal[index]! + (hours.length > 0 && !stillToCome ? 1 : 0)
  return closingOfOrdinal(time, ordinal)
}

/** The end of the working hours of an instant's day, or of the next working day where that day is not worked. */
export function closingOfDay(time: WorkingTime, t: Instant): Instant {
  return closingOfOrdinal(time, time.ordinal[dayIndex(time, t)]!)
}

/** Whether a day (epoch day) has any working time. */
export function isWorkingDay(time: WorkingTime, epochDay: number): boolean {
  return time.hours[indexOfEpochDay(time, epochDay)]!.length > 0
}

/** The hours of a day (epoch day). */
export function hoursOf(time: WorkingTime, epochDay: number): DayHours {
  return time.hours[indexOfEpochDay(time, epochDay)]!
}

/** The day itself when it is worked, else the next working day (epoch days). */
export function rollToWorkingDay(time: WorkingTime, epochDay: number): number {
  const ordinal = time.ordinal[indexOfEpochDay(time, epochDay)]!
  return time.first + indexOfOrdinal(time, ordinal)
}

/** Number of working days up to and including a day (epoch day), since the calendar began. */
export function workingDaysThrough(time: WorkingTime, epochDay: number): number {
  const index = indexOfEpochDay(time, epochDay)
  return time.ordinal[index]! + (time.hours[index]!.length > 0 ? 1 : 0)
}

/** Closing time of the working day with an ordinal (0 is the first of the calendar). */
export function closingOfOrdinal(time: WorkingTime, ordinal: number): Instant {
  const index = indexOfOrdinal(time, ordinal)
  return instantOf(time.first + index, time.hours[index]!.to.at(-1)!)
}

// Working milliseconds ---------------------------------------------------------------------------------------------

/** Working milliseconds passed since the calendar began. */
export function workPosition(time: WorkingTime, t: Instant): number {
  const index = dayIndex(time, t)
  return time.workBefore[time.ordinal[index]!]! + passed(time.hours[index]!, timeInDay(time, index, t))
}

/** The first instant at which that much working time has passed (17:00 rather than 7:30 of the next day). */
export function instantAtWork(time: WorkingTime, position: number): Instant {
  while (position > time.workBefore[time.dayOf.length]!) grow(time, FIRST_BLOCK_DAYS)
  let low = 0
  let high = time.dayOf.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (time.workBefore[middle]! < position) low = middle
    else high = middle - 1
  }
  return instantInDayBeforeBreak(time, time.dayOf[low]!, position - time.workBefore[low]!)
}

/** The end of `ms` >= 0 of working time from an instant on; with 0 the instant itself or the next opening. */
export function addWorkingTime(time: WorkingTime, t: Instant, ms: number): Instant {
  return ms === 0 ? nextOpening(time, t) : instantAtWork(time, workPosition(time, t) + ms)
}

/** From when on less than `ms` >= 0 of working time is left until `t`; with 0 `t` itself. */
export function subtractWorkingTime(time: WorkingTime, t: Instant, ms: number): Instant {
  return ms === 0 ? t : instantAtWork(time, Math.max(0, workPosition(time, t) - ms))
}

/** Working milliseconds from `a` to `b`; negative when `b` is earlier. */
export function workingTimeBetween(time: WorkingTime, a: Instant, b: Instant): number {
  return workPosition(time, b) - workPosition(time, a)
}

// The working-day axis ---------------------------------------------------------------------------------------------

/** Ordinal of the working day plus the share of its working time that has passed: each working day has length 1. */
export function dayPosition(time: WorkingTime, t: Instant): number {
  const index = dayIndex(time, t)
  const hours = time.hours[index]!
  const share = hours.length > 0 ? passed(hours, timeInDay(time, index, t)) / hours.length : 0
  return time.ordinal[index]! + share
}

/** Positions closer than this are one: far less than a millisecond of any day, far more than the noise of doubles. */
const NOISE = 1e-9

/** The instant at a position, whole milliseconds; at a break or at the end of a day the next opening. */
export function instantAtDayPosition(time: WorkingTime, position: number): Instant {
  const ordinal = Math.floor(position + NOISE)
  const index = indexOfOrdinal(time, ordinal)
  const length = time.hours[index]!.length
  const work = Math.round(Math.max(0, position - ordinal) * length)
  return work < length
    ? instantInDay(time, index, work)
    : instantInDay(time, indexOfOrdinal(time, ordinal + 1), 0)
}

/** `days` >= 0 working days (halves allowed) later: the same time of day wherever the days have equal hours. */
export function addWorkingDays(time: WorkingTime, t: Instant, days: number): Instant {
  return instantAtDayPosition(time, dayPosition(time, t) + days)
}

/** Working days from `a` to `b` on the axis, fractions included; negative when `b` is earlier. */
export function workingDaysBetween(time: WorkingTime, a: Instant, b: Instant): number {
  return roundNoise(dayPosition(time, b) - dayPosition(time, a))
}

/** Takes away the noise of doubles, keeps every millisecond. */
export function roundNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0
}
