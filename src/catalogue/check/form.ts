import { checkForm } from '../../forms/index.ts'
import { factRulesOf } from '../facts/fact-rules.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** The form asks under known names, its conditions can be evaluated, and it gives only facts that fees and flow know. */
export function checkVersionForm(version: ProcedureVersion): Refusal[] {
  if (version.form === undefined) return []
  const facts = Object.fromEntries([...factRulesOf(version)].map(([name, { type }]) => [name, type]))
  const components = version.components.map(({ code }) => code)
  return checkForm(version.form, { facts, components }).map(({ place, message }) =>
    refuse('form', `form.${place}`, { message }),
  )
}
