import { formatPercent, type Lang } from '../../../platform/index.ts'
import type { PublicCounts, Report } from '../../../statistics/index.ts'
import type { StatPart } from '../../ui/index.ts'

const rows = [
  { key: 'early', tone: 'ok', name: { vi: 'Trước hạn', en: 'Early' } },
  { key: 'onTime', tone: 'ok2', name: { vi: 'Đúng hạn', en: 'On time' } },
  { key: 'overdue', tone: 'late', name: { vi: 'Quá hạn', en: 'Late' } },
] as const

/** Early, on time and late as parts of a bar; undefined where one of the three counts is not told. */
export function resolvedParts(
  { early, onTime, overdue }: PublicCounts,
  shares: Report['total']['percentages']['resolved'],
  lang: Lang,
): StatPart[] | undefined {
  if (shares === null || early === null || onTime === null || overdue === null) return undefined
  return rows.map(({ key, tone, name }) => ({
    name: name[lang],
    tone,
    share: shares[key],
    text: formatPercent(shares[key], lang),
  }))
}
