/** How a fee of a dossier stands, in words. */
import type { StandingFee } from '../../../dossiers/index.ts'
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

/** `115.000 đồng, đã nộp`; of what is exempt or not known yet only how it stands. */
export function sayFeeStanding({ amount = 0, standing }: StandingFee, lang: Lang): string {
  const t = words[lang]
  const said = t.standings[standing]
  return amount === 0 ? said : `${formatNumber(amount, lang)} ${t.dong}, ${said}`
}
