/** How a fee of a dossier stands, in words. */
import type { PaidBy, StandingFee } from '../../../dossiers/index.ts'
import { formatNumber, type Lang } from '../../../platform/index.ts'

const words = {
  vi: {
    dong: 'đồng',
    standings: {
      paid: 'đã nộp',
      unpaid: 'chưa nộp',
      exempt: 'được miễn',
      unknown: 'tính khi tiếp nhận',
      back: 'đã nộp, được hoàn lại',
    },
  },
  en: {
    dong: 'VND',
    standings: {
      paid: 'paid',
      unpaid: 'not paid',
      exempt: 'exempt',
      unknown: 'computed at acceptance',
      back: 'paid, goes back',
    },
  },
} satisfies Record<Lang, object>

/** How a fee was paid at a desk. */
export const paidByNames = {
  vi: { cash: 'tiền mặt', transfer: 'chuyển khoản' },
  en: { cash: 'cash', transfer: 'transfer' },
} satisfies Record<Lang, Record<PaidBy, string>>

/** `115.000 đồng, đã nộp`; `…, đã nộp (tiền mặt)` where that was noted; of what is exempt or not known yet only how it stands. */
export function sayFeeStanding({ amount = 0, standing, paidBy }: StandingFee, lang: Lang): string {
  const t = words[lang]
  const how = paidBy === undefined || standing !== 'paid' ? '' : ` (${paidByNames[lang][paidBy]})`
  const said = `${t.standings[standing]}${how}`
  return amount === 0 ? said : `${formatNumber(amount, lang)} ${t.dong}, ${said}`
}
