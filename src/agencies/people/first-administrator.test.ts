import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { openDatabase } from '../../platform/database/index.ts'
import { findStaffActor } from '../access/active-grants.ts'
import { can } from '../access/policies.ts'
import { readAgencies } from '../organisation/agency-store.ts'
import { buildDirectory } from '../organisation/directory.ts'
import { monday } from '../province.testing.ts'
import { createFirstAdministrator, hasAnyStaff } from './first-administrator.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const agency = {
  code: 'H44.01',
  name: { vi: 'Văn phòng UBND tỉnh', en: "Office of the Provincial People's Committee" },
}
const input = { username: 'quantri', fullName: 'Nguyễn Văn Quản', password: 'một câu dài dễ nhớ', agency }

describe('the first administrator', () => {
  it('is asked for a good name, password and agency', async () => {
    const refused = async (change: Partial<typeof input>) => {
      const answer = await createFirstAdministrator(test.database, { ...input, ...change }, monday)
      return answer.ok ? 'ok' : answer.problem.code
    }
    expect(await refused({ password: '123' })).toBe('password_weak')
    expect(await refused({ username: 'q' })).toBe('username_malformed')
    expect(await refused({ agency: { ...agency, code: 'có dấu' } })).toBe('agency_code_malformed')
    expect(await refused({ agency: { ...agency, name: { vi: 'Văn phòng', en: '' } } })).toBe(
      'agency_name_missing',
    )
    expect(await hasAnyStaff(test.database)).toBe(false)
  })

  it('is exactly one, however many set up at the same time on two servers', async () => {
    const other = openDatabase({ url: test.url })
    const calls = Array.from({ length: 12 }, (_, n) =>
      createFirstAdministrator(n % 2 ? other : test.database, { ...input, username: `quantri${n}` }, monday),
    )
    const answers = await Promise.all(calls)
    await other.close()
    const winners = answers.filter((answer) => answer.ok)
    expect(winners).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))
    expect(new Set(codes)).toEqual(new Set(['set_up_done']))
    expect(await test.database.query('select id from staff')).toHaveLength(1)

    const directory = buildDirectory(await readAgencies(test.database), [])
    const actor = await findStaffActor(test.database, directory, winners[0]!.value.id, monday)
    expect(can(actor, 'client.manage', {})).toBe(true)
    expect(can(actor, 'staff.manage', { agency: 'H44.101' })).toBe(true)
  })

  it('is never made in a house with staff', async () => {
    expect(await hasAnyStaff(test.database)).toBe(true)
    expect(await createFirstAdministrator(test.database, input, monday)).toMatchObject({
      problem: { code: 'set_up_done', status: 409 },
    })
  })
})
