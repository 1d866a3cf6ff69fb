/** What the page of a draft shows. */
import type { BlockBook, Draft, OfficialForm, ProcedureVersion } from '../../../catalogue/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import type { Doers } from './bpmn/doers.ts'
import type { BlockPlaces } from './flow/block-places.ts'
import type { Judged } from './flow/judge-draft.ts'

export type Part = 'record' | 'flow' | 'form' | 'model'

export interface DraftView {
  frame: WorkspaceFrame
  part: Part
  /** Of the form: the page that is open, or `rules`. */
  place: string
  /** Of the form: the question that stands open, from 0. */
  at: number | undefined
  /** The preview of the form has the width of a desk. */
  isWide: boolean
  draft: Draft
  judged: Judged
  /** The version in force, or the latest one. */
  before: ProcedureVersion | undefined
  names: ReadonlyMap<string, string>
  me: string
  today: string
  /** What was typed, where it was not taken. */
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Who saved meanwhile. */
  told: string | undefined
  laneName: (key: string) => string
  /** Beside the form builder; read for that part alone. */
  official: OfficialForm | undefined
  /** To choose from, in the flow. */
  blocks: BlockBook
  /** Who may do a block in this flow. */
  places: BlockPlaces
  /** The flow as BPMN, for its editor: as it was sent and not taken, or as it is written. */
  model: string
  /** To choose from, beside the drawing. */
  doers: Doers
  /** To choose from, on the record; read for that part alone. */
  fields: readonly ProcedureVersion['field'][]
  agencyName: (code: string) => string
}
