import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { normaliseVersion } from '../finding/normalise.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { findNumber, findVersionRow, lockProcedureRow, writeDraft } from '../store.ts'

/**
 * Saves a version that is being worked on, however incomplete its content (only its shape must be right).
 * Idempotent by the version's id; locks the procedure; emits nothing.
 */
export async function saveDraft(
  db: Database,
  version: ProcedureVersion,
  at: Instant,
): Promise<{ version: ProcedureVersion } | { refusals: Refusal[] }> {
  const draft = normaliseVersion(version)
  if (!/^\d\.\d{6}$/.test(draft.procedure))
    return { refusals: [refuse('code_format', 'procedure', { value: draft.procedure })] }
  if (draft.validTo !== undefined && draft.validTo <= draft.validFrom)
    return { refusals: [refuse('dates_reversed', 'validTo', { from: draft.validFrom, to: draft.validTo })] }
  return db.transaction(async (tx) => {
    await lockProcedureRow(tx, draft.procedure)
    const known = await findVersionRow(tx, draft.id)
    if (known?.status === 'published') return { refusals: [refuse('already_published', '')] }
    if (known && known.version.procedure !== draft.procedure)
      return { refusals: [refuse('draft_other_procedure', 'id', { value: known.version.procedure })] }
    const number = await findNumber(tx, draft.procedure, draft.number)
    if (number && number.id !== draft.id) {
      const values = { number: draft.number, next: number.last + 1 }
      return { refusals: [refuse('number_taken', 'number', values)] }
    }
    await writeDraft(tx, draft, at)
    return { version: draft }
  })
}
