import { visiblePages } from '../filling/asked.ts'
import { isBlockKind } from '../kinds/question-kinds.ts'
import type { Answer, Answers, FileAnswer, FormAt, FormDefinition, Question, Row } from '../model.ts'
import { sayAnswer, sayParts, sayRow } from './say-answer.ts'

export interface SummaryPage {
  key: string
  title: string
  rows: readonly SummaryRow[]
}

export interface SummaryRow {
  key: string
  label: string
  /** What was answered, a text of several lines by its lines; empty: nothing. */
  lines: readonly string[]
  /** Parts of a block, each under its own label. */
  parts?: readonly { label: string; said: string }[]
  table?: { heads: readonly string[]; rows: readonly (readonly string[])[] }
  files?: readonly FileAnswer[]
}

/** All that was answered, by page, as people of the language read it: for the review page, the officer and the printed form. Pure. */
export function summaryOf(form: FormDefinition, answers: Answers, at: FormAt): SummaryPage[] {
  return visiblePages(form, answers, at).map(({ key, title, questions }) => ({
    key,
    title: title[at.lang],
    rows: questions.map((question) => rowOf(question, answers[question.key], at)),
  }))
}

function rowOf(question: Question, answer: Answer | undefined, { lang }: FormAt): SummaryRow {
  const { key, kind } = question
  const label = question.label[lang]
  if (kind === 'table' && Array.isArray(answer)) {
    const heads = (question.columns ?? []).map((column) => column.label[lang])
    const rows = (answer as readonly Row[]).map((row) => sayRow(question, row, lang))
    return { key, label, lines: [], table: { heads, rows } }
  }
  if (kind === 'file' && Array.isArray(answer))
    return { key, label, lines: [], files: answer as readonly FileAnswer[] }
  const said = sayAnswer(question, answer, lang)
  const lines = said === '' ? [] : said.split('\n')
  if (!isBlockKind(kind) || kind === 'address') return { key, label, lines }
  const parts = sayParts(question, (answer ?? {}) as Row, lang)
  return { key, label, lines, parts: parts.map((one) => ({ label: one.part.label[lang], said: one.said })) }
}
