/** Periods as instants, and as the fewest days, months and years of the rollup. */
import {
  addDays,
  addMonths,
  fromLocal,
  type Instant,
  type LocalDate,
  toLocalDate,
} from '../calendar/index.ts'
import type { AsKnown, Bounds, Period } from './model.ts'

const BEGINNING = '1990-01-01'

export function boundsOf(period: Period, now: Instant, asKnown: AsKnown): Bounds {
  const from = fromLocal(period.from, 0)
  const end = fromLocal(addDays(period.to, 1), 0)
  return { from, end, asOf: Math.min(end, asKnown === 'now' ? now : asKnown.at) }
}

/** A stretch of whole days, months or years: `lo` is the first day, `hi` the day after the last. */
interface Stretch {
  grain: 'day' | 'month' | 'year'
  lo: LocalDate
  hi: LocalDate
}

/** The days from `lo` up to but not including `hi`, in order, as at most five stretches. Pure. */
export function coverDays(lo: LocalDate, hi: LocalDate): Stretch[] {
  if (lo >= hi) return []
  const months = clip(nextStart(lo, 'month'), hi)
  const monthsEnd = clip(thisStart(hi, 'month'), hi, months)
  const years = clip(nextStart(months, 'year'), monthsEnd)
  const yearsEnd = clip(thisStart(monthsEnd, 'year'), monthsEnd, years)
  const stretches: Stretch[] = [
    { grain: 'day', lo, hi: months },
    { grain: 'month', lo: months, hi: years },
    { grain: 'year', lo: years, hi: yearsEnd },
    { grain: 'month', lo: yearsEnd, hi: monthsEnd },
    { grain: 'day', lo: monthsEnd, hi },
  ]
  return stretches.filter((stretch) => stretch.lo < stretch.hi)
}

/** Everything before a day. */
export function coverBefore(day: LocalDate): Stretch[] {
  return coverDays(BEGINNING, day)
}

function clip(date: LocalDate, highest: LocalDate, lowest = ''): LocalDate {
  const capped = date < highest ? date : highest
  return capped > lowest ? capped : lowest
}

function thisStart(date: LocalDate, unit: 'month' | 'year'): LocalDate {
  return unit === 'month' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`
}

function nextStart(date: LocalDate, unit: 'month' | 'year'): LocalDate {
  const start = thisStart(date, unit)
  return start === date ? date : addMonths(start, unit === 'month' ? 1 : 12)
}

/** A day, month or the whole of a period, cut to it; `key` is the day, `YYYY-MM` or ''. */
interface Bucket extends Period {
  key: string
}

/** The days or months a period consists of. Pure. */
export function bucketsOf({ from, to }: Period, groupBy: 'day' | 'month'): Bucket[] {
  const buckets: Bucket[] = []
  for (let day = from; day <= to; ) {
    const next = groupBy === 'day' ? addDays(day, 1) : addMonths(thisStart(day, 'month'), 1)
    const last = clip(addDays(next, -1), to)
    buckets.push({ key: groupBy === 'day' ? day : day.slice(0, 7), from: day, to: last })
    day = next
  }
  return buckets
}

/** The day in Vietnam on which open dossiers are judged; its due dates are looked at one by one, all earlier ones are sums. */
export function dayOf(instant: Instant): LocalDate {
  return toLocalDate(instant)
}
