import { expect, it } from 'vitest'
import { partiesAfter } from './correcting.ts'

const applicant = {
  kind: 'citizen',
  name: 'Nguyễn Thị Hoa',
  idNumber: '025190000001',
  declared: true,
} as const
const after = (idNumber: string) =>
  partiesAfter(
    { applicant },
    {
      ...{ type: 'correct_party', of: 'applicant', reason: 'Sai địa chỉ' },
      ...{ name: applicant.name, idNumber, address: 'Khu 8, xã Hy Cương' },
    },
    Date.UTC(2026, 10, 23),
  ).applicant

it('a number that was only declared stays so until an officer states another', () => {
  expect(after('025190000001').declared).toBe(true)
  expect(after('025190000002').declared).toBeUndefined()
})
