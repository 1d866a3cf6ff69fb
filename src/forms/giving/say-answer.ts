import type { Lang } from '../../platform/texts/index.ts'
import { partsOf } from '../filling/parts.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import type { Kind } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isBlockKind, isFieldKind } from '../kinds/question-kinds.ts'
import type { Answer, FileAnswer, Question, Row } from '../model.ts'

/** An answer as people read it, in one text; a table by its rows. Empty where nothing, or nothing readable, was answered. */
export function sayAnswer(question: Question, answer: Answer | undefined, lang: Lang): string {
  const { kind } = question
  if (answer === undefined || isUnread(answer)) return ''
  if (kind === 'choices' || kind === 'choice')
    return (Array.isArray(answer) ? answer : [answer])
      .map((code) => question.options?.find((one) => one.code === code)?.label[lang] ?? String(code))
      .join('; ')
  if (kind === 'file') return (answer as readonly FileAnswer[]).map(({ name }) => name).join('; ')
  if (kind === 'table')
    return (answer as readonly Row[]).map((row) => sayRow(question, row, lang).join(' · ')).join('\n')
  if (kind === 'declaration') return { vi: 'Đã cam đoan', en: 'Declared' }[lang]
  if (isBlockKind(kind)) return sayBlock(question, answer as Row, lang)
  return isFieldKind(kind) ? (KINDS[kind] as Kind<never>).say(answer as never, lang) : ''
}

/** The cells of a row, in the order of the columns. */
export function sayRow(question: Question, row: Row, lang: Lang): string[] {
  return (question.columns ?? []).map((column) => sayAnswer(column, row[column.key], lang))
}

/** What each part of a block says, in its order; parts without an answer are left out. */
export function sayParts(question: Question, values: Row, lang: Lang): { part: Question; said: string }[] {
  if (!isBlockKind(question.kind)) return []
  return partsOf(question, BLOCKS[question.kind])
    .filter((part) => part.shownWhen === undefined || part.shownWhen(values))
    .map((part) => ({ part, said: sayAnswer(part, values[part.key], lang) }))
    .filter(({ said }) => said !== '')
}

function sayBlock(question: Question, values: Row, lang: Lang): string {
  const said = Object.fromEntries(sayParts(question, values, lang).map((one) => [one.part.key, one.said]))
  return BLOCKS[question.kind as keyof typeof BLOCKS].say(said, values, lang)
}

function isUnread(answer: Answer): boolean {
  return typeof answer === 'object' && !Array.isArray(answer) && typeof (answer as Row).typed === 'string'
}
