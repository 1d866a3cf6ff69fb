import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { delegate, endDelegation } from '../delegating/delegate.ts'
import { findDelegationRow, readDelegations } from '../delegating/delegation-store.ts'
import type { ActiveGrant } from '../model.ts'
import type { Directory } from '../organisation/directory.ts'
import { deactivateStaff, reactivateStaff } from '../people/deactivate-staff.ts'
import { findStaff, listStaff } from '../people/list-staff.ts'
import { addStaff, monday, writeProvince } from '../province.testing.ts'
import { findActiveGrants, findStaffActor, listRoleHolders } from './active-grants.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { can } from './policies.ts'

let test: TestDatabase
let directory: Directory
let manager: string
beforeAll(async () => {
  test = await testDatabase()
  directory = await writeProvince(test.database)
  manager = await addStaff(test.database, 'quantri', {
    role: 'administrator',
    agency: 'H44.01',
    from: '2025-07-01',
  })
})
afterAll(() => test.close())

const DAY = 86_400_000
const dept = 'H44.05'
const own = (grants: readonly ActiveGrant[]) => grants.map((grant) => `${grant.role}@${grant.agency}`)
const grantsAt = (staff: string, now: number) => findActiveGrants(test.database, directory, staff, now)

describe('a role between two dates', () => {
  it('is held from the first morning to the last evening in Vietnam', async () => {
    const period = { from: '2026-11-01', to: '2026-11-30' }
    const staff = await addStaff(test.database, 'ngay.thang', { role: 'clerk', agency: dept, ...period })
    expect(await grantsAt(staff, fromLocal('2026-11-01', 0) - 1)).toEqual([])
    expect(own(await grantsAt(staff, fromLocal('2026-11-01', 0)))).toEqual(['clerk@H44.05'])
    expect(own(await grantsAt(staff, fromLocal('2026-12-01', 0) - 1))).toEqual(['clerk@H44.05'])
    expect(await grantsAt(staff, fromLocal('2026-12-01', 0))).toEqual([])
  })

  it('brings the agencies below for whoever supervises', async () => {
    const staff = await addStaff(test.database, 'giam.doc', {
      role: 'agency_head',
      agency: dept,
      from: '2026-01-01',
    })
    const actor = await findStaffActor(test.database, directory, staff, monday)
    expect(actor.grants).toEqual([{ role: 'agency_head', agency: dept, below: ['H44.05.1'] }])
    expect(can(actor, 'dossier.read', { agency: 'H44.05.1' })).toBe(true)
  })

  it('is not given twice for the same days, but again after them', async () => {
    const staff = await addStaff(test.database, 'trung.lap')
    const give = (from: string, to: string) =>
      grantRole(
        test.database,
        directory,
        { staff, role: 'cashier', agency: dept, from, to },
        {
          staff: manager,
          now: monday,
        },
      )
    expect(await give('2026-11-01', '2026-11-30')).toMatchObject({ ok: true })
    expect(await give('2026-11-30', '2026-12-31')).toMatchObject({ problem: { code: 'grant_overlaps' } })
    expect(await give('2026-12-01', '2026-12-31')).toMatchObject({ ok: true })
    expect(await give('2026-12-31', '2026-12-01')).toMatchObject({ problem: { code: 'dates_reversed' } })
  })

  it('is refused at unknown places and where it may not be held', async () => {
    const staff = await addStaff(test.database, 'noi.khac')
    const by = { staff: manager, now: monday }
    const give = (grant: Parameters<typeof grantRole>[2]) => grantRole(test.database, directory, grant, by)
    const base = { staff, role: 'clerk' as const, agency: dept, from: '2026-11-01' }
    expect(await give({ ...base, agency: 'H99' })).toMatchObject({ problem: { code: 'agency_unknown' } })
    expect(await give({ ...base, agency: '000.00.01.H44' })).toMatchObject({
      problem: { code: 'agency_unknown' },
    })
    expect(await give({ ...base, unit: 'XX' })).toMatchObject({ problem: { code: 'unit_unknown' } })
    expect(await give({ ...base, staff: crypto.randomUUID() })).toMatchObject({
      problem: { code: 'staff_unknown' },
    })
    for (const role of ['centre_manager', 'province_leader', 'procedure_controller'] as const) {
      expect(await give({ ...base, role, agency: 'H44.101' })).toMatchObject({
        problem: { code: 'role_not_held_here' },
      })
    }
    expect(await give({ ...base, role: 'centre_manager', agency: 'H44.02' })).toMatchObject({ ok: true })
  })

  it('ends at once when it is revoked, and can then be given anew', async () => {
    const staff = await addStaff(test.database, 'thu.hoi')
    const grant = { staff, role: 'clerk' as const, agency: dept, from: '2026-11-01' }
    const by = { staff: manager, now: monday }
    const given = await grantRole(test.database, directory, grant, by)
    const id = given.ok ? given.value.id : ''
    expect(await revokeRole(test.database, id, by)).toMatchObject({ ok: true })
    expect(await revokeRole(test.database, id, by)).toMatchObject({ problem: { code: 'grant_unknown' } })
    expect(await grantsAt(staff, monday)).toEqual([])
    expect(own(await grantsAt(staff, monday - 1))).toEqual(['clerk@H44.05'])
    expect(await grantRole(test.database, directory, grant, by)).toMatchObject({ ok: true })
    expect((await findStaff(test.database, staff))?.grants).toHaveLength(2)
  })
})

describe('whom work may be given to', () => {
  it('are the active holders of the role in the unit or in the whole agency', async () => {
    const from = '2026-11-01'
    const inUnit = await addStaff(test.database, 'qh1', {
      role: 'case_officer',
      agency: dept,
      unit: 'QH',
      from,
    })
    const wide = await addStaff(test.database, 'rong', { role: 'case_officer', agency: dept, from })
    const gone = await addStaff(test.database, 'nghi', { role: 'case_officer', agency: dept, from })
    await addStaff(test.database, 'vt1', { role: 'case_officer', agency: dept, unit: 'VT', from })
    await deactivateStaff(test.database, gone, monday)
    const where = { agency: dept, unit: 'QH', roles: ['case_officer'] as const }
    const holders = await listRoleHolders(test.database, where, monday)
    expect(holders.map((holder) => holder.id).sort()).toEqual([inUnit, wide].sort())
    const all = await listRoleHolders(test.database, { agency: dept }, monday)
    expect(all.length).toBeGreaterThan(3)
  })
})

describe('a delegation', () => {
  const window = { startsAt: monday + DAY, endsAt: monday + 3 * DAY, reason: 'nghỉ phép' }
  const from = '2026-01-01'
  const pair = async (name: string) => ({
    giver: await addStaff(test.database, `${name}.giao`, { role: 'agency_head', agency: dept, from }),
    taker: await addStaff(test.database, `${name}.nhan`, { role: 'case_officer', agency: dept, from }),
  })
  const role = 'agency_head' as const

  it('carries the role, in the name of its holder, from its start until just before its end', async () => {
    const { giver, taker } = await pair('cua.so')
    const by = { staff: giver, now: monday }
    const input = { from: giver, to: taker, role, agency: dept, ...window }
    expect(await delegate(test.database, input, by)).toMatchObject({ ok: true })
    expect(own(await grantsAt(taker, window.startsAt - 1))).toEqual(['case_officer@H44.05'])
    const during = await grantsAt(taker, window.startsAt)
    expect(during).toContainEqual({ role, agency: dept, below: ['H44.05.1'], onBehalfOf: giver })
    expect(own(await grantsAt(taker, window.endsAt - 1))).toHaveLength(2)
    expect(own(await grantsAt(taker, window.endsAt))).toHaveLength(1)
    expect(await delegate(test.database, input, by)).toMatchObject({
      problem: { code: 'delegation_overlaps' },
    })
    expect(await readDelegations(test.database, taker, monday)).toHaveLength(1)
    expect(await readDelegations(test.database, taker, window.endsAt)).toHaveLength(0)
  })

  it('ends before its time when it is ended, and with the role or the account of its giver', async () => {
    const { giver, taker } = await pair('ket.thuc')
    const by = { staff: giver, now: monday }
    const input = { from: giver, to: taker, role, agency: dept, ...window }
    const first = await delegate(test.database, input, by)
    const id = first.ok ? first.value.id : ''
    const during = window.startsAt + DAY
    expect(await endDelegation(test.database, id, { staff: giver, now: during })).toMatchObject({ ok: true })
    expect(await endDelegation(test.database, id, { staff: giver, now: during })).toMatchObject({
      problem: { code: 'delegation_unknown' },
    })
    expect((await findDelegationRow(test.database, id))?.endedAt).toBe(during)
    expect(own(await grantsAt(taker, during - 1))).toHaveLength(2)
    expect(own(await grantsAt(taker, during))).toHaveLength(1)
    expect(await delegate(test.database, input, by)).toMatchObject({ ok: true })
    await deactivateStaff(test.database, giver, monday)
    expect(own(await grantsAt(taker, during))).toHaveLength(1)
    await reactivateStaff(test.database, giver)
    expect(own(await grantsAt(taker, during))).toHaveLength(2)
  })

  it('is refused to oneself, to a closed account, without a reason, or in impossible time', async () => {
    const { giver, taker } = await pair('tu.choi')
    const by = { staff: giver, now: monday }
    const input = { from: giver, to: taker, role, agency: dept, ...window }
    const refused = async (change: Partial<typeof input>) => {
      const answer = await delegate(test.database, { ...input, ...change }, by)
      return answer.ok ? 'ok' : answer.problem.code
    }
    expect(await refused({ to: giver })).toBe('delegation_to_oneself')
    expect(await refused({ reason: ' ' })).toBe('delegation_reason_missing')
    expect(await refused({ endsAt: window.startsAt })).toBe('delegation_dates')
    expect(await refused({ startsAt: monday - 2 * DAY, endsAt: monday })).toBe('delegation_dates')
    expect(await refused({ endsAt: monday + 400 * DAY })).toBe('delegation_dates')
    expect(await refused({ startsAt: Number.NaN })).toBe('delegation_dates')
    expect(await refused({ role: 'clerk' as never })).toBe('delegation_role_not_held')
    expect(await refused({ agency: 'H44.101' })).toBe('delegation_role_not_held')
    await deactivateStaff(test.database, taker, monday)
    expect(await refused({})).toBe('staff_inactive')
  })

  it('goes only to colleagues at an agency where the giver holds a role now', async () => {
    const { giver, taker } = await pair('dong.nghiep')
    const stranger = await addStaff(test.database, 'nguoi.la', {
      role: 'case_officer',
      agency: 'H44.101',
      from,
    })
    const gone = await addStaff(test.database, 'da.di', {
      role: 'case_officer',
      agency: dept,
      from,
      to: '2026-10-31',
    })
    const bare = await addStaff(test.database, 'chua.vai.tro')
    const input = { from: giver, role, agency: dept, ...window }
    const give = (to: string) => delegate(test.database, { ...input, to }, { staff: giver, now: monday })
    for (const to of [stranger, gone, bare]) {
      expect(await give(to)).toMatchObject({ problem: { code: 'delegation_to_stranger' } })
    }
    expect(await give(taker)).toMatchObject({ ok: true })
  })

  it('is not taken for oneself by whoever manages the staff', async () => {
    const { giver } = await pair('tu.lay')
    const input = { from: giver, to: manager, role, agency: dept, ...window }
    expect(await delegate(test.database, input, { staff: manager, now: monday })).toMatchObject({
      problem: { code: 'right_for_oneself', status: 403 },
    })
  })

  it('cannot be delegated further', async () => {
    const { giver, taker } = await pair('lan.hai')
    const third = await addStaff(test.database, 'lan.hai.ba')
    const input = { from: giver, to: taker, role, agency: dept, ...window }
    await delegate(test.database, input, { staff: giver, now: monday })
    const further = { ...input, from: taker, to: third }
    const inside = { staff: taker, now: window.startsAt + 1 }
    expect(await delegate(test.database, further, inside)).toMatchObject({
      problem: { code: 'delegation_role_not_held' },
    })
  })
})

describe('the last administrator', () => {
  it('can neither be revoked nor deactivated, not even by two at the same time', async () => {
    const fresh = await testDatabase()
    const db = fresh.database
    await writeProvince(db)
    const grant = { role: 'administrator' as const, agency: 'H44.01', from: '2026-01-01' }
    const [first, second] = [await addStaff(db, 'qt1', grant), await addStaff(db, 'qt2', grant)]
    const answers = await Promise.all([
      deactivateStaff(db, first, monday),
      deactivateStaff(db, second, monday),
    ])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    const left = answers[0].ok ? second : first
    const [held] = (await findStaff(db, left))?.grants ?? []
    expect(await revokeRole(db, held!.id, { staff: left, now: monday })).toMatchObject({
      problem: { code: 'last_administrator' },
    })
    const plain = await addStaff(db, 'thuong', { role: 'clerk', agency: dept, from: '2026-01-01' })
    expect(await deactivateStaff(db, plain, monday)).toMatchObject({ ok: true })
    await fresh.close()
  })
})

describe('the list of staff', () => {
  it('is paged by username and can be limited to an agency', async () => {
    const first = await listStaff(test.database, { limit: 3 })
    const second = await listStaff(test.database, { limit: 3, after: first.at(-1)?.username })
    const names = [...first, ...second].map((row) => row.username)
    expect(names).toEqual([...names].sort())
    expect(new Set(names).size).toBe(6)
    const ofOffice = await listStaff(test.database, { agency: 'H44.01', limit: 10 })
    expect(ofOffice.map((row) => row.username)).toEqual(['quantri'])
    const [one] = ofOffice
    const called = async (words: string) =>
      (await listStaff(test.database, { words, limit: 10 })).map((row) => row.username)
    expect(
      await called((one?.fullName ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd')),
    ).toContain('quantri')
    expect(await called('QUANTRI')).toEqual(['quantri'])
    expect(await called('nobody is called so')).toEqual([])
  })
})
