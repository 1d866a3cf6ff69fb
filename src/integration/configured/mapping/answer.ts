/** What their answer means: a line for each fact, `fact = path.in.answer` or `fact = "always this"`. */
import { type CompiledVersion, type FactRule, factRulesOf } from '../../../catalogue/index.ts'
import type { ToldAnswer } from '../model.ts'
import { type LineFault, linesOf, MOST_LINES } from './message.ts'

/** What an answer may also bring beside facts. */
const ANSWER_PARTS = ['answer', 'decision', 'reason', 'result_number'] as const
type AnswerPart = (typeof ANSWER_PARTS)[number]

export interface AnswerLine {
  name: string
  /** The rule of the fact; undefined: one of ANSWER_PARTS. */
  rule: FactRule | undefined
  from: { path: readonly string[] } | { always: string | number | boolean }
}

const PATH = /^[A-Za-z_][\w-]*(\.(\d{1,3}|[A-Za-z_][\w-]*))*$/

export function readAnswerLines(
  text: string,
  versions: readonly CompiledVersion[],
): AnswerLine[] | LineFault[] {
  const rules = new Map(versions.flatMap(({ version }) => [...factRulesOf(version)]))
  const lines = linesOf(text)
  if (lines.length === 0) return [{ line: 1, code: 'nothing', part: '' }]
  if (lines.length > MOST_LINES) return [{ line: MOST_LINES + 1, code: 'too_many', part: '' }]
  const faults: LineFault[] = []
  const read: AnswerLine[] = []
  for (const { line, left, right, whole } of lines) {
    const rule = rules.get(left)
    const from = readSource(right)
    if (from === undefined) faults.push({ line, code: 'line_form', part: whole })
    else if (rule === undefined && !isPart(left)) faults.push({ line, code: 'unknown_fact', part: left })
    else if (read.some(({ name }) => name === left)) faults.push({ line, code: 'path_twice', part: left })
    else if (rule && 'always' in from && typeOf(from.always) !== rule.type)
      faults.push({ line, code: 'fact_type', part: whole })
    else read.push({ name: left, rule, from })
  }
  return faults.length > 0 ? faults : read
}

function typeOf(value: string | number | boolean): string {
  return typeof value
}

function isPart(name: string): name is AnswerPart {
  return (ANSWER_PARTS as readonly string[]).includes(name)
}

function readSource(text: string): AnswerLine['from'] | undefined {
  if (PATH.test(text) && text !== 'true' && text !== 'false') return { path: text.split('.') }
  try {
    const value: unknown = JSON.parse(text)
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
    return isPlain ? { always: value as string } : undefined
  } catch {
    return undefined
  }
}

/** What the answer says; a fault names the line that it does not satisfy. Pure. */
export function readAnswer(lines: readonly AnswerLine[], answer: unknown): ToldAnswer | { lacks: string } {
  const told: ToldAnswer = { answer: '', facts: {} }
  for (const { name, rule, from } of lines) {
    const value = 'always' in from ? from.always : valueAt(answer, from.path)
    if (rule !== undefined) {
      const fact = asFact(value, rule)
      if (fact === undefined) return { lacks: name }
      told.facts[name] = fact
      continue
    }
    if (name === 'decision') {
      if (value !== 'granted' && value !== 'refused') return { lacks: name }
      told.decision = value
      continue
    }
    if (value === undefined || value === null || typeof value === 'object') {
      if (name === 'reason') continue
      return { lacks: name }
    }
    const text = String(value).slice(0, name === 'result_number' ? 100 : 2000)
    if (name === 'answer') told.answer = text
    else if (name === 'reason') told.reason = text
    else told.resultNumber = text
  }
  return told
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<string, unknown>)[part]
  }
  return at
}

function asFact(value: unknown, { type }: FactRule): string | number | boolean | undefined {
  if (type === 'string')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
