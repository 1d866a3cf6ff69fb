/** Everything the page of a dossier is drawn from. */
import type { Application, Checked, Standing } from '../../../applications/index.ts'
import type { DossierEvent, LoadedDossier } from '../../../dossiers/index.ts'
import type { PostalItem } from '../../../integration/index.ts'
import type { Paces } from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { Returned } from '../acts/act-form.tsx'
import type { Acts } from '../acts/acts.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'

export interface DossierView {
  frame: WorkspaceFrame
  services: WebServices
  found: LoadedDossier
  events: readonly DossierEvent[]
  /** Who else of the staff has opened the page lately. */
  others: readonly { staff: string; at: number }[]
  /** What the applicant answered online; undefined where a desk or a program took it in. */
  application: Application | undefined
  /** Others who had to agree to it, and whether they did. */
  standings: readonly Standing[]
  /** What the check before filing finds in it. */
  checked: Checked | undefined
  /** What the post carries for it, the oldest first. */
  postal: readonly PostalItem[]
  /** Full names by id. */
  staff: ReadonlyMap<string, string>
  acts: Acts
  /** How long the steps of procedures really take. */
  paces: Paces
  returned: Returned | undefined
  /** Makes an idempotency key for a form. */
  keyOf: () => string
}
