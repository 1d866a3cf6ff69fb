/**
 * The same rules once more, slowly and differently: days and minutes are walked one by one, dates come from Temporal in
 * the zone Asia/Ho_Chi_Minh, and nothing of the index is used. For tests only. Starts and pauses in whole minutes.
 */
import { Temporal } from 'temporal-polyfill'
import type { CalendarDefinition, Instant, LimitPart, Pause, Session } from '../model.ts'

type Day = Temporal.PlainDate

const MINUTE = 60_000

export function makeOracle(calendar: CalendarDefinition) {
  const cache = new Map<string, readonly Session[]>()

  function sessionsOn(day: Day): readonly Session[] {
    const key = day.toString()
    const known = cache.get(key)
    if (known) return known
    const week = calendar.periods.filter((period) => period.from <= key).at(-1)!.week
    const exception = calendar.exceptions.find((candidate) => candidate.date === key)
    const ordinary = week[day.dayOfWeek - 1]!
    const found =
      exception === undefined ? ordinary : exception.kind === 'off' ? [] : (exception.sessions ?? week[0]!)
    cache.set(key, found)
    return found
  }

  const works = (day: Day): boolean => sessionsOn(day).length > 0
  const midnight = (day: Day): Instant => day.toZonedDateTime('Asia/Ho_Chi_Minh').epochMilliseconds
  const zoned = (t: Instant): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const dayAt = (t: Instant): Day => zoned(t).toPlainDate()
  const closingOf = (day: Day): Instant => midnight(day) + sessionsOn(day).at(-1)!.to * MINUTE

  function isOpen(t: Instant): boolean {
    const start = midnight(dayAt(t))
    return sessionsOn(dayAt(t)).some((s) => t >= start + s.from * MINUTE && t < start + s.to * MINUTE)
  }

  function nextOpening(t: Instant): Instant {
    if (isOpen(t)) return t
    for (let day = dayAt(t); ; day = day.add({ days: 1 })) {
      for (const session of sessionsOn(day)) {
        const opening = midnight(day) + session.from * MINUTE
        if (opening >= t) return opening
      }
    }
  }

  function firstWorkingDay(from: Day): Day {
    let day = from
    while (!works(day)) day = day.add({ days: 1 })
    return day
  }

  function nextClosing(t: Instant): Instant {
    const day = firstWorkingDay(dayAt(t))
    const closing = closingOf(day)
    return closing >= t ? closing : closingOf(firstWorkingDay(day.add({ days: 1 })))
  }

  /** The end of the minute in which `minutes` counted minutes are full; counted is what is open and not paused. */
  function walk(start: Instant, minutes: number, pauses: readonly Pause[], mode: 'open' | 'all'): Instant {
    let left = minutes
    for (let day = dayAt(start); ; day = day.add({ days: 1 })) {
      const begin = midnight(day)
      const sessions = sessionsOn(day)
      for (let minute = 0; minute < 1440; minute++) {
        const t = begin + minute * MINUTE
        if (t < start) continue
        if (mode === 'open' && !sessions.some((s) => minute >= s.from && minute < s.to)) continue
        if (pauses.some((pause) => t >= pause.from && t < pause.to!)) continue
        left--
        if (left === 0) return t + MINUTE
      }
    }
  }

  /** At opening hours not paused, except by a pause that begins exactly then. */
  function openAfterPauses(t: Instant, pauses: readonly Pause[]): Instant {
    let at = nextOpening(t)
    for (const pause of pauses) if (pause.from < at && pause.to! > at) at = nextOpening(pause.to!)
    return at
  }

  /** Working days by exact fractions: n days and a half on, the same share of the day. No pauses. */
  function addWorkingDays(start: Instant, halves: number): Instant {
    const begin = nextOpening(start)
    let day = dayAt(begin)
    const lengthOf = (d: Day): number => sessionsOn(d).reduce((sum, s) => sum + (s.to - s.from) * MINUTE, 0)
    const passed = sessionsOn(day).reduce((sum, s) => {
      const [from, to] = [midnight(day) + s.from * MINUTE, midnight(day) + s.to * MINUTE]
      return sum + Math.max(0, Math.min(begin, to) - from)
    }, 0)
    const denominator = 2 * lengthOf(day)
    let numerator = 2 * passed + (halves % 2) * lengthOf(day)
    let days = Math.floor(halves / 2)
    if (numerator >= denominator) {
      numerator -= denominator
      days++
    }
    for (; days > 0; days--) day = firstWorkingDay(day.add({ days: 1 }))
    let work = Math.round((numerator * lengthOf(day)) / denominator)
    for (const session of sessionsOn(day)) {
      const length = (session.to - session.from) * MINUTE
      if (work < length) return midnight(day) + session.from * MINUTE + work
      work -= length
    }
    return nextOpening(closingOf(day))
  }

  function roll(t: Instant): Instant {
    const day = firstWorkingDay(dayAt(t))
    const sameTime = day.toZonedDateTime({
      timeZone: 'Asia/Ho_Chi_Minh',
      plainTime: zoned(t).toPlainTime(),
    }).epochMilliseconds
    return sameTime >= closingOf(day) ? closingOf(day) : nextOpening(sameTime)
  }

  /** Calendar days or months at a moment. */
  function calendarMoment(start: Instant, { quantity, unit }: LimitPart, pauses: readonly Pause[]): Instant {
    const begin = nextOpening(start)
    const length =
      unit === 'month'
        ? zoned(begin).add({ months: quantity }).epochMilliseconds - begin
        : zoned(begin).add({ days: quantity }).epochMilliseconds - begin
    const counted: Pause[] = []
    const reachedWith = (): Instant => roll(walk(begin, length / MINUTE, counted, 'all'))
    let due = reachedWith()
    for (const pause of pauses) {
      if (pause.to! <= begin) continue
      // What is due when a pause begins is not put off by it, unless it goes on from the one before.
      if (pause.from >= due && pause.from !== counted.at(-1)?.to) break
      counted.push(pause)
      due = Math.max(reachedWith(), nextOpening(pause.to!))
    }
    return due
  }

  const step = { working_day: works, calendar_day: () => true }

  /** By day: what is left when a pause begins is counted again from the day it ends. */
  function byDay(start: Instant, { quantity, unit }: LimitPart, pauses: readonly Pause[]): Instant {
    const counts = unit === 'working_day' ? step.working_day : step.calendar_day
    const forward = (from: Day, n: number): Day => {
      let [day, left] = [from, n]
      while (left > 0) {
        day = day.add({ days: 1 })
        if (counts(day)) left--
      }
      return day
    }
    let last = unit === 'month' ? dayAt(start).add({ months: quantity }) : forward(dayAt(start), quantity)
    let due = closingOf(firstWorkingDay(last))
    for (const pause of pauses) {
      if (pause.to! <= start) continue
      const from = Math.max(pause.from, start)
      if (from >= due) break
      const isOver = Temporal.PlainDate.compare(dayAt(from), last) > 0
      if (!isOver) last = again(dayAt(from), last, dayAt(pause.to!), counts, forward)
      due = Math.max(nextClosing(pause.to!), closingOf(firstWorkingDay(last)))
    }
    return due
  }

  function again(
    from: Day,
    last: Day,
    to: Day,
    counts: (day: Day) => boolean,
    forward: (from: Day, n: number) => Day,
  ): Day {
    let left = 0
    for (let day = from; Temporal.PlainDate.compare(day, last) < 0; ) {
      day = day.add({ days: 1 })
      if (counts(day)) left++
    }
    if (left > 0) return forward(to, left)
    let day = to
    while (!counts(day)) day = day.subtract({ days: 1 })
    return day
  }

  return { isOpen, nextOpening, nextClosing, walk, openAfterPauses, addWorkingDays, calendarMoment, byDay }
}
