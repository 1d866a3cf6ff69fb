/** Fills forms in for tests, as a person with everything at hand would. */

import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { isBlockKind, isFieldKind, type QuestionKind } from '../kinds/question-kinds.ts'
import type { Answers, FormAt, FormDefinition, Question } from '../model.ts'
import { visiblePages } from './asked.ts'
import { bodyOf } from './body-of.ts'
import { partsOf } from './parts.ts'
import { readPage } from './read-page.ts'

/** What is typed into a field of each kind. */
const TYPED: Partial<Record<QuestionKind, string>> = {
  'person-name': 'Nguyễn Thị Hoa',
  'id-number': '025190000001',
  'personal-number': '025190000001',
  'old-id-number': '131234567',
  passport: 'C1234567',
  sex: 'female',
  ethnicity: 'Mường',
  country: 'Việt Nam',
  commune: 'Xã Hy Cương, Phú Thọ',
  'tax-code': '0100112437',
  'organisation-name': 'Công ty TNHH Đất Tổ',
  'organisation-code': 'H44.05',
  'industry-code': '4711',
  phone: '0912 345 678',
  email: 'hoa@example.vn',
  date: '1/3/2026',
  'birth-date': '28/2/1990',
  'partial-date': '6/1958',
  'day-month': '31/12',
  number: '1',
  money: '1000000',
  'bank-account': '123456789012',
  'vehicle-plate': '19A-123.45',
  'licence-number': '250190000001',
  'parcel-number': '125',
  'land-certificate': 'AA 01234567',
  text: 'Ghi rõ ràng',
  'long-text': 'Ghi rõ ràng\nhai dòng',
  'yes-no': 'yes',
  declaration: 'yes',
}

const FILE = { sha256: 'a'.repeat(64), name: 'giay.pdf', type: 'application/pdf', size: 1000 }

/** Every page answered, by the kind of each question; `own` has what the form wants otherwise, by name of the field. */
export function fillForm(form: FormDefinition, own: Readonly<Record<string, string>>, at: FormAt): Answers {
  let answers: Answers = {}
  for (let at_ = 0; ; at_++) {
    const page = visiblePages(form, answers, at)[at_]
    if (page === undefined) return answers
    for (let round = 0; round < 4; round++) {
      const now = visiblePages(form, answers, at)[at_]?.questions ?? []
      const files = now.filter(({ kind }) => kind === 'file')
      answers = { ...answers, ...Object.fromEntries(files.map(({ key }) => [key, [FILE]])) }
      const typed = Object.assign({}, ...page.questions.concat(now).map((one) => typedFor(one, one.key)))
      const body = { ...bodyOf(files, answers, at), ...typed, ...own }
      answers = readPage(form, page, body, answers, at).answers
    }
  }
}

/** What such a person types into the fields of a question. */
export function typedFor(question: Question, name: string): Record<string, string | string[]> {
  const { kind, options = [], columns = [] } = question
  if (isFieldKind(kind) || kind === 'declaration') return { [name]: TYPED[kind] ?? '' }
  if (kind === 'choice') return { [name]: options[0]?.code ?? '' }
  if (kind === 'choices') return { [name]: options.map(({ code }) => code) }
  if (kind === 'table')
    return Object.assign(
      { [`rows-${name}`]: '1' },
      ...columns.map((column) => typedFor(column, `${name}.0.${column.key}`)),
    )
  if (!isBlockKind(kind)) return {}
  return Object.assign(
    {},
    ...partsOf(question, BLOCKS[kind]).map((part) => typedFor(part, `${name}.${part.key}`)),
  )
}
