/** How each agency performs, for the public page: a bar of early, on time and late. */
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Period } from '../model.ts'
import { type Percentages, report } from './report.ts'

export interface AgencyPerformance {
  agency: string
  received: number
  resolved: number
  early: number
  onTime: number
  overdue: number
  inProcess: number
  overdueOpen: number
  /** Shares of the resolved that add up to 100; null while nothing is resolved. */
  shares: Percentages['resolved']
}

/** Every agency with a dossier in the period, the one with the most resolved first. */
export async function listAgencyPerformance(
  db: Queryable,
  { from, to, now }: Period & { now: Instant },
): Promise<AgencyPerformance[]> {
  const { rows } = await report(db, { from, to, scope: {}, groupBy: 'agency', asKnown: 'now', now })
  const performances = rows.map(({ key, figures, percentages }) => {
    const { received, resolved, early, onTime, overdue, inProcess, overdueOpen } = figures
    return {
      ...{ agency: key, received, resolved, early, onTime, overdue, inProcess, overdueOpen },
      shares: percentages.resolved,
    }
  })
  return performances.sort((a, b) => b.resolved - a.resolved || (a.agency < b.agency ? -1 : 1))
}
