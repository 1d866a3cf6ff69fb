import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { CatalogueDirectory } from '../check/agencies.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { publishVersion } from '../versions/publish-version.ts'
import { deleteDraft, findDraft, lockDraftRow, writeDraftState } from './draft-store.ts'

type Done = { done: true } | { refusals: Refusal[] }

/** Gives a draft to somebody else for approval; it is not changed meanwhile. Idempotent; locks the draft. */
export async function submitDraft(db: Database, request: { id: string; by: string }): Promise<Done> {
  return db.transaction(async (tx) => {
    const draft = await lockDraftRow(tx, request.id)
    if (!draft) return { refusals: [refuse('draft_gone', '')] }
    if (draft.state === 'writing')
      await writeDraftState(tx, request.id, { state: 'submitted', by: request.by })
    return { done: true }
  })
}

/** Gives a draft back to its authors with a reason, or takes it back. Idempotent; locks the draft. */
export async function returnDraft(db: Database, request: { id: string; note: string }): Promise<Done> {
  return db.transaction(async (tx) => {
    const draft = await lockDraftRow(tx, request.id)
    if (!draft) return { refusals: [refuse('draft_gone', '')] }
    const note = request.note.trim()
    await writeDraftState(tx, request.id, { state: 'writing', ...(note === '' ? {} : { note }) })
    return { done: true }
  })
}

/** Throws a draft away. Idempotent; what is published stays. */
export async function discardDraft(db: Database, id: string): Promise<void> {
  await db.transaction((tx) => deleteDraft(tx, id))
}

/**
 * Approves a submitted draft and publishes it: a second person, none of its authors. Idempotent by id; locks the procedure;
 * notifies `catalogue_changed`.
 */
export async function approveDraft(
  db: Database,
  request: { id: string; directory: CatalogueDirectory; by: string; byName: string; at: Instant },
): Promise<{ version: ProcedureVersion } | { refusals: Refusal[] }> {
  const { id, directory, by, byName, at } = request
  const draft = await findDraft(db, id)
  if (draft && draft.state !== 'submitted') return { refusals: [refuse('draft_not_submitted', '')] }
  if (draft && [...draft.changes.map((change) => change.by), draft.submittedBy].includes(by))
    return { refusals: [refuse('same_person', '')] }
  return publishVersion(db, { id, directory, by: byName, at })
}
