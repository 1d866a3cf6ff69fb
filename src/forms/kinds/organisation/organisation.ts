/** An enterprise or organisation, with whoever acts for it. */
import type { Block } from '../blocks/block.ts'
import { organisationCode } from './organisation-code.ts'
import { organisationName } from './organisation-name.ts'
import { taxCode } from './tax-code.ts'

export const organisation: Block = {
  parts: [
    {
      key: 'name',
      kind: 'organisation-name',
      label: { vi: 'Tên doanh nghiệp, tổ chức', en: 'Name of the enterprise or organisation' },
      usual: true,
    },
    {
      key: 'tax_code',
      kind: 'tax-code',
      label: { vi: 'Mã số doanh nghiệp, mã số thuế', en: 'Enterprise number, tax code' },
      usual: true,
    },
    {
      key: 'code',
      kind: 'organisation-code',
      label: { vi: 'Mã tổ chức hoặc số quyết định thành lập', en: 'Code or founding decision' },
    },
    { key: 'issued_on', kind: 'date', label: { vi: 'Ngày cấp', en: 'Day of issue' } },
    { key: 'issued_by', kind: 'text', label: { vi: 'Nơi cấp', en: 'Issued by' } },
    { key: 'address', kind: 'address', label: { vi: 'Địa chỉ trụ sở', en: 'Head office' }, usual: true },
    {
      key: 'representative',
      kind: 'person-name',
      label: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
      usual: true,
    },
    {
      key: 'representative_title',
      kind: 'text',
      label: { vi: 'Chức vụ', en: 'Position' },
      optional: true,
    },
    {
      key: 'representative_number',
      kind: 'personal-number',
      label: { vi: 'Số định danh của người đại diện', en: 'Personal number of the representative' },
    },
    { key: 'phone', kind: 'phone', label: { vi: 'Số điện thoại', en: 'Telephone' }, usual: true },
    {
      key: 'email',
      kind: 'email',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      optional: true,
      usual: true,
    },
    { key: 'website', kind: 'text', label: { vi: 'Trang thông tin điện tử', en: 'Website' }, optional: true },
  ],
  say: ({ name, tax_code: tax, code, address, representative }) =>
    [name, tax ?? code, address, representative]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  errors: { ...organisationName.errors, ...taxCode.errors, ...organisationCode.errors },
}
