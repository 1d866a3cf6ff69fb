import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { revokeRole } from '../access/grant-role.ts'
import type { Directory } from '../organisation/directory.ts'
import { createStaff } from '../people/create-staff.ts'
import { deactivateStaff } from '../people/deactivate-staff.ts'
import { findStaff } from '../people/list-staff.ts'
import { hasNoPassword } from '../people/staff-store.ts'
import { addStaff, monday, PASSWORD, writeProvince } from '../province.testing.ts'
import { hasPassword } from '../sign-in/set-password.ts'
import { type AccessAsked, REQUEST_LIFE_MS } from './access-request.ts'
import { findRequest, readSettled } from './access-request-store.ts'
import { askAccess } from './ask-access.ts'
import { firstPasswordOf, halvesOf } from './halves.ts'
import { listWaitingAccess } from './list-access.ts'
import { confirmAccess, dismissAccess } from './settle-access.ts'

const secretOf = (text: string) => `${text.slice(-6).toUpperCase()}`
const passwordOf = (id: string) => firstPasswordOf(secretOf, id)

let test: TestDatabase
let directory: Directory
let asker: string
let second: string
let third: string
let receiver: string
let count = 0
const administrator = { role: 'administrator' as const, agency: 'H44.01', from: '2026-01-01' }
const reading = { role: 'case_officer' as const, agency: 'H44.05', from: '2026-11-01' }

beforeAll(async () => {
  test = await testDatabase()
  directory = await writeProvince(test.database)
})
afterAll(() => test.close())
beforeEach(async () => {
  count += 1
  const add = (name: string) => addStaff(test.database, `${name}.${count}`, administrator)
  ;[asker, second, third] = [await add('de.nghi'), await add('thu.hai'), await add('thu.ba')]
  const made = await createStaff(
    test.database,
    { username: `nhan.${count}`, fullName: 'Lê Thị Nhận' },
    monday,
  )
  receiver = made.ok ? made.value.id : ''
})

const ask = async (asked: AccessAsked, staff = asker) => {
  const answer = await askAccess(test.database, directory, asked, { staff, now: monday })
  return answer.ok ? answer.value.id : answer.problem.code
}
const askRole = (staff = receiver) => ask({ kind: 'grant', staff, detail: reading })
const confirm = async (id: string, by: { staff: string } | { name: string; basis: string }, now = monday) => {
  const answer = await confirmAccess(test.database, directory, id, { ...by, now, passwordOf })
  return answer.ok ? 'done' : answer.problem.code
}
const dismiss = async (id: string, staff: string, reason?: string) => {
  const answer = await dismissAccess(test.database, id, { staff, now: monday, reason })
  return answer.ok ? answer.value.settled?.outcome : answer.problem.code
}
const rolesOf = async (id: string) => (await findStaff(test.database, id))?.grants.map(({ role }) => role)

describe('a role that is asked for', () => {
  it('holds only when a second person has confirmed it, and is on record with both', async () => {
    const id = await askRole()
    expect(await rolesOf(receiver)).toEqual([])
    expect((await listWaitingAccess(test.database, monday)).map((one) => one.id)).toContain(id)
    expect(await confirm(id, { staff: second })).toBe('done')
    expect(await rolesOf(receiver)).toEqual(['case_officer'])
    expect(await findRequest(test.database, id)).toMatchObject({
      askedBy: asker,
      settled: { by: { staff: second }, outcome: 'confirmed' },
    })
    expect((await listWaitingAccess(test.database, monday)).map((one) => one.id)).not.toContain(id)
    expect((await readSettled(test.database, { limit: 1 }))[0]?.id).toBe(id)
  })

  it('is confirmed neither by who asked nor by who receives it', async () => {
    const id = await askRole()
    expect(await confirm(id, { staff: asker })).toBe('second_person_needed')
    const own = await askRole(second)
    expect(await confirm(own, { staff: second })).toBe('second_person_needed')
    expect(await confirm(own, { staff: third })).toBe('done')
    const forMyself = await askRole(asker)
    expect(await confirm(forMyself, { staff: asker })).toBe('second_person_needed')
    expect(await rolesOf(asker)).toEqual(['administrator'])
  })

  it('is confirmed once, by the first; the same person twice is answered as before', async () => {
    const id = await askRole()
    const both = await Promise.all([confirm(id, { staff: second }), confirm(id, { staff: third })])
    expect(both.sort()).toEqual(['access_request_settled', 'done'])
    const settled = (await findRequest(test.database, id))?.settled?.by
    expect(await confirm(id, settled as { staff: string })).toBe('done')
    expect(await rolesOf(receiver)).toEqual(['case_officer'])
  })

  it('waits two weeks and not longer, and not for somebody who no longer manages staff there', async () => {
    const id = await askRole()
    expect(await confirm(id, { staff: second }, monday + REQUEST_LIFE_MS)).toBe('access_request_old')
    expect(await listWaitingAccess(test.database, monday + REQUEST_LIFE_MS)).toEqual([])
    const [held] = (await findStaff(test.database, asker))?.grants ?? []
    await revokeRole(test.database, held?.id ?? '', { staff: second, now: monday })
    expect(await confirm(id, { staff: second })).toBe('asker_left')
    expect(await rolesOf(receiver)).toEqual([])
  })

  it('is refused when it is asked if it could not be given, and asked for once at a time', async () => {
    const where = { ...reading, agency: 'H99' }
    expect(await ask({ kind: 'grant', staff: receiver, detail: where })).toBe('agency_unknown')
    await askRole()
    expect(await askRole()).toBe('access_already_asked')
    await deactivateStaff(test.database, second, monday)
    expect(await ask({ kind: 'grant', staff: second, detail: reading })).toBe('staff_inactive')
  })

  it('is refused with a reason by another one, and withdrawn without by who asked', async () => {
    const id = await askRole()
    expect(await dismiss(id, second, ' ')).toBe('refusal_reason_missing')
    expect(await dismiss(id, second, 'x'.repeat(501))).toBe('refusal_reason_long')
    expect(await dismiss(id, second, 'Không có trong quyết định')).toBe('refused')
    expect(await dismiss(id, second, 'Không có trong quyết định')).toBe('refused')
    expect(await confirm(id, { staff: third })).toBe('access_request_settled')
    const again = await askRole()
    expect(await dismiss(again, asker)).toBe('withdrawn')
    expect(await confirm(again, { staff: second })).toBe('access_request_settled')
  })

  it('is confirmed on the server by a person with a name and the document that names them', async () => {
    const id = await askRole()
    expect(await confirm(id, { name: ' ', basis: 'QĐ 12' })).toBe('second_person_unnamed')
    expect(await confirm(id, { name: 'Trần Thị Bình', basis: '' })).toBe('second_person_unnamed')
    expect(await confirm(id, { name: 'Trần Thị Bình', basis: 'QĐ 12/QĐ-TTPVHCC' })).toBe('done')
    const settled = (await findRequest(test.database, id))?.settled
    expect(settled?.by).toEqual({ name: 'Trần Thị Bình', basis: 'QĐ 12/QĐ-TTPVHCC' })
  })
})

describe('a first password', () => {
  it('comes with the first role, one half known to each of the two, and opens nothing by one half', async () => {
    expect(await hasNoPassword(test.database, receiver)).toBe(true)
    const id = await askRole()
    expect(await confirm(id, { staff: second })).toBe('done')
    const { first, second: other } = halvesOf(secretOf, id)
    expect(await hasPassword(test.database, receiver, first)).toBe(false)
    expect(await hasPassword(test.database, receiver, other)).toBe(false)
    expect(await hasPassword(test.database, receiver, first + other)).toBe(true)
    const more = await ask({ kind: 'grant', staff: receiver, detail: { ...reading, role: 'clerk' } })
    await confirm(more, { staff: second })
    expect(await hasPassword(test.database, receiver, first + other)).toBe(true)
  })

  it('given anew waits for a second person, and until then the old one holds', async () => {
    const officer = await addStaff(test.database, `doc.${count}`, reading)
    const id = await ask({ kind: 'password', staff: officer, detail: {} })
    expect(await hasPassword(test.database, officer, PASSWORD)).toBe(true)
    expect(await confirm(id, { staff: second })).toBe('done')
    expect(await hasPassword(test.database, officer, PASSWORD)).toBe(false)
    expect(await hasPassword(test.database, officer, passwordOf(id))).toBe(true)
  })
})

describe('an account that was closed', () => {
  it('opens again when a second person has confirmed it', async () => {
    const officer = await addStaff(test.database, `nghi.${count}`, reading)
    await deactivateStaff(test.database, officer, monday)
    const id = await ask({ kind: 'reactivation', staff: officer, detail: {} })
    expect((await findStaff(test.database, officer))?.active).toBe(false)
    expect(await confirm(id, { staff: second })).toBe('done')
    expect((await findStaff(test.database, officer))?.active).toBe(true)
  })
})
