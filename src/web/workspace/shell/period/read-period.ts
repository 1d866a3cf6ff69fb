/** The period that a page is about, from its address. */
import { addDays, addMonths, type Instant, type LocalDate, toLocalDate } from '../../../../calendar/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import type { Period } from '../../../../statistics/index.ts'
import type { FormError } from '../../../ui/index.ts'

export interface AskedPeriod {
  period: Period
  /** As typed, where it was not understood. */
  typed: { from: string; to: string }
  errors: readonly FormError[]
}

const reversed = {
  vi: 'Ngày cuối phải từ ngày đầu trở đi.',
  en: 'The last day must not be before the first.',
} satisfies Record<Lang, string>

/** No Centre is older. */
const EARLIEST = '2015-01-01'

/** Reads `from` and `to`; what is absent or not understood is this month. */
export function readPeriod(query: Readonly<Record<string, string>>, now: Instant, lang: Lang): AskedPeriod {
  const today = toLocalDate(now)
  const from = `${today.slice(0, 7)}-01`
  const usual: Period = { from, to: addDays(addMonths(from, 1), -1) }
  const errors: FormError[] = []
  const read = (name: 'from' | 'to'): LocalDate => {
    const text = query[name]?.trim() ?? ''
    if (text === '') return usual[name]
    const reading = parseDateInput(text, { today, earliest: EARLIEST, latest: addDays(usual.to, 366) })
    if (reading.ok) return reading.date
    errors.push({ id: name, message: reading.message[lang] })
    return usual[name]
  }
  const asked = { from: read('from'), to: read('to') }
  if (asked.to < asked.from) errors.push({ id: 'to', message: reversed[lang] })
  return {
    period: errors.length > 0 ? usual : asked,
    typed: { from: query.from ?? '', to: query.to ?? '' },
    errors,
  }
}
