import { formatPercent, type Lang } from '../../../platform/index.ts'
import type { Report } from '../../../statistics/index.ts'
import type { StatPart } from '../../ui/index.ts'

const rows = [
  { key: 'early', tone: 'ok', name: { vi: 'Trước hạn', en: 'Early' } },
  { key: 'onTime', tone: 'ok2', name: { vi: 'Đúng hạn', en: 'On time' } },
  { key: 'overdue', tone: 'late', name: { vi: 'Quá hạn', en: 'Late' } },
] as const

/** Early, on time and late as parts of a bar. */
export function resolvedParts(
  shares: NonNullable<Report['total']['percentages']['resolved']>,
  lang: Lang,
): StatPart[] {
  return rows.map(({ key, tone, name }) => ({
    name: name[lang],
    tone,
    share: shares[key],
    text: formatPercent(shares[key], lang),
  }))
}
