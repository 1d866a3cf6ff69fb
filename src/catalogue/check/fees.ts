import type { Facts } from '../../workflow/index.ts'
import { factRulesOf } from '../facts/fact-rules.ts'
import { FEE_FACTS } from '../facts/known-facts.ts'
import { computeFormula, factsOfFormula, isFormula, MOST_FEE } from '../fee-formula.ts'
import type { Fee, ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { cornersOf } from './fee-corners.ts'
import { checkCaseAndChannels } from './limits.ts'

/** No fee of the state is below a thousand đồng; 32 of 2,642 national records read "100 VNĐ" for 100,000. */
const SMALLEST_AMOUNT = 1000

/** Fees and charges: cases, channels, amounts that are whole, formulae that can be evaluated. */
export function checkFees(version: ProcedureVersion): Refusal[] {
  return version.fees.flatMap((fee, at) => {
    const place = `fees[${at}]`
    return [
      ...checkCaseAndChannels(version, fee, place),
      ...checkAmount(fee, place),
      ...(fee.due === 'request' && fee.formula === undefined
        ? [refuse('fee_request_without_formula', `${place}.formula`)]
        : []),
      ...(fee.formula === undefined ? [] : checkFormula(fee.formula, version, place)),
    ]
  })
}

function checkAmount(fee: Fee, place: string): Refusal[] {
  if (fee.amount === 0 || fee.amount >= SMALLEST_AMOUNT) return []
  const guess = (fee.amount * 1000).toLocaleString('vi-VN')
  return [refuse('amount_lost_thousands', `${place}.amount`, { amount: fee.amount, guess })]
}

function checkFormula(formula: string, version: ProcedureVersion, place: string): Refusal[] {
  const at = `${place}.formula`
  if (!isFormula(formula)) return [refuse('formula_syntax', at, { formula })]
  const rules = factRulesOf(version)
  const known = [...FEE_FACTS, ...Object.keys(version.flow.facts)]
  const unknown = factsOfFormula(formula).find((name) => !known.includes(name))
  if (unknown !== undefined)
    return [refuse('formula_unknown_fact', at, { formula, name: unknown, known: known.join(', ') })]
  return checkAmounts(formula, cornersOf(formula, rules), at)
}

/** Refuses a formula at the first facts from which it makes no amount, or more than any fee. */
function checkAmounts(formula: string, samples: readonly Facts[], at: string): Refusal[] {
  for (const sample of samples) {
    const amount = computeFormula(formula, sample)
    const facts = Object.entries(sample)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')
    if (!Number.isFinite(amount) || amount < 0)
      return [refuse('formula_not_amount', at, { formula, facts: facts || '–' })]
    if (amount > MOST_FEE)
      return [refuse('formula_too_much', at, { formula, facts, most: MOST_FEE.toLocaleString('vi-VN') })]
  }
  return []
}
