/** The form of whoever applies for another with authority: it has a place for the paper that says so, and insists on it. Pure. */
import { DELIVERY_KEY } from '../giving/case-of.ts'
import type { FormDefinition, FormPage, Question } from '../model.ts'

/** What is handed in and no paper of the record. */
const NO_COMPONENT = 'other'

/** Where no question of the form asks for it. */
export const AUTHORITY: Question = {
  key: 'authority_paper',
  kind: 'file',
  label: { vi: 'Giấy ủy quyền', en: 'Authority' },
  hint: {
    vi: 'Văn bản có chữ ký của người ủy quyền, ghi rõ anh/chị được làm thay việc này. Chụp đủ các trang, hoặc tệp PDF.',
    en: 'Signed by whoever authorises you, saying that you may do this for them. All its pages, photographed or as PDF.',
  },
  component: NO_COMPONENT,
}

/**
 * `isAuthority`: whether a question asks for such a paper. A form that has one says itself when it is needed, and then it may not be left
 * empty; a form without gets a page of its own, before the last thing that every form asks: how the result is delivered.
 */
export function withAuthority(
  form: FormDefinition,
  isAuthority: (question: Question) => boolean,
): FormDefinition {
  const isPlace = (question: Question) => question.kind === 'file' && isAuthority(question)
  if (!form.pages.some(({ questions }) => questions.some(isPlace))) {
    return { ...form, pages: withOwnPage(form.pages) }
  }
  const pages = form.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => (isPlace(question) ? required(question) : question)),
  }))
  return { ...form, pages }
}

function required({ optional: _, ...question }: Question): Question {
  return question
}

function withOwnPage(pages: readonly FormPage[]): FormPage[] {
  const own: FormPage = { key: 'authority', title: AUTHORITY.label, questions: [AUTHORITY] }
  const last = pages.findIndex(({ questions }) => questions.some(({ key }) => key === DELIVERY_KEY))
  const at = last < 0 ? pages.length : last
  return [...pages.slice(0, at), own, ...pages.slice(at)]
}
