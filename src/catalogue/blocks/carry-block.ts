import { type Instant, type LocalDate, toLocalDate } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type FlowBlock, replaceBlock } from '../../workflow/index.ts'
import type { CatalogueDirectory } from '../check/agencies.ts'
import { checkVersion } from '../check/check-version.ts'
import { changeDraft } from '../drafting/change-draft.ts'
import { submitDraft } from '../drafting/decide-draft.ts'
import { findDraft } from '../drafting/draft-store.ts'
import { openDraft } from '../drafting/open-draft.ts'

export interface CarryRequest {
  block: FlowBlock
  find: (code: string, number: number) => FlowBlock | undefined
  /** Id of the draft to be made, and of which procedure. */
  draft: { id: string; code: string }
  decision: { number: string; date: LocalDate }
  validFrom: LocalDate
  directory: CatalogueDirectory
  by: string
  at: Instant
}

/**
 * A draft of a procedure with a version of a block in every place of that block; submitted for a second person's approval where nothing
 * stands in the way, otherwise left to be mended. Undefined where none can be made. Idempotent by the draft's id; locks the procedure.
 */
export async function carryBlock(
  db: Database,
  request: CarryRequest,
): Promise<'submitted' | 'writing' | undefined> {
  const { block, find, draft: made, decision, validFrom, directory, by, at } = request
  const opened = await openDraft(db, { ...made, by, at })
  if ('refusals' in opened) return undefined
  const draft = await findDraft(db, made.id)
  if (draft === undefined) return undefined
  if (draft.revision > 1) return draft.state
  const flow = replaceBlock(draft.version.flow, block, (use) => find(use.block, use.number))
  if (flow === undefined) return 'writing'
  const version = { ...draft.version, flow, validFrom, decision: { ...draft.version.decision, ...decision } }
  const changed = await changeDraft(db, { id: made.id, revision: 1, version, by, at })
  const isClear = checkVersion(version, { directory, today: toLocalDate(at) }).length === 0
  if (!('draft' in changed) || !isClear) return 'writing'
  await submitDraft(db, { id: made.id, by })
  return 'submitted'
}
