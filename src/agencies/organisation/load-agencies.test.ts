import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { Agency } from '../model.ts'
import { listStaff } from '../people/list-staff.ts'
import { agencies, monday, PASSWORD, units } from '../province.testing.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { loadAgencies, type OrganisationData } from './load-agencies.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const communes = Array.from({ length: 100 }, (_, n): Agency => {
  const name = { vi: `UBND xã số ${n}`, en: `Commune ${n}` }
  return { code: `H44.2${n}`, name, kind: 'commune', parent: 'H44.01', validFrom: '2025-07-01' }
})
const staff = communes.flatMap(({ code: agency }) =>
  (['reception_officer', 'case_officer', 'agency_head'] as const).map((role) => ({
    username: `${agency}.${role}`,
    fullName: 'Nguyễn Thị Mẫu',
    title: 'Công chức',
    grants: [{ role, agency, from: '2025-07-01' }],
  })),
)
const data: OrganisationData = { agencies: [...communes, ...agencies], units, staff }

describe('loading a province', () => {
  it('writes a hundred agencies and three hundred staff within a second, twice the same as once', async () => {
    const passwordHash = await hashPassword(PASSWORD)
    const start = performance.now()
    const first = await loadAgencies(test.database, { ...data, passwordHash }, monday)
    expect(performance.now() - start).toBeLessThan(1000)
    const second = await loadAgencies(test.database, { ...data, passwordHash }, monday)
    expect(second).toEqual(first)
    const [counts] = await test.database.query(
      `select (select count(*) from agency) as agencies, (select count(*) from staff) as staff,
         (select count(*) from role_grant) as grants`,
    )
    expect(counts).toEqual({ agencies: 107, staff: 300, grants: 300 })
    const [one] = await listStaff(test.database, { agency: 'H44.20', limit: 1 })
    expect(one).toMatchObject({ title: 'Công chức', active: true, grants: [{ agency: 'H44.20' }] })
    const sign = { username: one!.username, password: PASSWORD, addressHash: createHash('sha256').digest() }
    expect(await signIn(test.database, sign, monday)).toMatchObject({
      value: { staff: { mustChangePassword: false } },
    })
  })

  it('writes nothing when the data do not fit together', async () => {
    const stranger = { username: 'la', fullName: 'Người Lạ', grants: [] }
    const load = (role: 'clerk' | 'province_leader', agency: string) =>
      loadAgencies(
        test.database,
        {
          agencies: [],
          units: [{ agency: 'H44.20', code: 'P1', name: { vi: 'Phòng', en: 'Unit' } }],
          staff: [{ ...stranger, grants: [{ role, agency, from: '2026-01-01' }] }],
          passwordHash: 'x',
        },
        monday,
      )
    await expect(load('clerk', 'H99')).rejects.toThrow('unknown agency H99')
    await expect(load('province_leader', 'H44.20')).rejects.toThrow('cannot be held')
    const rows = await test.database.query("select 1 as one from unit where code = 'P1'")
    expect(rows).toEqual([])
  })
})
