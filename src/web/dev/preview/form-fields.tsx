/** Every kind of question with everything that can be wrong with it. */
import type { VNode } from 'preact'
import {
  type Answers,
  communeNames,
  drawPage,
  errorsOfKind,
  type PageError,
  type Question,
  type QuestionKind,
} from '../../../forms/index.ts'
import { FormQuestions } from '../../fields/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { longName, today } from './words.ts'

const both = (vi: string, en: string) => ({ vi, en })
const long = both(longName, longName)
const options = [
  { code: 'a', label: both('Cấp mới', 'New') },
  { code: 'b', label: both('Cấp lại', 'Again'), hint: long },
  { code: 'c', label: long },
]

/** What stands in a field of each kind: a right answer. */
const SAMPLES: Readonly<Record<QuestionKind, Answers[string]>> = {
  'person-name': 'Nguyễn Thị Hoa',
  'id-number': '025190000001',
  'personal-number': '025190000001',
  'old-id-number': '131234567',
  passport: 'C1234567',
  sex: 'female',
  ethnicity: 'Mường',
  country: 'VN',
  commune: '08515',
  'tax-code': '0100112437',
  'organisation-name': longName,
  'organisation-code': 'H44.05',
  'industry-code': '4711',
  phone: '0912345678',
  email: 'hoa@example.vn',
  date: '2026-03-01',
  'birth-date': '1990-02-28',
  'partial-date': '1958-06',
  'day-month': '31/12',
  number: 1234.5,
  money: 1_250_000,
  'bank-account': '123456789012',
  'vehicle-plate': '19A-123.45',
  'licence-number': '250190000001',
  'parcel-number': '125',
  'land-certificate': 'AA 01234567',
  text: longName,
  'long-text': `${longName}\n${longName}`,
  'yes-no': true,
  address: { commune: '08515', detail: 'Khu 8' },
  person: { name: 'Nguyễn Thị Hoa', birth_date: '1990', address: { commune: '08515' } },
  organisation: { name: longName, tax_code: '0100112437' },
  'identity-paper': { paper: 'passport', passport_number: 'C1234567', issued_on: '2020-01-31' },
  bank: { bank: 'Agribank', account: '123456789012' },
  parcel: { parcel: '125', map: '8', area: 120.5 },
  period: { from: '2026-01-01', to: '2026-12-31' },
  choice: 'b',
  choices: ['a', 'c'],
  declaration: true,
  file: [
    {
      sha256: 'f1',
      name: 'giay-chung-sinh-cua-chau-hoang-minh-khoi.pdf',
      type: 'application/pdf',
      size: 1_240_000,
    },
  ],
  table: [{ name: 'Hoàng Minh An', born: '2021' }, {}],
}

const COLUMNS: readonly Question[] = [
  { key: 'name', kind: 'person-name', label: both('Họ tên', 'Name') },
  { key: 'born', kind: 'partial-date', label: both('Năm sinh', 'Born') },
]

function questionOf(kind: QuestionKind, key: string): Question {
  return {
    key,
    kind,
    label: kind === 'declaration' ? long : both(`Câu hỏi “${kind}”`, `Question “${kind}”`),
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(kind === 'table' ? { columns: COLUMNS } : {}),
  }
}

/** A page of the preview each, so that none grows too long. */
export const PERSON_KINDS = [
  'person-name',
  'id-number',
  'personal-number',
  'old-id-number',
  'passport',
  'sex',
  'ethnicity',
  'country',
] as const satisfies QuestionKind[]
export const PLACE_KINDS = [
  'commune',
  'parcel-number',
  'land-certificate',
  'vehicle-plate',
  'licence-number',
] as const satisfies QuestionKind[]
export const ORGANISATION_KINDS = [
  'tax-code',
  'organisation-name',
  'organisation-code',
  'industry-code',
  'phone',
  'email',
] as const satisfies QuestionKind[]
export const VALUE_KINDS = [
  'date',
  'birth-date',
  'partial-date',
  'day-month',
  'number',
  'money',
  'bank-account',
  'text',
  'long-text',
  'yes-no',
] as const satisfies QuestionKind[]
export const BLOCK_KINDS = [
  'address',
  'person',
  'organisation',
  'identity-paper',
  'bank',
  'parcel',
  'period',
] as const satisfies QuestionKind[]
export const OWN_KINDS = [
  'choice',
  'choices',
  'declaration',
  'file',
  'table',
] as const satisfies QuestionKind[]

/** One after the other: right, blank and left out, and once with each error. */
export function kindStates(kinds: readonly QuestionKind[]): (lang: Lang) => VNode {
  return (lang) => <>{kinds.map((kind) => statesOf(kind, lang))}</>
}

function statesOf(kind: QuestionKind, lang: Lang): VNode {
  const key = kind.replace(/-/g, '_')
  const right = questionOf(kind, `${key}_right`)
  const blank = {
    ...questionOf(kind, `${key}_blank`),
    optional: true as const,
    hint: long,
    example: '27/3/2026',
  }
  const wrong = errorsOfKind(kind).map((error, at) => ({ error, question: questionOf(kind, `${key}_${at}`) }))
  const questions = [right, blank, ...wrong.map(({ question }) => question)]
  const title = both(kind, kind)
  const form = { pages: [{ key: 'page', title, questions }] }
  const page = drawPage(form, 'page', { [right.key]: SAMPLES[kind] }, { today, lang })
  const errors = wrong.map(
    ({ error, question }): PageError => ({
      name: error.part === undefined ? question.key : `${question.key}.${error.part}`,
      code: error.code,
      vi: error.vi,
      en: error.en,
      ...(error.isRare ? { confirm: '1' } : {}),
    }),
  )
  return (
    <form method="post" action="#sent">
      <h2>{kind}</h2>
      {page && (
        <FormQuestions
          lang={lang}
          page={page}
          errors={errors}
          communes={communeNames('25').slice(0, 3)}
          origins={{ [right.key]: ['account', 'population'] }}
          action="#sent"
        />
      )}
    </form>
  )
}
