import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { addDays, fromLocal, type Instant, toLocalDate } from '../../calendar/index.ts'
import { insertDelegation } from '../delegating/delegation-store.ts'
import type { Role, RoleGrant } from '../model.ts'
import type { Directory } from '../organisation/directory.ts'
import { addStaff, monday, writeProvince } from '../province.testing.ts'
import { findActiveGrants } from './active-grants.ts'

let test: TestDatabase
let directory: Directory
beforeAll(async () => {
  test = await testDatabase()
  directory = await writeProvince(test.database)
})
afterAll(() => test.close())

const today = toLocalDate(monday)
const roles = ['clerk', 'cashier', 'agency_head'] as const
const day = fc.integer({ min: -3, max: 3 })
const grant = fc
  .record({ role: fc.constantFrom(...roles), start: day, length: fc.option(fc.nat(3), { nil: undefined }) })
  .map(({ role, start, length }): RoleGrant => {
    const from = addDays(today, start)
    return { role, agency: 'H44.05', from, ...(length !== undefined && { to: addDays(from, length) }) }
  })
/** One grant of each role, so that none overlaps another. */
const grants = fc.uniqueArray(grant, { selector: (one) => one.role, maxLength: 3 })
const window = fc.record({
  role: fc.constantFrom(...roles),
  start: day,
  hours: fc.integer({ min: 1, max: 60 }),
})
/** Midnights and their neighbours, where mistakes live. */
const moment = fc
  .tuple(day, fc.constantFrom(-1, 0, 1, 36_000_000))
  .map(([shift, ms]): Instant => fromLocal(addDays(today, shift), 0) + ms)

function holds(held: RoleGrant, now: Instant): boolean {
  const date = toLocalDate(now)
  return held.from <= date && (held.to === undefined || date <= held.to)
}

let count = 0

describe('grants in force', () => {
  it('are the own ones of the day and the delegated ones of the moment that their giver holds', async () => {
    const property = fc.asyncProperty(grants, grants, window, moment, async (mine, theirs, span, now) => {
      const name = `luat${++count}`
      const me = await addStaff(test.database, name, ...mine)
      const giver = await addStaff(test.database, `${name}.giao`, ...theirs)
      const startsAt = fromLocal(addDays(today, span.start), 450)
      const endsAt = startsAt + span.hours * 3_600_000
      const { role } = span
      const delegation = { id: crypto.randomUUID(), from: giver, to: me, role, agency: 'H44.05' }
      const row = { ...delegation, startsAt, endsAt, reason: 'đi công tác' }
      await insertDelegation(test.database, row, { now: monday, staff: giver })

      const expected: [Role, string | undefined][] = mine
        .filter((one) => holds(one, now))
        .map((one) => [one.role, undefined])
      const delegated = theirs.filter((one) => one.role === role && holds(one, now))
      if (startsAt <= now && now < endsAt) for (const one of delegated) expected.push([one.role, giver])

      const found = await findActiveGrants(test.database, directory, me, now)
      const list = found.map((one): [Role, string | undefined] => [one.role, one.onBehalfOf])
      expect(list.map(String).sort()).toEqual(expected.map(String).sort())
    })
    await fc.assert(property, { numRuns: 150 })
  })
})
