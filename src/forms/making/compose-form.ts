/** The whole form of a procedure: its own pages or, where nobody wrote any, sound ones from its record; then papers and delivery. */
import type { Text } from '../../platform/texts/index.ts'
import { CASE_KEY, DELIVERY_KEY, NO_CASE } from '../giving/case-of.ts'
import type { Answers, FormDefinition, FormPage, Option, Question } from '../model.ts'

/** What a form is made from. */
export interface FormSource {
  form?: FormDefinition
  components: readonly {
    code: string
    name: Text
    case?: string
    group: 'submit' | 'show'
    required: boolean
  }[]
  cases: readonly { code: string; name: Text }[]
  /** Who may ask: `citizen`, `enterprise` … */
  subjects: readonly string[]
  /** Facts that fees and the first steps of the flow need. */
  facts: readonly FormFact[]
}

export interface FormFact {
  name: string
  label: Text
  type: 'boolean' | 'number' | 'string'
  least?: number
  most?: number
  whole?: boolean
}

/**
 * Every form asks in this order: which case it is, what the form itself asks (or who applies and what the fees depend on), the papers
 * that no question of the form attaches, and how the result is delivered.
 */
export function composeForm(source: FormSource): FormDefinition {
  const { form } = source
  const asked = new Set(form?.pages.flatMap(({ questions }) => questions.map(({ key }) => key)))
  const pages = [
    ...(asked.has(CASE_KEY) ? [] : casePages(source)),
    ...(form?.pages ?? [...applicantPages(source), ...factPages(source)]),
    ...paperPages(source),
    ...(asked.has(DELIVERY_KEY) ? [] : [DELIVERY]),
  ]
  return { ...form, pages }
}

/** Where a form of one's own begins: with the pages that the record gives, as they are asked until now. */
export function startForm(source: Omit<FormSource, 'form'>): FormDefinition {
  return { pages: [...applicantPages(source), ...factPages(source)] }
}

function casePages({ cases }: FormSource): FormPage[] {
  if (cases.length === 0) return []
  const options: Option[] = [
    ...cases.map(({ code, name }) => ({ code, label: name })),
    { code: NO_CASE, label: { vi: 'Không thuộc các trường hợp trên', en: 'None of these' } },
  ]
  return [
    {
      key: CASE_KEY,
      title: { vi: 'Trường hợp', en: 'Your case' },
      questions: [
        {
          key: CASE_KEY,
          kind: 'choice',
          label: { vi: 'Trường hợp của anh/chị', en: 'Which case is yours' },
          options,
        },
      ],
    },
  ]
}

const PERSONS: ReadonlySet<string> = new Set(['citizen', 'overseas_vietnamese', 'foreigner', 'official'])

function applicantPages({ subjects }: FormSource): FormPage[] {
  const isPerson = subjects.some((one) => PERSONS.has(one))
  const isFirm = subjects.some((one) => !PERSONS.has(one))
  const both = isPerson && isFirm
  const person: Question = {
    key: 'applicant',
    kind: 'person',
    label: { vi: 'Người đề nghị', en: 'Applicant' },
    party: 'applicant',
    prefill: 'account',
    ...(both ? { when: 'applicant_kind = "person"' } : {}),
    ...(subjects.includes('citizen')
      ? {}
      : { parts: ['name', 'birth_date', 'nationality', 'paper', 'address', 'phone', 'email'] }),
  }
  const firm: Question = {
    key: 'organisation',
    kind: 'organisation',
    label: { vi: 'Doanh nghiệp, tổ chức đề nghị', en: 'Enterprise or organisation that applies' },
    party: 'applicant',
    prefill: 'account',
    parts: subjects.some((one) => one.includes('enterprise') || one === 'cooperative')
      ? ['name', 'tax_code', 'address', 'representative', 'phone', 'email']
      : ['name', 'code', 'address', 'representative', 'phone', 'email'],
    ...(both ? { when: 'applicant_kind = "organisation"' } : {}),
  }
  return [
    ...(both ? [KIND_OF_APPLICANT] : []),
    {
      key: 'applicant',
      title: { vi: 'Người đề nghị', en: 'Who applies' },
      questions: [...(isPerson ? [person] : []), ...(isFirm ? [firm] : [])],
    },
    {
      key: 'request',
      title: { vi: 'Nội dung đề nghị', en: 'What is asked for' },
      questions: [
        {
          key: 'request',
          kind: 'long-text',
          label: { vi: 'Nội dung đề nghị giải quyết', en: 'What you ask for' },
          hint: {
            vi: 'Ghi điều cơ quan cần biết thêm để giải quyết. Có thể bỏ trống.',
            en: 'What the agency needs to know beside your papers. It may be left empty.',
          },
          optional: true,
        },
      ],
    },
  ]
}

const APPLICANT_KIND = 'applicant_kind'

/** Asked of a form that was made from its record, where whoever began it has said already for whom it is; else nothing. Pure. */
export function applicantKindOf({ pages }: FormDefinition, kind: 'person' | 'organisation'): Answers {
  const isAsked = pages.some(({ key, questions }) => key === APPLICANT_KIND && questions[0]?.key === key)
  return isAsked ? { [APPLICANT_KIND]: kind } : {}
}

const KIND_OF_APPLICANT: FormPage = {
  key: APPLICANT_KIND,
  title: { vi: 'Anh/chị nộp cho ai?', en: 'For whom do you apply?' },
  questions: [
    {
      key: APPLICANT_KIND,
      kind: 'choice',
      label: { vi: 'Người đề nghị là', en: 'The applicant is' },
      options: [
        { code: 'person', label: { vi: 'Cá nhân', en: 'A person' } },
        { code: 'organisation', label: { vi: 'Doanh nghiệp, tổ chức', en: 'An enterprise or organisation' } },
      ],
    },
  ],
}

function factPages({ facts }: FormSource): FormPage[] {
  if (facts.length === 0) return []
  return [
    {
      key: 'details',
      title: { vi: 'Thông tin để tính phí và giải quyết', en: 'What fees and handling depend on' },
      questions: facts.map(toQuestion),
    },
  ]
}

function toQuestion({ name, label, type, least, most, whole }: FormFact): Question {
  const base = { key: `fact_${name.toLowerCase().replace(/[^a-z0-9_]/g, '_')}`, label, fact: name }
  if (type === 'boolean') return { ...base, kind: 'yes-no' }
  if (type === 'string') return { ...base, kind: 'text' }
  const range = {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(whole ? { whole } : {}),
  }
  return { ...base, kind: 'number', range }
}

function paperPages({ form, components }: FormSource): FormPage[] {
  const asked = form?.pages.flatMap(({ questions }) => questions.map(({ component }) => component))
  const attached = new Set([form?.component, ...(asked ?? [])])
  const hasCase = (code: string | undefined) => code !== undefined
  const papers = components.filter(({ group, code }) => group === 'submit' && !attached.has(code))
  if (papers.length === 0) return []
  return [
    {
      key: 'papers',
      title: { vi: 'Giấy tờ kèm theo', en: 'Papers' },
      intro: {
        vi: 'Chụp hoặc quét từng giấy tờ, đủ bốn góc, đọc được chữ.',
        en: 'Photograph or scan each paper, all four corners, with the writing readable.',
      },
      questions: papers.map(
        (paper): Question => ({
          key: paperKey(paper.code),
          kind: 'file',
          label: paper.name,
          component: paper.code,
          ...(paper.required ? {} : { optional: true as const }),
          ...(hasCase(paper.case) ? { when: `${CASE_KEY} = "${paper.case}"` } : {}),
        }),
      ),
    },
  ]
}

/** A key for a paper's code, which may have any signs. */
function paperKey(code: string): string {
  return `paper_${code.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 60)
}

const DELIVERY: FormPage = {
  key: 'delivery',
  title: { vi: 'Nhận kết quả', en: 'Getting the result' },
  questions: [
    {
      key: DELIVERY_KEY,
      kind: 'choice',
      label: { vi: 'Cách nhận kết quả', en: 'How to get the result' },
      options: [
        {
          code: 'online',
          label: { vi: 'Bản điện tử trong tài khoản', en: 'Electronic, in the account' },
        },
        {
          code: 'counter',
          label: { vi: 'Tại quầy Một cửa', en: 'At the one-stop desk' },
          hint: { vi: 'Mang theo giấy tờ tùy thân.', en: 'Bring your identity paper.' },
        },
        {
          code: 'post',
          label: { vi: 'Qua bưu chính công ích', en: 'By public post' },
          hint: { vi: 'Cước do người nhận trả.', en: 'The receiver pays the postage.' },
        },
      ],
    },
    {
      key: 'deliver_to',
      kind: 'address',
      label: { vi: 'Địa chỉ nhận kết quả', en: 'Address for the result' },
      when: `${DELIVERY_KEY} = "post"`,
    },
    {
      key: 'declaration',
      kind: 'declaration',
      label: {
        vi: 'Tôi cam đoan nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.',
        en: 'I declare that what is stated here is true and answer for it before the law.',
      },
    },
  ],
}
