import { checkForm, type FormFault } from '../../forms/index.ts'
import { factRulesOf } from '../facts/fact-rules.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** The form asks under known names, its conditions can be evaluated, and it gives only facts that fees and flow know. */
export function checkVersionForm(version: ProcedureVersion): Refusal[] {
  return formFaults(version).map(({ place, message }) => refuse('form', `form.${place}`, { message }))
}

/** What is wrong with a version's own form, each with its place in the form; none where it has no form. */
export function formFaults(version: ProcedureVersion): FormFault[] {
  if (version.form === undefined) return []
  const facts = Object.fromEntries([...factRulesOf(version)].map(([name, { type }]) => [name, type]))
  const components = version.components.map(({ code }) => code)
  return checkForm(version.form, { facts, components })
}
