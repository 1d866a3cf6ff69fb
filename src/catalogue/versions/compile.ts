/** A version made ready for use: flow compiled, limits and fees looked up without searching. */
import { type CompiledFlow, compileFlow, type Facts } from '../../workflow/index.ts'
import { evaluateFormula, factsOfFormula } from '../fee-formula.ts'
import type { Channel, Fee, ProcedureVersion, TimeLimit } from '../model.ts'

export interface CompiledVersion {
  version: ProcedureVersion
  flow: CompiledFlow
}

/**
 * What one fee comes to; `needs` names the facts that are still missing before it can be told, `unpriced` those from which the
 * formula makes no amount.
 */
export type FeeLine = { fee: Fee } & (
  | { amount: number; needs?: never; unpriced?: never }
  | { needs: readonly string[]; amount?: never; unpriced?: never }
  | { unpriced: readonly string[]; amount?: never; needs?: never }
)

/** Compiles a version that has passed `checkVersion`; throws when its flow is not well formed. */
export function compileVersion(version: ProcedureVersion): CompiledVersion {
  return { version, flow: compileFlow(version.flow) }
}

/**
 * The row that says how long a dossier of this channel and case may take: the row of the case, else the row for every
 * case. Undefined only where the record is silent, which `checkVersion` refuses for every channel that is offered.
 */
export function limitFor(
  version: ProcedureVersion,
  channel: Channel,
  caseCode?: string,
): TimeLimit | undefined {
  const rows = version.timeLimits.filter((row) => row.channels.includes(channel))
  return (
    (caseCode === undefined ? undefined : rows.find((row) => row.case === caseCode)) ??
    rows.find((row) => row.case === undefined)
  )
}

/**
 * Fees (lệ phí) and charges (phí) of one dossier, in whole đồng. A row of the case takes the place of the row for every
 * case with the same code. A formula that lacks a fact says which; a fee on request of which a fact is lacking was not asked for.
 */
export function feesFor(
  version: ProcedureVersion,
  channel: Channel,
  caseCode: string | undefined,
  facts: Facts,
): FeeLine[] {
  return feesOfCase(version, channel, caseCode)
    .map((fee) => priceFee(fee, facts))
    .filter(({ fee, needs }) => fee.due !== 'request' || needs === undefined)
}

/** Names of the facts without which the fees of this channel and case cannot be computed. */
export function pricedFacts(version: ProcedureVersion, channel: Channel, caseCode?: string): string[] {
  return factsIn(feesOfCase(version, channel, caseCode).filter(({ due }) => due !== 'request'))
}

/** Names of the facts with which a dossier of this channel and case asks for what costs something besides. */
export function requestedFacts(version: ProcedureVersion, channel: Channel, caseCode?: string): string[] {
  return factsIn(feesOfCase(version, channel, caseCode).filter(({ due }) => due === 'request'))
}

function factsIn(fees: readonly Fee[]): string[] {
  const names = fees.flatMap(({ formula }) => (formula === undefined ? [] : factsOfFormula(formula)))
  return [...new Set(names)]
}

function feesOfCase(version: ProcedureVersion, channel: Channel, caseCode: string | undefined): Fee[] {
  const rows = version.fees.filter((fee) => fee.channels.includes(channel))
  const ofCase = rows.filter((fee) => fee.case !== undefined && fee.case === caseCode)
  const general = rows.filter((fee) => fee.case === undefined && !ofCase.some((own) => own.code === fee.code))
  return [...general, ...ofCase]
}

function priceFee(fee: Fee, facts: Facts): FeeLine {
  if (fee.formula === undefined) return { fee, amount: fee.amount }
  const names = factsOfFormula(fee.formula)
  const needs = names.filter((name) => facts[name] === undefined)
  if (needs.length > 0) return { fee, needs }
  const amount = evaluateFormula(fee.formula, facts)
  return amount === undefined ? { fee, unpriced: names } : { fee, amount }
}
