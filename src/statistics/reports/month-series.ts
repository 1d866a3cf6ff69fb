/** Twelve months beside the same months a year before, for charts. */
import { addMonths, type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Figures } from '../figures/definitions.ts'
import type { Scope } from '../model.ts'
import { report } from './report.ts'

export interface MonthPoint {
  /** `YYYY-MM`. */
  month: string
  figures: Figures
  /** The same month a year before. */
  yearBefore: Figures
}

/** The twelve months that end with the present one, which counts up to today. */
export async function readMonthSeries(
  db: Queryable,
  { scope, now }: { scope: Scope; now: Instant },
): Promise<MonthPoint[]> {
  const today = toLocalDate(now)
  const from = addMonths(`${today.slice(0, 7)}-01`, -23)
  const { rows } = await report(db, { from, to: today, scope, groupBy: 'month', asKnown: 'now', now })
  return rows.slice(12).map(({ key, figures }, i) => ({
    month: key,
    figures,
    yearBefore: rows[i]!.figures,
  }))
}
