import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2018, UNITS_2018 } from '../../../demo/agencies-2018.ts'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { type Dice, diceFor, nextCommand, openDesk, startOf, waitOf } from '../history.testing.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { findDossier, listEvents } from '../store/read.ts'
import { rebuildDossiers } from './rebuild.ts'
import { verifyDossiers } from './verify.ts'

const desk = openDesk({
  agencies: [...AGENCIES_2026, ...AGENCIES_2018],
  units: [...UNITS_2026, ...UNITS_2018],
  versions: DEMO_PROCEDURES,
})
let db: TestDatabase
let office: Office

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database }
})
afterAll(() => db.close())

/** Plays the dice through the database; answers the dossier and how many events it should have. */
async function live(dice: Dice): Promise<Dossier | undefined> {
  let at = startOf(desk, dice)
  for (const one of dice.throws) {
    at += waitOf(one)
    const before = (await findDossier(db.database, dice.id))?.state
    const command = { id: newId(at), ...nextCommand(desk, dice, before, one, at) }
    const answer = await actOnDossier(office, command)
    const after = (await findDossier(db.database, dice.id))?.state
    if (isRefusal(answer)) expect(after).toEqual(before)
    else
      expect([answer.version, answer.status, answer.code]).toEqual([
        after?.version,
        after?.status,
        after?.code,
      ])
  }
  return (await findDossier(db.database, dice.id))?.state
}

async function unlocked(sql: string): Promise<void> {
  await db.database.transaction(async (tx) => {
    await tx.query('alter table dossier_event disable trigger dossier_event_append_only')
    await tx.query(sql)
    await tx.query('alter table dossier_event enable trigger dossier_event_append_only')
  })
}

describe('what stands beside the events', () => {
  it('is what they fold into, after any history', async () => {
    let stored = 0
    await fc.assert(
      fc.asyncProperty(diceFor(25), async (dice) => {
        const state = await live(dice)
        if (state === undefined) return
        stored += 1
        expect(await listEvents(db.database, dice.id)).toHaveLength(state.version)
      }),
      { numRuns: 30 },
    )
    const verified = await verifyDossiers(db.database)
    expect(verified).toMatchObject({ dossiers: stored, differences: 0, examples: [] })
    expect(verified.events).toBeGreaterThan(stored)
  })

  const one = '(select dossier_id from task order by dossier_id limit 1)'
  const tampered: [string, string, object][] = [
    ['a date', `update dossier set due_at = now() where id = ${one}`, { what: 'column', field: 'due_at' }],
    [
      'a status',
      `update dossier set status = 'handed_over' where id = ${one}`,
      { what: 'column', field: 'status' },
    ],
    [
      'a name',
      `update dossier set owner_name = 'X' where id = ${one}`,
      { what: 'column', field: 'owner_name' },
    ],
    [
      'the folded state',
      `update dossier set state = state || '{"sets":9}' where id = ${one}`,
      { field: 'state' },
    ],
    ['a lost task', `delete from task where dossier_id = ${one}`, { what: 'task' }],
    ['a moved task', `update task set role = 'clerk2' where dossier_id = ${one}`, { what: 'task' }],
    [
      'an invented task',
      `insert into task (dossier_id, key, kind, agency, role, opened_at) select ${one}, 'x', 'step', 'a', 'b', now()`,
      { what: 'task', field: 'x' },
    ],
    ['a lost row', `delete from dossier where id = ${one}`, { what: 'row_missing' }],
    [
      'a row without events',
      `insert into dossier select '00000000-0000-8000-a000-000000000001', 1, status, 'X', null, procedure_code,
         procedure_version, receiving_agency, competent_agency, channel, submitted_at, null, null, null, null, null, null,
         null, null, owner_name, parties, state from dossier limit 1`,
      { what: 'row_without_events' },
    ],
  ]
  it.each(tampered)('is checked for %s, and written anew from the events', async (_, sql, difference) => {
    await db.database.query(sql)
    const found = await verifyDossiers(db.database)
    expect(found.differences).toBeGreaterThan(0)
    expect(found.examples).toContainEqual(expect.objectContaining(difference))
    await rebuildDossiers(db.database)
    expect(await verifyDossiers(db.database)).toMatchObject({ differences: 0, examples: [] })
  })

  it('tells no personal data when it is wrong', async () => {
    await db.database.query(
      `update dossier set parties = '{"applicant":{"name":"X"}}', owner_name = 'X' where id = ${one}`,
    )
    const { examples } = await verifyDossiers(db.database)
    expect(examples).toHaveLength(2)
    expect(JSON.stringify(examples)).not.toContain('Nguyễn')
    await rebuildDossiers(db.database)
  })

  it('shows that an event is missing or was changed, and does not paint over it', async () => {
    const long = '(select id from dossier where version > 3 order by id limit 1)'
    await unlocked(
      `update dossier_event set data = data || '{"sets":7}' where version = 1 and dossier_id = ${long}`,
    )
    expect((await verifyDossiers(db.database)).examples).toEqual([
      expect.objectContaining({ what: 'column', field: 'state' }),
    ])
    await rebuildDossiers(db.database)
    await unlocked(`delete from dossier_event where version = 2 and dossier_id = ${long}`)
    expect((await verifyDossiers(db.database)).examples).toEqual([
      expect.objectContaining({ what: 'stream_gap', folded: 2 }),
    ])
    await rebuildDossiers(db.database)
    expect((await verifyDossiers(db.database)).differences).toBe(1)
  })
})
