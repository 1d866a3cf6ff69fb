/** Giấy tờ tùy thân: which paper, its number, day and place of issue; the number is read as that paper writes it. */
import type { Text } from '../../../platform/texts/index.ts'
import type { Block } from '../blocks/block.ts'
import { errorOf } from '../kind.ts'
import { idNumber } from './id-number.ts'
import { oldIdNumber } from './old-id-number.ts'
import { passport } from './passport.ts'
import { personalNumber } from './personal-number.ts'

const errors = {
  ...idNumber.errors,
  ...personalNumber.errors,
  ...oldIdNumber.errors,
  ...passport.errors,
  identity_paper_issued: {
    vi: 'Ngày cấp không thể ở tương lai.',
    en: 'The day of issue cannot be in the future.',
  },
} satisfies Record<string, Text>
const error = errorOf(errors)

const PAPERS: readonly { code: string; label: Text }[] = [
  { code: 'identity_card', label: { vi: 'Thẻ căn cước', en: 'Identity card' } },
  { code: 'citizen_card', label: { vi: 'Thẻ căn cước công dân', en: 'Citizen identity card' } },
  { code: 'old_card', label: { vi: 'Chứng minh nhân dân', en: 'Old identity card (9 digits)' } },
  { code: 'passport', label: { vi: 'Hộ chiếu', en: 'Passport' } },
  { code: 'residence_card', label: { vi: 'Thẻ thường trú', en: 'Permanent residence card' } },
  {
    code: 'identity_certificate',
    label: { vi: 'Giấy chứng nhận căn cước', en: 'Certificate of identity' },
  },
  { code: 'other', label: { vi: 'Giấy tờ khác', en: 'Another paper' } },
]

const isPaper =
  (...codes: string[]) =>
  (values: Readonly<Record<string, unknown>>) =>
    codes.includes(String(values.paper))

export const identityPaper: Block = {
  parts: [
    {
      key: 'paper',
      kind: 'choice',
      label: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
      options: PAPERS,
      usual: true,
    },
    {
      key: 'number',
      kind: 'personal-number',
      label: { vi: 'Số giấy tờ', en: 'Number' },
      when: isPaper('identity_card', 'citizen_card', 'identity_certificate'),
      usual: true,
    },
    {
      key: 'old_number',
      kind: 'old-id-number',
      label: { vi: 'Số chứng minh nhân dân', en: 'Number of the old card' },
      when: isPaper('old_card'),
      usual: true,
    },
    {
      key: 'passport_number',
      kind: 'passport',
      label: { vi: 'Số hộ chiếu', en: 'Passport number' },
      when: isPaper('passport'),
      usual: true,
    },
    {
      key: 'other_number',
      kind: 'text',
      label: { vi: 'Tên và số giấy tờ', en: 'Name and number of the paper' },
      when: isPaper('residence_card', 'other'),
      usual: true,
    },
    { key: 'issued_on', kind: 'date', label: { vi: 'Ngày cấp', en: 'Day of issue' }, usual: true },
    {
      key: 'issued_by',
      kind: 'text',
      label: { vi: 'Nơi cấp', en: 'Issued by' },
      example: 'Bộ Công an',
      usual: true,
    },
  ],
  check: ({ issued_on: issued }, { today }) =>
    typeof issued === 'string' && issued > today
      ? { part: 'issued_on', error: error('identity_paper_issued') }
      : undefined,
  say: (said, _values, lang) => {
    const number = said.number ?? said.old_number ?? said.passport_number ?? said.other_number
    const issued = [said.issued_on, said.issued_by].filter((part) => part !== undefined).join(', ')
    const by = lang === 'vi' ? 'cấp' : 'issued'
    return [said.paper, number, issued === '' ? undefined : `${by} ${issued}`].filter(Boolean).join(' · ')
  },
  errors,
}
