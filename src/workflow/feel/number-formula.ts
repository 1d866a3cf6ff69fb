import { parseExpression } from 'feelin'
import type { Facts } from '../model.ts'
import { compileNode, type Scope } from './feel-compile.ts'

/**
 * A FEEL expression over numbers as a function, some hundred times faster than feelin and with its answers; undefined where
 * it is outside the compiled subset. `facts` must be numbers when it is called.
 */
export function compileNumberFormula(
  text: string,
  facts: readonly string[],
): ((facts: Facts) => number) | undefined {
  const types = Object.fromEntries(facts.map((name) => [name, 'number' as const]))
  const scope: Scope = { text, facts: types, conflicts: [] }
  const compiled = compileNode(parseExpression(text, {}, undefined).topNode, scope)
  if (compiled?.type !== 'number' || scope.conflicts.length > 0) return undefined
  return (values) => compiled.run(values) as number
}
