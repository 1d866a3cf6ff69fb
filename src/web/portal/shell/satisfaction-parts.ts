import type { Lang } from '../../../platform/index.ts'
import { definitionOf, RATED_FIGURES, type Report } from '../../../statistics/index.ts'
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

/** The answers that were given as parts of a bar, named as the figures are defined. */
export function satisfactionParts(shares: Shares, lang: Lang): StatPart[] {
  return RATED_FIGURES.filter((key) => shares[key] > 0).map((key) => ({
    name: definitionOf(key).name[lang],
    tone: tones[key],
    share: shares[key],
    text: formatPercent(shares[key], lang),
  }))
}
