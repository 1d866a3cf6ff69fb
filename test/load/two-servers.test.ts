/** What the servers of one province do by themselves, done by two processes at once. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Actor, openOrganisation, openSession, putCalendar } from '../../src/agencies/index.ts'
import { defaultCalendar, toLocalDate } from '../../src/calendar/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import {
  actOnDossier,
  type CommandBody,
  isRefusal,
  type Office,
  verifyDossiers,
} from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { enqueue } from '../../src/platform/jobs/index.ts'
import { verifyFigures } from '../../src/statistics/index.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { applicationWithPapers, inParallel, prepareIntake, sendIntake } from '../intake.ts'
import { type RunningServer, startServer } from '../server.ts'

const WARD = 'H44.100'
const DAY = 86_400_000
const FORGOTTEN = 60
const OPEN = 80

let db: TestDatabase
let office: Office
let token: string
let application: object
let closeOffice: () => Promise<void>
let servers: RunningServer[] = []

beforeAll(async () => {
  db = await testDatabase()
  token = await prepareIntake(db.database)
  application = await applicationWithPapers(db.database)
  const organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  closeOffice = () => organisation.close()
  const env = { DATABASE_URL: db.url, MOTCUA_ROLE: 'all', DATABASE_POOL: '6' }
  servers = await Promise.all([1, 2].map(() => startServer(env)))
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await closeOffice()
  await db.close()
})

const OFFICER: Actor = {
  kind: 'staff',
  id: newId(),
  grants: [{ role: 'reception_officer', agency: WARD }],
}

async function give(actor: Actor, body: CommandBody, at: number, id = newId(at)): Promise<string> {
  const acted = await actOnDossier(office, { id: newId(at), dossier: id, actor, at, body })
  if (isRefusal(acted)) throw new Error(acted.refused)
  return id
}

/** Filed online a quarter of a year ago, and what was asked for then never came. */
async function forget(): Promise<void> {
  const at = Date.now() - 100 * DAY
  const body = { ...application, type: 'submit', sets: 1, deliverBy: 'counter' } as unknown as CommandBody
  const id = await give(
    { kind: 'client', id: newId(), scopes: ['dossiers.intake'], agencies: 'all' },
    body,
    at,
  )
  await give(OFFICER, { type: 'request_intake_supplement', items: ['Đơn'], reason: 'Thiếu đơn' }, at, id)
}

async function countEvents(type: string): Promise<{ events: number; dossiers: number }> {
  const [row] = await db.database.query<{ events: number; dossiers: number }>(
    `select count(*)::int as events, count(distinct dossier_id)::int as dossiers from dossier_event where type = $1`,
    [type],
  )
  return row as { events: number; dossiers: number }
}

/** Ten of the same job at once, as if ten minutes had passed in one; both servers take them. */
const crowd = (task: string) => Promise.all(Array.from({ length: 10 }, () => enqueue(db.database, task, {})))

const jobsAreDone = () =>
  vi.waitFor(
    async () => {
      const [row] = await db.database.query<{ left: number }>(
        'select count(*)::int as left from graphile_worker.jobs where attempts < max_attempts',
      )
      expect(row?.left).toBe(0)
    },
    { timeout: 30_000, interval: 200 },
  )

/** Today and the next two weeks are days off at the ward: what came in at any hour of any day is due later. */
function closedForTwoWeeks() {
  const soon = Array.from({ length: 15 }, (_, i) => toLocalDate(Date.now() + i * DAY))
  const name = { vi: 'Nghỉ', en: 'Closed' }
  const closed = soon.map((date) => ({ date, kind: 'off' as const, name, basis: 'QĐ 1' }))
  const others = defaultCalendar.exceptions.filter(({ date }) => !soon.includes(date))
  const exceptions = [...others, ...closed].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { ...defaultCalendar, agency: WARD, exceptions }
}

describe('two servers on one database', () => {
  it('pass time, sweep, follow a calendar and count, each thing once', { timeout: 120_000 }, async () => {
    await inParallel([...Array(FORGOTTEN).keys()], 4, forget)
    await inParallel([...Array(OPEN).keys()], 8, async (i) => {
      const answer = await sendIntake((servers[i % 2] as RunningServer).url, token, application)
      expect(answer.status).toBe(201)
    })
    const [staff] = await db.database.query<{ id: string }>('select id from staff limit 1')
    for (let i = 0; i < 20; i++) await openSession(db.database, staff?.id as string, Date.now() - 30 * DAY)

    await Promise.all([crowd('pass_time'), crowd('sweep')])
    const put = await putCalendar(db.database, closedForTwoWeeks(), { staff: undefined, now: Date.now() })
    expect(put.ok).toBe(true)
    await jobsAreDone()

    expect(await countEvents('intake_refused')).toEqual({ events: FORGOTTEN, dossiers: FORGOTTEN })
    expect(await db.database.query('select from session')).toEqual([])
    await vi.waitFor(
      async () =>
        expect(await countEvents('deadline_recalculated')).toEqual({ events: OPEN, dossiers: OPEN }),
      { timeout: 30_000, interval: 200 },
    )
    await figuresAreCounted()
    expect(await verifyDossiers(db.database)).toMatchObject({
      differences: 0,
      dossiers: FORGOTTEN + OPEN,
    })
    const figures = await verifyFigures(db.database, (agency) => office.calendars.deadlineTime(agency))
    expect(figures).toMatchObject({ differences: 0 })
    expect(figures.compared).toBeGreaterThan(FORGOTTEN + OPEN)
    const failed = await db.database.query(
      'select task_identifier, last_error from graphile_worker.jobs where last_error is not null',
    )
    expect(failed).toEqual([])
  })
})

const figuresAreCounted = () =>
  vi.waitFor(
    async () => {
      const [row] = await db.database.query<{ behind: boolean }>(
        `select coalesce((select exists (select from dossier_event where (txid, position) > (c.txid, c.position))
                            from checkpoint c where projector = 'figures'), true) as behind`,
      )
      expect(row?.behind).toBe(false)
    },
    { timeout: 60_000, interval: 200 },
  )
