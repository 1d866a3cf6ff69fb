/** Which report is asked for: the period, the scope of the person, as known when. */
import { type Actor, scopeOf } from '../../../agencies/index.ts'
import {
  addDays,
  addMonths,
  fromLocal,
  type Instant,
  type LocalDate,
  toLocalDate,
} from '../../../calendar/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import type { AsKnown, FigureKey, Period, Scope } from '../../../statistics/index.ts'
import type { FormError } from '../../ui/index.ts'
import { paths } from '../shell/rail.ts'

export interface AskedReport {
  period: Period
  /** `at_end`: as it was known when the period ended. */
  known: 'now' | 'at_end'
  asKnown: AsKnown
  /** As typed, where it was not understood. */
  typed: { from: string; to: string }
  errors: readonly FormError[]
}

const reversed = {
  vi: 'Ngày cuối phải từ ngày đầu trở đi.',
  en: 'The last day must not be before the first.',
} satisfies Record<Lang, string>

/** The Centre's first three months, which its published report is about. */
export const FIRST_REPORT: Period = { from: '2018-09-15', to: '2018-12-15' }
/** No Centre is older. */
const EARLIEST = '2015-01-01'

/** Reads `from`, `to`, `known` of an address or form; what is absent or not understood is this month. */
export function readAsked(query: Readonly<Record<string, string>>, now: Instant, lang: Lang): AskedReport {
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
  const period = errors.length > 0 ? usual : asked
  const known = query.known === 'at_end' ? 'at_end' : 'now'
  const ended = Math.min(now, fromLocal(addDays(period.to, 1), 0))
  return {
    period,
    known,
    asKnown: known === 'at_end' ? { at: ended } : 'now',
    typed: { from: query.from ?? '', to: query.to ?? '' },
    errors,
  }
}

/** The dossiers a person's reports count; one agency only where it is named and is among them. */
export function reportScope(actor: Actor, agency?: string): Scope {
  const scope = scopeOf(actor, 'report.read')
  if (scope.all) return agency === undefined ? {} : { agencies: [agency] }
  if (agency === undefined) return { agencies: scope.agencies }
  return { agencies: scope.agencies.filter((one) => one === agency) }
}

type Shown = Pick<AskedReport, 'period' | 'known'>

export function reportPath(shown: Shown): string {
  return `${paths.report}?${queryOf(shown)}`
}

/** The list a number opens into. */
export function listPath(
  shown: Shown,
  figure: FigureKey,
  more: Readonly<Record<string, string>> = {},
): string {
  const narrowed = Object.entries(more).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
  return `${paths.report}/list?${queryOf(shown)}&figure=${figure}${narrowed.join('')}`
}

function queryOf({ period: { from, to }, known }: Shown): string {
  return `from=${from}&to=${to}${known === 'at_end' ? '&known=at_end' : ''}`
}
