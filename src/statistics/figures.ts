/** From sums of contributions to figures. Pure. */
import { definitionOf, FIGURE_KEYS, type Figures } from './definitions.ts'
import { MEASURES, type Measure, type Measures } from './measures.ts'

export function noMeasures(): Measures {
  return Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Measures
}

/** Adds `more` to `sums` in place. */
export function addMeasures(sums: Measures, more: Measures): void {
  for (const measure of MEASURES) sums[measure] += more[measure]
}

/** Every figure from what was contributed before the period and in it, as its definition says. */
export function figuresOf(before: Measures, during: Measures): Figures {
  const entries = FIGURE_KEYS.map((key) => {
    const definition = definitionOf(key)
    return [key, weigh(definition.before, before) + weigh(definition.during, during)]
  })
  return Object.fromEntries(entries) as Figures
}

function weigh(factors: Partial<Record<Measure, number>> | undefined, sums: Measures): number {
  return Object.entries(factors ?? {}).reduce(
    (total, [measure, factor]) => total + factor * sums[measure as Measure],
    0,
  )
}

/** The figures of groups taken together. */
export function addFigures(all: readonly Figures[]): Figures {
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, all.reduce((sum, figures) => sum + figures[key], 0)]),
  ) as Figures
}
