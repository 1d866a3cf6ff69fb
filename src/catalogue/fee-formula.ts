/** Fee formulae: FEEL expressions over a few numbers of the dossier, e.g. pages and copies of a certification. */
import { evaluate, parseExpression } from 'feelin'
import { compileNumberFormula, type Facts } from '../workflow/index.ts'

/** No fee of a dossier comes to more, in đồng; whatever does has a fact or a formula wrong. */
const MOST_FEE = 1_000_000_000_000

type SyntaxNode = ReturnType<typeof parseExpression>['topNode']

const known = new Map<string, readonly string[]>()

/** Names a formula reads, functions left out. Remembered per text: the catalogue has a few hundred. */
export function factsOfFormula(formula: string): readonly string[] {
  const found = known.get(formula)
  if (found) return found
  const names = new Set<string>()
  walk(parseExpression(formula, {}, undefined).topNode, (node) => {
    const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from
    if (node.name === 'VariableName' && !called) names.add(formula.slice(node.from, node.to).trim())
  })
  const answer = [...names]
  known.set(formula, answer)
  return answer
}

/** True when the text reads as FEEL at all. */
export function isFormula(formula: string): boolean {
  let sound = formula.trim() !== ''
  walk(parseExpression(formula, {}, undefined).topNode, (node) => {
    if (node.type.isError) sound = false
  })
  return sound
}

/** Value in whole đồng, rounded half up; undefined when it is not a number from zero to `MOST_FEE`. Never throws. */
export function evaluateFormula(formula: string, facts: Facts): number | undefined {
  const value = compute(formula, facts)
  return typeof value === 'number' && value >= 0 && value <= MOST_FEE ? Math.round(value) : undefined
}

type Compute = ((facts: Facts) => number) | undefined

const compiled = new Map<string, Compute>()

/** Compiled once per text; feelin for what cannot be compiled, and where a fact is no number. */
function compute(formula: string, facts: Facts): unknown {
  const names = factsOfFormula(formula)
  if (!compiled.has(formula)) compiled.set(formula, compileNumberFormula(formula, names))
  const run = compiled.get(formula)
  return run !== undefined && names.every((name) => typeof facts[name] === 'number')
    ? run(facts)
    : evaluate(formula, { ...facts }).value
}

function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (let child = node.firstChild; child; child = child.nextSibling) walk(child, visit)
}
