/** Judges one page that was filled in. Loads nothing but what a browser may: the server and the page itself run these same lines. */
import { type FeelFacts, type FeelTree, holds, namesOfTree, runTree } from '../../workflow/browser.ts'
import type { Answer, Answers, FormAt, Row } from '../model.ts'
import type { Body } from './body-of.ts'
import { changeRows, pressesOwnButton } from './change-rows.ts'
import type { CompiledCalculation, CompiledQuestion, CompiledRequirement } from './compile-form.ts'
import { type MutableFacts, noteFacts } from './names.ts'
import { isNew, readQuestion } from './read-question.ts'
import type { PageError } from './sentences.ts'

/** All that judging a page needs of its form; JSON. */
export interface PageToJudge {
  questions: readonly CompiledQuestion[]
  calculations: readonly CompiledCalculation[]
  /** Those whose message stands on this page. */
  requirements: readonly CompiledRequirement[]
}

export interface PageRead {
  /** All answers of the form, those of this page anew; what could not be read as it was typed. Kept also with errors. */
  answers: Answers
  /** In the order of the page; `name` is the control. */
  errors: readonly PageError[]
  /** The page is drawn again, without errors: a button of its own was pressed, or something is asked now that was not there. */
  stay: boolean
  /** Names of the questions, and of the parts that depend on others, that are asked. */
  asked: readonly string[]
}

/** `facts` are those of the pages before; they are not changed. */
export function judgePage(
  page: PageToJudge,
  body: Body,
  before: Answers,
  at: FormAt,
  facts: FeelFacts,
): PageRead {
  const known: MutableFacts = new Map(facts)
  const read = readQuestions(page.questions, body, before, at, known)
  const isOwn = pressesOwnButton(
    page.questions.map(({ question }) => question),
    body,
  )
  const { answers, asked, revealed } = read
  if (isOwn || (revealed && read.errors.length === 0)) return { answers, errors: [], stay: true, asked }
  noteCalculations(page.calculations, known)
  return { answers, errors: [...read.errors, ...brokenRequirements(page, asked, known)], stay: false, asked }
}

/** A calculation knows those before it. */
export function noteCalculations(calculations: readonly CompiledCalculation[], facts: MutableFacts): void {
  for (const { calculation, tree } of calculations) facts.set(calculation.key, runTree(tree, facts))
}

interface QuestionsRead {
  answers: Answers
  errors: readonly PageError[]
  revealed: boolean
  asked: readonly string[]
}

function readQuestions(
  questions: readonly CompiledQuestion[],
  body: Body,
  before: Answers,
  at: FormAt,
  facts: MutableFacts,
): QuestionsRead {
  const answers: Record<string, Answer> = { ...before }
  const errors: PageError[] = []
  const asked: string[] = []
  let revealed = false
  for (const { question, when } of questions) {
    const { key } = question
    if (!isAsked(when, facts)) continue
    asked.push(key)
    if (when !== undefined && isNew(body, key)) {
      revealed = true
      continue
    }
    const read = readQuestion(question, key, { body, current: before[key], at })
    errors.push(...read.errors)
    asked.push(...(read.asked ?? []))
    revealed ||= read.revealed === true
    const answer = question.kind === 'table' ? rowsAfter(question, body, read.answer) : read.answer
    if (answer === undefined) delete answers[key]
    else answers[key] = answer
    noteFacts(facts, question, read.answer)
  }
  return { answers, errors, revealed, asked }
}

function isAsked(when: FeelTree | undefined, facts: FeelFacts): boolean {
  return when === undefined || holds(when, facts)
}

/** What a table shows next: its rows, changed by the button that was pressed. */
function rowsAfter(
  question: CompiledQuestion['question'],
  body: Body,
  answer: Answer | undefined,
): Answer | undefined {
  if (!pressesOwnButton([question], body)) return answer
  const rows = changeRows(question, body, Array.isArray(answer) ? (answer as readonly Row[]) : [])
  return Array.isArray(rows) && rows.length === 0 ? undefined : rows
}

/** Judged where the place of its message is asked, and everything that it reads is answered. */
function brokenRequirements(
  { requirements }: PageToJudge,
  asked: readonly string[],
  facts: FeelFacts,
): PageError[] {
  return requirements.flatMap(({ requirement, tree, number }) => {
    const [key = ''] = requirement.at.split('.')
    const isAnswered = namesOfTree(tree).every((name) => facts.get(name) !== undefined)
    if (!asked.includes(key) || !isAnswered || holds(tree, facts)) return []
    return [{ name: requirement.at, code: `requirement_${number}`, ...requirement.message }]
  })
}
