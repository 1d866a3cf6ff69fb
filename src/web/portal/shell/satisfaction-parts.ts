import type { Lang } from '../../../platform/index.ts'
import { definitionOf, type Report } from '../../../statistics/index.ts'
import { formatPercent, type StatPart, type Tone } from '../../ui/index.ts'

type Shares = NonNullable<Report['total']['percentages']['satisfaction']>

const tones = {
  verySatisfied: 'ok',
  satisfied: 'ok2',
  neutral: 'idle',
  dissatisfied: 'late',
} as const satisfies Record<keyof Shares, Tone>

/** The four answers as parts of a bar, named as the figures are defined. */
export function satisfactionParts(shares: Shares, lang: Lang): StatPart[] {
  return (Object.keys(tones) as (keyof Shares)[]).map((key) => ({
    name: definitionOf(key).name[lang],
    tone: tones[key],
    share: shares[key],
    text: formatPercent(shares[key], lang),
  }))
}
