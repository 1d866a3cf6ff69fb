import { expect, it } from 'vitest'
import { FIGURE_KEYS, type Figures, type Report, suppressSmall } from '../../../statistics/index.ts'
import { resolvedParts } from './resolved-parts.ts'
import { toldShares } from './satisfaction-parts.ts'

const figuresOf = (some: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURE_KEYS.map((key) => [key, 0])) as Figures),
  ...some,
})
const shares = { early: 90, onTime: 9, overdue: 1 }
const answers = { verySatisfied: 75, satisfied: 25, neutral: 0, dissatisfied: 0, veryDissatisfied: 0 }

it('tells no share of what was resolved where one of its counts could tell of a person', () => {
  const partsOf = (figures: Figures) => resolvedParts(suppressSmall([], figures).total, shares, 'vi')
  expect(partsOf(figuresOf({ resolved: 100, early: 90, onTime: 9, overdue: 1 }))).toBeUndefined()
  expect(partsOf(figuresOf({ resolved: 100, early: 90, onTime: 5, overdue: 5 }))).toHaveLength(3)
})

it('tells what people said when five of them did', () => {
  const total = (verySatisfied: number) =>
    ({ figures: figuresOf({ verySatisfied }), percentages: { satisfaction: answers } }) as Report['total']
  expect([toldShares(total(4)), toldShares(total(5))]).toEqual([null, answers])
})
