import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { byTwo } from '../../../test/two-people.ts'
import {
  type Actor,
  deactivateStaff,
  delegate,
  endDelegation,
  findStaff,
  findStaffActor,
  type Organisation,
  openOrganisation,
  readDelegations,
  revokeRole,
} from '../../agencies/index.ts'
import { fromLocal, toLocalDate } from '../../calendar/index.ts'
import { openCatalogue } from '../../catalogue/index.ts'
import { newId } from '../../platform/index.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { actorFor, openDesk } from '../history.testing.ts'
import type { OpenTask } from '../model.ts'
import type { Office } from '../office.ts'
import { listInbox } from '../reading/list-inbox.ts'
import { findDossier } from '../store/read.ts'
import { applicationFor } from '../walk.testing.ts'
import { releaseWork } from './release-work.ts'
import { listHandsTasks, listWithoutHands } from './without-hands.ts'

const AGENCY = 'H44.100'
const DAY = 86_400_000
const ROLES_HERE = ['case_officer', 'unit_head', 'agency_head'] as const
let now = fromLocal('2026-11-23', 600)
let db: TestDatabase
let organisation: Organisation
let office: Office
/** Everybody who works at the agency; all others there have left before the tests begin. */
let cast: string[]
let dossiers: string[]
/** Asks for the roles, which another person confirms. */
let administrator: string

beforeAll(async () => {
  const opened = await demoDatabase()
  const { staffIds } = opened
  db = opened
  const idOf = (name: string) => staffIds.get(name) as string
  const names = ['chutich', 'truongphong.vp', 'chuyenvien.vp', 'chuyenvien2.vp', 'chuyenvien.kt']
  administrator = idOf('quantri.vpubnd')
  cast = names.map((name) => idOf(`${name}.viettri`))
  await db.database.query(
    `update role_grant set revoked_at = '2026-01-01' where agency = '${AGENCY}' and not (staff_id = any($1))`,
    [cast],
  )
  organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
  const codes = ['2.000815', '1.001193', '2.000815', '1.001193', '2.000815']
  dossiers = []
  for (const procedure of codes) {
    const body = applicationFor(desk, { procedure, at: now })
    const own = { ...body, receivingAgency: AGENCY, competentAgency: AGENCY }
    const [id, dossier] = [newId(now), newId(now)]
    await actOnDossier(office, { id, dossier, actor: actorFor(own, undefined), at: now, body: own })
    dossiers.push(dossier)
  }
}, 60_000)
afterAll(async () => {
  await organisation.close()
  await db.close()
})

/** One throw: what is done, and by which of the possible people and things. */
interface Throw {
  act: keyof typeof ACTS
  a: number
  b: number
}

const choose = <T>(list: readonly T[], at: number) => list[at % list.length] as T
const head: Actor = { kind: 'staff', id: 'head', grants: [{ role: 'agency_head', agency: AGENCY }] }
const by = () => ({ staff: choose(cast, 0), now })
const two = () => ({ database: db.database, directory: organisation.directory, asker: administrator, now })
const openTasks = async (): Promise<{ dossier: string; task: OpenTask }[]> => {
  const found = await Promise.all(dossiers.map((id) => findDossier(db.database, id)))
  return found.flatMap((one, at) =>
    (one?.state.tasks ?? []).map((task) => ({ dossier: dossiers[at] as string, task })),
  )
}

const ACTS = {
  close: async (a: number) => deactivateStaff(db.database, choose(cast, a), now),
  open: async (a: number) => byTwo(two(), { kind: 'reactivation', staff: choose(cast, a), detail: {} }),
  revoke: async (a: number, b: number) => {
    const grants = (await findStaff(db.database, choose(cast, a)))?.grants ?? []
    const held = grants.filter(({ revokedAt }) => revokedAt === undefined)
    if (held.length > 0) await revokeRole(db.database, choose(held, b).id, by())
  },
  grant: async (a: number, b: number) => {
    const today = toLocalDate(now)
    const to = b % 2 === 0 ? { to: toLocalDate(now + 2 * DAY) } : {}
    const role = choose(ROLES_HERE, b)
    const unit = b % 3 === 0 ? {} : { unit: 'vp' }
    const detail = { role, agency: AGENCY, ...unit, from: today, ...to }
    await byTwo(two(), { kind: 'grant', staff: choose(cast, a), detail })
  },
  delegate: async (a: number, b: number) => {
    const [from, to] = [choose(cast, a), choose(cast, b)]
    const time = { startsAt: now, endsAt: now + (1 + (b % 3)) * DAY, reason: 'Nghỉ phép' }
    const role = choose(ROLES_HERE, a + b)
    await delegate(db.database, { from, to, role, agency: AGENCY, ...time }, { staff: from, now })
  },
  end: async (a: number, b: number) => {
    const running = await readDelegations(db.database, choose(cast, a), now)
    if (running.length > 0) await endDelegation(db.database, choose(running, b).id, by())
  },
  assign: async (a: number, b: number) => {
    const { dossier, task } = choose(await openTasks(), a)
    const body = { type: 'assign', task: task.key, to: b % 6 === 5 ? null : choose(cast, b) } as const
    await actOnDossier(office, { id: newId(now), dossier, actor: head, at: now, body })
  },
  wait: async (a: number) => {
    now += (a % 3) * DAY + 3_600_000
  },
} satisfies Record<string, (a: number, b: number) => Promise<unknown>>

const nat = fc.nat({ max: 999 })
const acts = Object.keys(ACTS) as (keyof typeof ACTS)[]
const history = fc.array(fc.record<Throw>({ act: fc.constantFrom(...acts, 'assign'), a: nat, b: nat }), {
  minLength: 4,
  maxLength: 10,
})

/** Each person gets a task by name where they can do it, and leaves: without the release their work would stay with them. */
function closedOneByOne(): Throw[] {
  return cast.flatMap((_, at) => [
    { act: 'assign', a: at, b: at },
    { act: 'close', a: at, b: 0 },
  ])
}

async function inInboxes(): Promise<Set<string>> {
  const ends = { now, todayEnds: now, soonEnds: now }
  const held = await Promise.all(
    cast.map(async (id) => {
      const actor = await findStaffActor(db.database, organisation.directory, id, now)
      return listInbox(db.database, actor, { limit: 1000 }, ends)
    }),
  )
  return new Set(held.flat().map(({ dossier, key }) => `${dossier} ${key}`))
}

async function inList() {
  const hands = await listWithoutHands(db.database, now)
  const tasks = await listHandsTasks(db.database, hands, 1000)
  expect(tasks).toHaveLength(hands.reduce((sum, one) => sum + one.tasks, 0))
  return { hands, tasks: new Set(tasks.map(({ dossier, key }) => `${dossier} ${key}`)) }
}

describe('work never vanishes', () => {
  it('stands, whatever happens to the staff, either in a working person’s inbox or in the list of work without hands', async () => {
    const wouldFail = { withoutTheList: 0, withoutTheRelease: 0 }
    await fc.assert(
      fc.asyncProperty(history, async (throws) => {
        for (const { act, a, b } of throws) {
          await ACTS[act](a, b)
          const open = (await openTasks()).map(({ dossier, task }) => `${dossier} ${task.key}`)
          const [held, listed] = [await inInboxes(), await inList()]
          for (const task of open) expect(held.has(task) !== listed.tasks.has(task), task).toBe(true)
          if (open.some((task) => !held.has(task))) wouldFail.withoutTheList += 1
          if (listed.hands.some(({ person }) => person !== null)) wouldFail.withoutTheRelease += 1
          // The list then has only work whose role nobody holds: whoever gets it has the work at once.
          await releaseWork(office, now)
          expect((await inList()).hands.filter(({ person }) => person !== null)).toEqual([])
        }
      }),
      { numRuns: 20, examples: [[closedOneByOne()]] },
    )
    expect(wouldFail.withoutTheList).toBeGreaterThan(0)
    expect(wouldFail.withoutTheRelease).toBeGreaterThan(0)
  }, 120_000)
})
