import { afterAll, beforeAll, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { addDays, fromLocal, type Instant } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { CommandBody } from '../commands.ts'
import { rememberUpload } from '../files/store.ts'
import { actorFor, openDesk, RESULT_FILE } from '../history.testing.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { findDossier } from '../store/read.ts'
import { noticeRoute } from '../telling/notice-route.ts'
import { applicationFor } from '../walk.testing.ts'
import { countUnclaimed, listUnclaimed, remindUnclaimed } from './unclaimed.ts'

const simple = PROCEDURES_2026.find(({ procedure }) => procedure === '2.000815') as ProcedureVersion
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [simple] })
const nobody = async () => new Set<string>()
let db: TestDatabase
let office: Office
let taken: Dossier
let left: Dossier

const READY = '2026-12-07'
const at = (date: string): Instant => fromLocal(date, 600)
const later = (days: number): Instant => at(addDays(READY, days))

async function give(body: CommandBody, id?: string): Promise<Dossier> {
  const state = id === undefined ? undefined : (await findDossier(db.database, id))?.state
  const command = {
    id: newId(at(READY)),
    dossier: id ?? newId(at(READY)),
    actor: actorFor(body, state),
    at: at(READY),
    body,
  }
  const answer = await actOnDossier(office, command)
  if (isRefusal(answer)) throw new Error(`${body.type} was refused: ${answer.refused}`)
  return (await findDossier(db.database, answer.dossier))?.state as Dossier
}

async function ready(): Promise<Dossier> {
  let state = await give(applicationFor(desk, { procedure: '2.000815', at: at(READY) }))
  if (state.status === 'submitted') state = await give({ type: 'accept', paidFees: true }, state.id)
  for (let i = 0; i < 10 && state.status === 'in_process'; i++) {
    const step = state.tasks.find(({ kind }) => kind === 'step')
    const node = desk.versions[0]?.flow.nodes.get(step?.node ?? '')
    const decides = node?.kind === 'step' && node.decides === true
    const body: CommandBody = {
      ...{ type: 'complete_step', node: step?.node ?? '', files: [RESULT_FILE] },
      ...(decides ? { decision: 'granted' } : {}),
    }
    state = await give(body, state.id)
  }
  expect(state.status).toBe('result_ready')
  return state
}

beforeAll(async () => {
  db = await testDatabase()
  office = { ...desk, database: db.database, routes: [noticeRoute] }
  await rememberUpload(db.database, { kind: 'staff', id: 'officer-1' }, RESULT_FILE, at(READY))
  taken = await ready()
  left = await ready()
})
afterAll(() => db.close())

/** On two servers at once. */
async function remindOn(now: Instant, isUnderWay: typeof nobody = nobody): Promise<number> {
  const [one, other] = await Promise.all([
    remindUnclaimed(office, now, isUnderWay),
    remindUnclaimed(office, now, isUnderWay),
  ])
  return one + other
}

const told = async (id: string) =>
  (await db.database.query("select id from delivery where kind = 'result_waiting' and subject = $1", [id]))
    .length

it('is reminded after five, fifteen and thirty working days, once each on any number of servers, and not for ever', async () => {
  await give({ type: 'hand_over', method: 'counter' }, taken.id)
  // Five working days after a Monday morning is the next one.
  expect(await remindOn(later(6))).toBe(0)
  expect(await remindOn(later(7), async () => new Set([left.id]))).toBe(0)
  expect([await remindOn(later(7)), await remindOn(later(8))]).toEqual([1, 0])
  expect([await remindOn(later(20)), await remindOn(later(22))]).toEqual([0, 1])
  // Whoever was reminded late is left alone for a while.
  await db.database.query('update result_reminder set last_at = $1', [new Date(later(42))])
  expect([await remindOn(later(43)), await remindOn(later(50))]).toEqual([0, 1])
  expect(await remindOn(later(90))).toBe(0)
  expect([await told(left.id), await told(taken.id)]).toEqual([3, 0])
})

it('is listed with how often and when, at its desk only, until it is taken', async () => {
  const since = later(50)
  const here = { agencies: [left.receivingAgency], since }
  expect(await listUnclaimed(db.database, here, { limit: 10 })).toMatchObject([
    { dossier: left.id, times: 3 },
  ])
  expect(await countUnclaimed(db.database, here)).toBe(1)
  expect(await countUnclaimed(db.database, { ...here, since: at(READY) - 1 })).toBe(0)
  expect(await listUnclaimed(db.database, { agencies: ['H44.123'], since }, { limit: 10 })).toEqual([])
  await give({ type: 'hand_over', method: 'counter' }, left.id)
  expect(await countUnclaimed(db.database, here)).toBe(0)
})
