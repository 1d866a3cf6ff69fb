import type { LocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { abolish, listPeriods, lockProcedureRow } from '../store.ts'

interface Abolition {
  code: string
  from: LocalDate
  decision: string
}

/**
 * Abolishes a procedure (bãi bỏ) from a day on, by a decision: the version in force ends, none can follow. Dossiers
 * accepted before go on under their version. Refused when a version begins on or after that day (it would never have
 * been in force) or the procedure is unknown. Idempotent by code and day; locks the procedure; notifies `catalogue_changed`.
 */
export async function abolishProcedure(
  db: Database,
  request: Abolition,
): Promise<{ abolishedFrom: LocalDate } | { refusals: Refusal[] }> {
  const { from } = request
  return db.transaction(async (tx) => {
    const ending = await mayEnd(tx, request)
    if (typeof ending === 'object') return ending
    if (ending === 'yes') await abolish(tx, request.code, from, request.decision)
    return { abolishedFrom: from }
  })
}

/** Whether a procedure can end on this day; locks it. `ended`: it does already. */
export async function mayEnd(
  tx: Queryable,
  { code, from }: Pick<Abolition, 'code' | 'from'>,
): Promise<'yes' | 'ended' | { refusals: Refusal[] }> {
  const periods = await listPeriods(tx, code)
  if (periods.length === 0) return { refusals: [refuse('not_found', 'code', { value: code })] }
  const abolished = await lockProcedureRow(tx, code)
  if (abolished?.abolishedFrom === from) return 'ended'
  if (abolished) {
    const { abolishedFrom, basis } = abolished
    return { refusals: [refuse('abolished', 'from', { from: abolishedFrom, basis })] }
  }
  const later = (await listPeriods(tx, code)).filter((period) => period.from >= from)
  if (later.length === 0) return 'yes'
  return {
    refusals: later.map(({ number, from: begin, to }) =>
      refuse('overlap', 'from', { number, from: begin, to: to ?? '…' }),
    ),
  }
}
