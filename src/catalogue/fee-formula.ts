/** Fee formulae: FEEL expressions over a few facts of the dossier, e.g. pages and copies of a certification. */
import { parseExpression } from 'feelin'
import { compileNumberFormula, type Facts } from '../workflow/index.ts'

/** No fee of a dossier comes to more, in đồng; whatever does has a fact or a formula wrong. */
export const MOST_FEE = 1_000_000_000_000

type SyntaxNode = ReturnType<typeof parseExpression>['topNode']

const known = new Map<string, readonly string[]>()

/** Names a formula reads, functions left out. Remembered per text: the catalogue has a few hundred. */
export function factsOfFormula(formula: string): readonly string[] {
  const found = known.get(formula)
  if (found) return found
  const names = new Set<string>()
  walk(treeOf(formula), (node) => {
    const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from
    if (node.name === 'VariableName' && !called) names.add(formula.slice(node.from, node.to).trim())
  })
  const answer = [...names]
  known.set(formula, answer)
  return answer
}

/** Numbers and texts written out in a formula: where its amounts may turn. */
export function literalsOfFormula(formula: string): { numbers: number[]; texts: string[] } {
  const numbers: number[] = []
  const texts: string[] = []
  walk(treeOf(formula), (node) => {
    if (node.name === 'NumericLiteral') numbers.push(Number(formula.slice(node.from, node.to)))
    if (node.name === 'StringLiteral') texts.push(formula.slice(node.from + 1, node.to - 1))
  })
  return { numbers, texts }
}

/** True when the text reads as FEEL at all. */
export function isFormula(formula: string): boolean {
  let sound = formula.trim() !== ''
  walk(treeOf(formula), (node) => {
    if (node.type.isError) sound = false
  })
  return sound
}

/** Value in whole đồng, rounded half up; undefined when it is not a number from zero to `MOST_FEE`. Never throws. */
export function evaluateFormula(formula: string, facts: Facts): number | undefined {
  const value = computeFormula(formula, facts)
  return value >= 0 && value <= MOST_FEE ? value : undefined
}

type Compute = ((facts: Facts) => number) | undefined

const compiled = new Map<string, Compute>()

/** The whole number that a formula comes to, whatever it is; not finite where it has no value. Compiled once per text and types. */
export function computeFormula(formula: string, facts: Facts): number {
  const names = factsOfFormula(formula)
  if (names.some((name) => facts[name] === undefined)) return Number.NaN
  const types = Object.fromEntries(
    names.map((name) => [name, typeof facts[name] as 'boolean' | 'number' | 'string']),
  )
  const key = `${formula}\n${Object.values(types).join()}`
  if (!compiled.has(key)) compiled.set(key, compileNumberFormula(formula, types))
  return compiled.get(key)?.(facts) ?? Number.NaN
}

function treeOf(formula: string): SyntaxNode {
  return parseExpression(formula, {}, undefined).topNode
}

function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (let child = node.firstChild; child; child = child.nextSibling) walk(child, visit)
}
