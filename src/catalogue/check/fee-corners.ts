/** Facts at which a fee formula may go wrong: the corners of what the facts may be, and where the formula turns. */
import type { Facts } from '../../workflow/index.ts'
import type { FactRule, FactRules } from '../facts/fact-rules.ts'
import { factsOfFormula, literalsOfFormula } from '../fee-formula.ts'

/** As many as are tried for one formula, so that publishing stays quick. */
const MOST_SAMPLES = 20_000

/**
 * Every combination of values that are allowed: least and most of each number, beside them, and beside what the formula writes
 * out; both answers of yes or no; the texts of the formula and another one. Where that is too many, only the least and the most.
 */
export function cornersOf(formula: string, rules: FactRules): Facts[] {
  const known = factsOfFormula(formula).flatMap((name) => rules.get(name) ?? [])
  const literals = literalsOfFormula(formula)
  const all = known.map((rule) => valuesOf(rule, literals))
  const count = all.reduce((product, values) => product * values.length, 1)
  const tried = count <= MOST_SAMPLES ? all : known.map((rule) => valuesOf(rule, { numbers: [], texts: [] }))
  return known.reduce<Facts[]>(
    (samples, { name }, at) =>
      samples.flatMap((sample) => (tried[at] ?? []).map((value) => ({ ...sample, [name]: value }))),
    [{}],
  )
}

function valuesOf(rule: FactRule, { numbers, texts }: ReturnType<typeof literalsOfFormula>): Facts[string][] {
  if (rule.type !== 'number') return rule.type === 'boolean' ? [true, false] : [...new Set([...texts, ''])]
  const { least, most, whole } = rule
  const near = numbers.flatMap((value) => [value - 1, value, value + 1])
  const asked = [least, least + 1, ...near, most].map((value) => (whole ? Math.round(value) : value))
  return [...new Set(asked)].filter((value) => value >= least && value <= most)
}
