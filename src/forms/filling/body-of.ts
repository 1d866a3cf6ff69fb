/** Answers as the fields of a form hold them: what a page is drawn from, and read from again. */
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import type { Kind } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isBlockKind, isFieldKind } from '../kinds/question-kinds.ts'
import type { Answer, Answers, FileAnswer, FormAt, Question, Row } from '../model.ts'
import { partsOf } from './parts.ts'

/** Names of inputs to what stands in them. */
export type Body = Readonly<Record<string, unknown>>

/** The fields of these questions, as a browser would post them unchanged. */
export function bodyOf(questions: readonly Question[], answers: Answers, at: FormAt): Body {
  const body: Record<string, string | string[]> = {}
  for (const question of questions) put(body, question, question.key, answers[question.key], at)
  return body
}

/** What stands in the input of a field: as it was typed where it could not be read. */
export function typedOf(kind: string, answer: Answer | undefined, at: FormAt): string {
  if (answer === undefined || Array.isArray(answer)) return ''
  if (typeof answer === 'object') return 'typed' in answer ? String(answer.typed) : ''
  if (kind === 'yes-no') return answer === true ? 'yes' : 'no'
  if (kind === 'commune' || kind === 'country')
    return (KINDS[kind] as Kind<string>).say(String(answer), at.lang)
  if (kind === 'sex' || !isFieldKind(kind)) return String(answer)
  return (KINDS[kind] as Kind<never>).say(answer as never, at.lang)
}

function put(
  body: Record<string, string | string[]>,
  question: Question,
  name: string,
  answer: Answer | undefined,
  at: FormAt,
): void {
  const { kind } = question
  if (kind === 'table') putRows(body, question, name, answer, at)
  else if (kind === 'file') {
    if (Array.isArray(answer)) body[`kept-${name}`] = (answer as FileAnswer[]).map(({ sha256 }) => sha256)
  } else if (kind === 'choices')
    body[name] = Array.isArray(answer) ? (answer as string[]) : typedOf(kind, answer, at)
  else if (kind === 'declaration') body[name] = answer === true ? 'yes' : ''
  else if (isBlockKind(kind))
    for (const part of partsOf(question, BLOCKS[kind]))
      put(body, part, `${name}.${part.key}`, (answer as Row | undefined)?.[part.key], at)
  else body[name] = typedOf(kind, answer, at)
}

function putRows(
  body: Record<string, string | string[]>,
  question: Question,
  name: string,
  answer: Answer | undefined,
  at: FormAt,
): void {
  const rows = Array.isArray(answer) ? (answer as readonly Row[]) : []
  body[`rows-${name}`] = String(rows.length)
  for (const [number, row] of rows.entries())
    for (const column of question.columns ?? [])
      put(body, column, `${name}.${number}.${column.key}`, row[column.key], at)
}
