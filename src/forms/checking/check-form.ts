/** Everything that stands in the way of publishing a form, each with its place and a sentence; empty: it may be published. */
import type { Text } from '../../platform/texts/index.ts'
import { type FeelTree, namesOfTree } from '../../workflow/index.ts'
import { type CompiledForm, type FormDefect, readForm } from '../filling/compile-form.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { isBlockKind, QUESTION_KINDS } from '../kinds/question-kinds.ts'
import type { FormDefinition, Question } from '../model.ts'
import { FORM_FAULTS, type FormFaultCode } from './faults.ts'

export interface FormFault {
  code: FormFaultCode
  /** `child_name`, `child_name.when`, `requirements[2]`. */
  place: string
  message: Text
}

/** What the procedure knows that the form may speak of. */
export interface FormWorld {
  /** Facts of the flow and of the fees, with their types. */
  facts: Readonly<Record<string, 'boolean' | 'number' | 'string'>>
  /** Codes of the papers. */
  components: readonly string[]
}

export function checkForm(form: FormDefinition, world: FormWorld): FormFault[] {
  const questions = form.pages.flatMap((page) => page.questions)
  const { ready, defects } = readForm(form)
  return [
    ...checkKeys(form),
    ...questions.flatMap((question) => checkQuestion(question, question.key, world)),
    ...checkOwnPaper(form, world),
    ...checkCalculatedFacts(form, world),
    ...checkAgreements(form, questions),
    ...defects.map(explainDefect),
    ...checkRequirementPlaces(form, ready),
    ...checkOptionsNamed(questions, [
      ...ready.pages.flatMap(({ page, when, questions: asked }) => [
        { place: `pages.${page.key}.when`, tree: when },
        ...asked.map((one) => ({ place: `${one.question.key}.when`, tree: one.when })),
      ]),
      ...ready.requirements.map(({ tree }, at) => ({ place: `requirements[${at}]`, tree })),
    ]),
  ]
}

function fault(code: FormFaultCode, place: string, args: Record<string, string> = {}): FormFault {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '')
  const { vi, en } = FORM_FAULTS[code]
  return { code, place, message: { vi: fill(vi), en: fill(en) } }
}

function explainDefect({ place, code, part, known }: FormDefect): FormFault {
  return fault(code, place, { part, known: known.join(', ') })
}

function checkKeys({ pages, calculations = [] }: FormDefinition): FormFault[] {
  const keys = [...pages.flatMap(({ questions }) => questions), ...calculations].map(({ key }) => key)
  return [
    ...repeated(keys).map((key) => fault('key_repeated', key, { key })),
    ...repeated(pages.map(({ key }) => key)).map((key) => fault('key_repeated', `pages.${key}`, { key })),
    ...keys.filter((key) => key === 'today').map((key) => fault('key_reserved', key, { key })),
  ]
}

function checkAgreements({ agreements = [] }: FormDefinition, questions: readonly Question[]): FormFault[] {
  return agreements.flatMap(({ of }, at) => {
    const question = questions.find(({ key }) => key === of)
    const columns = question?.columns?.map(({ key }) => key) ?? []
    const isTable =
      columns.includes('name') && ['personal_number', 'number'].some((one) => columns.includes(one))
    return question?.kind === 'person' || isTable ? [] : [fault('agreement_question', `agreements[${at}]`)]
  })
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}

function checkQuestion(question: Question, place: string, world: FormWorld): FormFault[] {
  const { kind, options, columns, component, party, fact } = question
  if (!QUESTION_KINDS.includes(kind)) return [fault('kind_unknown', place, { kind })]
  const found: FormFault[] = []
  const isChoice = kind === 'choice' || kind === 'choices'
  if (isChoice && (options ?? []).length === 0) found.push(fault('options_missing', place))
  for (const code of repeated((options ?? []).map((one) => one.code)))
    found.push(fault('key_repeated', `${place}.options`, { key: code }))
  if (kind === 'table') found.push(...checkColumns(columns ?? [], place, world))
  if (component !== undefined && !world.components.includes(component))
    found.push(fault('component_unknown', place, { component }))
  if (party !== undefined && kind !== 'person' && kind !== 'organisation')
    found.push(fault('party_kind', place))
  return [...found, ...checkParts(question, place), ...checkFact(question, fact, place, world)]
}

function checkColumns(columns: readonly Question[], place: string, world: FormWorld): FormFault[] {
  if (columns.length === 0) return [fault('columns_missing', place)]
  return [
    ...repeated(columns.map(({ key }) => key)).map((key) => fault('key_repeated', place, { key })),
    ...columns.flatMap((column) => {
      const at = `${place}.${column.key}`
      const nested =
        ['table', 'file', 'declaration', 'choices'].includes(column.kind) || column.when !== undefined
      return nested ? [fault('column_kind', at)] : checkQuestion(column, at, world)
    }),
  ]
}

function checkParts({ kind, parts, optionalParts }: Question, place: string): FormFault[] {
  const named = [...(parts ?? []), ...(optionalParts ?? [])]
  const known = isBlockKind(kind) ? BLOCKS[kind].parts.map(({ key }) => key) : []
  return named
    .filter((part) => !known.includes(part))
    .map((part) => fault('part_unknown', place, { part, known: known.join(', ') || '–' }))
}

const NUMBERS: readonly string[] = ['number', 'money', 'table', 'file', 'choices']
const BOOLEANS: readonly string[] = ['yes-no', 'declaration']

function checkFact(
  { kind }: Question,
  fact: string | undefined,
  place: string,
  { facts }: FormWorld,
): FormFault[] {
  if (fact === undefined) return []
  const known = Object.keys(facts).join(', ') || '–'
  if (!Object.hasOwn(facts, fact)) return [fault('fact_unknown', place, { fact, known })]
  const type = NUMBERS.includes(kind) ? 'number' : BOOLEANS.includes(kind) ? 'boolean' : 'string'
  return isBlockKind(kind) || facts[fact] !== type
    ? [fault('fact_type', place, { fact, type: facts[fact] ?? '' })]
    : []
}

function checkOwnPaper({ component }: FormDefinition, { components }: FormWorld): FormFault[] {
  return component === undefined || components.includes(component)
    ? []
    : [fault('component_unknown', 'component', { component })]
}

function checkCalculatedFacts({ calculations = [] }: FormDefinition, { facts }: FormWorld): FormFault[] {
  return calculations.flatMap(({ key, fact, kind }) => {
    if (fact === undefined) return []
    if (!Object.hasOwn(facts, fact))
      return [fault('fact_unknown', key, { fact, known: Object.keys(facts).join(', ') || '–' })]
    const type = kind === 'text' ? 'string' : 'number'
    return facts[fact] === type ? [] : [fault('fact_type', key, { fact, type: facts[fact] ?? '' })]
  })
}

/** A requirement is judged with its page, so everything that it reads is asked by then. */
function checkRequirementPlaces(
  { pages }: FormDefinition,
  { requirements, calculations }: CompiledForm,
): FormFault[] {
  const pageOf = new Map(pages.flatMap(({ questions }, at) => questions.map(({ key }) => [key, at] as const)))
  const read = (tree: FeelTree): string[] =>
    namesOfTree(tree).flatMap((name) => {
      const calculated = calculations.find(({ calculation }) => calculation.key === name)
      return calculated === undefined ? [name] : read(calculated.tree)
    })
  return requirements.flatMap(({ requirement: { at }, tree, number }) => {
    const place = `requirements[${number - 1}]`
    const page = pageOf.get(at.split('.')[0] ?? '')
    if (page === undefined) return [fault('requirement_place', place, { at })]
    const later = read(tree).find((name) => (pageOf.get(name.split('.')[0] ?? '') ?? 0) > page)
    return later === undefined ? [] : [fault('requirement_later', place, { at, name: later })]
  })
}

/** What is compared with a choice is one of its answers; anything else would never be true. */
function checkOptionsNamed(
  questions: readonly Question[],
  trees: readonly { place: string; tree: FeelTree | undefined }[],
): FormFault[] {
  const codes = new Map(
    questions
      .filter(({ kind }) => kind === 'choice' || kind === 'choices')
      .map(({ key, options = [] }) => [key, options.map(({ code }) => code)] as const),
  )
  return trees.flatMap(({ place, tree }) =>
    comparisonsIn(tree).flatMap(({ name, value }) => {
      const known = codes.get(name)
      return known === undefined || known.includes(value)
        ? []
        : [fault('option_unknown', place, { option: value, key: name, known: known.join(', ') })]
    }),
  )
}

function comparisonsIn(tree: FeelTree | undefined): { name: string; value: string }[] {
  if (typeof tree !== 'object') return []
  const [operation, first, second] = tree
  const inner = tree.slice(1).flatMap((part) => comparisonsIn(part))
  if (operation === 'contains' && typeof second === 'string') return [{ name: String(first), value: second }]
  if (operation !== '=' && operation !== '!=') return inner
  const name = nameOf(first) ?? nameOf(second)
  const value = [first, second].find((part) => typeof part === 'string')
  return name !== undefined && typeof value === 'string' ? [{ name, value }] : inner
}

function nameOf(tree: FeelTree | undefined): string | undefined {
  return typeof tree === 'object' && tree[0] === 'fact' ? String(tree[1]) : undefined
}
