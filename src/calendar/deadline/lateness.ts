/** Early, on time or late; how much is left. */
import { epochDayAt, HOUR_MS, MINUTE_MS } from '../days/local-date.ts'
import type { Instant } from '../model.ts'
import { type Language, sayNumber } from '../words.ts'
import { type WorkingTime, workingDaysBetween, workingTimeBetween } from '../working-time/working-time.ts'
import type { RuleSet } from './rule-sets.ts'

export type Lateness = 'early' | 'on_time' | 'late'

/**
 * Compares an end with its due date (trước hạn, đúng hạn, quá hạn). By day only the dates in Vietnam count (form
 * II.06a); by moment an end later than the due instant is late (QĐ 766, 2.1). Without a due date: on time.
 */
export function compareWithDue(endedAt: Instant, dueAt: Instant | null, by: 'moment' | 'day'): Lateness {
  if (dueAt === null) return 'on_time'
  const days = epochDayAt(endedAt) - epochDayAt(dueAt)
  if (days < 0) return 'early'
  const isLate = by === 'day' ? days > 0 : endedAt > dueAt
  return isLate ? 'late' : 'on_time'
}

/** When a second supplement request made a dossier late (QĐ 766, 2.1); undefined where the rules do not say so. */
export function lateBySupplement(
  rules: Pick<RuleSet, 'secondSupplementIsLate'>,
  requests: readonly { askedAt: Instant }[],
): Instant | undefined {
  return rules.secondSupplementIsLate ? requests[1]?.askedAt : undefined
}

/** Working time from now to the due date, or since it. Both figures are >= 0. */
export interface RemainingTime {
  state: 'left' | 'overdue'
  /** On the working-day axis, fractions included. */
  workingDays: number
  workingMs: number
}

export function remainingWorkingTime(now: Instant, dueAt: Instant, time: WorkingTime): RemainingTime {
  const [from, to] = now <= dueAt ? [now, dueAt] : [dueAt, now]
  return {
    state: now <= dueAt ? 'left' : 'overdue',
    workingDays: workingDaysBetween(time, from, to),
    workingMs: workingTimeBetween(time, from, to),
  }
}

const chips = {
  left: { vi: 'còn', en: 'left' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
}

const chipUnits = {
  day: { vi: 'ngày', en: ['day', 'days'] },
  hour: { vi: 'giờ', en: ['hour', 'hours'] },
  minute: { vi: 'phút', en: ['minute', 'minutes'] },
}

/** Between the moment and the due date nobody works: it is due as work begins, or has just become late. */
const atOnce = {
  left: { vi: 'đến hạn đầu giờ làm việc tới', en: 'due when work begins' },
  overdue: { vi: 'vừa quá hạn', en: 'just overdue' },
}

/** The text of a chip, in working time: `còn 4 ngày`, `quá hạn 4 giờ`; rounded down, but never to nothing. */
export function formatRemaining(remaining: RemainingTime, lang: Language): string {
  const { state, workingDays, workingMs } = remaining
  if (workingMs === 0) return atOnce[state][lang]
  const [unit, count] =
    workingDays >= 1
      ? (['day', Math.floor(workingDays)] as const)
      : workingMs >= HOUR_MS
        ? (['hour', Math.floor(workingMs / HOUR_MS)] as const)
        : (['minute', Math.max(1, Math.floor(workingMs / MINUTE_MS))] as const)
  const words = chipUnits[unit]
  if (lang === 'vi') return `${chips[state].vi} ${sayNumber(count, lang)} ${words.vi}`
  return `${count} ${words.en[count === 1 ? 0 : 1]} ${chips[state].en}`
}
