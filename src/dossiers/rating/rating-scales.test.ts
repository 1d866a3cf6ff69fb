import { expect, it } from 'vitest'
import { ratingLevelsOn } from './rating-scales.ts'

const periods = [
  { scale: 'neutral', from: '2026-01-01' },
  { scale: 'four', from: '2018-10-01' },
] as const

it.each([
  ['2018-01-01', 'four'],
  ['2025-12-31', 'four'],
  ['2026-01-01', 'neutral'],
  ['2030-01-01', 'neutral'],
] as const)('on %s the scale in force is asked', (day, scale) => {
  const answers = {
    four: ['very_satisfied', 'satisfied', 'dissatisfied', 'very_dissatisfied'],
    neutral: ['very_satisfied', 'satisfied', 'neutral', 'dissatisfied'],
  }
  expect(ratingLevelsOn(periods, day)).toEqual(answers[scale])
})
