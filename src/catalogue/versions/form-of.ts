import {
  composeForm,
  type FormDefinition,
  type FormSource,
  startForm,
  withoutFaults,
} from '../../forms/index.ts'

import { checkForPublishing, compileFlow, factsAskedAtStart } from '../../workflow/index.ts'
import { formFaults } from '../check/form.ts'
import { factRulesOf } from '../facts/fact-rules.ts'
import type { ProcedureVersion } from '../model.ts'
import { type CompiledVersion, pricedFacts } from './compile.ts'

const composed = new WeakMap<object, FormDefinition>()

/**
 * The form in which this version of a procedure is applied for: what its own form asks, or a sound one from its record, then its
 * papers and the delivery. Remembered per version, so that it is one and the same object.
 */
export function formOf({ version, flow }: CompiledVersion): FormDefinition {
  const found = composed.get(version)
  if (found !== undefined) return found
  const form = composeForm(sourceOf(version, factsAskedAtStart(flow, {})))
  composed.set(version, form)
  return form
}

/**
 * The same of a draft, which may have faults: a flow that does not run asks for nothing by itself, and of its form what cannot be read
 * is left out.
 */
export function formOfDraft(version: ProcedureVersion): FormDefinition {
  const { form, ...source } = draftSource(version)
  return composeForm(
    form === undefined ? source : { ...source, form: withoutFaults(form, formFaults(version)) },
  )
}

/** A form of its own for a draft that has none: what is asked until now, to be changed. */
export function startFormOf(version: ProcedureVersion): FormDefinition {
  return startForm(draftSource(version))
}

function draftSource(version: ProcedureVersion): FormSource {
  const runs = checkForPublishing(version.flow).length === 0
  return sourceOf(version, runs ? factsAskedAtStart(compileFlow(version.flow), {}) : [])
}

function sourceOf(version: ProcedureVersion, asked: readonly string[]): FormSource {
  const cases = [undefined, ...version.cases.map(({ code }) => code)]
  const priced = version.channels.flatMap((channel) =>
    cases.flatMap((one) => pricedFacts(version, channel, one)),
  )
  const rules = factRulesOf(version)
  const names = [...new Set([...priced, ...asked])]
  return { ...version, facts: names.flatMap((name) => rules.get(name) ?? []) }
}
