import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { byTwo } from '../../../test/two-people.ts'
import {
  type Actor,
  deactivateStaff,
  delegate,
  findStaff,
  findStaffActor,
  type Organisation,
  openOrganisation,
} from '../../agencies/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import { openCatalogue } from '../../catalogue/index.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { actOnMany } from '../act-on-many.ts'
import type { CommandBody } from '../commands.ts'
import { actorFor, openDesk } from '../history.testing.ts'
import type { Dossier, OpenTask } from '../model.ts'
import type { Office } from '../office.ts'
import { listInbox } from '../reading/list-inbox.ts'
import { isRefusal } from '../refusals.ts'
import { findDossier, listEvents } from '../store/read.ts'
import { verifyDossiers } from '../upkeep/verify.ts'
import { applicationFor } from '../walk.testing.ts'
import { assignByRule } from './by-rule/assign-by-rule.ts'
import { setAssignmentRules } from './by-rule/rule-store.ts'
import { listCandidates } from './candidates.ts'
import { releaseWork } from './release-work.ts'

const monday = fromLocal('2026-11-23', 600)
const DAY = 86_400_000
let db: TestDatabase
let organisation: Organisation
let office: Office
let ids: ReadonlyMap<string, string>
let dossier: Dossier
let task: OpenTask

const idOf = (username: string) => ids.get(username) as string
const openAgain = (staff: string) =>
  byTwo(
    {
      database: db.database,
      directory: organisation.directory,
      asker: idOf('quantri.vpubnd'),
      now: monday,
    },
    { kind: 'reactivation', staff, detail: {} },
  )
const actorOf = (username: string) =>
  findStaffActor(db.database, organisation.directory, idOf(username), monday)

beforeAll(async () => {
  const opened = await demoDatabase()
  db = opened
  ids = opened.staffIds
  organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
  const body = applicationFor(desk, { procedure: '2.000815', at: monday })
  const id = newId(monday)
  const own = { ...body, receivingAgency: 'H44.100', competentAgency: 'H44.100' }
  await actOnDossier(office, {
    id: newId(monday),
    dossier: id,
    actor: actorFor(own, undefined),
    at: monday,
    body: own,
  })
  dossier = (await findDossier(db.database, id))?.state as Dossier
  task = dossier.tasks.find(({ kind }) => kind === 'step') as OpenTask
})
afterAll(async () => {
  await organisation.close()
  await db.close()
})

const commandOf = async (by: string, to: string | null) => ({
  id: newId(monday),
  dossier: dossier.id,
  actor: await actorOf(by),
  at: monday,
  body: { type: 'assign', task: task.key, to } satisfies CommandBody,
})
const assign = async (by: string, to: string | null) => {
  const answer = await actOnDossier(office, await commandOf(by, to))
  return isRefusal(answer) ? answer.refused : 'done'
}

describe('giving a step to a person', () => {
  const head = 'chutich.viettri'

  it('goes to whoever holds its role in its agency and unit, and to everybody again', async () => {
    const able = await listCandidates(db.database, task, monday)
    expect(able.length).toBeGreaterThan(0)
    for (const { id } of able) {
      const grants = (await findStaff(db.database, id))?.grants ?? []
      expect(grants).toContainEqual(expect.objectContaining({ role: task.role, agency: 'H44.100' }))
      expect(await assign(head, id)).toBe('done')
    }
    expect(await assign(head, null)).toBe('done')
  })

  it('is refused for another role, another agency, a closed account and nobody', async () => {
    const [one] = await listCandidates(db.database, task, monday)
    const id = one?.id ?? ''
    const stranger = [...ids.keys()].find((name) => /^chuyenvien.*\.nongtrang$/.test(name)) ?? ''
    for (const to of [idOf('tiepnhan.viettri'), idOf(stranger), newId(monday), 'không ai']) {
      expect(await assign(head, to)).toBe('cannot_do_task')
    }
    await deactivateStaff(db.database, id, monday)
    expect(await assign(head, id)).toBe('cannot_do_task')
    const [many] = await actOnMany(office, [await commandOf(head, id)])
    expect(many).toMatchObject({ refused: 'cannot_do_task' })
    await openAgain(id)
    expect(await assign(head, id)).toBe('done')
  })

  it('goes to whom the role is delegated, for as long as it is', async () => {
    const [one] = await listCandidates(db.database, task, monday)
    const giver = one?.id ?? ''
    const to = idOf('tiepnhan.viettri')
    const { role, agency } = { role: one?.role ?? 'case_officer', agency: task.agency }
    const time = { startsAt: monday, endsAt: monday + DAY, reason: 'Nghỉ phép' }
    const by = { staff: giver, now: monday }
    expect(await delegate(db.database, { from: giver, to, role, agency, ...time }, by)).toMatchObject({
      ok: true,
    })
    expect(await assign(head, to)).toBe('done')
    const names = async (at: number) => (await listCandidates(db.database, task, at)).map(({ id }) => id)
    expect(await names(monday + DAY - 1)).toContain(to)
    expect(await names(monday + DAY)).not.toContain(to)
  })

  it('is done by heads of the agency that has the step, never of another', async () => {
    const [one] = await listCandidates(db.database, task, monday)
    expect(await assign('chutich.nongtrang', one?.id ?? '')).toBe('not_permitted')
    expect(await assign('giamdoc.ttpvhcc', one?.id ?? '')).toBe('done')
  })
})

describe('work that was given to a person', () => {
  const head = 'chutich.viettri'
  const assigneeNow = async () =>
    (await findDossier(db.database, dossier.id))?.state.tasks.find(({ key }) => key === task.key)?.assignee

  /** In their own right. */
  const listOwn = async () =>
    (await listCandidates(db.database, task, monday)).filter(({ id }) => id !== idOf('tiepnhan.viettri'))

  it('stays while they can do it, and is everybody’s again once on any number of servers when they left', async () => {
    const [one] = await listOwn()
    const id = one?.id ?? ''
    expect(await assign(head, id)).toBe('done')
    expect(await releaseWork(office, monday)).toBe(0)
    expect(await assigneeNow()).toBe(id)
    await deactivateStaff(db.database, id, monday)
    const released = await Promise.all([1, 2, 3].map(() => releaseWork(office, monday)))
    expect(Math.max(...released)).toBe(1)
    expect(await assigneeNow()).toBeUndefined()
    const all = (await listEvents(db.database, dossier.id)).filter(({ actor }) => actor.kind === 'system')
    expect(all.map(({ body }) => body)).toMatchObject([{ type: 'task_assigned', to: null }])
    expect(await releaseWork(office, monday)).toBe(0)
    await openAgain(id)
  })

  it('is everybody’s again when the delegation or the grant behind it ends by its date', async () => {
    const [one] = await listOwn()
    const [from, to] = [one?.id ?? '', idOf('traketqua.viettri')]
    const time = { startsAt: monday, endsAt: monday + DAY, reason: 'Nghỉ phép' }
    const given = { from, to, role: 'case_officer', agency: task.agency, ...time } as const
    expect(await delegate(db.database, given, { staff: from, now: monday })).toMatchObject({ ok: true })
    expect(await assign(head, to)).toBe('done')
    expect(await releaseWork(office, monday + DAY - 1)).toBe(0)
    expect(await releaseWork(office, monday + DAY)).toBe(1)
    expect(await assigneeNow()).toBeUndefined()
  })
})

describe('work at a post with a rule', () => {
  const receive = async (at: number): Promise<string> => {
    const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
    const own = {
      ...applicationFor(desk, { procedure: '2.000815', at }),
      ...{ receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    }
    const id = newId(at)
    await actOnDossier(office, { id: newId(at), dossier: id, actor: actorFor(own, undefined), at, body: own })
    return id
  }
  const stepOf = async (id: string) =>
    (await findDossier(db.database, id))?.state.tasks.find(({ kind }) => kind === 'step')
  const rule = (way: 'least_loaded' | null) =>
    setAssignmentRules(db.database, task.agency, [{ role: task.role, unit: task.unit ?? null, way }], {
      ...{ staff: idOf('chutich.viettri'), now: monday },
    })

  it('is given once to somebody who can do it, evenly, on any number of servers; without the rule it is everybody’s', async () => {
    expect(await assignByRule(office, monday)).toBe(0)
    const all = [await receive(monday + 1), await receive(monday + 2), await receive(monday + 3)]
    await rule('least_loaded')
    const at = monday + 60_000
    await Promise.all([assignByRule(office, at), assignByRule(office, at)])
    expect(await assignByRule(office, at)).toBe(0)
    const able = (await listCandidates(db.database, task, at)).map(({ id }) => id)
    const given = await Promise.all(all.map(async (id) => (await stepOf(id))?.assignee ?? ''))
    for (const id of given) expect(able).toContain(id)
    expect(new Set(given).size).toBe(Math.min(able.length, all.length))
    const acts = (await listEvents(db.database, all[0] ?? '')).filter(({ actor }) => actor.kind === 'system')
    expect(acts.map(({ body }) => body)).toMatchObject([
      { type: 'task_assigned', reason: 'Phân công theo quy tắc của lãnh đạo: người đang ít việc nhất.' },
    ])
    await rule(null)
    const free = await receive(monday + 4)
    expect(await assignByRule(office, at)).toBe(0)
    expect((await stepOf(free))?.assignee).toBeUndefined()
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })
})

describe('a question to another agency', () => {
  const asked = 'H44.101'
  const later = monday + 2 * DAY
  const head = 'chutich.nongtrang'
  const questionNow = async () =>
    (await findDossier(db.database, dossier.id))?.state.tasks.find(({ kind }) => kind === 'opinion')
  const act = async (by: string, body: CommandBody) => {
    const command = { id: newId(monday), dossier: dossier.id, actor: await actorOf(by), at: later, body }
    const answer = await actOnDossier(office, command)
    return isRefusal(answer) ? answer.refused : 'done'
  }
  const holds = async (name: string) =>
    (
      await listInbox(db.database, await actorOf(name), { limit: 50 }, { now: 0, todayEnds: 0, soonEnds: 0 })
    ).some(({ key }) => key.startsWith('opinion:'))

  it('stands with its head alone, who gives it to somebody there who works on dossiers; that one answers', async () => {
    const ask = {
      type: 'request_opinion',
      agency: asked,
      question: 'Có trùng hồ sơ không?',
      workingDays: 3,
    } as const
    const command = { id: newId(monday), dossier: dossier.id, at: later, body: ask }
    const actor: Actor = {
      kind: 'staff',
      id: newId(monday),
      grants: [{ role: 'case_officer', agency: 'H44.100' }],
    }
    expect(await actOnDossier(office, { ...command, actor })).not.toHaveProperty('refused')
    const officer = [...ids.keys()].find((name) => /^chuyenvien.*\.nongtrang$/.test(name)) ?? ''
    expect([await holds(head), await holds(officer)]).toEqual([true, false])
    const question = await questionNow()
    const give = { type: 'assign', task: question?.key ?? '', to: idOf(officer) } as const
    const able = (await listCandidates(db.database, question as OpenTask, monday)).map(({ id }) => id)
    expect(able).toContain(idOf(officer))
    expect(able).not.toContain(idOf('chuyenvien.vp.viettri'))
    expect(await act(officer, give)).toBe('not_permitted')
    expect(await act(head, { ...give, to: idOf('chuyenvien.vp.viettri') })).toBe('cannot_do_task')
    expect(await act(head, give)).toBe('done')
    expect([await holds(head), await holds(officer)]).toEqual([false, true])
    expect(await act(head, { ...give, to: null })).toBe('done')
    expect([await holds(head), await holds(officer)]).toEqual([true, false])
    expect(await act(head, give)).toBe('done')
    const opinion = question?.key.slice('opinion:'.length) ?? ''
    expect(await act(officer, { type: 'give_opinion', opinion, answer: 'Không trùng.' })).toBe('done')
    expect(await questionNow()).toBeUndefined()
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })
})
