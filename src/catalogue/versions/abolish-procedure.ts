import type { LocalDate } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { abolish, listPeriods, lockProcedureRow } from '../store.ts'

/**
 * Abolishes a procedure (bãi bỏ) from a day on, by a decision: the version in force ends, none can follow. Dossiers
 * accepted before go on under their version. Refused when a version begins on or after that day (it would never have
 * been in force) or the procedure is unknown. Idempotent by code and day; locks the procedure; notifies `catalogue_changed`.
 */
export async function abolishProcedure(
  db: Database,
  request: { code: string; from: LocalDate; decision: string },
): Promise<{ abolishedFrom: LocalDate } | { refusals: Refusal[] }> {
  const { code, from, decision } = request
  return db.transaction(async (tx) => {
    const periods = await listPeriods(tx, code)
    if (periods.length === 0) return { refusals: [refuse('not_found', 'code', { value: code })] }
    const abolished = await lockProcedureRow(tx, code)
    if (abolished) {
      if (abolished.abolishedFrom === from) return { abolishedFrom: from }
      return {
        refusals: [refuse('abolished', 'from', { from: abolished.abolishedFrom, basis: abolished.basis })],
      }
    }
    const later = (await listPeriods(tx, code)).filter((period) => period.from >= from)
    if (later.length > 0)
      return {
        refusals: later.map((period) =>
          refuse('overlap', 'from', { number: period.number, from: period.from, to: period.to ?? '…' }),
        ),
      }
    await abolish(tx, code, from, decision)
    return { abolishedFrom: from }
  })
}
