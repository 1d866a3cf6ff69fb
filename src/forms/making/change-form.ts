/** A form changed by whoever makes it, one act at a time. Pure; what is wrong with the outcome is a matter of checking. */
import { foldWord } from '../kinds/fold.ts'
import type { FormDefinition, FormPage, Question } from '../model.ts'

/** A key of its own for what is called so: small letters, digits and `_`. */
export function freeKey(label: string, taken: readonly string[]): string {
  const plain = foldWord(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '')
  const base = plain === '' || plain === 'today' ? 'cau_hoi' : plain
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? base : `${base}_${at}`
    if (!taken.includes(key)) return key
  }
}

/** Keys that a new question may not have. */
export function keysOf({ pages, calculations = [] }: FormDefinition): string[] {
  return [...pages.flatMap(({ questions }) => questions), ...calculations].map(({ key }) => key)
}

/** Puts `page` after the page `after`; at the end where there is none. */
export function withPage(form: FormDefinition, page: FormPage, after: string): FormDefinition {
  const at = form.pages.findIndex(({ key }) => key === after)
  const place = at === -1 ? form.pages.length : at + 1
  return { ...form, pages: form.pages.toSpliced(place, 0, page) }
}

/** `page` in the place of the one that was called `was`. */
export function withChangedPage(form: FormDefinition, page: FormPage, was: string): FormDefinition {
  return { ...form, pages: form.pages.map((one) => (one.key === was ? page : one)) }
}

/** A form has one page at least. */
export function withoutPage(form: FormDefinition, key: string): FormDefinition {
  const pages = form.pages.filter((page) => page.key !== key)
  return pages.length === 0 ? form : { ...form, pages }
}

export function withMovedPage(form: FormDefinition, key: string, by: 1 | -1): FormDefinition {
  const at = form.pages.findIndex((page) => page.key === key)
  return { ...form, pages: moved(form.pages, at, by) }
}

export type QuestionAct = { do: 'add'; question: Question } | { do: 'up' | 'down' | 'remove'; at: number }

export function changeQuestions(questions: readonly Question[], act: QuestionAct): readonly Question[] {
  switch (act.do) {
    case 'add':
      return [...questions, act.question]
    case 'remove':
      return questions.filter((_, at) => at !== act.at)
    case 'up':
      return moved(questions, act.at, -1)
    case 'down':
      return moved(questions, act.at, 1)
  }
}

/** The question moved to another page, at its end. */
export function withQuestionOn(form: FormDefinition, key: string, page: string): FormDefinition {
  const question = form.pages.flatMap(({ questions }) => questions).find((one) => one.key === key)
  if (question === undefined || !form.pages.some((one) => one.key === page)) return form
  const pages = form.pages.map((one) => {
    const others = one.questions.filter((each) => each.key !== key)
    return { ...one, questions: one.key === page ? [...others, question] : others }
  })
  return { ...form, pages }
}

function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const to = at + by
  const one = list[at]
  if (one === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(at, 1).toSpliced(to, 0, one)
}
