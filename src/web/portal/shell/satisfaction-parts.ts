import type { Lang } from '../../../platform/index.ts'
import { countRatings, definitionOf, isSmall, RATED_FIGURES, type Report } from '../../../statistics/index.ts'
import { formatPercent, type StatPart, type Tone } from '../../ui/index.ts'

type Shares = NonNullable<Report['total']['percentages']['satisfaction']>

const tones = {
  verySatisfied: 'ok',
  satisfied: 'ok2',
  neutral: 'idle',
  dissatisfied: 'soon',
  veryDissatisfied: 'late',
} as const satisfies Record<keyof Shares, Tone>

/** What people said of how they were served. */
export const satisfactionPath = '/figures/satisfaction'
export const satisfactionTitle = {
  vi: 'Người dân đánh giá việc phục vụ',
  en: 'How people say they were served',
} satisfies Record<Lang, string>

/** What people said, where enough of them did; null where too few, or nobody, have. */
export function toldShares({ figures, percentages }: Report['total']): Shares | null {
  return isSmall(countRatings(figures)) ? null : percentages.satisfaction
}

/** The answers that were given as parts of a bar, named as the figures are defined. */
export function satisfactionParts(shares: Shares, lang: Lang): StatPart[] {
  return RATED_FIGURES.filter((key) => shares[key] > 0).map((key) => ({
    name: definitionOf(key).name[lang],
    tone: tones[key],
    share: shares[key],
    text: formatPercent(shares[key], lang),
  }))
}
