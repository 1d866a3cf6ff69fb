import { askedOf } from '../filling/asked.ts'
import type { Answers, FormAt, FormDefinition } from '../model.ts'

/** What the flow and the fees get: the answers and calculations that the form names as facts. Pure. */
export function factsOf(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
): Record<string, string | number | boolean> {
  const { pages, facts } = askedOf(form, answers, at)
  const given = [...pages.flatMap(({ page }) => page.questions), ...(form.calculations ?? [])]
  return Object.fromEntries(
    given.flatMap(({ key, fact }) => {
      const value = fact === undefined ? undefined : facts.get(key)
      const plain = Array.isArray(value) ? value.length : value
      return fact === undefined || plain === undefined || typeof plain === 'object' ? [] : [[fact, plain]]
    }),
  )
}
