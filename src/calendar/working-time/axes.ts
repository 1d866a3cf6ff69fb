/**
 * Five axes on which a limit can run. Each maps instants to positions and an end position back to the due instant, so
 * that a limit, a pause and what is left of a limit are all differences on one axis.
 */
import { addMonthsToEpochDay, DAY_MS, epochDayAt, HOUR_MS, instantOf, timeOfDay } from '../days/local-date.ts'
import type { Counting, Instant, LimitUnit } from '../model.ts'
import {
  closingOfOrdinal,
  dayPosition,
  hoursOf,
  instantAtDayPosition,
  instantAtWork,
  nextClosing,
  nextOpening,
  rollToWorkingDay,
  type WorkingTime,
  workingDaysThrough,
  workPosition,
} from './working-time.ts'

/** 15:00, the minute from which "same day" means the next working day. */
export const SAME_DAY_CUTOFF = 900

export interface Axis {
  /** The unit in which differences on this axis are told, and how many positions make one. */
  unit: Exclude<LimitUnit, 'month'>
  perUnit: number
  /** Where the clock really starts. */
  begin: (time: WorkingTime, start: Instant) => Instant
  position: (time: WorkingTime, t: Instant) => number
  /** The position at which `quantity` has run out. */
  reach: (time: WorkingTime, begin: Instant, quantity: number) => number
  /** The instant a position means as a due date. */
  due: (time: WorkingTime, end: number) => Instant
  /** Whether the limit itself has run out at a position: only the roll over days off is left. */
  isSpent: (position: number, end: number) => boolean
  /** The earliest due date after a pause that ended at `t`. */
  notBefore: (time: WorkingTime, t: Instant) => Instant
}

function identity(_time: WorkingTime, t: Instant): number {
  return t
}

/** At a moment: working days of length 1 each. */
const workingDays: Axis = {
  unit: 'working_day',
  perUnit: 1,
  begin: nextOpening,
  position: dayPosition,
  reach: (time, begin, quantity) => dayPosition(time, begin) + quantity,
  due: instantAtDayPosition,
  isSpent: (position, end) => position >= end,
  notBefore: nextOpening,
}

/** At a moment: milliseconds of working time. */
const workingHours: Axis = {
  unit: 'working_hour',
  perUnit: HOUR_MS,
  begin: nextOpening,
  position: workPosition,
  reach: (time, begin, quantity) => workPosition(time, begin) + Math.round(quantity * HOUR_MS),
  due: instantAtWork,
  isSpent: (position, end) => position >= end,
  notBefore: nextOpening,
}

/** At a moment: all time counts; an end on a day off moves to the next working day. */
const calendarDays: Axis = {
  unit: 'calendar_day',
  perUnit: DAY_MS,
  begin: nextOpening,
  position: identity,
  reach: (_time, begin, quantity) => begin + Math.round(quantity * DAY_MS),
  due: rollMoment,
  isSpent: (position, end) => position >= end,
  notBefore: nextOpening,
}

const months: Axis = {
  ...calendarDays,
  reach: (_time, begin, quantity) =>
    instantOf(addMonthsToEpochDay(epochDayAt(begin), quantity), timeOfDay(begin)),
}

/** By day: positions are ordinals of working days; the day of the start does not count. Half days round up. */
const workingDates: Axis = {
  unit: 'working_day',
  perUnit: 1,
  begin: identity,
  position: (time, t) => workingDaysThrough(time, epochDayAt(t)) - 1,
  reach: (time, begin, quantity) => workingDaysThrough(time, epochDayAt(begin)) - 1 + Math.ceil(quantity),
  due: closingOfOrdinal,
  isSpent: (position, end) => position > end,
  notBefore: nextClosing,
}

/** By day: positions are epoch days; an end on a day off moves to the next working day. */
const calendarDates: Axis = {
  unit: 'calendar_day',
  perUnit: 1,
  begin: identity,
  position: (_time, t) => epochDayAt(t),
  reach: (_time, begin, quantity) => epochDayAt(begin) + Math.ceil(quantity),
  due: (time, end) => nextClosing(time, instantOf(end, 0)),
  isSpent: (position, end) => position > end,
  notBefore: nextClosing,
}

const monthDates: Axis = {
  ...calendarDates,
  reach: (_time, begin, quantity) => addMonthsToEpochDay(epochDayAt(begin), quantity),
}

const axes = {
  moment: { working_day: workingDays, working_hour: workingHours, calendar_day: calendarDays, month: months },
  day: {
    working_day: workingDates,
    working_hour: workingHours,
    calendar_day: calendarDates,
    month: monthDates,
  },
} satisfies Record<Counting, Record<LimitUnit, Axis>>

export function axisOf(unit: LimitUnit, counting: Counting): Axis {
  return axes[counting][unit]
}

/**
 * The same day by closing time; the next working day when received at or after the cut-off, after closing or on a day
 * off (e.g. NĐ 23/2015 art. 7). Quantity is the cut-off in milliseconds after midnight.
 */
export const sameDay: Axis = {
  ...workingDates,
  reach: (time, begin, cutoff) => {
    const day = epochDayAt(begin)
    const closing = hoursOf(time, day).to.at(-1) ?? 0
    return workingDaysThrough(time, day) - (timeOfDay(begin) < Math.min(cutoff, closing) ? 1 : 0)
  },
}

/** The same time of day on the next working day when the day is off, kept inside the hours of that day. */
function rollMoment(time: WorkingTime, t: Instant): Instant {
  const day = rollToWorkingDay(time, epochDayAt(t))
  const hours = hoursOf(time, day)
  const closing = hours.to.at(-1)!
  const ms = timeOfDay(t)
  return ms >= closing ? instantOf(day, closing) : nextOpening(time, instantOf(day, ms))
}
