import type { LocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { abolish, findInForceRow } from '../store.ts'
import { mayEnd } from './abolish-procedure.ts'
import { writeReplacements } from './replacement-store.ts'

export interface Replacement {
  /** Codes that end, and the one that takes their place. */
  old: readonly string[]
  by: string
  from: LocalDate
  decision: string
}

/**
 * One procedure takes the place of others (thay thế) from a day on, by a decision: the old ones take no new dossier from that day, what was
 * accepted before goes on under its version. All or nothing. Refused where the new one is not in force on that day, or an old one cannot
 * end then. Idempotent by codes and day; locks the old ones in the order of their codes; notifies `catalogue_changed`.
 */
export async function replaceProcedures(
  db: Database,
  { old, by, from, decision }: Replacement,
): Promise<{ replaced: readonly string[] } | { refusals: Refusal[] }> {
  const codes = [...new Set(old)].sort()
  return db.transaction(async (tx) => {
    const ending = new Map<string, 'yes' | 'ended'>()
    const refusals = await whyNotNew(tx, { by, from, codes })
    for (const code of codes) {
      const answer = await mayEnd(tx, { code, from })
      if (typeof answer === 'object')
        refusals.push(...answer.refusals.map((one) => ({ ...one, place: 'old' })))
      else ending.set(code, answer)
    }
    if (refusals.length > 0) return { refusals }
    for (const [code, answer] of ending) if (answer === 'yes') await abolish(tx, code, from, decision)
    await writeReplacements(tx, codes, by)
    return { replaced: codes }
  })
}

async function whyNotNew(
  tx: Queryable,
  { by, from, codes }: Pick<Replacement, 'by' | 'from'> & { codes: readonly string[] },
): Promise<Refusal[]> {
  if (codes.includes(by)) return [refuse('replaced_by_itself', 'by', { value: by })]
  const successor = await findInForceRow(tx, by, from)
  return successor === undefined ? [refuse('successor_not_in_force', 'by', { value: by, from })] : []
}
