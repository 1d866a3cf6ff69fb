/** Reads one question of whatever kind from what was posted. */
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { isBlockKind } from '../kinds/question-kinds.ts'
import type { Answer, FileAnswer, FormAt, Question, Row } from '../model.ts'
import type { Body } from './body-of.ts'
import { MOST_FILES, MOST_ROWS } from './bounds.ts'
import { moveFile, pressesOwnButton } from './change-rows.ts'
import { partsOf } from './parts.ts'
import { type QuestionRead, readLeaf, textOf, textsOf } from './read-field.ts'
import { missingError, ownError } from './sentences.ts'

export interface Reading {
  body: Body
  /** The answer that stood before. */
  current: Answer | undefined
  at: FormAt
}

export function readQuestion(question: Question, name: string, reading: Reading): QuestionRead {
  switch (question.kind) {
    case 'choices':
      return readChoices(question, name, reading)
    case 'declaration':
      return readDeclaration(question, name, reading)
    case 'file':
      return readFiles(question, name, reading)
    case 'table':
      return readTable(question, name, reading)
    default:
      return isBlockKind(question.kind)
        ? readBlock(question, name, reading)
        : readLeaf(question, name, reading)
  }
}

function readChoices(question: Question, name: string, { body }: Reading): QuestionRead {
  const { options = [], optional } = question
  const typed = textsOf(body[`${name}[]`] ?? body[name])
  const chosen = options.filter(({ code }) => typed.includes(code)).map(({ code }) => code)
  if (chosen.length < new Set(typed).size)
    return { answer: chosen, errors: [{ name, ...ownError('choice_gone') }] }
  if (chosen.length > 0) return { answer: chosen, errors: [] }
  return { errors: optional ? [] : [{ name, ...missingError(question) }] }
}

function readDeclaration(question: Question, name: string, { body }: Reading): QuestionRead {
  if (textOf(body[name]) === 'yes') return { answer: true, errors: [] }
  return { errors: question.optional ? [] : [{ name, ...missingError(question) }] }
}

/** Files come among the answers when they are stored; here those stay that the page still named. */
function readFiles(question: Question, name: string, { body, current }: Reading): QuestionRead {
  const kept = new Set(textsOf(body[`kept-${name}`]))
  const stored = Array.isArray(current) ? (current as readonly FileAnswer[]) : []
  const stay = stored.filter(({ sha256 }) => kept.has(sha256) && textOf(body[`remove-${name}`]) !== sha256)
  const answer = moveFile(question, body, stay)
  const most = question.files ?? MOST_FILES
  if (answer.length > most)
    return {
      answer,
      errors: [
        { name, ...ownError('files_many', { vi: `Nhiều nhất ${most} tệp.`, en: `At most ${most}.` }) },
      ],
    }
  if (answer.length > 0) return { answer, errors: [] }
  return { errors: question.optional ? [] : [{ name, ...missingError(question) }] }
}

/** Parts in their order; one that depends on another is asked as soon as that one says so. */
function readBlock(question: Question, name: string, { body, current, at }: Reading): QuestionRead {
  const block = BLOCKS[question.kind as keyof typeof BLOCKS]
  const before = (current ?? {}) as Row
  const values: Record<string, Answer> = {}
  const reads: QuestionRead[] = []
  const asked: string[] = []
  for (const part of partsOf(question, block)) {
    if (part.shownWhen !== undefined && !part.shownWhen(values)) continue
    const inner = `${name}.${part.key}`
    if (part.shownWhen !== undefined) asked.push(inner)
    const read =
      part.shownWhen !== undefined && isNew(body, inner)
        ? { errors: [], revealed: true as const }
        : readQuestion(part, inner, { body, current: before[part.key], at })
    if (read.answer !== undefined) values[part.key] = read.answer
    reads.push(read)
    asked.push(...(read.asked ?? []))
  }
  const isBlank = Object.keys(values).length === 0
  const revealed = reads.some((read) => read.revealed) ? { revealed: true as const } : {}
  if (isBlank && question.optional) return { errors: [], ...revealed, asked }
  const wrong = 'check' in block ? block.check(values, at) : undefined
  const errors = reads.flatMap((read) => read.errors)
  if (wrong !== undefined) errors.push({ name: `${name}.${wrong.part}`, ...wrong.error })
  return { ...(isBlank ? {} : { answer: values }), errors, ...revealed, asked }
}

/** Whether a field was not on the page that was sent; a page names what it asks. */
export function isNew(body: Body, name: string): boolean {
  const asked = textsOf(body['asked[]'])
  return asked.length > 0 && !asked.includes(name)
}

function readTable(question: Question, name: string, { body, current, at }: Reading): QuestionRead {
  const count = Math.min(Number(textOf(body[`rows-${name}`])) || 0, MOST_ROWS + 1)
  const before = Array.isArray(current) ? (current as readonly Row[]) : []
  const reads = Array.from({ length: count }, (_, number) =>
    readRow(question, `${name}.${number}`, { body, current: before[number], at }),
  )
  const keepsBlank = pressesOwnButton([question], body)
  const filled = keepsBlank ? reads : reads.filter((read) => read.answer !== undefined)
  const revealed = reads.some((read) => read.revealed) ? { revealed: true as const } : {}
  const answer = filled.map((read) => (read.answer ?? {}) as Row)
  const errors = [...filled.flatMap((read) => read.errors), ...countErrors(question, name, answer.length)]
  const asked = reads.flatMap((read) => read.asked ?? [])
  return { ...(answer.length > 0 ? { answer } : {}), errors, ...revealed, asked }
}

/** Without an answer where nothing stands in the row. */
function readRow(question: Question, name: string, { body, current, at }: Reading): QuestionRead {
  const before = (current ?? {}) as Row
  const reads = (question.columns ?? []).map((column) => ({
    column,
    read: readQuestion(column, `${name}.${column.key}`, { body, current: before[column.key], at }),
  }))
  const row = Object.fromEntries(
    reads.flatMap(({ column, read }) =>
      read.answer === undefined ? [] : [[column.key, read.answer] as const],
    ),
  )
  const revealed = reads.some(({ read }) => read.revealed) ? { revealed: true as const } : {}
  const asked = reads.flatMap(({ read }) => read.asked ?? [])
  if (Object.keys(row).length === 0) return { errors: [], ...revealed, asked }
  return { answer: row, errors: reads.flatMap(({ read }) => read.errors), ...revealed, asked }
}

function countErrors(question: Question, name: string, count: number) {
  const { least = question.optional ? 0 : 1, most = MOST_ROWS } = question.rows ?? {}
  if (count === 0 && question.optional) return []
  if (count === 0) return [{ name, ...missingError(question) }]
  if (count < least)
    return [{ name, ...ownError('rows_few', { vi: `Cần ít nhất ${least} dòng.`, en: `At least ${least}.` }) }]
  return count > most
    ? [{ name, ...ownError('rows_many', { vi: `Nhiều nhất ${most} dòng.`, en: `At most ${most}.` }) }]
    : []
}
