/** A company of two members as a draft of the first one, complete but for the agreement of the second. */
import type { Account } from '../../../src/applications/index.ts'
import type { FileRoom, Office } from '../../../src/dossiers/index.ts'
import { draftWith } from './draft-with.ts'

const PROCEDURE = '2.001199'
const FINANCE = 'H44.43'

export const COMPANY_ANSWERS = {
  'declarant.name': 'Trần Minh Đức',
  'declarant.personal_number': '025085000104',
  'declarant.birth_date': '30/11/1985',
  'declarant.sex': 'male',
  'capital_sources.0.share': '100',
  'assets.0.share': '100',
  sensitive_land: 'no',
  'rows-members': '2',
  'members.0.name': 'Trần Minh Đức',
  'members.0.personal_number': '025085000104',
  'members.0.birth_date': '30/11/1985',
  'members.0.sex': 'male',
  'members.0.amount': '600000',
  'members.0.share': '60',
  'members.1.name': 'Phạm Thị Lan',
  'members.1.birth_date': '2/8/1994',
  'members.1.personal_number': '025194000102',
  'members.1.address.commune': 'Xã Hy Cương, Phú Thọ',
  'members.1.address.detail': 'Khu 8',
  'members.1.nationality': 'Việt Nam',
  'members.1.sex': 'female',
  'members.1.amount': '400000',
  'members.1.share': '40',
}

export function draftCompany(
  room: { office: Office; files: FileRoom },
  account: Account,
  now: number,
): Promise<string> {
  return draftWith(room, account, { procedure: PROCEDURE, agency: FINANCE, typed: COMPANY_ANSWERS }, now)
}
