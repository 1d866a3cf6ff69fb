/** Indicators 1.1 and 1.2 of the national index (QĐ 766/QĐ-TTg): was a decision issued and published in time. Pure. */
import { fromLocal, toLocalDate, type WorkingTime, workingDaysBetween } from '../../calendar/index.ts'
import type { Decision } from './list-decisions.ts'

/** In working days: issued at least so long before it takes effect, published at most so long after its date. */
const LIMITS = {
  ministry: { before: 20, publish: 10 },
  province: { before: 5, publish: 5 },
} as const

export interface JudgedDecision {
  by: keyof typeof LIMITS
  /** Whole working days from its date to the day it takes effect, and what is asked. */
  issued?: { days: number; limit: number; isInTime: boolean }
  /** Whole working days from its date to its publication here, and what is asked. */
  published?: { days: number; limit: number; isInTime: boolean }
}

/** `time` is the common calendar. Nothing is said of a decision whose date is not known, nor of the publication of one that only abolishes. */
export function judgeDecision(
  { date, issuer, from, publishedAt }: Pick<Decision, 'date' | 'issuer' | 'from' | 'publishedAt'>,
  time: WorkingTime,
): JudgedDecision {
  const by = /^\s*(bộ|ngân hàng nhà nước|thanh tra chính phủ|văn phòng chính phủ)\s/iu.test(issuer ?? '')
    ? 'ministry'
    : 'province'
  if (date === null) return { by }
  const limits = LIMITS[by]
  const daysTo = (day: string) => Math.round(workingDaysBetween(time, fromLocal(date, 0), fromLocal(day, 0)))
  const before = daysTo(from)
  const issued = { days: before, limit: limits.before, isInTime: before >= limits.before }
  if (publishedAt === null) return { by, issued }
  const after = daysTo(toLocalDate(publishedAt))
  return { by, issued, published: { days: after, limit: limits.publish, isInTime: after <= limits.publish } }
}
