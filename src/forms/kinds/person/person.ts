/** A person as forms ask for one: who they are, by what paper, where they live, how they are reached. */
import type { Block } from '../blocks/block.ts'
import { birthDate } from '../values/date.ts'
import { identityPaper } from './identity-paper.ts'
import { personName } from './person-name.ts'
import { personalNumber } from './personal-number.ts'

export const person: Block = {
  parts: [
    {
      key: 'name',
      kind: 'person-name',
      label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
      usual: true,
    },
    {
      key: 'other_name',
      kind: 'person-name',
      label: { vi: 'Tên gọi khác', en: 'Other name' },
      optional: true,
    },
    { key: 'birth_date', kind: 'birth-date', label: { vi: 'Ngày sinh', en: 'Date of birth' }, usual: true },
    { key: 'sex', kind: 'sex', label: { vi: 'Giới tính', en: 'Sex' } },
    { key: 'ethnicity', kind: 'ethnicity', label: { vi: 'Dân tộc', en: 'Ethnic group' } },
    { key: 'nationality', kind: 'country', label: { vi: 'Quốc tịch', en: 'Nationality' } },
    {
      key: 'personal_number',
      kind: 'personal-number',
      label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
      usual: true,
    },
    { key: 'id_number', kind: 'id-number', label: { vi: 'Số CCCD hoặc CMND', en: 'Identity card number' } },
    { key: 'paper', kind: 'identity-paper', label: { vi: 'Giấy tờ tùy thân', en: 'Identity paper' } },
    {
      key: 'residence_kind',
      kind: 'choice',
      label: { vi: 'Loại cư trú', en: 'Kind of residence' },
      options: [
        { code: 'permanent', label: { vi: 'Thường trú', en: 'Permanent' } },
        { code: 'temporary', label: { vi: 'Tạm trú', en: 'Temporary' } },
        { code: 'current', label: { vi: 'Nơi ở hiện tại', en: 'Where they live now' } },
      ],
    },
    { key: 'address', kind: 'address', label: { vi: 'Nơi cư trú', en: 'Residence' }, usual: true },
    { key: 'phone', kind: 'phone', label: { vi: 'Số điện thoại', en: 'Telephone' }, usual: true },
    {
      key: 'email',
      kind: 'email',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      optional: true,
      usual: true,
    },
  ],
  say: ({ name, birth_date: born, personal_number: number, id_number: card, address, phone }) =>
    [name, born, number ?? card, address, phone]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  errors: {
    ...personName.errors,
    ...birthDate.errors,
    ...personalNumber.errors,
    ...identityPaper.errors,
  },
}
