import type { Instant } from '../../calendar/index.ts'
import type { FlowLine } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'

/** A version that is being written, with what is kept of it until it is published. */
export interface Draft {
  version: ProcedureVersion
  /** Raised by every change; whoever saves says which one they saw. */
  revision: number
  state: 'writing' | 'submitted'
  /** Rows of the flow as they were typed; absent: as the flow of the version. */
  lines?: readonly FlowLine[]
  /** Name of the document it is written after. */
  document?: string
  /** Why it was given back. */
  note?: string
  /** Who submitted it. */
  submittedBy?: string
  /** Every change, oldest first. */
  changes: readonly DraftChange[]
}

export interface DraftChange {
  revision: number
  /** Id of the member of staff. */
  by: string
  at: Instant
  /** Places of the record, as `diffVersions` names them; `lines` and `document` beside. */
  places: readonly string[]
  /** What stood at the top-level places before; null where nothing did. */
  before: Readonly<Record<string, unknown>>
}

/** What of a draft people write. */
export type DraftContent = Pick<Draft, 'version' | 'lines'>

/** Somebody else saved first: what they changed since, and the draft as it is now. */
export interface DraftConflict {
  conflict: readonly DraftChange[]
  draft: Draft
  /** Both put together: what only one of them touched is as that one left it. */
  merged: DraftContent
  /** Places that both changed; there `merged` has what was given. */
  contested: readonly string[]
}
