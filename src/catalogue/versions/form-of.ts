import { composeForm, type FormDefinition } from '../../forms/index.ts'
import { factsAskedAtStart } from '../../workflow/index.ts'
import { factRulesOf } from '../facts/fact-rules.ts'
import { type CompiledVersion, pricedFacts } from './compile.ts'

const composed = new WeakMap<object, FormDefinition>()

/**
 * The form in which this version of a procedure is applied for: what its own form asks, or a sound one from its record, then its
 * papers and the delivery. Remembered per version, so that it is one and the same object.
 */
export function formOf({ version, flow }: CompiledVersion): FormDefinition {
  const found = composed.get(version)
  if (found !== undefined) return found
  const cases = [undefined, ...version.cases.map(({ code }) => code)]
  const priced = version.channels.flatMap((channel) =>
    cases.flatMap((one) => pricedFacts(version, channel, one)),
  )
  const rules = factRulesOf(version)
  const names = [...new Set([...priced, ...factsAskedAtStart(flow, {})])]
  const form = composeForm({ ...version, facts: names.flatMap((name) => rules.get(name) ?? []) })
  composed.set(version, form)
  return form
}
