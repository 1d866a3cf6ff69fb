import { type FeelFacts, holds, namesOfTree } from '../../workflow/index.ts'
import type { Answer, Answers, FormAt, FormDefinition, FormPage, Row } from '../model.ts'
import { askedOf } from './asked.ts'
import { type Body, bodyOf } from './body-of.ts'
import { changeRows, pressesOwnButton } from './change-rows.ts'
import { type CompiledPage, compileForm } from './compile-form.ts'
import { type MutableFacts, noteFacts } from './names.ts'
import { isNew, readQuestion } from './read-question.ts'
import type { PageError } from './sentences.ts'

export interface PageRead {
  /** All answers of the form, those of this page anew; what could not be read as it was typed. Kept also with errors. */
  answers: Answers
  /** In the order of the page; `name` is the control. */
  errors: readonly PageError[]
  /** The page is drawn again, without errors: a button of its own was pressed, or something is asked now that was not there. */
  stay: boolean
}

/**
 * Reads a page that was posted. Questions are asked by what the page itself answers too, so one question may bring another on the same
 * page. Nothing typed is lost. Pure.
 */
export function readPage(
  form: FormDefinition,
  page: Pick<FormPage, 'key'>,
  body: Body,
  answers: Answers,
  at: FormAt,
): PageRead {
  const compiled = compileForm(form).pages.find((one) => one.page.key === page.key)
  if (compiled === undefined) return { answers, errors: [], stay: false }
  const read = readQuestions(compiled, body, answers, at, factsBefore(form, compiled, answers, at))
  const isOwn = pressesOwnButton(compiled.page.questions, body)
  if (isOwn || (read.revealed && read.errors.length === 0))
    return { answers: read.answers, errors: [], stay: true }
  return {
    answers: read.answers,
    errors: [...read.errors, ...brokenRequirements(form, compiled, read.answers, at)],
    stay: false,
  }
}

/** The first page that is not complete, with what it lacks; undefined: all is answered. */
export function missingIn(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
): { page: FormPage; errors: readonly PageError[] } | undefined {
  for (const { page } of askedOf(form, answers, at).pages) {
    const { errors } = readPage(form, page, bodyOf(page.questions, answers, at), answers, at)
    if (errors.length > 0) return { page, errors }
  }
  return undefined
}

function factsBefore(form: FormDefinition, until: CompiledPage, answers: Answers, at: FormAt): MutableFacts {
  const facts: MutableFacts = new Map([['today', at.today]])
  for (const { compiled, page } of askedOf(form, answers, at).pages) {
    if (compiled === until) break
    for (const question of page.questions) noteFacts(facts, question, answers[question.key])
  }
  return facts
}

interface QuestionsRead {
  answers: Answers
  errors: readonly PageError[]
  revealed: boolean
}

function readQuestions(
  { questions }: CompiledPage,
  body: Body,
  before: Answers,
  at: FormAt,
  facts: MutableFacts,
): QuestionsRead {
  const answers: Record<string, Answer> = { ...before }
  const errors: PageError[] = []
  let revealed = false
  for (const { question, when } of questions) {
    const { key } = question
    if (when !== undefined && !holds(when, facts)) continue
    if (when !== undefined && isNew(body, key)) {
      revealed = true
      continue
    }
    const read = readQuestion(question, key, { body, current: before[key], at })
    errors.push(...read.errors)
    revealed ||= read.revealed === true
    const answer = question.kind === 'table' ? rowsAfter(question, body, read.answer) : read.answer
    if (answer === undefined) delete answers[key]
    else answers[key] = answer
    noteFacts(facts, question, read.answer)
  }
  return { answers, errors, revealed }
}

/** What a table shows next: its rows, changed by the button that was pressed. */
function rowsAfter(
  question: CompiledPage['questions'][number]['question'],
  body: Body,
  answer: Answer | undefined,
): Answer | undefined {
  if (!pressesOwnButton([question], body)) return answer
  const rows = changeRows(question, body, Array.isArray(answer) ? (answer as readonly Row[]) : [])
  return Array.isArray(rows) && rows.length === 0 ? undefined : rows
}

/** Judged where the message stands on this page, and everything that the requirement reads is answered. */
function brokenRequirements(
  form: FormDefinition,
  { page }: CompiledPage,
  answers: Answers,
  at: FormAt,
): PageError[] {
  const { requirements } = compileForm(form)
  const { pages, facts } = askedOf(form, answers, at)
  const asked = new Set(pages.flatMap((one) => one.page.questions.map(({ key }) => key)))
  const here = new Set(page.questions.map(({ key }) => key))
  return requirements.flatMap(({ requirement, tree }, number) => {
    const [key = ''] = requirement.at.split('.')
    if (!here.has(key) || !asked.has(key) || !isAnswered(namesOfTree(tree), facts) || holds(tree, facts))
      return []
    return [{ name: requirement.at, code: `requirement_${number + 1}`, ...requirement.message }]
  })
}

function isAnswered(names: readonly string[], facts: FeelFacts): boolean {
  return names.every((name) => facts.get(name) !== undefined)
}
