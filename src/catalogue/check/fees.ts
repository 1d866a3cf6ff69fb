import { FEE_FACTS } from '../facts/known-facts.ts'
import { evaluateFormula, factsOfFormula, isFormula } from '../fee-formula.ts'
import type { Fee, ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
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
  const known = [...FEE_FACTS, ...Object.keys(version.flow.facts)]
  const unknown = factsOfFormula(formula).find((name) => !known.includes(name))
  if (unknown !== undefined)
    return [refuse('formula_unknown_fact', at, { formula, name: unknown, known: known.join(', ') })]
  const sample = evaluateFormula(formula, sampleFacts(version))
  return sample === undefined ? [refuse('formula_not_amount', at, { formula })] : []
}

const SAMPLES = { boolean: true, number: 3, string: 'a' } as const

function sampleFacts(version: ProcedureVersion) {
  const own = Object.entries(version.flow.facts).map(([name, type]) => [name, SAMPLES[type]] as const)
  return Object.fromEntries([...own, ...FEE_FACTS.map((name) => [name, 3] as const)])
}
