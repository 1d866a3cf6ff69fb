import { askedQuestionsOf } from '../filling/asked.ts'
import { typedOf } from '../filling/body-of.ts'
import { isBlockKind, isFieldKind } from '../kinds/question-kinds.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question } from '../model.ts'

/** What a question asks for; its words may be mended without asking again. */
function essenceOf({
  kind,
  optional,
  options,
  columns,
  rows,
  parts,
  optionalParts,
  range,
  dates,
  longest,
}: Question) {
  const codes = options?.map(({ code }) => code)
  const cells: unknown = columns?.map((column) => [column.key, essenceOf(column)])
  return JSON.stringify([kind, optional, codes, cells, rows, parts, optionalParts, range, dates, longest])
}

/**
 * A form changed while a draft is open: the answers to go on with, and the keys that are asked again or for the first time. What
 * another kind of question was answered is offered as it would be typed; answers to questions that are no more are dropped. Pure.
 */
export function changedQuestions(
  before: FormDefinition,
  after: FormDefinition,
  answers: Answers,
  at: FormAt,
): { answers: Answers; asked: readonly string[] } {
  const old = new Map(before.pages.flatMap(({ questions }) => questions).map((one) => [one.key, one]))
  const kept: Record<string, Answer> = {}
  const changed = new Set<string>()
  for (const question of after.pages.flatMap(({ questions }) => questions)) {
    const was = old.get(question.key)
    const answer = answers[question.key]
    if (was !== undefined && essenceOf(was) === essenceOf(question)) {
      if (answer !== undefined) kept[question.key] = answer
      continue
    }
    changed.add(question.key)
    const offered = was === undefined ? undefined : offer(was, question, answer, at)
    if (offered !== undefined) kept[question.key] = offered
  }
  const asked = askedQuestionsOf(after, kept, at).flatMap(({ key }) => (changed.has(key) ? [key] : []))
  return { answers: kept, asked }
}

/** As typed, so that it is read anew; blocks, rows and files only where they are still of the kind. */
function offer(was: Question, now: Question, answer: Answer | undefined, at: FormAt): Answer | undefined {
  if (answer === undefined) return undefined
  const isLeaf = ({ kind }: Question) => isFieldKind(kind) || kind === 'choice'
  if (isLeaf(was) && isLeaf(now)) {
    const typed = typedOf(was.kind, answer, at)
    return typed === '' ? undefined : { typed }
  }
  if (was.kind !== now.kind) return undefined
  return isBlockKind(now.kind) || ['file', 'table', 'choices'].includes(now.kind) ? answer : undefined
}
