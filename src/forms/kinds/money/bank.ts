/** Where money is paid to: the bank, the account and in whose name it is. */
import type { Block } from '../blocks/block.ts'
import { personName } from '../person/person-name.ts'
import { bankAccount } from './bank-account.ts'

export const bank: Block = {
  parts: [
    {
      key: 'bank',
      kind: 'text',
      label: { vi: 'Ngân hàng', en: 'Bank' },
      example: 'Agribank, chi nhánh Phú Thọ',
      usual: true,
    },
    {
      key: 'account',
      kind: 'bank-account',
      label: { vi: 'Số tài khoản', en: 'Account number' },
      usual: true,
    },
    { key: 'holder', kind: 'person-name', label: { vi: 'Chủ tài khoản', en: 'Account holder' }, usual: true },
  ],
  say: ({ holder, account, bank: name }) =>
    [account, name, holder].filter((part) => part !== undefined && part !== '').join(' · '),
  errors: { ...bankAccount.errors, ...personName.errors },
}
