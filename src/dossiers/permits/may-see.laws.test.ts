import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { type ActiveGrant, type Actor, ROLES, scopeOf } from '../../agencies/index.ts'
import type { OpenTask, TaskKind } from '../model.ts'
import { listDossierRows } from '../reading/list-for-programs.ts'
import { searchDossiers } from '../reading/search-dossiers.ts'
import { GRANTS, HELD, holderValues, isHolder } from './holder.ts'
import { maySee, type Seen, seenBy, seenByStaff } from './may-see.ts'

const AGENCIES = ['A1', 'A2', 'A3', 'A4', 'A5']
const PEOPLE = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
const UNITS = ['U1', 'U2']

const agency = fc.constantFrom(...AGENCIES)
const role = fc.constantFrom(...ROLES)
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 })
const drop = <T extends object>(value: T) => JSON.parse(JSON.stringify(value)) as T

const task: fc.Arbitrary<OpenTask> = fc
  .record({
    kind: fc.constantFrom<TaskKind>('step', 'opinion', 'timer', 'reception', 'hand_over'),
    agency,
    role,
    unit: orNone(fc.constantFrom(...UNITS)),
    assignee: orNone(fc.constantFrom(...PEOPLE)),
  })
  .map((one) => drop({ ...one, key: '', openedAt: 0 }) as OpenTask)

const dossier = fc.record({
  receivingAgency: agency,
  competentAgency: agency,
  tasks: fc.array(task, { maxLength: 3 }),
  stays: fc.array(fc.record({ agency }), { maxLength: 2 }),
}) as fc.Arbitrary<Seen>

const grant: fc.Arbitrary<ActiveGrant> = fc
  .record({
    role,
    agency,
    unit: orNone(fc.constantFrom(...UNITS)),
    onBehalfOf: orNone(fc.constantFrom(...PEOPLE)),
    below: orNone(fc.oneof(fc.constant('all' as const), fc.array(agency, { maxLength: 2 }))),
  })
  .map((one) => drop(one) as ActiveGrant)

const staff = fc.record({
  kind: fc.constant('staff' as const),
  id: fc.constantFrom(...PEOPLE),
  grants: fc.array(grant, { minLength: 1, maxLength: 3 }),
}) as fc.Arbitrary<Extract<Actor, { kind: 'staff' }>>

/** One set of dossiers stands in the database; every actor is asked about all of it. */
const dossiers = fc.sample(dossier, { numRuns: 120, seed: 18 }).map((seen, n) => ({
  id: randomUUID(),
  n,
  seen: { ...seen, tasks: seen.tasks.map((one, k) => ({ ...one, key: `k${k}` })) },
}))

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await db.database.query(
    `with d as (select id, n, seen from jsonb_to_recordset($1) as d(id uuid, n int, seen jsonb)), made as (
       insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
              competent_agency, channel, submitted_at, owner_name, parties, state)
       select id, 1, 'in_process', 'R' || n, 'C-' || n, '1.000001', id, seen ->> 'receivingAgency', seen ->> 'competentAgency',
              'direct', now(), 'Nguyễn Văn Luật', '{}', seen from d)
     insert into task (dossier_id, key, kind, agency, role, unit, assignee, opened_at)
     select d.id, t.key, t.kind, t.agency, t.role, t.unit, t.assignee, now()
       from d, jsonb_to_recordset(seen -> 'tasks') as t(key text, kind text, agency text, role text, unit text, assignee text)`,
    [JSON.stringify(dossiers)],
  )
})
afterAll(() => db.close())

const inJs = (actor: Parameters<typeof maySee>[0]) =>
  dossiers.filter(({ seen }) => maySee(actor, seen)).map(({ id }) => id)

describe('who may see a dossier', () => {
  it('is the same asked of one dossier and of the database, for all staff', async () => {
    const list = `select d.id from dossier d where ${seenByStaff('$6', '$7')}`
    await fc.assert(
      fc.asyncProperty(staff, async (actor) => {
        const values = [...(holderValues(actor) ?? []), ...seenBy(scopeOf(actor, 'dossier.read'))]
        const rows = await db.database.query<{ id: string }>(list, values)
        expect(rows.map(({ id }) => id).sort()).toEqual(inJs(actor).sort())
      }),
      { numRuns: 150 },
    )
  })

  it('is what their search finds, no more and no less', async () => {
    await fc.assert(
      fc.asyncProperty(staff, async (actor) => {
        const found = await searchDossiers(db.database, actor, 'văn luật', 1000)
        expect(found.dossiers.map(({ id }) => id).sort()).toEqual(inJs(actor).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('is what the list of a program holds', async () => {
    const some = fc.oneof(fc.constant('all' as const), fc.uniqueArray(agency, { minLength: 1, maxLength: 3 }))
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (agencies, byProcedure) => {
        const client = { kind: 'client' as const, id: 'c', scopes: ['dossiers.read'], agencies }
        const filter = byProcedure ? { procedure: '1.000001' } : {}
        const page = { after: '00000000-0000-0000-0000-000000000000', limit: 500 }
        const rows = await listDossierRows(db.database, agencies, filter, page)
        expect(rows.map(({ id }) => id).sort()).toEqual(inJs(client).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('holds work exactly where the inbox shows it', async () => {
    const list = `select t.dossier_id as id, t.key from ${GRANTS} join task t on ${HELD}`
    await fc.assert(
      fc.asyncProperty(staff, async (actor) => {
        const rows = await db.database.query<{ id: string; key: string }>(list, holderValues(actor))
        const held = dossiers.flatMap(({ id, seen }) =>
          seen.tasks.filter((one) => isHolder(actor, one)).map(({ key }) => `${id} ${key}`),
        )
        expect([...new Set(rows.map(({ id, key }) => `${id} ${key}`))].sort()).toEqual(held.sort())
      }),
      { numRuns: 150 },
    )
  })
})
