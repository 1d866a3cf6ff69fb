import type { FormDefinition } from '../model.ts'
import type { FormFault } from './check-form.ts'

/**
 * The form without the conditions, values and requirements that cannot be read, so that the rest can be seen while somebody mends them: what
 * they stood at is then asked always. Of the same key asked twice the first stands. Pure.
 */
export function withoutFaults(form: FormDefinition, faults: readonly FormFault[]): FormDefinition {
  if (faults.length === 0) return form
  const wrong = new Set(faults.map(({ place }) => place))
  const seen = new Set<string>()
  const pages = form.pages.map((page) => ({
    ...unless(page, wrong.has(`pages.${page.key}.when`)),
    questions: page.questions
      .filter(({ key }) => !seen.has(key) && seen.add(key))
      .map((question) => unless(question, wrong.has(`${question.key}.when`))),
  }))
  const { calculations, requirements, ...rest } = form
  return {
    ...rest,
    pages,
    calculations: (calculations ?? []).filter(({ key }) => !seen.has(key) && !wrong.has(key)),
    requirements: (requirements ?? []).filter((_, at) => !wrong.has(`requirements[${at}]`)),
  }
}

function unless<T extends { when?: string }>(one: T, isWrong: boolean): T {
  if (!isWrong) return one
  const { when: _, ...rest } = one
  return rest as T
}
