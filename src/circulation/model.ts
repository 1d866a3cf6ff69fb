/** Words of circulation (luân chuyển hồ sơ giấy): papers on their way between agencies. */
import type { Instant } from '../calendar/index.ts'

/** What goes: the papers of a dossier to whoever works on it, or its result back to the desk. */
export type BundleKind = 'dossier' | 'result'

/** Papers that are not where the work on them is. */
export interface Bundle {
  dossier: string
  kind: BundleKind
  from: string
  to: string
  /** Sheets handed in on paper, as the receipt lists them. */
  originals: number
  copies: number
  since: Instant
  moveBy: Instant
  /** The desk has not sent the electronic dossier on either: it goes with the list. */
  isToSend: boolean
}

export interface HandoverList {
  id: string
  /** `01/BGHS`, of the giving agency and year. */
  number: string
  year: number
  from: string
  to: string
  madeAt: Instant
  /** Id of the member of staff. */
  madeBy: string
  closedAt: Instant | null
}

export type LineOutcome = 'received' | 'missing'

export interface HandoverLine
  extends Pick<Bundle, 'dossier' | 'kind' | 'originals' | 'copies' | 'since' | 'moveBy'> {
  place: number
  outcome: LineOutcome | null
  reason: string | null
  answeredAt: Instant | null
  answeredBy: string | null
}
