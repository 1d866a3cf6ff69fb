/** What an administrator asks for, confirmed by the person whom the Centre has named: as tests give roles and passwords. */
import {
  type AccessAsked,
  askAccess,
  confirmAccess,
  type Directory,
  type Result,
} from '../src/agencies/index.ts'
import type { Database } from '../src/platform/database/index.ts'

export interface TwoPeople {
  database: Database
  directory: Directory
  /** Who asks: an administrator, by id. */
  asker: string
  now: number
  /** What an account without a password gets, to be changed at the sign-in. */
  password?: string
}

/** Answers the request's id, which is the role's or the delegation's; a refusal of either of the two. */
export async function byTwo(
  { database, directory, asker, now, password = 'chỉ để đổi ngay' }: TwoPeople,
  asked: AccessAsked,
): Promise<Result<{ id: string }>> {
  const request = await askAccess(database, directory, asked, { staff: asker, now })
  if (!request.ok) return request
  const second = { name: 'Trần Thị Bình', basis: 'QĐ 12/QĐ-TTPVHCC', now, passwordOf: () => password }
  return confirmAccess(database, directory, request.value.id, second)
}
