/** What a fee depends on, asked of anybody: channel, case and facts, and what comes of them. Pure. */
import {
  type Channel,
  type FactRule,
  type FeeLine,
  factRulesOf,
  feesFor,
  type ProcedureVersion,
  pricedFacts,
  requestedFacts,
} from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { readFact } from '../../shell/forms/fact-field.tsx'
import type { FormError } from '../../ui/index.ts'

export interface FeeQuestion {
  channel: Channel | undefined
  caseCode: string | undefined
  /** Every fact that a fee of the procedure depends on, by whatever channel and in whatever case; what is only wished for may stay empty. */
  rules: readonly FactRule[]
  /** Names of those that may stay empty, whatever is chosen. */
  optional: ReadonlySet<string>
  errors: readonly FormError[]
  /** Undefined: nothing was asked yet, or something of it is missing. */
  lines: readonly FeeLine[] | undefined
}

/** The name of the field of a fact. */
export const factField = (fact: string) => `fact.${fact}`

export function readFeeQuestion(
  version: ProcedureVersion,
  asked: Readonly<Record<string, string>>,
  lang: Lang,
): FeeQuestion {
  const channel = version.channels.find((one) => one === asked.channel) ?? version.channels[0]
  const caseCode = version.cases.find(({ code }) => code === asked.case)?.code
  const rules = rulesOfFees(version)
  const priced = new Set(factsOf(version, pricedFacts))
  const optional = new Set(rules.map(({ name }) => name).filter((name) => !priced.has(name)))
  const question = { channel, caseCode, rules, optional }
  if (channel === undefined || asked.channel === undefined)
    return { ...question, errors: [], lines: undefined }
  const facts: Record<string, string | number | boolean> = {}
  const errors: FormError[] = []
  const needed = new Set(pricedFacts(version, channel, caseCode))
  const wished = new Set(requestedFacts(version, channel, caseCode))
  const isAsked = ({ name }: FactRule) =>
    needed.has(name) || (wished.has(name) && (asked[factField(name)] ?? '').trim() !== '')
  for (const rule of rules.filter(isAsked)) {
    const id = factField(rule.name)
    const read = readFact((asked[id] ?? '').trim(), rule, lang)
    if ('value' in read) facts[rule.name] = read.value
    else errors.push({ id, message: read.message })
  }
  return {
    ...question,
    errors,
    lines: errors.length > 0 ? undefined : feesFor(version, channel, caseCode, facts),
  }
}

/** Whether what one pays depends on anything that can be asked. */
export function hasFeeQuestion(version: ProcedureVersion): boolean {
  return version.fees.length > 1 || rulesOfFees(version).length > 0
}

function rulesOfFees(version: ProcedureVersion): FactRule[] {
  const rules = factRulesOf(version)
  const names = [...factsOf(version, pricedFacts), ...factsOf(version, requestedFacts)]
  return [...new Set(names)].flatMap((name) => rules.get(name) ?? [])
}

/** By whatever channel and in whatever case. */
function factsOf(version: ProcedureVersion, facts: typeof pricedFacts): string[] {
  const cases = [undefined, ...version.cases.map(({ code }) => code)]
  return version.channels.flatMap((channel) => cases.flatMap((one) => facts(version, channel, one)))
}
