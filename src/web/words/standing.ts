/** Who has agreed and who has not, in words. */
import type { Standing } from '../../applications/index.ts'
import { formatMoment, type Lang } from '../../platform/index.ts'

const words = {
  vi: {
    unknown: 'Chưa có số định danh 12 chữ số trong tờ khai nên chưa mời được',
    not_invited: 'Chưa mời',
    invited: 'Đã mời, chưa trả lời',
    agreed: (moment: string) => `Đã đồng ý lúc ${moment}`,
    outdated: (moment: string) => `Đã đồng ý lúc ${moment}, nhưng nội dung đã đổi sau đó: cần đồng ý lại`,
    declined: (moment: string) => `Không đồng ý, lúc ${moment}`,
    optional: 'không bắt buộc',
  },
  en: {
    unknown: 'The form has no number of 12 digits of theirs, so they cannot be invited',
    not_invited: 'Not invited yet',
    invited: 'Invited, no answer yet',
    agreed: (moment: string) => `Agreed ${moment}`,
    outdated: (moment: string) => `Agreed ${moment}, but it was changed afterwards: they must agree again`,
    declined: (moment: string) => `Did not agree, ${moment}`,
    optional: 'not required',
  },
} satisfies Record<Lang, object>

/** How they stand, with the moment and the reason where they gave one. */
export function sayStanding({ state, agreement }: Standing, lang: Lang): string {
  const said = words[lang][state]
  const text = typeof said === 'string' ? said : said(formatMoment(agreement?.answeredAt ?? 0, lang))
  return agreement?.reason === undefined ? text : `${text}. “${agreement.reason}”`
}

/** "Thành viên góp vốn", and whether it may be filed without them. */
export function sayRole({ role, optional }: Standing, lang: Lang): string {
  return optional ? `${role[lang]} (${words[lang].optional})` : role[lang]
}
