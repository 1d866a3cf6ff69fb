/** The facts of one procedure version: what its fees and its flow need, with what each may be. */
import type { FlowDefinition } from '../../workflow/index.ts'
import { factsOfFormula } from '../fee-formula.ts'
import type { ProcedureVersion, Text } from '../model.ts'
import { ANY_NUMBER, FEE_FACTS, KNOWN_RANGES, labelOfFact, type NumberRange } from './known-facts.ts'

/** What one fact may be. */
export type FactRule = { name: string; label: Text } & (
  | ({ type: 'number' } & NumberRange)
  | { type: 'boolean' | 'string' }
)

export type FactRules = ReadonlyMap<string, FactRule>

/** The result of the deciding step, put among the facts by the engine alone. */
const DECISION = 'decision'

const known = new WeakMap<object, FactRules>()

/** Rules of the facts that a version declares or prices with, and of every fact that fees know. Remembered per version. */
export function factRulesOf(version: Pick<ProcedureVersion, 'fees' | 'flow'>): FactRules {
  const found = known.get(version) ?? makeRules(version)
  known.set(version, found)
  return found
}

function makeRules({ fees, flow }: Pick<ProcedureVersion, 'fees' | 'flow'>): FactRules {
  const priced = fees.flatMap(({ formula }) => (formula === undefined ? [] : factsOfFormula(formula)))
  const declared = Object.keys(flow.facts).filter((name) => name !== DECISION)
  const names = new Set([...FEE_FACTS, ...priced, ...declared])
  return new Map([...names].map((name) => [name, ruleFor(name, flow)]))
}

/** A fact that only one flow asks for is called as that flow calls it. */
function ruleFor(name: string, { facts, factNames = {} }: FlowDefinition): FactRule {
  const type = facts[name] ?? 'number'
  const label = (Object.hasOwn(factNames, name) ? factNames[name] : undefined) ?? labelOfFact(name)
  if (type !== 'number') return { name, label, type }
  const range = Object.hasOwn(KNOWN_RANGES, name) ? KNOWN_RANGES[name] : undefined
  return { name, label, type, ...(range ?? ANY_NUMBER) }
}
