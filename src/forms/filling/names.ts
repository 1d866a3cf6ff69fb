/** The names by which conditions read answers, and what stands behind them. */
import type { FeelFacts, FeelType, FeelValue } from '../../workflow/browser.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { isBlockKind, isFieldKind } from '../kinds/question-kinds.ts'
import type { Answer, Question, Row } from '../model.ts'
import { partsOf } from './parts.ts'

export type MutableFacts = Map<string, FeelFacts extends ReadonlyMap<string, infer V> ? V : never>

const NUMBERS: ReadonlySet<string> = new Set(['number', 'money'])
const BOOLEANS: ReadonlySet<string> = new Set(['yes-no', 'declaration'])

/** `key`, `block.part` and `table.column` with their types. */
export function namesOfQuestion(question: Question, name = question.key): [string, FeelType][] {
  const { kind } = question
  if (kind === 'choices' || kind === 'file') return [[name, 'list']]
  if (kind === 'table')
    return [
      [name, 'rows'],
      ...(question.columns ?? []).flatMap((column) => namesOfQuestion(column, `${name}.${column.key}`)),
    ]
  if (isBlockKind(kind))
    return partsOf(question, BLOCKS[kind]).flatMap((part) => namesOfQuestion(part, `${name}.${part.key}`))
  return [[name, NUMBERS.has(kind) ? 'number' : BOOLEANS.has(kind) ? 'boolean' : 'string']]
}

/** Puts what is answered among the facts; what could not be read is no fact. */
export function noteFacts(facts: MutableFacts, question: Question, answer: Answer | undefined): void {
  note(facts, question, answer, question.key)
}

function note(facts: MutableFacts, question: Question, answer: Answer | undefined, name: string): void {
  const { kind } = question
  if (answer === undefined) return
  if (Array.isArray(answer)) facts.set(name, kind === 'table' ? answer.map(rowFacts) : listOf(answer))
  else if (isBlockKind(kind))
    for (const part of partsOf(question, BLOCKS[kind]))
      note(facts, part, (answer as Row)[part.key], `${name}.${part.key}`)
  else if (typeof answer !== 'object' && (isFieldKind(kind) || kind === 'choice' || kind === 'declaration'))
    facts.set(name, answer as FeelValue)
}

function listOf(answer: readonly unknown[]): readonly string[] {
  return answer.map((one) => (typeof one === 'string' ? one : (one as { sha256: string }).sha256))
}

function rowFacts(row: Row): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(row).filter(([, value]) => typeof value !== 'object'))
}
