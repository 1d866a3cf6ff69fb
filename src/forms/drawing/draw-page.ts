/** A page as whoever draws it needs it: every field with what stands in it, in the order of the form. Plain data. */
import { type FeelFacts, namesOfTree } from '../../workflow/index.ts'
import { type Body, bodyOf } from '../filling/body-of.ts'
import { MOST_FILES, MOST_ROWS } from '../filling/bounds.ts'
import { judgePage, type PageToJudge } from '../filling/judge-page.ts'
import { partsOf } from '../filling/parts.ts'
import { toJudge } from '../filling/read-page.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import type { Control, Kind } from '../kinds/kind.ts'
import { KINDS, type KindName } from '../kinds/kinds.ts'
import { isBlockKind, isFieldKind } from '../kinds/question-kinds.ts'
import type { Answers, FileAnswer, FormAt, FormDefinition, Option, Question, Row } from '../model.ts'

export type DrawnField = {
  /** Of the control, and its id. */
  name: string
  question: Question
  /** It depends on another answer: then it may come or go while the page is filled in. */
  depends: boolean
  asked: boolean
} & (
  | { draw: 'typed'; kind: KindName; control: Control; typed: string }
  | { draw: 'one' | 'many'; options: readonly Option[]; chosen: readonly string[] }
  | { draw: 'declaration'; isTicked: boolean }
  | { draw: 'files'; files: readonly FileAnswer[]; most: number }
  | { draw: 'block'; fields: readonly DrawnField[] }
  | { draw: 'rows'; rows: readonly (readonly DrawnField[])[]; hasRoom: boolean }
)

export interface DrawnPage {
  fields: readonly DrawnField[]
  /** What a browser needs to judge the page by itself; JSON. */
  judging: Judging
}

export interface Judging {
  page: PageToJudge
  at: FormAt
  /** Of the pages before, those that this page's conditions read. */
  facts: readonly (readonly [name: string, value: unknown])[]
}

/** Undefined where the form has no such page. Pure. */
export function drawPage(
  form: FormDefinition,
  key: string,
  answers: Answers,
  at: FormAt,
): DrawnPage | undefined {
  const ready = toJudge(form, key, answers, at)
  if (ready === undefined) return undefined
  const { page, facts } = ready
  const questions = page.questions.map(({ question }) => question)
  const body = bodyOf(questions, answers, at)
  const asked = new Set(judgePage(page, body, answers, at, facts).asked)
  const fields = page.questions.map(({ question, when }) =>
    drawField(question, question.key, { answers, body, asked }, when !== undefined),
  )
  return { fields, judging: { page, at, facts: factsRead(page, facts) } }
}

interface Drawing {
  answers: Answers
  body: Body
  asked: ReadonlySet<string>
}

function drawField(question: Question, name: string, drawing: Drawing, depends: boolean): DrawnField {
  const base = { name, question, depends, asked: !depends || drawing.asked.has(name) }
  const { kind, options = [] } = question
  if (isFieldKind(kind)) return drawTyped(base, kind, textIn(drawing, name))
  if (isBlockKind(kind)) return { ...base, draw: 'block', fields: drawParts(question, name, drawing) }
  switch (kind) {
    case 'table':
      return drawRows(base, drawing)
    case 'file': {
      const files = drawing.answers[question.key]
      const most = question.files ?? MOST_FILES
      return { ...base, draw: 'files', files: Array.isArray(files) ? (files as FileAnswer[]) : [], most }
    }
    case 'declaration':
      return { ...base, draw: 'declaration', isTicked: textIn(drawing, name) === 'yes' }
    default:
      return { ...base, draw: kind === 'choice' ? 'one' : 'many', options, chosen: textsIn(drawing, name) }
  }
}

type Base = Pick<DrawnField, 'name' | 'question' | 'depends' | 'asked'>

function drawTyped(base: Base, kind: KindName, typed: string): DrawnField {
  const { control = { draw: 'line' } } = KINDS[kind] as Kind<unknown>
  return control.draw === 'options'
    ? { ...base, draw: 'one', options: control.options, chosen: [typed] }
    : { ...base, draw: 'typed', kind, control, typed }
}

function drawParts(question: Question, name: string, drawing: Drawing): DrawnField[] {
  return partsOf(question, BLOCKS[question.kind as keyof typeof BLOCKS]).map((part) =>
    drawField(part, `${name}.${part.key}`, drawing, part.shownWhen !== undefined),
  )
}

/** A table without rows shows a blank one. */
function drawRows(base: Base, drawing: Drawing): DrawnField {
  const { question, name } = base
  const stored = drawing.answers[question.key]
  const rows = Array.isArray(stored) && stored.length > 0 ? (stored as readonly Row[]) : [{}]
  const most = question.rows?.most ?? MOST_ROWS
  return {
    ...base,
    draw: 'rows',
    rows: rows.map((_, at) =>
      (question.columns ?? []).map((column) =>
        drawField(column, `${name}.${at}.${column.key}`, drawing, false),
      ),
    ),
    hasRoom: rows.length < most,
  }
}

function textsIn({ body }: Drawing, name: string): string[] {
  const value = body[name]
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '')
}

function textIn(drawing: Drawing, name: string): string {
  return textsIn(drawing, name)[0] ?? ''
}

function factsRead(page: PageToJudge, facts: FeelFacts): Judging['facts'] {
  const trees = [
    ...page.questions.flatMap(({ when }) => when ?? []),
    ...page.calculations.map(({ tree }) => tree),
    ...page.requirements.map(({ tree }) => tree),
  ]
  const names = [...new Set(trees.flatMap(namesOfTree))]
  return names.flatMap((name) => {
    const value = facts.get(name)
    return value === undefined ? [] : [[name, plainOf(value)] as const]
  })
}

/** Rows as objects: a map is not JSON. */
function plainOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((one) => (one instanceof Map ? Object.fromEntries(one) : one))
}
