import { evaluate, type parseExpression } from 'feelin'
import type { Facts } from '../model.ts'
import type { Arithmetic, Numeric } from './arithmetic.ts'
import { compilePattern, findTextFunction, findTextTest } from './text-functions.ts'

export type FactType = 'boolean' | 'number' | 'string'
export type FactTypes = Readonly<Record<string, FactType>>

type Tree = ReturnType<typeof parseExpression>
export type SyntaxNode = Tree['topNode']

type Value = boolean | Numeric | string

/** A compiled part of an expression, with its type known before any fact is. */
interface Typed {
  type: FactType
  run: (facts: Facts) => Value
}

/** Values of different types meet in one operation, so FEEL would answer null. */
interface TypeConflict {
  part: string
  types: string
}

/** What the compiler reads from and writes down while it walks the tree. */
export interface Scope {
  text: string
  facts: FactTypes
  numbers: Arithmetic
  conflicts: TypeConflict[]
}

/**
 * Compiles the subset of FEEL that flows and fees use (comparisons, and/or/not, arithmetic, if, min, max, in-lists, ranges, between, texts) into closures.
 * Undefined: outside the subset, the caller lets feelin evaluate; a type conflict is also written into `scope.conflicts`.
 * Answers are those of feelin for facts of the declared types; powers, and where numbers are floats division by anything but a
 * number written out, are left to feelin because they can give null.
 */
export function compileNode(node: SyntaxNode, scope: Scope): Typed | undefined {
  switch (node.name) {
    case 'Expression':
      return compileOnly(childrenOf(node), scope)
    case 'ParenthesizedExpression':
      return compileOnly(childrenOf(node).slice(1, -1), scope)
    case 'NumericLiteral':
      return compileNumber(textOf(node, scope), scope)
    case 'BooleanLiteral':
      return constant('boolean', textOf(node, scope) === 'true')
    case 'StringLiteral':
      return compileString(textOf(node, scope))
    case 'VariableName':
      return compileFact(textOf(node, scope), scope)
    case 'Conjunction':
    case 'Disjunction':
      return compileLogic(node, scope)
    case 'ArithmeticExpression':
      return compileArithmetic(node, scope)
    case 'Comparison':
      return compileComparison(node, scope)
    case 'FunctionInvocation':
      return (
        compileNot(node, scope) ??
        compileUnary(node, scope) ??
        compileExtreme(node, scope) ??
        compileTextCall(node, scope)
      )
    case 'IfExpression':
      return compileIf(node, scope)
    default:
      return undefined
  }
}

/** The parts of a node without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child)
  }
  return children
}

export function textOf(node: SyntaxNode, scope: { text: string }): string {
  return scope.text.slice(node.from, node.to)
}

function constant(type: FactType, value: Value): Typed {
  return { type, run: () => value }
}

function compileOnly(children: readonly SyntaxNode[], scope: Scope): Typed | undefined {
  const [only] = children
  return only && children.length === 1 ? compileNode(only, scope) : undefined
}

function compileNumber(text: string, { numbers }: Scope): Typed | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? constant('number', numbers.of(text)) : undefined
}

function compileString(text: string): Typed | undefined {
  // Escapes mean what feelin reads in them, here once and for all.
  const value = text.includes('\\') ? evaluate(text, {}).value : text.slice(1, -1)
  return typeof value === 'string' ? constant('string', value) : undefined
}

function compileFact(name: string, scope: Scope): Typed | undefined {
  const type = Object.hasOwn(scope.facts, name) ? scope.facts[name] : undefined
  const { of, order } = scope.numbers
  if (type === 'number' && order) return { type, run: (facts) => of(facts[name] as number) }
  return type && { type, run: (facts) => facts[name] as Value }
}

function compileLogic(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [left, , right] = childrenOf(node).map((child) => compileNode(child, scope))
  if (!left || !right || !agree(node, scope, [left, right], ['boolean'])) return undefined
  const a = left.run
  const b = right.run
  return {
    type: 'boolean',
    run:
      node.name === 'Conjunction'
        ? (f) => a(f) === true && b(f) === true
        : (f) => a(f) === true || b(f) === true,
  }
}

function compileNot(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [name, , parameters] = childrenOf(node)
  if (!name || !parameters || textOf(name, scope) !== 'not') return undefined
  const inner = compileOnly(childrenOf(parameters), scope)
  if (!inner || !agree(node, scope, [inner], ['boolean'])) return undefined
  return { type: 'boolean', run: (facts) => inner.run(facts) !== true }
}

/** `floor(a)`, `ceiling(a)` and `abs(a)` of a number. */
function compileUnary(node: SyntaxNode, scope: Scope): Typed | undefined {
  const { name, runs } = numbersGiven(node, scope) ?? {}
  const { unary } = scope.numbers
  const [run] = runs ?? []
  if (!name || !run || runs?.length !== 1 || !Object.hasOwn(unary, name)) return undefined
  const compute = unary[name as keyof typeof unary]
  return { type: 'number', run: (facts) => compute(run(facts) as Numeric) }
}

/** `min(a, b, ...)` and `max(...)` of numbers. */
function compileExtreme(node: SyntaxNode, scope: Scope): Typed | undefined {
  const { name, runs } = numbersGiven(node, scope) ?? {}
  const { extreme } = scope.numbers
  if (!name || !runs || !Object.hasOwn(extreme, name)) return undefined
  const choose = extreme[name as keyof typeof extreme]
  return { type: 'number', run: (facts) => choose(...runs.map((run) => run(facts) as Numeric)) }
}

/** A function's name and what it is given, where that is numbers in their places. */
function numbersGiven(node: SyntaxNode, scope: Scope) {
  const [name, , parameters] = childrenOf(node)
  if (!name || parameters?.name !== 'PositionalParameters') return undefined
  const parts = childrenOf(parameters).map((part) => compileNode(part, scope))
  const runs = parts.flatMap((part) => (part?.type === 'number' ? [part.run] : []))
  if (runs.length < parts.length || runs.length === 0) return undefined
  return { name: textOf(name, scope), runs }
}

/** `contains`, `starts with`, `ends with`, `matches` with a pattern written out, and functions of one text. */
function compileTextCall(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [called, , parameters] = childrenOf(node)
  if (!called || parameters?.name !== 'PositionalParameters') return undefined
  const name = textOf(called, scope).replace(/\s+/g, ' ')
  const given = childrenOf(parameters)
  const [first, second, ...more] = given.map((part) => compileNode(part, scope))
  const [ofOne, test] = [findTextFunction(name), findTextTest(name)]
  const isText = ofOne !== undefined || test !== undefined || name === 'matches'
  if (!isText || !first || more.length > 0) return undefined
  if (!agree(node, scope, second === undefined ? [first] : [first, second], ['string'])) return undefined
  if (ofOne !== undefined && given.length === 1) {
    const { of } = scope.numbers
    return ofText(ofOne.type, first, (text) =>
      ofOne.type === 'number' ? of(ofOne.run(text)) : ofOne.run(text),
    )
  }
  if (!second) return undefined
  if (test !== undefined) {
    return { type: 'boolean', run: (facts) => test(String(first.run(facts)), String(second.run(facts))) }
  }
  const pattern = given[1]?.name === 'StringLiteral' ? compilePattern(String(second.run({}))) : undefined
  return pattern && ofText('boolean', first, pattern)
}

function ofText(type: FactType, text: Typed, run: (text: string) => Value): Typed {
  return { type, run: (facts) => run(String(text.run(facts))) }
}

/** Both ways must give one type; where they do not, feelin knows best. */
function compileIf(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [test, yes, no] = childrenOf(node)
    .filter((child) => !['if', 'then', 'else'].includes(child.name))
    .map((child) => compileNode(child, scope))
  if (test?.type !== 'boolean' || !yes || yes.type !== no?.type) return undefined
  return { type: yes.type, run: (facts) => (test.run(facts) === true ? yes.run(facts) : no.run(facts)) }
}

/** Notes a conflict unless all parts have one and the same type and it is among `allowed`. */
function agree(
  node: SyntaxNode,
  scope: Scope,
  parts: readonly Typed[],
  allowed: readonly FactType[],
): boolean {
  const types = [...new Set(parts.map((part) => part.type))]
  const [type] = types
  if (types.length === 1 && type && allowed.includes(type)) return true
  scope.conflicts.push({ part: textOf(node, scope), types: types.join(', ') })
  return false
}

function compileArithmetic(node: SyntaxNode, scope: Scope): Typed | undefined {
  const children = childrenOf(node)
  const [first, second, third] = children
  if (first && second && children.length === 2) return compileMinus(node, second, scope)
  if (!first || !second || !third) return undefined
  const left = compileNode(first, scope)
  const right = compileNode(third, scope)
  if (!left || !right) return undefined
  const operator = textOf(second, scope)
  if (!agree(node, scope, [left, right], operator === '+' ? ['number', 'string'] : ['number']))
    return undefined
  if (operator === '/' && !isDivisor(third, scope)) return undefined
  const run =
    left.type === 'string' ? joined(left.run, right.run) : operate(operator, left.run, right.run, scope)
  return run && { type: left.type, run }
}

function isDivisor(node: SyntaxNode, scope: Scope): boolean {
  if (scope.numbers.dividesByAnything) return true
  return node.name === 'NumericLiteral' && Number(textOf(node, scope)) !== 0
}

function compileMinus(node: SyntaxNode, operand: SyntaxNode, scope: Scope): Typed | undefined {
  const inner = compileNode(operand, scope)
  if (!inner || !agree(node, scope, [inner], ['number'])) return undefined
  const { of, operations } = scope.numbers
  return { type: 'number', run: (facts) => operations['-'](of(0), inner.run(facts) as Numeric) }
}

function joined(a: Typed['run'], b: Typed['run']): Typed['run'] {
  return (f) => `${a(f)}${b(f)}`
}

function operate(
  operator: string,
  a: Typed['run'],
  b: Typed['run'],
  { numbers: { operations } }: Scope,
): Typed['run'] | undefined {
  if (!Object.hasOwn(operations, operator)) return undefined
  const compute = operations[operator as keyof typeof operations]
  return (f) => compute(a(f) as Numeric, b(f) as Numeric)
}

function compileComparison(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [first, operator, ...rest] = childrenOf(node)
  if (!first || !operator) return undefined
  const left = compileNode(first, scope)
  if (!left) return undefined
  if (operator.name === 'in') return compileIn(node, left, rest, scope)
  const [second, and, third] = rest
  if (!second) return undefined
  if (operator.name === 'between') {
    if (!and || !third) return undefined
    return compileRange(node, left, { from: second, to: third, opens: '[', closes: ']' }, scope)
  }
  return compare(node, left, textOf(operator, scope), compileNode(second, scope), scope)
}

const ORDERED: readonly FactType[] = ['number', 'string']
const ALL: readonly FactType[] = ['boolean', 'number', 'string']

function compare(
  node: SyntaxNode,
  left: Typed,
  operator: string,
  right: Typed | undefined,
  scope: Scope,
): Typed | undefined {
  const equality = operator === '=' || operator === '!='
  if (!right || !agree(node, scope, [left, right], equality ? ALL : ORDERED)) return undefined
  const run = comparison(operator, left, right, scope)
  return run && { type: 'boolean', run }
}

function comparison(operator: string, left: Typed, right: Typed, scope: Scope): Typed['run'] | undefined {
  const { order } = scope.numbers
  if (left.type !== 'number' || !order) return byOperator(operator, left.run, right.run)
  return byOperator(
    operator,
    (f) => order(left.run(f) as Numeric, right.run(f) as Numeric),
    () => 0,
  )
}

function byOperator(operator: string, a: Typed['run'], b: Typed['run']): Typed['run'] | undefined {
  switch (operator) {
    case '=':
      return (f) => a(f) === b(f)
    case '!=':
      return (f) => a(f) !== b(f)
    case '<':
      return (f) => a(f) < b(f)
    case '<=':
      return (f) => a(f) <= b(f)
    case '>':
      return (f) => a(f) > b(f)
    case '>=':
      return (f) => a(f) >= b(f)
    default:
      return undefined
  }
}

/** `x in (a, > b, [c..d])` and `x in [a, b]`: true when one of the tests holds. */
function compileIn(
  node: SyntaxNode,
  left: Typed,
  rest: readonly SyntaxNode[],
  scope: Scope,
): Typed | undefined {
  const container = rest.find((child) => child.name !== '(')
  if (!container) return undefined
  const tests = (container.name === 'PositiveUnaryTests' ? childrenOf(container) : [container]).flatMap(
    listElements,
  )
  const compiled = tests.map((test) => compileTest(node, left, test, scope))
  const runs = compiled.filter((test) => test !== undefined).map((test) => test.run)
  if (runs.length < compiled.length || runs.length === 0) return undefined
  return { type: 'boolean', run: (facts) => runs.some((run) => run(facts) === true) }
}

/** A lone list stands for its elements; lists inside lists are left to feelin. */
function listElements(test: SyntaxNode): SyntaxNode[] {
  const inner = test.firstChild
  return inner?.name === 'List' && test.parent?.name === 'Comparison'
    ? childrenOf(inner).slice(1, -1)
    : [test]
}

function compileTest(node: SyntaxNode, left: Typed, test: SyntaxNode, scope: Scope): Typed | undefined {
  const [inner] = childrenOf(test)
  if (test.name !== 'PositiveUnaryTest') return compare(node, left, '=', compileNode(test, scope), scope)
  if (inner?.name !== 'SimplePositiveUnaryTest') {
    return inner && compare(node, left, '=', compileNode(inner, scope), scope)
  }
  const [first, operand] = childrenOf(inner)
  if (first?.name === 'Interval') {
    const [opens, from, , to, closes] = childrenOf(first)
    if (!opens || !from || !to || !closes) return undefined
    return compileRange(node, left, { from, to, opens: opens.name, closes: closes.name }, scope)
  }
  if (!first || !operand) return undefined
  return compare(node, left, textOf(first, scope), compileNode(operand, scope), scope)
}

interface Range {
  from: SyntaxNode
  to: SyntaxNode
  opens: string
  closes: string
}

/** Ranges that run backwards mean something of their own in feelin, so only those known to run forwards are compiled. */
function compileRange(node: SyntaxNode, left: Typed, range: Range, scope: Scope): Typed | undefined {
  const low = compileNode(range.from, scope)
  const high = compileNode(range.to, scope)
  if (!low || !high || !agree(node, scope, [left, low, high], ORDERED)) return undefined
  if (!isLiteral(range.from) || !isLiteral(range.to) || isReversed(low, high, scope)) return undefined
  const above = comparison(range.opens === '[' ? '>=' : '>', left, low, scope)
  const below = comparison(range.closes === ']' ? '<=' : '<', left, high, scope)
  if (!above || !below) return undefined
  return { type: 'boolean', run: (facts) => above(facts) === true && below(facts) === true }
}

function isReversed(low: Typed, high: Typed, scope: Scope): boolean {
  return comparison('>', low, high, scope)?.({}) === true
}

function isLiteral(node: SyntaxNode): boolean {
  return node.name === 'NumericLiteral' || node.name === 'StringLiteral'
}
