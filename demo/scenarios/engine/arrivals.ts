/** When people come: more on Mondays, most of them in the morning, and never when the desk is closed. */
import {
  addDays,
  addWorkingTime,
  fromLocal,
  type Instant,
  isOpen,
  type LocalDate,
  nextOpening,
  toLocalDate,
  type WorkingTime,
  weekday,
  workingTimeBetween,
} from '../../../src/calendar/index.ts'
import type { Random } from './random.ts'

/** Monday to Sunday. */
const WEEKDAYS = [1.4, 1.1, 1, 0.95, 0.9, 0.3, 0.1]

/** The days of a period on which the desk is open. */
export function openDays(desk: WorkingTime, from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (toLocalDate(nextOpening(desk, fromLocal(day, 0))) === day) days.push(day)
  }
  return days
}

/**
 * How many of `count` come on each day; adds up exactly. `growth`: so many times more at the end than at the beginning, as
 * people get to know the house.
 */
export function spreadOverDays(days: readonly LocalDate[], count: number, growth: number): number[] {
  const weights = days.map(
    (day, at) =>
      (WEEKDAYS[weekday(day)] as number) * (1 + ((growth - 1) * at) / Math.max(1, days.length - 1)),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let given = 0
  let reached = 0
  return weights.map((weight) => {
    reached += (weight * count) / whole
    const here = Math.round(reached) - given
    given += here
    return here
  })
}

/** A moment of a day at the counter: half of the day's people before half past nine, the last with time for the papers. */
export function atCounter(desk: WorkingTime, day: LocalDate, random: Random): Instant {
  const opening = nextOpening(desk, fromLocal(day, 0))
  const length = workingTimeBetween(desk, opening, fromLocal(addDays(day, 1), 0))
  const share = random.chance(0.5) ? 0.25 * random.next() ** 1.3 : 0.25 + 0.68 * random.next()
  return wholeSecond(addWorkingTime(desk, opening, share * length))
}

/** A moment of a day at home: some at noon, most in the evening. */
export function atHome(day: LocalDate, random: Random): Instant {
  const hour = random.weighted([
    [8, 2],
    [10, 2],
    [12, 2],
    [15, 2],
    [20, 3],
    [21, 2],
    [22, 1],
  ])
  return wholeSecond(fromLocal(day, hour * 60 + random.int(60)) + random.int(60) * 1000)
}

/** When the desk takes in what came by itself: in the order of the day, some working minutes after it can see it. */
export function takenIn(desk: WorkingTime, arrivedAt: Instant, minutes: number): Instant {
  const seen = isOpen(desk, arrivedAt) ? arrivedAt : nextOpening(desk, arrivedAt)
  return wholeSecond(addWorkingTime(desk, seen, minutes * 60_000))
}

function wholeSecond(at: Instant): Instant {
  return Math.floor(at / 1000) * 1000
}
