/** The scales on which people are asked how it was, and which of them is asked on a day. */
import type { LocalDate } from '../../calendar/index.ts'
import type { RatingLevel } from '../model.ts'

/** Answers in their order. `four`: the Centres of 2018; `neutral`: with a middle; `three`: as many provinces ask. */
export const RATING_SCALES = {
  four: ['very_satisfied', 'satisfied', 'dissatisfied', 'very_dissatisfied'],
  neutral: ['very_satisfied', 'satisfied', 'neutral', 'dissatisfied'],
  three: ['very_satisfied', 'satisfied', 'dissatisfied'],
} as const satisfies Record<string, readonly RatingLevel[]>

export type RatingScale = keyof typeof RATING_SCALES

/** From which day on a scale is asked. */
export interface RatingPeriod {
  scale: RatingScale
  from: LocalDate
}

/** The answers that are offered on a day; before the first period those of the first. Pure. */
export function ratingLevelsOn(periods: readonly RatingPeriod[], day: LocalDate): readonly RatingLevel[] {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const period = inOrder.findLast(({ from }) => from <= day) ?? inOrder[0]
  return RATING_SCALES[period?.scale ?? 'four']
}
