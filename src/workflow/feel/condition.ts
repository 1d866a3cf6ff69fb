import { evaluate, parseExpression } from 'feelin'
import type { Facts, FlowDefectCode } from '../model.ts'
import type { RefusalArgs } from '../refusals.ts'
import { FLOATS } from './arithmetic.ts'
import {
  childrenOf,
  compileNode,
  type FactType,
  type FactTypes,
  type Scope,
  type SyntaxNode,
  textOf,
} from './feel-compile.ts'

/** A condition ready to be asked many times. */
export interface Condition {
  text: string
  /** The facts it reads, with the types they must have. */
  facts: readonly (readonly [name: string, type: FactType])[]
  /** False where feelin evaluates it at every call (about a thousand times slower). */
  compiled: boolean
  holds: (facts: Facts) => boolean
}

/** What is wrong with a condition; the caller adds the place. */
interface ConditionDefect {
  code: FlowDefectCode
  args: RefusalArgs
}

/** Conditions must give the same answer at any time, so that a replay goes the same way. */
const CLOCK_FUNCTIONS: ReadonlySet<string> = new Set(['now', 'today', 'random number'])

/** Reads a FEEL condition over the declared facts: a condition to ask, or what is wrong with it. Pure. */
export function readCondition(text: string, declared: FactTypes): Condition | ConditionDefect {
  const top = parseExpression(text, {}, undefined).topNode
  const error = findNode(top, (node) => node.type.isError)
  if (error || text.trim() === '')
    return defect('condition_syntax', text, { position: (error?.from ?? 0) + 1 })
  const names = namesIn(top, text)
  const unknown = names.facts.find((name) => !Object.hasOwn(declared, name))
  if (unknown !== undefined) {
    return defect('condition_unknown_fact', text, {
      fact: unknown,
      known: Object.keys(declared).join(', ') || '–',
    })
  }
  const clock = names.functions.find((name) => CLOCK_FUNCTIONS.has(name))
  if (clock !== undefined) return defect('condition_unknown_function', text, { name: clock })
  if (names.facts.length === 0) return defect('condition_without_fact', text, {})
  return compileCondition(top, text, names.facts, declared)
}

/** Tells a defect from a condition. */
export function isConditionDefect(answer: Condition | ConditionDefect): answer is ConditionDefect {
  return 'code' in answer
}

function defect(code: FlowDefectCode, text: string, args: RefusalArgs): ConditionDefect {
  return { code, args: { condition: text, ...args } }
}

function compileCondition(
  top: SyntaxNode,
  text: string,
  used: readonly string[],
  declared: FactTypes,
): Condition | ConditionDefect {
  const scope: Scope = { text, facts: declared, numbers: FLOATS as Scope['numbers'], conflicts: [] }
  const compiled = compileNode(top, scope)
  const [conflict] = scope.conflicts
  if (conflict) return defect('condition_types', text, { part: conflict.part, types: conflict.types })
  if (compiled && compiled.type !== 'boolean') return defect('condition_not_boolean', text, {})
  const facts = used.map((name) => [name, declared[name] ?? 'string'] as const)
  if (compiled) return { text, facts, compiled: true, holds: (values) => compiled.run(values) === true }
  return tryOut(text, facts) ?? { text, facts, compiled: false, holds: (values) => interpret(text, values) }
}

/** Asks feelin; an expression that cannot be evaluated is not true. */
function interpret(text: string, facts: Facts): boolean {
  try {
    return evaluate(text, { ...facts }).value === true
  } catch {
    return false
  }
}

const SAMPLES = { boolean: true, number: 1, string: 'a' } as const

/** What feelin makes of sample facts shows unknown functions and answers that are neither true nor false. */
function tryOut(text: string, facts: Condition['facts']): ConditionDefect | undefined {
  const samples = Object.fromEntries(facts.map(([name, type]) => [name, SAMPLES[type]]))
  try {
    const { value, warnings } = evaluate(text, samples)
    const missing = warnings.find(({ type }) => type === 'NO_FUNCTION_FOUND' || type === 'NO_VARIABLE_FOUND')
    if (missing) {
      const { from, to } = missing.position
      return defect('condition_unknown_function', text, { name: text.slice(from, to) })
    }
    return value === null || typeof value === 'boolean'
      ? undefined
      : defect('condition_not_boolean', text, {})
  } catch {
    return defect('condition_not_boolean', text, {})
  }
}

const BINDERS: ReadonlySet<string> = new Set(['InExpression', 'ParameterName'])

/** Names of facts and of functions an expression uses; names it binds itself (`some x in ...`) are neither. */
function namesIn(top: SyntaxNode, text: string): { facts: string[]; functions: string[] } {
  const facts = new Set<string>()
  const functions = new Set<string>()
  const bound = new Set<string>()
  const visit = (node: SyntaxNode): void => {
    const [first] = childrenOf(node)
    if (BINDERS.has(node.name) && first) bound.add(textOf(first, { text }))
    if (node.name === 'VariableName') {
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from
      const names = called ? functions : facts
      names.add(textOf(node, { text }).replace(/\s+/g, ' '))
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(top)
  return { facts: [...facts].filter((name) => !bound.has(name)), functions: [...functions] }
}

function findNode(node: SyntaxNode, matches: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  if (matches(node)) return node
  for (const child of childrenOf(node)) {
    const found = findNode(child, matches)
    if (found) return found
  }
  return undefined
}
