import type { FeelFacts } from '../../workflow/index.ts'
import type { Answers, FormAt, FormDefinition, FormPage } from '../model.ts'
import { askedOf } from './asked.ts'
import { type Body, bodyOf } from './body-of.ts'
import { type CompiledForm, type CompiledPage, compileForm } from './compile-form.ts'
import { judgePage, type PageRead, type PageToJudge } from './judge-page.ts'
import { type MutableFacts, noteFacts } from './names.ts'
import type { PageError } from './sentences.ts'

/**
 * Reads a page that was posted. Questions are asked by what the page itself answers too, so one question may bring another on the same
 * page. Nothing typed is lost. Pure.
 */
export function readPage(
  form: FormDefinition,
  page: Pick<FormPage, 'key'>,
  body: Body,
  answers: Answers,
  at: FormAt,
): PageRead {
  const ready = toJudge(form, page.key, answers, at)
  return ready === undefined
    ? { answers, errors: [], stay: false, asked: [] }
    : judgePage(ready.page, body, answers, at, ready.facts)
}

/** The first page that is not complete, with what it lacks; undefined: all is answered. */
export function missingIn(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
): { page: FormPage; errors: readonly PageError[] } | undefined {
  for (const { page } of askedOf(form, answers, at).pages) {
    const { errors } = readPage(form, page, bodyOf(page.questions, answers, at), answers, at)
    if (errors.length > 0) return { page, errors }
  }
  return undefined
}

/** What judging a page needs, and the facts of the pages before it; undefined where the form has no such page. */
export function toJudge(
  form: FormDefinition,
  key: string,
  answers: Answers,
  at: FormAt,
): { page: PageToJudge; facts: FeelFacts } | undefined {
  const compiled = compileForm(form)
  const page = compiled.pages.find((one) => one.page.key === key)
  return page && { page: pageToJudge(compiled, page), facts: factsBefore(form, page, answers, at) }
}

function pageToJudge({ calculations, requirements }: CompiledForm, { questions }: CompiledPage): PageToJudge {
  const here = new Set(questions.map(({ question }) => question.key))
  const standing = requirements.filter(({ requirement }) => here.has(requirement.at.split('.')[0] ?? ''))
  return { questions, calculations, requirements: standing }
}

function factsBefore(form: FormDefinition, until: CompiledPage, answers: Answers, at: FormAt): FeelFacts {
  const facts: MutableFacts = new Map([['today', at.today]])
  for (const { compiled, page } of askedOf(form, answers, at).pages) {
    if (compiled === until) break
    for (const question of page.questions) noteFacts(facts, question, answers[question.key])
  }
  return facts
}
