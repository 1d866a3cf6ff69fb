/** From sums of contributions to figures. Pure. */
import { definitionOf, FIGURE_KEYS, type Figures } from './definitions.ts'
import { MEASURES, type Measure, type Measures } from './measures.ts'

const NONE = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Measures

export function noMeasures(): Measures {
  return { ...NONE }
}

/** Adds `more` to `sums` in place. */
export function addMeasures(sums: Measures, more: Measures): void {
  for (const measure of MEASURES) sums[measure] += more[measure]
}

/** Read from the definitions once: a report by procedure weighs thousands of rows. */
const WEIGHTS = FIGURE_KEYS.map((key) => {
  const { before = {}, during = {} } = definitionOf(key)
  return {
    key,
    before: Object.entries(before) as [Measure, number][],
    during: Object.entries(during) as [Measure, number][],
  }
})

/** Every figure from what was contributed before the period and in it, as its definition says. */
export function figuresOf(before: Measures, during: Measures): Figures {
  const figures: Partial<Figures> = {}
  for (const weights of WEIGHTS) {
    let value = 0
    for (const [measure, factor] of weights.before) value += factor * before[measure]
    for (const [measure, factor] of weights.during) value += factor * during[measure]
    figures[weights.key] = value
  }
  return figures as Figures
}

/** The figures of groups taken together. */
export function addFigures(all: readonly Figures[]): Figures {
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, all.reduce((sum, figures) => sum + figures[key], 0)]),
  ) as Figures
}
