import type { BulkAct } from '../../../../dossiers/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import type { GroupDetail, StepGroup } from './bulk-groups.ts'

/** What the page of choosing shows. */
export interface BulkPickView {
  frame: WorkspaceFrame
  services: WebServices
  groups: readonly StepGroup[]
  /** The one that was chosen. */
  group: StepGroup | undefined
  detail: GroupDetail
  /** A dossier of whose owner all are ticked, and nothing else. */
  of: string | undefined
  /** What was sent and refused. */
  typed: { to: string | undefined; receiver: string | undefined; picks: readonly string[] | undefined }
  isCut: boolean
  past: readonly BulkAct[]
  key: string
  problem: string | undefined
}
