import { addDays, type LocalDate } from '../../../../calendar/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'

const MOST_DAYS = 60

/** Dates as a notice has them: with commas between them, a span with `đến`, `to` or a dash that stands free. */
export function readDates(
  text: string,
  today: LocalDate,
): { dates: LocalDate[] } | { wrong: 'date' | 'span'; text: string } {
  const dates: LocalDate[] = []
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const ends = part
      .split(/\s*[–—]\s*|\s+(?:đến|to|-)\s+/i)
      .map((one) => parseDateInput(one, { today, century: 'near' }))
    const [first, last = first] = ends
    if (first === undefined || last === undefined || ends.length > 2 || !first.ok || !last.ok)
      return { wrong: 'date', text: part }
    const span = spanOf(first.date, last.date)
    if (span === undefined) return { wrong: 'span', text: part }
    dates.push(...span)
  }
  return { dates }
}

function spanOf(first: LocalDate, last: LocalDate): LocalDate[] | undefined {
  const dates: LocalDate[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (dates.length === MOST_DAYS) return undefined
    dates.push(date)
  }
  return dates.length === 0 ? undefined : dates
}
