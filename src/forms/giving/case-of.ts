import { askedQuestionsOf } from '../filling/asked.ts'
import type { Answers, FormAt, FormDefinition } from '../model.ts'

/** The questions that every form has under these names: which case of the procedure it is, and how the result is delivered. */
export const CASE_KEY = 'case'
export const DELIVERY_KEY = 'deliver_by'
/** Of the case question: none of the procedure's cases. */
export const NO_CASE = 'general'

/** The procedure's case by its code; undefined: none of its own. */
export function caseOf(form: FormDefinition, answers: Answers, at: FormAt): string | undefined {
  const code = answerTo(form, answers, CASE_KEY, at)
  return code === NO_CASE ? undefined : code
}

/** `counter`, `post` or `online`; undefined where it is not answered. */
export function deliveryOf(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
): 'counter' | 'post' | 'online' | undefined {
  const code = answerTo(form, answers, DELIVERY_KEY, at)
  return code === 'counter' || code === 'post' || code === 'online' ? code : undefined
}

function answerTo(form: FormDefinition, answers: Answers, key: string, at: FormAt): string | undefined {
  const isAsked = askedQuestionsOf(form, answers, at).some((question) => question.key === key)
  const answer = answers[key]
  return isAsked && typeof answer === 'string' ? answer : undefined
}
