/** How a notice stands, in words. */
import type { ListedNotice, NoticeState } from '../../notices/index.ts'
import { formatMoment, type Lang } from '../../platform/index.ts'

export const noticeStates = {
  vi: {
    gathering: 'Chờ gửi',
    sending: 'Đang gửi',
    sent: 'Đã gửi',
    parked: 'Không gửi được',
    shown: 'Đã hiện trên Cổng',
    overtaken: 'Đã có thông báo mới hơn',
  },
  en: {
    gathering: 'Waiting',
    sending: 'On its way',
    sent: 'Sent',
    parked: 'Not delivered',
    shown: 'On the portal',
    overtaken: 'Replaced by a newer one',
  },
} satisfies Record<Lang, Record<NoticeState, string>>

const words = {
  vi: { at: 'lúc', from: 'từ', again: 'thử lại lúc', reason: 'mã lỗi' },
  en: { at: 'at', from: 'from', again: 'tried again at', reason: 'code' },
} satisfies Record<Lang, object>

/** What there is to know besides the state: when, and which code was answered. */
export function sayNoticeState({ state, sentAt, nextAt, failure }: ListedNotice, lang: Lang): string {
  const t = words[lang]
  const moment = (word: string, at: number | undefined) =>
    at === undefined ? [] : [`${word} ${formatMoment(at, lang)}`]
  return [
    ...(state === 'sent' ? moment(t.at, sentAt) : []),
    ...(state === 'gathering' ? moment(t.from, nextAt) : []),
    ...(state === 'sending' && failure !== undefined ? moment(t.again, nextAt) : []),
    ...(failure === undefined ? [] : [`${t.reason} ${failure}`]),
  ].join(', ')
}
