/** Reads a FEEL expression of a form into data, or says what is wrong with it. */
import { parseExpression } from 'feelin'
import { childrenOf, type SyntaxNode, textOf } from './feel-compile.ts'
import type { FeelOperation, FeelTree } from './run-tree.ts'

export type FeelType = 'boolean' | 'number' | 'string' | 'list' | 'rows'
/** Names that an expression may read; a column of rows stands as `rows.column`. */
export type FeelNames = ReadonlyMap<string, FeelType>

export type FeelDefectCode =
  | 'feel_syntax'
  | 'feel_null'
  | 'feel_unknown_name'
  | 'feel_types'
  | 'feel_range'
  | 'feel_unsupported'

/** What is wrong, and with which part of the text. */
export interface FeelDefect {
  code: FeelDefectCode
  part: string
}

export type FeelReading = { ok: true; tree: FeelTree; type: FeelType } | ({ ok: false } & FeelDefect)

interface Typed {
  tree: FeelTree
  type: FeelType
}

interface Scope {
  text: string
  names: FeelNames
  defects: FeelDefect[]
}

/** What stands for a part that could not be read; the first defect tells the whole. */
const NOTHING: Typed = { tree: 0, type: 'number' }

/**
 * Comparisons, and/or/not, arithmetic, if, min, max, floor, ceiling, abs, in-lists, ranges, between, `contains`,
 * `starts with`, `ends with`, `list contains(choices, "x")`,
 * `count(rows)`, `sum(rows.amount)`, `years and months duration(date(a), date(b)).years`, `(date(b) - date(a)).days`. Everything has one type, known before
 * any answer is; what is compared with null is refused, because an answer that is missing is told by nobody. Pure.
 */
export function readTree(text: string, names: FeelNames): FeelReading {
  const top = parseExpression(text, {}, undefined).topNode
  const wrong = findError(top)
  if (wrong !== undefined || text.trim() === '')
    return { ok: false, code: 'feel_syntax', part: text.slice(wrong?.from ?? 0) || text }
  const scope: Scope = { text, names, defects: [] }
  const typed = read(top, scope)
  const [first] = scope.defects
  return first === undefined ? { ok: true, ...typed } : { ok: false, ...first }
}

function findError(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type.isError) return node
  for (const child of childrenOf(node)) {
    const found = findError(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** Notes what is wrong and goes on with nothing, so that reading ends in one place. */
function fail(code: FeelDefectCode, node: SyntaxNode, scope: Scope): Typed {
  scope.defects.push({ code, part: textOf(node, scope) })
  return NOTHING
}

function read(node: SyntaxNode, scope: Scope): Typed {
  const children = childrenOf(node)
  switch (node.name) {
    case 'Expression':
      return readOnly(children, node, scope)
    case 'ParenthesizedExpression':
      return readOnly(children.slice(1, -1), node, scope)
    case 'NumericLiteral':
      return readNumber(node, scope)
    case 'BooleanLiteral':
      return { tree: textOf(node, scope) === 'true', type: 'boolean' }
    case 'StringLiteral':
      return readText(node, scope)
    case 'VariableName':
      return readName(node, scope)
    case 'PathExpression':
      return readPath(node, scope)
    case 'Conjunction':
    case 'Disjunction':
      return readLogic(node, scope)
    case 'ArithmeticExpression':
      return readArithmetic(node, scope)
    case 'Comparison':
      return readComparison(node, scope)
    case 'IfExpression':
      return readIf(node, scope)
    case 'FunctionInvocation':
      return readCall(node, scope)
    default:
      return fail(node.name === 'null' ? 'feel_null' : 'feel_unsupported', node, scope)
  }
}

function readOnly(children: readonly SyntaxNode[], node: SyntaxNode, scope: Scope): Typed {
  const [only] = children
  return only !== undefined && children.length === 1
    ? read(only, scope)
    : fail('feel_unsupported', node, scope)
}

function readNumber(node: SyntaxNode, scope: Scope): Typed {
  const text = textOf(node, scope)
  if (!/^-?\d+(\.\d+)?$/.test(text)) return fail('feel_unsupported', node, scope)
  return { tree: Number(text), type: 'number' }
}

function readText(node: SyntaxNode, scope: Scope): Typed {
  const text = textOf(node, scope)
  if (text.includes('\\')) return fail('feel_unsupported', node, scope)
  return { tree: text.slice(1, -1), type: 'string' }
}

/** Blanks inside a name do not count. */
function spelt(node: SyntaxNode, scope: Scope): string {
  return textOf(node, scope)
    .replace(/\s+/g, ' ')
    .replace(/ ?\. ?/g, '.')
}

function readName(node: SyntaxNode, scope: Scope): Typed {
  const name = spelt(node, scope)
  const type = scope.names.get(name)
  return type === undefined ? fail('feel_unknown_name', node, scope) : { tree: ['fact', name], type }
}

/** `block.part`, or the years or days of a duration. */
function readPath(node: SyntaxNode, scope: Scope): Typed {
  const [first, , last] = childrenOf(node)
  if (first?.name === 'ParenthesizedExpression' && last) return readDays(node, first, last, scope)
  if (first?.name !== 'FunctionInvocation') return readName(node, scope)
  const [name, , parameters] = childrenOf(first)
  const isYears = name && last && textOf(last, scope) === 'years'
  if (!isYears || spelt(name, scope) !== 'years and months duration' || !parameters)
    return fail('feel_unsupported', node, scope)
  const dates = childrenOf(parameters).map((one) => readDate(one, scope))
  if (dates.length !== 2) return fail('feel_unsupported', node, scope)
  return { tree: ['years', ...dates], type: 'number' }
}

/** `(date(a) - date(b)).days`. */
function readDays(node: SyntaxNode, inside: SyntaxNode, last: SyntaxNode, scope: Scope): Typed {
  const [, difference] = childrenOf(inside)
  const [later, sign, earlier] = difference === undefined ? [] : childrenOf(difference)
  const isDays = textOf(last, scope) === 'days' && sign !== undefined && textOf(sign, scope) === '-'
  if (!isDays || !later || !earlier) return fail('feel_unsupported', node, scope)
  return { tree: ['days', readDate(earlier, scope), readDate(later, scope)], type: 'number' }
}

/** `date(name)`: dates are texts `YYYY-MM-DD` throughout. */
function readDate(node: SyntaxNode, scope: Scope): FeelTree {
  const parameters = childrenOf(node).find((child) => child.name === 'PositionalParameters')
  const [given, more] = parameters ? childrenOf(parameters) : []
  if (!textOf(node, scope).startsWith('date(') || !given || more)
    return fail('feel_unsupported', node, scope).tree
  return want(read(given, scope), ['string'], given, scope).tree
}

function readLogic(node: SyntaxNode, scope: Scope): Typed {
  const parts = childrenOf(node).filter((child) => child.name !== 'and' && child.name !== 'or')
  const trees = parts.map((part) => want(read(part, scope), ['boolean'], part, scope).tree)
  return { tree: [node.name === 'Conjunction' ? 'and' : 'or', ...trees], type: 'boolean' }
}

function readArithmetic(node: SyntaxNode, scope: Scope): Typed {
  const children = childrenOf(node)
  const [first, second, third] = children
  if (!first || !second) return fail('feel_unsupported', node, scope)
  if (!third) return { tree: ['-', want(read(second, scope), ['number'], node, scope).tree], type: 'number' }
  const operator = textOf(second, scope)
  if (!['+', '-', '*', '/'].includes(operator)) return fail('feel_unsupported', node, scope)
  const left = want(read(first, scope), operator === '+' ? ['number', 'string'] : ['number'], node, scope)
  const right = want(read(third, scope), [left.type], node, scope)
  return { tree: [operator as FeelOperation, left.tree, right.tree], type: left.type }
}

function readIf(node: SyntaxNode, scope: Scope): Typed {
  const parts = childrenOf(node).filter((child) => !['if', 'then', 'else'].includes(child.name))
  const [test, yes, no] = parts.map((part) => read(part, scope))
  if (!test || !yes || !no) return fail('feel_unsupported', node, scope)
  want(test, ['boolean'], node, scope)
  want(no, [yes.type], node, scope)
  return { tree: ['if', test.tree, yes.tree, no.tree], type: yes.type }
}

const ORDERED: readonly FeelType[] = ['number', 'string']
const PLAIN: readonly FeelType[] = ['number', 'string', 'boolean']

function readComparison(node: SyntaxNode, scope: Scope): Typed {
  const [first, operator, ...rest] = childrenOf(node)
  if (!first || !operator) return fail('feel_unsupported', node, scope)
  const left = want(read(first, scope), PLAIN, first, scope)
  if (operator.name === 'in') return readIn(node, left, rest, scope)
  if (operator.name === 'between') {
    const [low, , high] = rest
    if (!low || !high) return fail('feel_unsupported', node, scope)
    return readRange(node, left, { low, high, opens: '[', closes: ']' }, scope)
  }
  const [second] = rest
  if (!second) return fail('feel_unsupported', node, scope)
  return compare(node, left, textOf(operator, scope), read(second, scope), scope)
}

function compare(node: SyntaxNode, left: Typed, operator: string, right: Typed, scope: Scope): Typed {
  if (!['=', '!=', '<', '<=', '>', '>='].includes(operator)) return fail('feel_unsupported', node, scope)
  want(left, operator === '=' || operator === '!=' ? PLAIN : ORDERED, node, scope)
  want(right, [left.type], node, scope)
  return { tree: [operator as FeelOperation, left.tree, right.tree], type: 'boolean' }
}

/** `x in (a, > b, [c..d])` and `x in [a, b]`: true when one of the tests holds. */
function readIn(node: SyntaxNode, left: Typed, rest: readonly SyntaxNode[], scope: Scope): Typed {
  const container = rest.find((child) => child.name !== '(')
  if (!container) return fail('feel_unsupported', node, scope)
  const tests = container.name === 'PositiveUnaryTests' ? childrenOf(container) : [container]
  const parts = tests.flatMap((test) => readTest(node, left, test, scope))
  return { tree: ['or', ...parts], type: 'boolean' }
}

function readTest(node: SyntaxNode, left: Typed, test: SyntaxNode, scope: Scope): FeelTree[] {
  const [inner] = childrenOf(test)
  if (test.name === 'PositiveUnaryTest' && inner) return readTest(node, left, inner, scope)
  if (test.name === 'List')
    return childrenOf(test)
      .slice(1, -1)
      .map((item) => compare(node, left, '=', read(item, scope), scope).tree)
  if (test.name === 'Interval') {
    const [opens, low, , high, closes] = childrenOf(test)
    if (!opens || !low || !high || !closes) return [fail('feel_unsupported', node, scope).tree]
    return [readRange(node, left, { low, high, opens: opens.name, closes: closes.name }, scope).tree]
  }
  if (test.name === 'SimplePositiveUnaryTest') {
    const [first, operand] = childrenOf(test)
    if (first?.name === 'Interval') return readTest(node, left, first, scope)
    if (!first || !operand) return [fail('feel_unsupported', node, scope).tree]
    return [compare(node, left, textOf(first, scope), read(operand, scope), scope).tree]
  }
  return [compare(node, left, '=', read(test, scope), scope).tree]
}

interface Range {
  low: SyntaxNode
  high: SyntaxNode
  opens: string
  closes: string
}

/** Ends are written out, so that one that runs backwards is seen before it misleads anybody. */
function readRange(node: SyntaxNode, left: Typed, { low, high, opens, closes }: Range, scope: Scope): Typed {
  const [from, to] = [low, high].map((end) => want(read(end, scope), [left.type], node, scope).tree)
  want(left, ORDERED, node, scope)
  if (typeof from === 'object' || typeof to === 'object' || from === undefined || to === undefined)
    return fail('feel_unsupported', node, scope)
  if (from > to) return fail('feel_range', node, scope)
  const above: FeelTree = [opens === '[' ? '>=' : '>', left.tree, from]
  const below: FeelTree = [closes === ']' ? '<=' : '<', left.tree, to]
  return { tree: ['and', above, below], type: 'boolean' }
}

const OF_ONE_NUMBER = new Set(['floor', 'ceiling', 'abs'])

function readCall(node: SyntaxNode, scope: Scope): Typed {
  const [called, , parameters] = childrenOf(node)
  if (!called || parameters?.name !== 'PositionalParameters') return fail('feel_unsupported', node, scope)
  const given = childrenOf(parameters)
  const name = spelt(called, scope)
  const [first, second] = given
  if (!first) return fail('feel_unsupported', node, scope)
  if (name === 'not' && !second)
    return { tree: ['not', want(read(first, scope), ['boolean'], node, scope).tree], type: 'boolean' }
  if (OF_ONE_NUMBER.has(name) && !second)
    return {
      tree: [name as FeelOperation, want(read(first, scope), ['number'], node, scope).tree],
      type: 'number',
    }
  if (name === 'min' || name === 'max')
    return {
      tree: [name, ...given.map((one) => want(read(one, scope), ['number'], node, scope).tree)],
      type: 'number',
    }
  const test = TEXT_TESTS.get(name)
  if (test !== undefined && second && given.length === 2) {
    const texts = [first, second].map((one) => want(read(one, scope), ['string'], node, scope).tree)
    return { tree: [test, ...texts], type: 'boolean' }
  }
  return readListCall(name, given, node, scope)
}

const TEXT_TESTS: ReadonlyMap<string, FeelOperation> = new Map([
  ['contains', 'has text'],
  ['starts with', 'starts with'],
  ['ends with', 'ends with'],
])

function readListCall(name: string, given: readonly SyntaxNode[], node: SyntaxNode, scope: Scope): Typed {
  const [first, second] = given
  if (!first) return fail('feel_unsupported', node, scope)
  const path = spelt(first, scope)
  const type = scope.names.get(path)
  if (name === 'count' && !second) {
    want(read(first, scope), ['list', 'rows'], first, scope)
    return { tree: ['count', path], type: 'number' }
  }
  if (name === 'list contains' && second) {
    want(read(first, scope), ['list'], first, scope)
    const item = want(read(second, scope), ['string'], second, scope)
    return { tree: ['contains', path, item.tree], type: 'boolean' }
  }
  if (name === 'sum' && !second) {
    const [rows = '', ...column] = path.split('.')
    if (scope.names.get(rows) !== 'rows') return fail('feel_unsupported', node, scope)
    if (type === undefined) return fail('feel_unknown_name', first, scope)
    if (type !== 'number') return fail('feel_types', node, scope)
    return { tree: ['sum', rows, column.join('.')], type: 'number' }
  }
  return fail('feel_unsupported', node, scope)
}

function want(typed: Typed, allowed: readonly FeelType[], node: SyntaxNode, scope: Scope): Typed {
  if (typed !== NOTHING && !allowed.includes(typed.type)) fail('feel_types', node, scope)
  return typed
}
