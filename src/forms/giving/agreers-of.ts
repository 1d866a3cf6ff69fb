import { askedQuestionsOf } from '../filling/asked.ts'
import type { Agreement, Answer, Answers, FormAt, FormDefinition, Row } from '../model.ts'

/** Somebody who must agree to what the form says. */
export interface Agreer {
  role: Agreement['role']
  name: string
  /** Personal identity number; undefined: the form has none of them. */
  number?: string
  /** It may be filed without them. */
  optional?: true
}

/** Whom the form names as those who must agree, each once, in its order. Pure. */
export function agreersOf(form: FormDefinition, answers: Answers, at: FormAt): Agreer[] {
  const asked = askedQuestionsOf(form, answers, at)
  const all = (form.agreements ?? []).flatMap((agreement) => {
    const isAsked = asked.some(({ key }) => key === agreement.of)
    const answer = isAsked ? answers[agreement.of] : undefined
    return rowsOf(answer).flatMap((row) => agreerIn(agreement, row))
  })
  return all.filter((one, at_) => all.findIndex(({ number }) => number === one.number) === at_ || !one.number)
}

function agreerIn({ role, optional }: Agreement, row: Row): Agreer[] {
  const { name } = row
  const number = [row.personal_number, row.number, row.id_number].find(
    (one) => typeof one === 'string' && /^\d{12}$/.test(one),
  )
  if (typeof name !== 'string' || name === '') return []
  return [
    {
      role,
      name,
      ...(typeof number === 'string' ? { number } : {}),
      ...(optional ? { optional } : {}),
    },
  ]
}

function rowsOf(answer: Answer | undefined): readonly Row[] {
  if (typeof answer !== 'object') return []
  return Array.isArray(answer) ? (answer as readonly Row[]) : [answer as Row]
}
