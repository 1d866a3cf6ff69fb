/** What of a form is asked, given what is answered. */
import { type FeelFacts, holds } from '../../workflow/index.ts'
import type { Answers, FormAt, FormDefinition, FormPage, Question } from '../model.ts'
import { type CompiledPage, compileForm } from './compile-form.ts'
import { noteCalculations } from './judge-page.ts'
import { type MutableFacts, noteFacts } from './names.ts'

export interface AskedPage {
  compiled: CompiledPage
  /** As the definition has it, with only the questions that are asked. */
  page: FormPage
}

export interface Asked {
  pages: readonly AskedPage[]
  /** Of the questions that are asked; what was answered to others does not count. */
  facts: FeelFacts
}

/** Walks the form once from its first page: an answer counts only where its question is asked. Pure. */
export function askedOf(form: FormDefinition, answers: Answers, at: FormAt): Asked {
  const compiled = compileForm(form)
  const facts: MutableFacts = new Map([['today', at.today]])
  const pages: AskedPage[] = []
  for (const one of compiled.pages) {
    if (one.when !== undefined && !holds(one.when, facts)) continue
    const questions = askedQuestions(one, answers, facts)
    if (questions.length > 0) pages.push({ compiled: one, page: { ...one.page, questions } })
  }
  noteCalculations(compiled.calculations, facts)
  return { pages, facts }
}

/** The pages that are asked, in their order, each with only the questions that are. */
export function visiblePages(form: FormDefinition, answers: Answers, at: FormAt): FormPage[] {
  return askedOf(form, answers, at).pages.map(({ page }) => page)
}

/** A page by its key, where it is asked. */
export function findPage(
  form: FormDefinition,
  answers: Answers,
  key: string,
  at: FormAt,
): FormPage | undefined {
  return visiblePages(form, answers, at).find((page) => page.key === key)
}

/** Everything that is asked, by the order of the form. */
export function askedQuestionsOf(form: FormDefinition, answers: Answers, at: FormAt): Question[] {
  return visiblePages(form, answers, at).flatMap(({ questions }) => questions)
}

function askedQuestions({ questions }: CompiledPage, answers: Answers, facts: MutableFacts): Question[] {
  return questions.flatMap(({ question, when }) => {
    if (when !== undefined && !holds(when, facts)) return []
    noteFacts(facts, question, answers[question.key])
    return [question]
  })
}
