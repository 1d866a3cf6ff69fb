/** What the page of a test run shows. */
import type { Directory } from '../../../../agencies/index.ts'
import type { Draft, ProcedureVersion } from '../../../../catalogue/index.ts'
import type { OpenTask } from '../../../../dossiers/index.ts'
import type { Trial, TrialRun } from '../../../../reform/index.ts'
import type { Act } from '../../acts/act-fields.ts'
import type { Returned } from '../../acts/act-form.tsx'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import type { Finding } from '../flow/judge-draft.ts'

/** An open task, and what whoever holds it may do in the flow. */
export interface TrialTask {
  task: OpenTask
  acts: readonly Act[]
}

export interface TrialView {
  frame: WorkspaceFrame
  draft: Draft
  version: ProcedureVersion
  /** What stands in the way of publishing. */
  errors: readonly Finding[]
  /** The flow can be walked. */
  runs: boolean
  trial: Trial | undefined
  run: TrialRun | undefined
  tasks: readonly TrialTask[]
  returned: (Returned & { task: string }) | undefined
  /** What the page carried could not be read. */
  isLost: boolean
  now: number
  maxBytes: number
  directory: Directory
  laneName: (lane: string) => string
}
