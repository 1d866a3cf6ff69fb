/** Facts where they enter a dossier: what each must be, and which a dossier must have before it is accepted. */
import {
  type CompiledVersion,
  factRulesOf,
  feesFor,
  pricedFacts,
  type WrongFact,
  wrongFacts,
} from '../../catalogue/index.ts'
import { type Facts, factsAskedAtStart } from '../../workflow/index.ts'
import type { Dossier } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

interface Priced extends Pick<Dossier, 'channel' | 'facts'> {
  case?: string | undefined
}

/** Refuses facts that break the rules of the version: a wrong type, out of range, not whole. */
export function refuseWrongFacts(
  { version }: CompiledVersion,
  facts: Facts | undefined,
): Refusal | undefined {
  const wrong = wrongFacts(factRulesOf(version), facts ?? {})
  return wrong.length > 0 ? refuseWrong(wrong) : undefined
}

/**
 * Refuses facts that are wrong, and facts right by themselves from which a fee of this channel and case comes to no amount. What
 * is missing may come later.
 */
export function refuseFacts(procedure: CompiledVersion, dossier: Priced): Refusal | undefined {
  return refuseWrongFacts(procedure, dossier.facts) ?? refuseUnpriced(feeLines(procedure, dossier))
}

/** Names of what acceptance needs and this dossier lacks, or has wrong: for its fees and for the first steps of its flow. */
export function factsToGive(procedure: CompiledVersion, dossier: Priced): string[] {
  const { missing, wrong } = needsOf(procedure, dossier)
  return [...new Set([...missing, ...wrong.map(({ fact }) => fact)])]
}

/** The fees in whole đồng, where everything that acceptance needs is there and right. */
export function priceDossier(
  procedure: CompiledVersion,
  dossier: Priced,
): { code: string; amount: number }[] | Refusal {
  const { missing, wrong } = needsOf(procedure, dossier)
  if (wrong.length > 0) return refuseWrong(wrong)
  if (missing.length > 0) return refuse('facts_missing', { facts: missing })
  const lines = feeLines(procedure, dossier)
  return refuseUnpriced(lines) ?? lines.map(({ fee, amount = 0 }) => ({ code: fee.code, amount }))
}

function refuseWrong(wrong: readonly WrongFact[]): Refusal {
  return refuse('facts_wrong', { facts: wrong.map(({ fact }) => fact), wrong })
}

function needsOf(procedure: CompiledVersion, dossier: Priced) {
  const priced = pricedFacts(procedure.version, dossier.channel, dossier.case)
  const asked = factsAskedAtStart(procedure.flow, dossier.facts)
  const needed = [...new Set([...priced, ...asked])]
  const given = needed.flatMap((name) => {
    const value = Object.hasOwn(dossier.facts, name) ? dossier.facts[name] : undefined
    return value === undefined ? [] : [[name, value] as const]
  })
  const missing = needed.filter((name) => !given.some(([one]) => one === name))
  return { missing, wrong: wrongFacts(factRulesOf(procedure.version), Object.fromEntries(given)) }
}

function feeLines({ version }: CompiledVersion, { channel, case: caseCode, facts }: Priced) {
  return feesFor(version, channel, caseCode, facts)
}

function refuseUnpriced(lines: ReturnType<typeof feesFor>): Refusal | undefined {
  const line = lines.find(({ unpriced }) => unpriced !== undefined)
  return line && refuse('fee_not_computable', { fee: line.fee.code, facts: line.unpriced })
}
