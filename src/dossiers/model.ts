/**
 * Words of the dossier (hồ sơ TTHC). A dossier is its events; this is what they fold into.
 * Life cycle and national status codes: NĐ 118/2025 art. 17 to 22, NĐ 309/2026, and the national portal's status list.
 */
import type { Counting, Instant, Limit, Pause } from '../calendar/index.ts'
import type { Channel } from '../catalogue/index.ts'
import type { NotifyBy } from '../notices/index.ts'
import type { Lang } from '../platform/index.ts'
import type { Facts, Marking, StepStay } from '../workflow/index.ts'

/** Where a dossier stands in law. Work steps, payments and deliveries have states of their own. */
export const STATUSES = [
  'submitted',
  'awaiting_intake_supplement',
  'not_accepted',
  'accepted',
  'transferred',
  'in_process',
  'awaiting_supplement',
  'awaiting_payment',
  'stopped',
  'withdrawn',
  'result_ready',
  'handed_over',
] as const
export type DossierStatus = (typeof STATUSES)[number]

/** The ten statuses the national portal understands (TrangThaiHoSo). */
export const NATIONAL_STATUS = {
  submitted: 1,
  awaiting_intake_supplement: 5,
  not_accepted: 3,
  accepted: 2,
  transferred: 4,
  in_process: 4,
  awaiting_supplement: 5,
  awaiting_payment: 6,
  stopped: 8,
  withdrawn: 7,
  result_ready: 9,
  handed_over: 10,
} as const satisfies Record<DossierStatus, number>

/** How a dossier's part in the figures ended. `result`: solved, granted or refused in writing. */
export type EndKind = 'result' | 'not_accepted' | 'stopped' | 'withdrawn'

/** Statuses after which the legal clock no longer runs, with how each counts. */
export const END_KIND = {
  not_accepted: 'not_accepted',
  stopped: 'stopped',
  withdrawn: 'withdrawn',
  result_ready: 'result',
  handed_over: 'result',
} as const satisfies Partial<Record<DossierStatus, EndKind>>

/** A piece of work somebody holds: the inboxes are made of these. */
/** How a fee is paid at a desk: in cash (tiền mặt) or to the account (chuyển khoản). */
export const PAID_BY = ['cash', 'transfer'] as const
export type PaidBy = (typeof PAID_BY)[number]

/** How it shows that somebody at the counter has got the result: signed for on paper, or the code of the receipt they brought was read. */
export const HAND_OVER_PROOFS = ['signature', 'receipt'] as const
export type HandOverProof = (typeof HAND_OVER_PROOFS)[number]

export interface OpenTask {
  /** Unique inside the dossier for ever, e.g. `step:appraise:7`. */
  key: string
  kind: TaskKind
  agency: string
  role: string
  unit?: string
  /** Id of the member of staff it is assigned to; absent: whoever has the role. */
  assignee?: string
  /** The flow's node for `step`, `wait` and `timer`. */
  node?: string
  openedAt: Instant
  dueAt?: Instant
}

export type TaskKind =
  | 'reception'
  | 'intake_supplement'
  | 'transfer'
  | 'receipt'
  | 'step'
  | 'wait'
  | 'timer'
  | 'opinion'
  | 'supplement'
  | 'supplement_approval'
  | 'refusal_approval'
  | 'payment'
  | 'hand_over'
  | 'correction'

/** The work there is while a dossier has the status: one task of these kinds at least. An ended dossier has none but an answer to who asks for a correction. */
export const WORK_OF_STATUS = {
  submitted: ['reception'],
  awaiting_intake_supplement: ['intake_supplement'],
  not_accepted: [],
  accepted: ['transfer'],
  transferred: ['receipt'],
  in_process: ['step', 'wait', 'timer'],
  awaiting_supplement: ['supplement'],
  awaiting_payment: ['payment'],
  stopped: [],
  withdrawn: [],
  result_ready: ['hand_over'],
  handed_over: [],
} as const satisfies Record<DossierStatus, readonly TaskKind[]>

/** The one clock of the dossier: everything `computeDueDate` needs, as data, so that the due date can explain itself. */
export interface DossierClock {
  start: Instant
  /** Whose working time counts. */
  agency: string
  limit: Limit
  counting: Counting
  pauses: readonly Pause[]
  extended?: { until: Instant; setAt: Instant }
  /** Where the limit comes from, as the record says. */
  basis?: string
  ruleSet: string
  calendarVersion: number
}

/** A person or organisation of the dossier. Personal data: kept in one column, never in logs. */
export interface Party {
  kind: 'citizen' | 'enterprise' | 'organisation'
  name: string
  /** CCCD, tax code or organisation code. */
  idNumber?: string
  /** Whoever filed it said so with an account that nobody vouches for: the number gives nobody the dossier. */
  declared?: true
  birthDate?: string
  address?: string
  phone?: string
  email?: string
  /** In which they want to be written to; absent: as the Centre writes. */
  language?: Lang
  /** How they want to be told outside of the portal; absent: by whatever reaches them. */
  notifyBy?: NotifyBy
}

/** Người nộp và chủ hồ sơ; `owner` absent: the applicant owns it. */
export interface Parties {
  applicant: Party
  owner?: Party
  /** Who else may act for them, e.g. by a certified authority (người được ủy quyền). */
  representatives?: Party[]
}

/**
 * How a paper came that is not left with the dossier. `lent`: its original is given back with the result or when the dossier ends;
 * `shown`: it was looked at and taken home again; `data`: data stand in for it (NĐ 61/2018 art. 17, 20; NĐ 309/2026 art. 2).
 */
export const PAPER_WAYS = ['lent', 'shown', 'data'] as const
export type PaperWay = (typeof PAPER_WAYS)[number]

/** A paper handed in, as the receipt lists it. `files` are SHA-256 names in the file store. */
export interface HandedPaper {
  component: string
  name: string
  originals: number
  copies: number
  /** Certified copies; absent: none. */
  certified?: number
  /** Absent: it is left with the dossier. */
  way?: PaperWay
  electronic?: boolean
  files?: readonly PaperFile[]
  /** When its lent original was given back. */
  returnedAt?: Instant
}

/** Whether the desk has an original of it that is not its own. */
export function isLent({ way, returnedAt }: HandedPaper): boolean {
  return way === 'lent' && returnedAt === undefined
}

export interface PaperFile {
  sha256: string
  name: string
  type: string
  size: number
}

export interface Opinion {
  id: string
  agency: string
  question: string
  askedAt: Instant
  dueAt?: Instant
  /** The rule by which silence is consent; absent: silence is only late. */
  consentBy?: string
  answer?: string
  answeredAt?: Instant
}

export interface SupplementRequest {
  items: readonly string[]
  reason: string
  askedAt: Instant
  /** Until when the applicant may supplement. */
  until?: Instant
  answeredAt?: Instant
  clock: 'restart' | 'resume'
}

/** A further supplement request that a head has not answered yet. */
export interface SupplementProposal {
  /** Key of the task whose holder proposes; with that task it falls. */
  step: string
  items: readonly string[]
  reason: string
  proposedAt: Instant
}

/** A refusal to receive (form 03) that the head of the desk has not answered yet. */
export interface RefusalProposal {
  reason: string
  /** Id of the member of staff who proposes. */
  by: string
  proposedAt: Instant
}

/** What is said to be wrong: what the dossier says of people, or its result. */
export const CORRECTION_SUBJECTS = ['data', 'result'] as const
export type CorrectionSubject = (typeof CORRECTION_SUBJECTS)[number]
export const CORRECTION_OUTCOMES = ['corrected', 'declined'] as const
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number]

/** Asked by whom it concerns (đề nghị sửa, đính chính), and what was answered. One is open at a time. */
export interface CorrectionRequest {
  about: CorrectionSubject
  text: string
  files: readonly PaperFile[]
  askedAt: Instant
  /** Of the task that waits for the answer; where that is gone without one, the dossier has ended. */
  task: string
  /** So often its result had been corrected before. */
  corrections: number
  answer?: { outcome: CorrectionOutcome; text: string; at: Instant }
}

/** A financial obligation (nghĩa vụ tài chính), e.g. of a tax notice. The next one is asked for when this one is met. */
export interface PaymentRequest {
  amount: number
  reason: string
  askedAt: Instant
  paidAt?: Instant
}

/** A result on its way to its seal: who has signed what it is now. Falls when a step is sent back. */
export interface ResultSigning {
  /** The one file, with every signature so far. */
  files: readonly PaperFile[]
  /** Ký nháy, in their order. */
  initials: readonly { by: string; at: Instant }[]
  /** The leader's own signature. */
  signed?: { by: string; at: Instant }
}

export interface IssuedResult {
  code?: string
  number?: string
  decision: 'granted' | 'refused'
  issuedAt: Instant
  files: readonly PaperFile[]
}

/** Of every scale that is or was asked, the best first. */
export const RATING_LEVELS = [
  'very_satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'very_dissatisfied',
] as const
export type RatingLevel = (typeof RATING_LEVELS)[number]

export interface Rating {
  level: RatingLevel
  at: Instant
  channel: 'kiosk' | 'online' | 'paper'
}

/** Why a dossier is late, from one list, so that it can be counted. */
export const DELAY_CAUSES = [
  'consulted_agency',
  'transferred_late',
  'verification',
  'workload',
  'system_fault',
  'rules_changed',
  'disaster',
  'other',
] as const
export type DelayCause = (typeof DELAY_CAUSES)[number]

/** What a move to another version has changed. */
export type MovedFrom = Pick<
  Dossier,
  'procedureVersion' | 'marking' | 'clock' | 'dueAt' | 'originalDueAt' | 'tasks' | 'stays' | 'proposal'
>

/** How a result comes to whom it concerns. */
export const DELIVERIES = ['counter', 'post', 'online'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** What the events fold into. Plain data: it is stored as the projection beside the events. */
export interface Dossier {
  id: string
  version: number
  /** Id of the account that filed it; absent where a desk or a program did. */
  account?: string
  status: DossierStatus
  /** Reference given when submitted, before the dossier has its code. */
  reference: string
  /** Mã số hồ sơ, given at acceptance. */
  code?: string
  /** Số of the receipt (form 01), given at acceptance; absent for dossiers accepted before receipts were numbered. */
  receiptNumber?: string
  procedure: string
  procedureVersion: string
  case?: string
  channel: Channel
  receivingAgency: string
  competentAgency: string
  /** Taken in outside the competent agency's province or area (phi địa giới): the clock starts at its receipt. */
  nonBoundary: boolean
  sets: number
  papers: readonly HandedPaper[]
  facts: Facts
  /** What the desk notes for the receipt and the register. */
  remarks?: string
  deliverBy: Delivery
  /** Before acceptance only what is owed since it was filed. */
  /** `paidBy`: absent where it was paid online, and for what was collected before it was noted. */
  fees: readonly { code: string; amount: number; paidAt?: Instant; paidBy?: PaidBy }[]
  submittedAt: Instant
  /** When the last event happened: nothing happens before it. */
  lastActAt: Instant
  acceptedAt?: Instant
  transferredAt?: Instant
  competentReceivedAt?: Instant
  clock?: DossierClock
  dueAt?: Instant
  /** The first due date promised; never changes, for statistics. */
  originalDueAt?: Instant
  extensions: number
  /** Why it is late, as it was said last. */
  delayCause?: DelayCause
  /** As it was before it was moved to another version; absent as soon as work has gone on. */
  moved?: MovedFrom
  marking?: Marking
  tasks: readonly OpenTask[]
  stays: readonly StepStay[]
  supplements: readonly SupplementRequest[]
  /** Stands while the task of the head who answers it is open. */
  proposal?: SupplementProposal
  intakeSupplements: readonly SupplementRequest[]
  /** Stands while the task of the head who answers it is open. */
  refusalProposal?: RefusalProposal
  opinions: readonly Opinion[]
  /** In the order of asking; absent: none was asked for. */
  payments?: readonly PaymentRequest[]
  decision?: 'granted' | 'refused'
  decisionReason?: string
  signing?: ResultSigning
  result?: IssuedResult
  corrections: number
  /** In the order of asking; absent: nobody asked. */
  correctionRequests?: readonly CorrectionRequest[]
  /** When the part that counts in the figures ended, and how. */
  endedAt?: Instant
  endKind?: EndKind
  handedOverAt?: Instant
  rating?: Rating
  urgedAt?: Instant
  /** What whoever has it answered to the last urge; it stays when the work goes on. */
  urgeAnswer?: { text: string; doneBy: Instant; at: Instant }
}
