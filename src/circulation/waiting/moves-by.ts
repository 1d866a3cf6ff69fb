/** Until when papers have to go to whoever works on them (NĐ 118/2025 art. 18.2). */
import {
  addDays,
  closingOfDay,
  fromLocal,
  type Instant,
  nextOpening,
  timeOfDay,
  toLocalDate,
  type WorkingTime,
} from '../../calendar/index.ts'

const CUTOFF_MS = 15 * 3_600_000

/**
 * Within the working day they came; what came after 15:00, or on a day that is not worked, at the opening of the next working
 * day. `time`: of the agency that gives. Pure.
 */
export function movesBy(time: WorkingTime, since: Instant): Instant {
  const closing = closingOfDay(time, since)
  const day = toLocalDate(since)
  const isSameDay = toLocalDate(closing) === day && timeOfDay(since) <= CUTOFF_MS
  return isSameDay ? Math.max(closing, since) : nextOpening(time, fromLocal(addDays(day, 1), 0))
}
