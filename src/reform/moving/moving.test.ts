import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { newVersion, receiveMany, restOf } from '../../../test/reform/dossiers-in-hand.ts'
import { type Organisation, openOrganisation } from '../../agencies/index.ts'
import { openCatalogue } from '../../catalogue/index.ts'
import {
  actOnDossier,
  findDossiers,
  isRefusal,
  listEvents,
  type Office,
  verifyDossiers,
} from '../../dossiers/index.ts'
import { newId } from '../../platform/index.ts'
import type { MoveAsked } from './model.ts'
import { beginMove, goOnMoving, undoMove } from './move-dossiers.ts'
import { findMove, listMoveRows } from './move-store.ts'
import { planMove } from './plan-move.ts'

let test: TestDatabase
let organisation: Organisation
let office: Office
const MANY = 1_000
/** 20 November 2026, 10:00 in Vietnam. */
const AT = Date.parse('2026-11-20T03:00:00Z')
const who = { actor: { kind: 'system', id: 'operator' } as const, at: AT + 3_600_000 }

let ids: string[]
let asked: MoveAsked

beforeAll(async () => {
  test = await demoDatabase('centre')
  organisation = await openOrganisation(test.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: test.database, directory, calendars, catalogue: await openCatalogue(test.database) }
  ids = await receiveMany(office, MANY, AT)
  const { to, steps, procedure } = await newVersion(office, AT)
  asked = { procedure, to, steps, deadline: 'new', reason: 'Quyết định mới rút ngắn thời hạn', ...who }
}, 120_000)
afterAll(async () => {
  await organisation.close()
  await test.close()
})

const states = async () => [...(await findDossiers(test.database, ids)).values()].map(({ state }) => state)

describe('a thousand dossiers in hand', () => {
  it('come out as the preview says, and taken back they are as they were', { timeout: 120_000 }, async () => {
    const before = new Map((await states()).map((state) => [state.id, state]))
    const planned = await planMove(office, asked)
    expect(planned).toHaveLength(MANY)
    expect(planned.filter(({ refused }) => refused !== undefined)).toEqual([])
    expect(new Set(planned.flatMap(({ nodes }) => nodes)).size).toBeGreaterThan(2)
    const id = newId()
    await beginMove(office, id, asked)
    expect(await goOnMoving(office, id, who)).toEqual({ moved: MANY })
    const moved = new Map((await states()).map((state) => [state.id, state]))
    for (const { dossier, dueIs, places } of planned) {
      const state = moved.get(dossier)!
      expect([state.dueAt ?? null, state.marking?.open ?? []]).toEqual([dueIs, places])
      expect(state.procedureVersion).toBe(asked.to)
      // What was promised first stays known.
      expect(state.originalDueAt).toBe(before.get(dossier)?.originalDueAt)
    }
    expect(planned.some(({ dueWas, dueIs }) => dueWas !== dueIs)).toBe(true)
    expect((await verifyDossiers(test.database)).differences).toBe(0)

    expect(await undoMove(office, id, who)).toEqual({ undone: MANY })
    for (const state of await states()) expect(restOf(state)).toEqual(restOf(before.get(state.id)!))
    expect((await verifyDossiers(test.database)).differences).toBe(0)
    expect((await findMove(test.database, id))?.state).toBe('undone')
    // Again, it does nothing more.
    expect(await undoMove(office, id, who)).toEqual({ undone: MANY })
    const events = await listEvents(test.database, ids[0]!)
    expect(events.slice(-2).map(({ body }) => body.type)).toEqual(['version_moved', 'version_restored'])
  })

  it('that somebody works on in between are left alone, and not taken back once work has gone on', async () => {
    const id = newId()
    const [first, second] = ids as [string, string]
    await beginMove(office, id, asked)
    await note(first)
    await test.database.query(
      `delete from version_move_dossier where move = '${id}' and dossier not in ('${first}', '${second}')`,
    )
    expect(await goOnMoving(office, id, who)).toEqual({ left: 1, moved: 1 })
    expect(await listMoveRows(test.database, id, 10)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ dossier: first, outcome: 'left', why: 'version_conflict' }),
      ]),
    )
    // A note is no work.
    await note(second)
    const withdrawn = await actOnDossier(office, {
      ...{ id: newId(), dossier: second, at: who.at },
      actor: { kind: 'system', id: 'operator' },
      body: { type: 'stop', reason: 'Hết hạn bổ sung' },
    })
    expect(isRefusal(withdrawn)).toBe(false)
    expect(await undoMove(office, id, who)).toEqual({ left: 1, stays: 1 })
  })

  async function note(dossier: string) {
    const [staff] = await test.database.query<{ id: string }>(
      "select id from staff where username = 'giamdoc.ttpvhcc'",
    )
    const actor = { kind: 'staff', id: staff!.id, grants: [{ role: 'centre_manager', agency: 'H44' }] }
    const done = await actOnDossier(office, {
      ...{ id: newId(), dossier, at: who.at, actor: actor as never },
      body: { type: 'add_note', text: 'Đã gọi điện.' },
    })
    expect(done).not.toHaveProperty('refused')
  }
})

describe('a map that would strand a dossier', () => {
  it('is told dossier by dossier, and those stay where they are', async () => {
    const planned = await planMove(office, { ...asked, steps: {} })
    const refused = planned.filter((one) => one.refused !== undefined)
    expect(refused.length).toBeGreaterThan(0)
    for (const one of refused) expect(one.refused?.code).toBe('flow_refused')
    const end = await planMove(office, {
      ...asked,
      steps: Object.fromEntries(Object.keys(asked.steps).map((step) => [step, 'end'])),
    })
    expect(end.filter((one) => one.refused !== undefined).length).toBe(refused.length)
  })
})
