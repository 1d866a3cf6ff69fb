/** Expressions as data, and what they come to: small enough to run in a browser, and the same there as here. Loads no library. */

/** A text, number or truth value stands for itself; everything else is an operation over its parts. */
export type FeelTree = string | number | boolean | readonly [operation: FeelOperation, ...parts: FeelTree[]]

export type FeelOperation =
  | ('and' | 'or' | 'not' | 'if')
  | ('=' | '!=' | '<' | '<=' | '>' | '>=')
  | ('+' | '-' | '*' | '/' | 'min' | 'max' | 'floor' | 'ceiling' | 'abs')
  | ('fact' | 'contains' | 'count' | 'sum' | 'years' | 'days')
  | ('has text' | 'starts with' | 'ends with')

/** What a name stands for; absent: not answered, FEEL's null. Lists are of several choices, rows of a table. */
export type FeelValue = string | number | boolean | undefined
export type FeelFacts = ReadonlyMap<
  string,
  FeelValue | readonly string[] | readonly ReadonlyMap<string, unknown>[]
>

/**
 * What an expression comes to; undefined is FEEL's null: an unanswered name is neither true nor false, equal to nothing, and
 * makes nothing of what is computed from it. Pure.
 */
export function runTree(tree: FeelTree, facts: FeelFacts): FeelValue {
  if (!isOperation(tree)) return tree
  const [operation, ...parts] = tree
  switch (operation) {
    case 'fact':
      return plainOf(facts.get(String(parts[0])))
    case 'and':
    case 'or':
      return runLogic(operation, parts, facts)
    case 'if':
      return runTree(parts[runTree(parts[0] as FeelTree, facts) === true ? 1 : 2] as FeelTree, facts)
    case 'contains':
    case 'count':
    case 'sum':
      return runList(operation, parts, facts)
    default:
      return compute(
        operation,
        parts.map((part) => runTree(part, facts)),
      )
  }
}

/** Whether a condition holds; what is null does not. */
export function holds(tree: FeelTree, facts: FeelFacts): boolean {
  return runTree(tree, facts) === true
}

/** Names that an expression reads. */
export function namesOfTree(tree: FeelTree): string[] {
  if (!isOperation(tree)) return []
  const [operation, ...parts] = tree
  const own = ['fact', 'contains', 'count', 'sum'].includes(operation) ? [String(parts[0])] : []
  return [...own, ...parts.flatMap(namesOfTree)]
}

function isOperation(tree: FeelTree): tree is Extract<FeelTree, readonly unknown[]> {
  return typeof tree === 'object'
}

function plainOf(value: unknown): FeelValue {
  return typeof value === 'object' ? undefined : (value as FeelValue)
}

/** Three values: what decides alone decides though others are null. */
function runLogic(operation: 'and' | 'or', parts: readonly FeelTree[], facts: FeelFacts): FeelValue {
  const deciding = operation === 'or'
  let answer: FeelValue = !deciding
  for (const part of parts) {
    const value = runTree(part, facts)
    if (value === deciding) return deciding
    if (value === undefined) answer = undefined
  }
  return answer
}

function runList(operation: 'contains' | 'count' | 'sum', parts: readonly FeelTree[], facts: FeelFacts) {
  const list = facts.get(String(parts[0]))
  if (!Array.isArray(list)) return undefined
  if (operation === 'count') return list.length
  if (operation === 'contains') return list.includes(runTree(parts[1] as FeelTree, facts))
  const values = list.map((row: ReadonlyMap<string, unknown>) => row.get(String(parts[1])))
  if (values.length === 0 || values.some((value) => typeof value !== 'number')) return undefined
  return values.reduce((sum: number, value) => exact(sum + (value as number)), 0)
}

function compute(operation: FeelOperation, values: readonly FeelValue[]): FeelValue {
  const [a, b] = values
  if (operation === '=') return a === b
  if (operation === '!=') return a !== b
  if (values.includes(undefined)) return undefined
  if (operation === 'not') return a !== true
  if (operation === 'years') return yearsBetween(String(a), String(b))
  if (operation === 'days') return daysBetween(String(a), String(b))
  if (typeof a !== 'number') return computeText(operation, String(a), String(b))
  return computeNumber(operation, values as readonly number[])
}

function computeText(operation: FeelOperation, a: string, b: string): FeelValue {
  switch (operation) {
    case '+':
      return `${a}${b}`
    case 'has text':
      return a.includes(b)
    case 'starts with':
      return a.startsWith(b)
    case 'ends with':
      return a.endsWith(b)
    default:
      return order(operation, a < b ? -1 : Number(a > b))
  }
}

function computeNumber(operation: FeelOperation, values: readonly number[]): FeelValue {
  const [a = 0, b = 0] = values
  switch (operation) {
    case '+':
      return exact(a + b)
    case '-':
      return exact(values.length === 1 ? -a : a - b)
    case '*':
      return exact(a * b)
    case '/':
      return b === 0 ? undefined : exact(a / b)
    case 'min':
      return Math.min(...values)
    case 'max':
      return Math.max(...values)
    case 'floor':
      return Math.floor(a)
    case 'ceiling':
      return Math.ceil(a)
    case 'abs':
      return Math.abs(a)
    default:
      return order(operation, a - b)
  }
}

function order(operation: FeelOperation, sign: number): FeelValue {
  switch (operation) {
    case '<':
      return sign < 0
    case '<=':
      return sign <= 0
    case '>':
      return sign > 0
    case '>=':
      return sign >= 0
    default:
      return undefined
  }
}

/** Without what binary fractions leave over: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(15)) + 0
}

/** Full years from one date (`YYYY-MM-DD`) to another; undefined where either is known only in part. */
function yearsBetween(from: string, to: string): number | undefined {
  if (from.length < 10 || to.length < 10) return undefined
  if (from > to) {
    const back = yearsBetween(to, from)
    return back === undefined ? undefined : 0 - back
  }
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** Days from one date to another; undefined where either is known only in part. */
function daysBetween(from: string, to: string): number | undefined {
  if (from.length < 10 || to.length < 10) return undefined
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
