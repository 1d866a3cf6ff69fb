/** Words of feedback and petitions (phản ánh, kiến nghị): what people say about how they were served. */
import type { Instant, Pause } from '../calendar/index.ts'
import type { PaperFile } from '../dossiers/index.ts'
import type { Text } from '../platform/index.ts'

/** NĐ 20/2008 art. 3: `feedback` (phản ánh) tells of a difficulty or of conduct; `proposal` (kiến nghị) says what should be otherwise. */
export const PETITION_KINDS = ['feedback', 'proposal'] as const
export type PetitionKind = (typeof PETITION_KINDS)[number]

export const petitionKinds = {
  feedback: { vi: 'Phản ánh', en: 'Feedback' },
  proposal: { vi: 'Kiến nghị', en: 'Petition' },
} satisfies Record<PetitionKind, Text>

/** `new`: nobody has looked; `assigned`: an agency works at the answer; `asked`: the sender is asked and the clock stands. */
export const PETITION_STATES = ['new', 'assigned', 'asked', 'answered', 'refused'] as const
export type PetitionState = (typeof PETITION_STATES)[number]

export const petitionStates = {
  new: { vi: 'Chờ xem xét', en: 'Waiting to be looked at' },
  assigned: { vi: 'Đang xử lý', en: 'Being worked at' },
  asked: { vi: 'Chờ người gửi trả lời', en: 'Waiting for the sender' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  refused: { vi: 'Không tiếp nhận', en: 'Not taken' },
} satisfies Record<PetitionState, Text>

/** Why a petition is not taken; each tells the sender where to go instead. */
export const REFUSAL_REASONS = ['not_ours', 'complaint', 'unclear', 'answered_before'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export const refusalReasons = {
  not_ours: {
    vi: 'Không phải phản ánh, kiến nghị về thủ tục hành chính',
    en: 'Not about administrative procedures',
  },
  complaint: {
    vi: 'Là khiếu nại, tố cáo, giải quyết theo Luật Khiếu nại, Luật Tố cáo',
    en: 'A complaint or denunciation, which the laws on those settle',
  },
  unclear: { vi: 'Nội dung không rõ, không thể xử lý', en: 'Not clear enough to be worked at' },
  answered_before: { vi: 'Đã được trả lời trước đây', en: 'Answered before' },
} satisfies Record<RefusalReason, Text>

/** Who sent it and how they are reached. Personal data. */
export interface Sender {
  name: string
  phone?: string
  email?: string
  language?: 'vi' | 'en'
  /** Id of the account they had signed in with. */
  account?: string
}

/** What it is about, as the sender wrote it. */
export interface About {
  /** The agency, the desk, the person. */
  place?: string
  /** Code of a dossier. */
  dossier?: string
}

export interface Question {
  at: Instant
  text: string
  reply?: { at: Instant; text: string; files: readonly PaperFile[] }
}

/** The texts that everybody may read: without names, as whoever published them wrote them. */
export interface Published {
  at: Instant
  title: string
  text: string
  answer: string
}

/** A petition as its events have made it. */
export interface Petition {
  id: string
  code: string
  version: number
  state: PetitionState
  kind: PetitionKind
  text: string
  about: About
  sender: Sender
  files: readonly PaperFile[]
  /** The sender agrees that question and answer are published without their name. */
  mayPublish: boolean
  /** The name is kept from the agency that answers: only whoever sees petitions of the whole province reads it. */
  isNameKept: boolean
  receivedAt: Instant
  /** By whose calendar the times are counted: who received it. */
  receivedBy: string
  /** Who works at it. */
  agency: string
  pauses: readonly Pause[]
  questions: readonly Question[]
  answer?: { at: Instant; agency: string; text: string; files: readonly PaperFile[] }
  refusal?: { at: Instant; reason: RefusalReason; text: string }
  published?: Published
  /** Whether the answer satisfied the sender; QĐ 766 indicator 5.3. */
  rating?: { at: Instant; level: PetitionRating }
}

export const PETITION_RATINGS = ['satisfied', 'dissatisfied'] as const
export type PetitionRating = (typeof PETITION_RATINGS)[number]
