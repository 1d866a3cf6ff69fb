/** Words of webhooks: a program is told, at an address of its own, of what happens to the dossiers that it may see. */
import type { StreamPlace } from '../dossiers/index.ts'
import { type ErrorTable, problemsOf } from '../platform/index.ts'

export interface Webhook {
  id: string
  client: string
  url: string
  /** Undefined: all. */
  types: readonly string[] | undefined
  contact: string | undefined
  state: 'active' | 'paused'
  /** Why it is paused: a code. */
  reason: string | undefined
  pausedAt: number | undefined
  generation: number
  rotatedBy: string | undefined
  previousUntil: number | undefined
  run: number
  place: StreamPlace
  createdAt: number
}

const HOUR = 3_600_000
/** Its unsent deliveries wait so long after each failure: about a day in all, then it is paused. */
export const WEBHOOK_PAUSES_MS = [
  60_000,
  5 * 60_000,
  15 * 60_000,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const
/** So long a receiver may take no connection at all before it is paused. */
export const MOST_DOWN_MS = 24 * HOUR
/** So far back the journal reaches. */
export const JOURNAL_MS = 7 * 24 * HOUR
/** So long the secret before the newest still signs. */
export const BOTH_SECRETS_MS = 24 * HOUR
/** An answer that was lost is given again, with its secret, for so long. */
export const SECRET_AGAIN_MS = 10 * 60_000
export const MOST_WEBHOOKS = 20

/** The destination of its deliveries. */
export function destinationOf(id: string): string {
  return `webhook:${id}`
}

export const webhookErrors = {
  webhook_unknown: {
    status: 404,
    text: { vi: 'Không có webhook này.', en: 'There is no such webhook.' },
    next: { vi: 'Xem danh sách webhook của mã truy cập.', en: 'List the webhooks of the token.' },
  },
  webhook_address_wrong: {
    status: 422,
    text: {
      vi: 'Địa chỉ nhận phải là https://…, không có tên và mật khẩu trong đó.',
      en: 'The address must be https://…, without a user and password in it.',
    },
    next: { vi: 'Sửa địa chỉ rồi gửi lại.', en: 'Correct the address and send it again.' },
  },
  webhook_address_unknown: {
    status: 422,
    text: { vi: 'Không tìm thấy máy chủ mang tên này.', en: 'No server with this name was found.' },
    next: { vi: 'Kiểm tra tên miền rồi gửi lại.', en: 'Check the name and send it again.' },
  },
  webhook_address_refused: {
    status: 422,
    text: {
      vi: 'Địa chỉ này nằm trong mạng nội bộ hoặc mạng dành riêng.',
      en: 'This address lies in a private or reserved network.',
    },
    next: {
      vi: 'Dùng địa chỉ công khai, hoặc đề nghị đơn vị vận hành mở mạng đó (OUTSIDE_NETWORKS).',
      en: 'Use a public address, or ask the operator to open that network (OUTSIDE_NETWORKS).',
    },
  },
  webhook_types_unknown: {
    status: 422,
    text: { vi: 'Có loại sự kiện không tồn tại.', en: 'There is no such type of event.' },
    next: {
      vi: 'Chọn loại có trong tài liệu, hoặc bỏ trống để nhận tất cả.',
      en: 'Choose from the reference, or leave it out for all.',
    },
  },
  webhook_too_many: {
    status: 409,
    text: {
      vi: 'Mã truy cập này đã có đủ số webhook.',
      en: 'This token has as many webhooks as it may have.',
    },
    next: { vi: 'Gỡ webhook không còn dùng.', en: 'Remove one that is not used.' },
  },
  webhook_client_unknown: {
    status: 422,
    text: {
      vi: 'Không có phần mềm này, hoặc mã của nó đã hết hạn.',
      en: 'There is no such program, or its token has ended.',
    },
    next: { vi: 'Chọn phần mềm khác.', en: 'Choose another program.' },
  },
  cursor_wrong: {
    status: 422,
    text: { vi: 'Con trỏ không đúng.', en: 'The cursor is not right.' },
    next: {
      vi: 'Gửi lại “cursor” hoặc “next” đã nhận, nguyên như cũ.',
      en: 'Send a “cursor” or “next” as you got it.',
    },
  },
  cursor_expired: {
    status: 410,
    text: {
      vi: 'Con trỏ đã cũ hơn nhật ký bảy ngày.',
      en: 'The cursor is older than the journal of seven days.',
    },
    next: {
      vi: 'Đọc lại danh sách hồ sơ (/dossiers), rồi bắt đầu nhật ký không có con trỏ.',
      en: 'Read the list of dossiers (/dossiers) again, then begin the journal without a cursor.',
    },
  },
} satisfies ErrorTable

export type WebhookFault = keyof typeof webhookErrors
export const webhookProblem = problemsOf(webhookErrors)
