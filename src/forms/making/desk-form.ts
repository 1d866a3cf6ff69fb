/** The form of a procedure as the counter fills it in: one page, without what the checklist of papers and the screen itself ask. */
import { DELIVERY_KEY } from '../giving/case-of.ts'
import type { FormDefinition, FormPage, Question } from '../model.ts'

/** Key of its one page. */
export const DESK_PAGE = 'desk'

export interface DeskForm extends FormDefinition {
  /** Where a page of the form begins: its title stands before this question, and is there with the other one. */
  sections: readonly { before: string; with: string; title: FormPage['title'] }[]
}

const made = new WeakMap<FormDefinition, DeskForm>()

/**
 * All questions of the form one below the other, so that an officer goes through them without a pause. Papers are counted and scanned in
 * the checklist, and the delivery is chosen on the screen; the applicant signs the print instead of ticking. The same object per form.
 */
export function deskForm(form: FormDefinition): DeskForm {
  const found = made.get(form)
  if (found !== undefined) return found
  const pages = form.pages
    .map((page) => ({ ...page, questions: page.questions.filter(isAskedHere) }))
    .filter(({ questions }) => questions.length > 0)
  const questions = pages.flatMap((page) => page.questions.map((question) => under(page, question)))
  const desk: DeskForm = {
    ...form,
    pages: [{ key: DESK_PAGE, title: form.title ?? pages[0]?.title ?? { vi: '', en: '' }, questions }],
    sections: pages.flatMap(({ title, questions: own }) => {
      const [first] = own
      const anchor = own.find(({ when }) => when === undefined) ?? first
      return first && anchor ? [{ before: first.key, with: anchor.key, title }] : []
    }),
  }
  made.set(form, desk)
  return desk
}

function isAskedHere({ kind, key, component }: Question): boolean {
  if (kind === 'declaration' || key === DELIVERY_KEY || key === 'deliver_to') return false
  return kind !== 'file' || component === undefined
}

function under({ when }: FormPage, question: Question): Question {
  if (when === undefined) return question
  return { ...question, when: question.when === undefined ? when : `(${when}) and (${question.when})` }
}
