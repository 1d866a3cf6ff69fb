/** A small province for the tests of this room. */
import { fromLocal, type Instant } from '../calendar/index.ts'
import type { Database } from '../platform/database/index.ts'
import { newId } from '../platform/index.ts'
import { insertGrants } from './access/grant-store.ts'
import type { Agency, RoleGrant, Unit } from './model.ts'
import { readAgencies, readUnits, writeAgencies, writeUnits } from './organisation/agency-store.ts'
import { buildDirectory, type Directory } from './organisation/directory.ts'
import { insertStaff } from './people/staff-store.ts'
import { hashPassword } from './sign-in/passwords.ts'

const since = '2025-07-01'

export const agencies: readonly Agency[] = [
  {
    code: 'H44',
    name: { vi: 'UBND tỉnh', en: "Provincial People's Committee" },
    kind: 'committee',
    validFrom: '2010-01-01',
  },
  {
    code: 'H44.01',
    name: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Committee' },
    kind: 'committee_office',
    parent: 'H44',
    validFrom: '2010-01-01',
    aliases: ['000.00.01.H44'],
  },
  {
    code: 'H44.02',
    name: { vi: 'Trung tâm PVHCC', en: 'The Centre' },
    kind: 'centre',
    parent: 'H44.01',
    validFrom: since,
  },
  {
    code: 'H44.05',
    name: { vi: 'Sở Xây dựng', en: 'Department of Construction' },
    kind: 'department',
    parent: 'H44.01',
    validFrom: since,
  },
  {
    code: 'H44.05.1',
    name: { vi: 'Chi cục Giám định', en: 'Appraisal Branch' },
    kind: 'department',
    parent: 'H44.05',
    validFrom: since,
  },
  {
    code: 'H44.101',
    name: { vi: 'UBND phường Việt Trì', en: 'Việt Trì Ward' },
    kind: 'commune',
    parent: 'H44.01',
    validFrom: since,
  },
  {
    code: 'SGTVT',
    name: { vi: 'Sở Giao thông vận tải', en: 'Department of Transport' },
    kind: 'department',
    parent: 'H44.01',
    validFrom: '2010-01-01',
    validTo: '2025-06-30',
    successors: ['H44.05'],
  },
]

export const units: readonly Unit[] = [
  { agency: 'H44.05', code: 'QH', name: { vi: 'Phòng Quy hoạch', en: 'Planning Unit' } },
  { agency: 'H44.05', code: 'VT', name: { vi: 'Phòng Vận tải', en: 'Transport Unit' } },
]

export const directory: Directory = buildDirectory(agencies, units)

/** Ten o'clock of a Monday. */
export const monday: Instant = fromLocal('2026-11-23', 600)

export const PASSWORD = 'mua xuân nho nhỏ'

export async function writeProvince(db: Database): Promise<Directory> {
  await writeAgencies(db, agencies)
  await writeUnits(db, units)
  return buildDirectory(await readAgencies(db), await readUnits(db))
}

let passwordHash: Promise<string> | undefined

/** A member of staff with these roles, whose password is PASSWORD. */
export async function addStaff(db: Database, username: string, ...grants: RoleGrant[]): Promise<string> {
  passwordHash ??= hashPassword(PASSWORD)
  const id = newId(monday)
  const person = {
    id,
    username,
    fullName: `Cán bộ ${username}`,
    passwordHash: await passwordHash,
    mustChangePassword: false,
  }
  await insertStaff(db, [person], monday)
  const rows = grants.map((grant) => ({ ...grant, id: newId(monday), staff: id }))
  const added = await insertGrants(db, rows, { now: monday, staff: undefined })
  if (added.length !== grants.length) throw new Error(`not all grants of ${username} were added`)
  return id
}
