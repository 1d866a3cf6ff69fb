import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { normaliseVersion } from '../finding/normalise.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { findNumber, findVersionRow, lockProcedureRow, writeDraft } from '../store.ts'
import { insertDraft, insertDraftChange, updateDraft } from './draft-store.ts'
import { type OfficialForm, writeOfficialForm } from './official-form.ts'

/**
 * Opens a draft of a version that came from elsewhere, also of a procedure that is not known here yet; the document it came in is kept
 * with it. Its number is the next one here. Idempotent by the draft's id; locks the procedure.
 */
export async function takeInDraft(
  db: Database,
  request: {
    id: string
    version: ProcedureVersion
    document: { name: string; bytes: Uint8Array }
    officialForm?: OfficialForm | undefined
    by: string
    at: Instant
  },
): Promise<{ id: string } | { refusals: Refusal[] }> {
  const { id, document, officialForm, by, at } = request
  const version = normaliseVersion({ ...request.version, id })
  const { procedure } = version
  return db.transaction(async (tx) => {
    const abolished = await lockProcedureRow(tx, procedure)
    if (abolished)
      return {
        refusals: [refuse('abolished', 'code', { from: abolished.abolishedFrom, basis: abolished.basis })],
      }
    if (await findVersionRow(tx, id)) return { id }
    const last = (await findNumber(tx, procedure, 1))?.last ?? 0
    await writeDraft(tx, { ...version, number: last + 1 }, at)
    await insertDraft(tx, id)
    await updateDraft(tx, id, { revision: 1, lines: undefined, document })
    if (officialForm !== undefined) await writeOfficialForm(tx, id, officialForm)
    await insertDraftChange(tx, id, { revision: 1, by, at, places: ['document'], before: {} })
    return { id }
  })
}
