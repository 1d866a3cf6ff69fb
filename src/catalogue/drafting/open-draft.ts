import { type Instant, type LocalDate, toLocalDate } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { findLatestPublished, findNumber, findVersionRow, lockProcedureRow, writeDraft } from '../store.ts'
import { insertDraft, insertDraftChange } from './draft-store.ts'
import { copyOfficialForm } from './official-form.ts'

/**
 * Opens a draft of the next version of a procedure, with everything of the latest one but its dates and decision. Idempotent by the
 * draft's id; locks the procedure.
 */
export async function openDraft(
  db: Database,
  request: { id: string; code: string; by: string; at: Instant },
): Promise<{ id: string } | { refusals: Refusal[] }> {
  const { id, code, by, at } = request
  return db.transaction(async (tx) => {
    const latest = await findLatestPublished(tx, code)
    if (!latest) return { refusals: [refuse('not_found', 'code', { value: code })] }
    const abolished = await lockProcedureRow(tx, code)
    if (abolished)
      return {
        refusals: [refuse('abolished', 'code', { from: abolished.abolishedFrom, basis: abolished.basis })],
      }
    if (await findVersionRow(tx, id)) return { id }
    const { validTo: _end, publishedAt: _at, publishedBy: _by, ...record } = latest
    const last = await findNumber(tx, code, latest.number)
    const today: LocalDate = toLocalDate(at)
    const version = { ...record, id, number: (last?.last ?? latest.number) + 1, validFrom: today }
    await writeDraft(tx, version, at)
    await insertDraft(tx, id)
    await copyOfficialForm(tx, latest.id, id)
    await insertDraftChange(tx, id, { revision: 1, by, at, places: [], before: {} })
    return { id }
  })
}
