/** Words of the notices (thông báo): what a person is told of their dossier, and by which channel. */
import type { Lang, Text } from '../platform/index.ts'

/** NĐ 118/2025 art. 17 to 21: receipt, supplement, extension with apology, result and how it is handed over. */
export const NOTICE_KINDS = [
  'received',
  'due_date_changed',
  'supplement_asked',
  'result_ready',
  'result_waiting',
  'post_under_way',
  'apology',
  'correction_answered',
  'petition_received',
  'petition_forwarded',
  'petition_asked',
  'petition_answered',
  'petition_refused',
  'draft_expiring',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const OUTSIDE_CHANNELS = ['email', 'messaging', 'sms'] as const
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number]
export type Channel = OutsideChannel | 'in_app'

export const channelNames = {
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  messaging: { vi: 'Ứng dụng nhắn tin', en: 'Messaging' },
  sms: { vi: 'Tin nhắn SMS', en: 'SMS' },
  in_app: { vi: 'Trên Cổng', en: 'On the portal' },
} satisfies Record<Channel, Text>

export const noticeNames = {
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  due_date_changed: { vi: 'Đổi ngày hẹn trả', en: 'Due date changed' },
  supplement_asked: { vi: 'Yêu cầu bổ sung', en: 'Supplement asked for' },
  result_ready: { vi: 'Đã có kết quả', en: 'Result ready' },
  result_waiting: { vi: 'Kết quả chưa có người nhận', en: 'Result not collected' },
  post_under_way: { vi: 'Kết quả đang được gửi', en: 'Result on its way' },
  apology: { vi: 'Xin lỗi và hẹn lại', en: 'Apology and new date' },
  correction_answered: { vi: 'Đã trả lời đề nghị sửa', en: 'Correction answered' },
  draft_expiring: { vi: 'Bản làm dở sắp bị xóa', en: 'A draft will be deleted' },
  petition_received: { vi: 'Đã nhận phản ánh, kiến nghị', en: 'Petition received' },
  petition_forwarded: { vi: 'Đã giao cơ quan xử lý', en: 'Petition given to an agency' },
  petition_asked: { vi: 'Hỏi thêm người phản ánh', en: 'Petition: a question' },
  petition_answered: { vi: 'Đã trả lời phản ánh, kiến nghị', en: 'Petition answered' },
  petition_refused: { vi: 'Không tiếp nhận phản ánh, kiến nghị', en: 'Petition not taken' },
} satisfies Record<NoticeKind, Text>

/** Whether it is told to the sender of a petition; every other notice is about a dossier. */
export function isOfPetition(kind: NoticeKind): boolean {
  return kind.startsWith('petition_')
}

/** What a notice may say: enough to know which dossier and what to do, and nothing about the person. */
export interface NoticeFacts {
  /** Code, or the reference before there is one. */
  code: string
  procedure?: Text
  agency: Text
  /** Where to look and what else to know: the public address of the dossier's page. */
  link: string
  /** Where one press says how it was. */
  rate?: string
  /** Instants. */
  dueAt?: number
  previousDueAt?: number
  until?: number
  reason?: string
  /** The letter of apology, as the agency wrote it. */
  apology?: string
  items?: readonly string[]
  /** The number on the envelope that the post carries. */
  postal?: string
  decision?: 'granted' | 'refused'
  /** Since when the result waits, and how it is to be got. */
  readyAt?: number
  handOver?: 'counter' | 'post' | 'online'
}

export interface Notice {
  /** Derived from what happened: the same thing is told once. */
  id: string
  /** Id of the dossier, or of the petition. */
  dossier: string
  /** Whose work it is: the agency's code. */
  competentAgency: string
  kind: NoticeKind
  happenedAt: number
  facts: NoticeFacts
}

/** Where a person can be reached, and in which language they want it; absent: in the Centre's. */
export interface Reachable {
  email?: string
  phone?: string
  language?: Lang
  /** Channels outside by which they want to be told; absent: whichever reaches them. */
  channels?: readonly OutsideChannel[]
}

/** How the Centre tells people; times of day in minutes of Vietnam. */
export interface NoticeRules {
  /** For whoever has not said theirs. */
  lang: Lang
  /** Channels that are configured. */
  channels: readonly OutsideChannel[]
  /** Nothing goes out between these; equal: no quiet hours. */
  quiet: { from: number; to: number }
  /** Messages a person gets on one channel in a day at most. */
  perDay: number
  /** How long a notice waits for company, in milliseconds. */
  waitMs: number
  /** The Centre's name, as the sender. */
  sender: Text
}

/** How people say by which way they want to be told. */
export const NOTIFY_BY = ['email', 'phone', 'none'] as const
export type NotifyBy = (typeof NOTIFY_BY)[number]

const CHANNELS_BY = { email: ['email'], phone: ['messaging', 'sms'], none: [] } as const satisfies Record<
  NotifyBy,
  readonly OutsideChannel[]
>

/** The channels that somebody has chosen with that. */
export function channelsOf(by: NotifyBy): readonly OutsideChannel[] {
  return CHANNELS_BY[by]
}
