/** Which report is asked for: the period, the scope of the person, as known when. */
import { type Actor, scopeOf } from '../../../agencies/index.ts'
import { addDays, fromLocal, type Instant } from '../../../calendar/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { AsKnown, FigureKey, Period, Scope } from '../../../statistics/index.ts'
import { type AskedPeriod, readPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'

export interface AskedReport extends AskedPeriod {
  /** `at_end`: as it was known when the period ended. */
  known: 'now' | 'at_end'
  asKnown: AsKnown
}

/** The Centre's first three months, which its published report is about. */
export const FIRST_REPORT: Period = { from: '2018-09-15', to: '2018-12-15' }

/** Reads `from`, `to`, `known` of an address or form; what is absent or not understood is this month. */
export function readAsked(query: Readonly<Record<string, string>>, now: Instant, lang: Lang): AskedReport {
  const asked = readPeriod(query, now, lang)
  const known = query.known === 'at_end' ? 'at_end' : 'now'
  const ended = Math.min(now, fromLocal(addDays(asked.period.to, 1), 0))
  return { ...asked, known, asKnown: known === 'at_end' ? { at: ended } : 'now' }
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
