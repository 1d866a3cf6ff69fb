/** Buttons that a page has for itself: a row more, a copy of one, one less, a file less, a file one place earlier. */
import type { Answer, FileAnswer, Question, Row } from '../model.ts'
import type { Body } from './body-of.ts'
import { MOST_ROWS } from './bounds.ts'
import { textOf } from './read-field.ts'

/** Whether a button of one of these questions was pressed. */
export function pressesOwnButton(questions: readonly Question[], body: Body): boolean {
  return questions.some(
    ({ key, kind }) =>
      (kind === 'table' && ['add', 'copy', 'remove'].some((act) => `${act}-${key}` in body)) ||
      (kind === 'file' && ['remove', 'earlier'].some((act) => `${act}-${key}` in body)),
  )
}

/** The rows after the button; `rows` are those that were posted, blank ones too. Others stay as they are. */
export function changeRows(question: Question, body: Body, rows: readonly Row[]): Answer {
  const { key } = question
  const numberOf = (act: string) =>
    `${act}-${key}` in body ? Number(textOf(body[`${act}-${key}`])) : undefined
  const [copy, remove] = [numberOf('copy'), numberOf('remove')]
  const room = rows.length < (question.rows?.most ?? MOST_ROWS)
  if (`add-${key}` in body && room) return [...rows, {}]
  const copied = copy === undefined ? undefined : rows[copy]
  if (copied !== undefined && copy !== undefined && room)
    return [...rows.slice(0, copy + 1), copied, ...rows.slice(copy + 1)]
  return remove === undefined ? rows : rows.filter((_, at) => at !== remove)
}

/** The files after the button that puts one a place earlier. */
export function moveFile(question: Question, body: Body, files: readonly FileAnswer[]): FileAnswer[] {
  const at = files.findIndex(({ sha256 }) => sha256 === textOf(body[`earlier-${question.key}`]))
  const [moved] = at > 0 ? files.slice(at, at + 1) : []
  if (moved === undefined) return [...files]
  const others = files.filter((one) => one !== moved)
  return [...others.slice(0, at - 1), moved, ...others.slice(at - 1)]
}
