import type { Decimal } from 'decimal.js'
import { parseExpression } from 'feelin'
import type { Facts } from '../model.ts'
import { DECIMALS, roundHalfUp } from './arithmetic.ts'
import { compileNode, type FactTypes, type Scope } from './feel-compile.ts'

/**
 * A FEEL expression over facts of these types as a function to a whole number, computed in decimals and rounded half up;
 * undefined where it is outside the compiled subset or no number. What has no value (a division by zero) is not finite.
 */
export function compileNumberFormula(text: string, facts: FactTypes): ((facts: Facts) => number) | undefined {
  const scope: Scope = { text, facts, numbers: DECIMALS as Scope['numbers'], conflicts: [] }
  const compiled = compileNode(parseExpression(text, {}, undefined).topNode, scope)
  if (compiled?.type !== 'number' || scope.conflicts.length > 0) return undefined
  return (values) => roundHalfUp(compiled.run(values) as Decimal)
}
