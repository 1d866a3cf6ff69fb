import type { Lang, Problem } from '../../platform/index.ts'
import { apiProblem } from './problems.ts'
import { type FieldError, RULES } from './say-issue.ts'

/** The refusal of fields that their schema lets pass, and something else knows to be wrong. */
export function invalidFields(
  part: FieldError['in'],
  pointers: readonly string[],
  rule: keyof typeof RULES,
  lang: Lang,
): Problem {
  const message = RULES[rule][lang]
  const errors = pointers.map((pointer): FieldError => ({ in: part, pointer, message }))
  return apiProblem('invalid_input', { errors })
}
