/** A form made ready for use: its conditions read once. */
import {
  type FeelDefect,
  type FeelNames,
  type FeelTree,
  type FeelType,
  readTree,
} from '../../workflow/index.ts'
import type { Calculation, FormDefinition, FormPage, Question, Requirement } from '../model.ts'
import { namesOfQuestion } from './names.ts'

export interface CompiledForm {
  form: FormDefinition
  pages: readonly CompiledPage[]
  calculations: readonly CompiledCalculation[]
  requirements: readonly CompiledRequirement[]
}

export interface CompiledCalculation {
  calculation: Calculation
  tree: FeelTree
}

export interface CompiledRequirement {
  requirement: Requirement
  tree: FeelTree
  /** From 1, by the order of the form. */
  number: number
}

export interface CompiledPage {
  page: FormPage
  when: FeelTree | undefined
  questions: readonly CompiledQuestion[]
}

export interface CompiledQuestion {
  question: Question
  when: FeelTree | undefined
}

/** Something in a form that cannot be evaluated, with the place. */
export interface FormDefect extends FeelDefect {
  place: string
  /** Names that the expression may read there. */
  known: readonly string[]
}

const compiled = new WeakMap<FormDefinition, CompiledForm>()

/** Throws on a form that `checkForm` refuses: it was never published. Remembered per form. */
export function compileForm(form: FormDefinition): CompiledForm {
  const found = compiled.get(form)
  if (found !== undefined) return found
  const { ready, defects } = readForm(form)
  const [first] = defects
  if (first !== undefined) throw new Error(`the form cannot be used: ${first.place}: ${first.code}`)
  compiled.set(form, ready)
  return ready
}

/**
 * Reads every expression with the names it may use: a condition those of the questions before it, a calculation all questions and the
 * calculations before it, a requirement everything. `today` is known everywhere.
 */
export function readForm(form: FormDefinition): { ready: CompiledForm; defects: FormDefect[] } {
  const names = new Map<string, FeelType>([['today', 'string']])
  const defects: FormDefect[] = []
  const read = (text: string, place: string, type: FeelType | undefined) =>
    readExpression({ text, place, type, names, defects })
  const when = (text: string | undefined, place: string) =>
    text === undefined ? undefined : read(text, place, 'boolean')
  const pages = form.pages.map((page): CompiledPage => {
    const condition = when(page.when, `pages.${page.key}.when`)
    const questions = page.questions.map((question) => {
      const one = { question, when: when(question.when, `${question.key}.when`) }
      for (const [name, type] of namesOfQuestion(question)) names.set(name, type)
      return one
    })
    return { page, when: condition, questions }
  })
  const calculations = (form.calculations ?? []).map((calculation) => {
    const type = calculation.kind === 'text' ? 'string' : 'number'
    const tree = read(calculation.value, `calculations.${calculation.key}`, type)
    names.set(calculation.key, type)
    return { calculation, tree }
  })
  const requirements = (form.requirements ?? []).map((requirement, at) => ({
    requirement,
    tree: read(requirement.holds, `requirements[${at}]`, 'boolean'),
    number: at + 1,
  }))
  return { ready: { form, pages, calculations, requirements }, defects }
}

interface Reading {
  text: string
  place: string
  type: FeelType | undefined
  names: FeelNames
  defects: FormDefect[]
}

/** What cannot be read is never true. */
function readExpression({ text, place, type, names, defects }: Reading): FeelTree {
  const reading = readTree(text, names)
  const known = [...names.keys()]
  if (!reading.ok) defects.push({ place, code: reading.code, part: reading.part, known })
  else if (reading.type !== type) defects.push({ place, code: 'feel_types', part: text, known })
  return reading.ok && reading.type === type ? reading.tree : false
}
