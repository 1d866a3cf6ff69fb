import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { API_SCOPES } from '../clients/api-scopes.ts'
import { type Actor, ROLES } from '../model.ts'
import { agencies, directory, units } from '../province.testing.ts'
import { PERMISSIONS } from './permissions.ts'
import { can, type Place, scopeOf } from './policies.ts'
import { scopeCondition, scopeValues } from './scope.ts'
import { whyNot } from './why-not.ts'

const agency = fc.constantFrom(...agencies.map((one) => one.code))
const grant = fc.oneof(
  fc.record({ role: fc.constantFrom(...ROLES), agency }),
  fc
    .record({ role: fc.constantFrom(...ROLES) })
    .chain(({ role }) =>
      fc.constantFrom(...units).map((unit) => ({ role, agency: unit.agency, unit: unit.code })),
    ),
)
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.array(grant, { maxLength: 4 }).map((grants) => staff(grants)) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('client' as const),
      id: fc.constant('c'),
      scopes: fc.subarray([...API_SCOPES]),
      agencies: fc.oneof(
        fc.constant('all' as const),
        fc.subarray(
          agencies.map((one) => one.code),
          { minLength: 1 },
        ),
      ),
    }),
  },
  fc.constantFrom<Actor>({ kind: 'system', id: 'x' }, { kind: 'applicant', id: 'a' }),
)
const permission = fc.constantFrom(...PERMISSIONS)

function staff(grants: readonly { role: (typeof ROLES)[number]; agency: string }[]): Actor {
  return { kind: 'staff', id: 's', grants: directory.withReach(grants) }
}

/** Every place a dossier or task can be at. */
const places: Place[] = [
  ...agencies.map((one) => ({ agency: one.code })),
  ...units.map((unit) => ({ agency: unit.agency, unit: unit.code })),
]

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
  await test.database.query('create table place (agency text, unit text)')
  for (const { agency, unit } of places) {
    await test.database.query('insert into place values ($1, $2)', [agency, unit ?? null])
  }
})
afterAll(() => test.close())

const nameOf = ({ agency, unit }: Place) => `${agency}/${unit ?? ''}`

describe('the scope that stores add to their lists', () => {
  it('selects exactly the rows whose place `can` allows', async () => {
    const list = `select agency, unit from place p where ${scopeCondition({ agency: 'p.agency', unit: 'p.unit' }, 1)}`
    await fc.assert(
      fc.asyncProperty(actor, permission, async (who, what) => {
        const rows = await test.database.query<{ agency: string; unit: string | null }>(
          list,
          scopeValues(scopeOf(who, what)),
        )
        const selected = rows.map((row) => nameOf({ agency: row.agency, unit: row.unit ?? undefined }))
        const allowed = places.filter((place) => can(who, what, place)).map(nameOf)
        expect(selected.sort()).toEqual(allowed.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('selects by agency alone where a row has no unit', async () => {
    const list = `select distinct agency from place p where ${scopeCondition({ agency: 'p.agency' }, 1)}`
    await fc.assert(
      fc.asyncProperty(actor, permission, async (who, what) => {
        const rows = await test.database.query<{ agency: string }>(list, scopeValues(scopeOf(who, what)))
        const allowed = agencies.filter((one) => can(who, what, { agency: one.code })).map((one) => one.code)
        expect(rows.map((row) => row.agency).sort()).toEqual(allowed.sort())
      }),
      { numRuns: 100 },
    )
  })
})

describe('permissions', () => {
  it('never shrink when a role is added', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 3 }), grant, permission, (grants, more, what) => {
        const [before, after] = [staff(grants), staff([...grants, more])]
        for (const place of [...places, {}]) {
          if (can(before, what, place)) expect(can(after, what, place)).toBe(true)
        }
      }),
    )
  })

  it('over the whole province mean every place in it', () => {
    fc.assert(
      fc.property(actor, permission, (who, what) => {
        if (can(who, what, {})) expect(places.every((place) => can(who, what, place))).toBe(true)
        expect(scopeOf(who, what).all).toBe(can(who, what, {}))
      }),
    )
  })

  it('are explained in both languages exactly where they are missing', () => {
    fc.assert(
      fc.property(actor, permission, fc.constantFrom(...places, {}), (who, what, place) => {
        const reason = whyNot(who, what, place, directory)
        expect(reason === undefined).toBe(can(who, what, place))
        if (reason) expect([reason.vi, reason.en].every((text) => text.endsWith('.'))).toBe(true)
      }),
    )
  })
})
