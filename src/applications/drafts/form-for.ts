import { type CompiledVersion, formOf } from '../../catalogue/index.ts'
import { type FormDefinition, withAuthority } from '../../forms/index.ts'
import { kindsNamedIn } from '../papers/paper-kinds.ts'
import { plainText } from '../papers/plain-text.ts'
import type { Application } from './application.ts'

const authorised = new WeakMap<FormDefinition, FormDefinition>()

/**
 * What is asked of whoever applies: the form of the procedure, of which one who applies for another with authority also attaches the
 * paper that says so. One and the same object each time.
 */
export function formFor(
  procedure: CompiledVersion,
  { forWhom }: Pick<Application, 'forWhom'>,
): FormDefinition {
  const form = formOf(procedure)
  if (forWhom.kind !== 'other') return form
  const known = authorised.get(form)
  if (known !== undefined) return known
  const made = withAuthority(form, ({ label }) => kindsNamedIn(plainText(label.vi)).includes('mandate'))
  authorised.set(form, made)
  return made
}
