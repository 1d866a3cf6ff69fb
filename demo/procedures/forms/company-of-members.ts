import type { FormDefinition, FormPage } from '../../../src/forms/index.ts'
import { company } from './company.ts'
import { ask, must, page } from './words.ts'

/** Asked only of whoever owns a company alone. */
const ALONE: ReadonlySet<string> = new Set(['owner', 'owner_reps'])
const PAPERS: ReadonlySet<string> = new Set(['beneficial_owner', 'beneficial_list'])

const members = page('members', 'Thành viên góp vốn', 'Members', [
  ask('members', 'table', 'Các thành viên góp vốn', 'The members', {
    rows: { least: 2, most: 50 },
    columns: [
      ask('name', 'person-name', 'Họ và tên', 'Full name'),
      ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
      ask('sex', 'sex', 'Giới tính', 'Sex'),
      ask('nationality', 'country', 'Quốc tịch', 'Nationality'),
      ask('personal_number', 'personal-number', 'Số định danh cá nhân', 'Personal number'),
      ask('address', 'address', 'Địa chỉ liên lạc', 'Address'),
      ask('amount', 'money', 'Phần vốn góp (đồng)', 'Contribution (đồng)'),
      ask('share', 'number', 'Tỷ lệ (%)', 'Share (%)', { range: { least: 0, most: 100 } }),
    ],
  }),
])

/** Giấy đề nghị đăng ký doanh nghiệp, công ty TNHH hai thành viên trở lên: every member signs the charter and the list of members. */
export const companyOfMembers: FormDefinition = {
  source: {
    form: 'Giấy đề nghị đăng ký doanh nghiệp, công ty TNHH hai thành viên trở lên',
    law: 'Thông tư 68/2025/TT-BTC',
  },
  title: {
    vi: 'Giấy đề nghị đăng ký doanh nghiệp công ty trách nhiệm hữu hạn hai thành viên trở lên',
    en: 'Application for registration of a limited company with two or more members',
  },
  pages: company.pages.flatMap(pagesFor),
  ...(company.calculations === undefined ? {} : { calculations: company.calculations }),
  agreements: [{ of: 'members', role: { vi: 'Thành viên góp vốn', en: 'Member of the company' } }],
  requirements: [
    ...(company.requirements ?? []).filter(({ at }) => !ALONE.has(at)),
    must(
      'members',
      'sum(members.share) = 100',
      'Tỷ lệ vốn góp của các thành viên phải đủ 100 %.',
      'The shares of the members add up to 100%.',
    ),
    must(
      'charter_capital',
      'sum(members.amount) = charter_capital',
      'Tổng phần vốn góp của các thành viên phải bằng vốn điều lệ.',
      'The contributions of the members add up to the charter capital.',
    ),
  ],
}

function pagesFor(one: FormPage): FormPage[] {
  if (ALONE.has(one.key)) return []
  const kept = { ...one, questions: one.questions.filter(({ key }) => !PAPERS.has(key)) }
  return one.key === 'capital' ? [members, kept] : [kept]
}
