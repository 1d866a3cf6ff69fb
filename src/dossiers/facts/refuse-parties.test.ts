import { expect, it } from 'vitest'
import { fromLocal } from '../../calendar/index.ts'
import type { CommandOf } from '../commands.ts'
import { refuseParties } from './refuse-parties.ts'

const MONDAY = fromLocal('2026-12-07', 600)
type Party = CommandOf<'receive'>['parties']['applicant']
const hoa: Party = { kind: 'citizen', name: 'Nguyễn Thị Hoa', idNumber: '025190000001' }

it.each<[string, Party]>([
  ['idNumber', { ...hoa, idNumber: '025399000001' }],
  ['idNumber', { ...hoa, kind: 'enterprise', idNumber: '0100233489' }],
  ['email', { ...hoa, email: 'không có' }],
  ['birthDate', { ...hoa, birthDate: '0001-01-01' }],
])('an applicant or an owner whose %s cannot be is refused whoever files', (field, party) => {
  const named = { refused: 'party_wrong', detail: { wrong: [{ field }] } }
  expect(refuseParties({ applicant: party }, MONDAY)).toMatchObject(named)
  expect(refuseParties({ applicant: hoa, owner: party }, MONDAY)).toMatchObject(named)
  expect(refuseParties({ applicant: hoa, representatives: [party] }, MONDAY)).toMatchObject(named)
})

it('what is rare, or absent, is nothing to refuse here', () => {
  const rare: Party = { kind: 'citizen', name: 'Thử', idNumber: '000190000001', phone: '19001000' }
  expect(refuseParties({ applicant: rare, owner: { kind: 'citizen', name: 'Hoa' } }, MONDAY)).toBeUndefined()
})
