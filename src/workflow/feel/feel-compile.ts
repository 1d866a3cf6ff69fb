import type { parseExpression } from 'feelin'
import type { Facts } from '../model.ts'

export type FactType = 'boolean' | 'number' | 'string'
export type FactTypes = Readonly<Record<string, FactType>>

type Tree = ReturnType<typeof parseExpression>
export type SyntaxNode = Tree['topNode']

type Value = boolean | number | string

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
  conflicts: TypeConflict[]
}

/**
 * Compiles the subset of FEEL that flows and fees use (comparisons, and/or/not, arithmetic, if, min, max, in-lists, ranges, between) into closures.
 * Undefined: outside the subset, the caller lets feelin evaluate; a type conflict is also written into `scope.conflicts`.
 * Answers are those of feelin for facts of the declared types; division by anything but a number written out and powers are
 * left to feelin because they can give null.
 */
export function compileNode(node: SyntaxNode, scope: Scope): Typed | undefined {
  switch (node.name) {
    case 'Expression':
      return compileOnly(childrenOf(node), scope)
    case 'ParenthesizedExpression':
      return compileOnly(childrenOf(node).slice(1, -1), scope)
    case 'NumericLiteral':
      return compileNumber(textOf(node, scope))
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
      return compileNot(node, scope) ?? compileExtreme(node, scope)
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

function compileNumber(text: string): Typed | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? constant('number', Number(text)) : undefined
}

function compileString(text: string): Typed | undefined {
  return text.includes('\\') ? undefined : constant('string', text.slice(1, -1))
}

function compileFact(name: string, scope: Scope): Typed | undefined {
  const type = Object.hasOwn(scope.facts, name) ? scope.facts[name] : undefined
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

const EXTREMES: ReadonlyMap<string, (...values: number[]) => number> = new Map([
  ['min', Math.min],
  ['max', Math.max],
])

/** `min(a, b, ...)` and `max(...)` of numbers. */
function compileExtreme(node: SyntaxNode, scope: Scope): Typed | undefined {
  const [name, , parameters] = childrenOf(node)
  const choose = name && EXTREMES.get(textOf(name, scope))
  if (!choose || parameters?.name !== 'PositionalParameters') return undefined
  const parts = childrenOf(parameters).map((part) => compileNode(part, scope))
  const runs = parts.flatMap((part) => (part?.type === 'number' ? [part.run] : []))
  if (runs.length < parts.length || runs.length === 0) return undefined
  return { type: 'number', run: (facts) => choose(...runs.map((run) => run(facts) as number)) }
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
  if (operator === '/' && !(third.name === 'NumericLiteral' && right.run({}) !== 0)) return undefined
  const run = operate(operator, left.run, right.run)
  return run && { type: left.type, run }
}

function compileMinus(node: SyntaxNode, operand: SyntaxNode, scope: Scope): Typed | undefined {
  const inner = compileNode(operand, scope)
  if (!inner || !agree(node, scope, [inner], ['number'])) return undefined
  return { type: 'number', run: (facts) => 0 - (inner.run(facts) as number) }
}

function operate(operator: string, a: Typed['run'], b: Typed['run']): Typed['run'] | undefined {
  switch (operator) {
    case '+':
      return (f) => (a(f) as number) + (b(f) as number)
    case '-':
      return (f) => (a(f) as number) - (b(f) as number)
    case '*':
      return (f) => (a(f) as number) * (b(f) as number)
    case '/':
      return (f) => (a(f) as number) / (b(f) as number)
    default:
      return undefined
  }
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
  const run = comparison(operator, left.run, right.run)
  return run && { type: 'boolean', run }
}

function comparison(operator: string, a: Typed['run'], b: Typed['run']): Typed['run'] | undefined {
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
  if (!isLiteral(range.from) || !isLiteral(range.to) || low.run({}) > high.run({})) return undefined
  const above = comparison(range.opens === '[' ? '>=' : '>', left.run, low.run)
  const below = comparison(range.closes === ']' ? '<=' : '<', left.run, high.run)
  if (!above || !below) return undefined
  return { type: 'boolean', run: (facts) => above(facts) === true && below(facts) === true }
}

function isLiteral(node: SyntaxNode): boolean {
  return node.name === 'NumericLiteral' || node.name === 'StringLiteral'
}
