/** A whole house with dossiers in every state, and one that nobody has used yet: what the tests of all pages visit. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { createFirstAdministrator, openSession } from '../../src/agencies/index.ts'
import { keepAccount, openAccountSession } from '../../src/applications/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { type House, openHouse } from '../../src/cli/serve/open-house.ts'
import { createServer } from '../../src/cli/serve/serve.ts'
import { catchUp } from '../../src/dossiers/index.ts'
import { type FixedClock, fixedClock } from '../../src/platform/index.ts'
import { captureLog, loadConfig } from '../../src/platform/process/index.ts'
import { figuresProjector } from '../../src/statistics/index.ts'
import { inspect, openInspection, scoreEnded } from '../../src/supervision/index.ts'
import { ensureAssets } from '../build-assets.ts'
import { testDatabase } from '../database.ts'
import { openVisitor } from '../web.ts'
import { type Furnished, furnish } from './furnish.ts'
import { APPLICANT, type Applied, furnishApplications } from './furnish-applications.ts'
import { type FurnishedDesk, furnishDesk } from './furnish-desk.ts'
import { type FurnishedLicences, furnishLicences } from './furnish-licences.ts'
import { furnishLinks } from './furnish-links.ts'
import { signInLocally } from './furnish-local.ts'
import { type FurnishedNews, furnishNews } from './furnish-news.ts'
import { furnishNotices } from './furnish-notices.ts'
import { type FurnishedPapers, furnishPapers } from './furnish-papers.ts'
import { furnishPayments } from './furnish-payments.ts'
import { type FurnishedPetitions, furnishPetitions } from './furnish-petitions.ts'

/** A Monday morning in working time. */
const NOW = fromLocal('2026-11-23', 9 * 60)

/** A house that is served, and a way in for its staff. */
export interface Visited {
  house: House
  app: FastifyInstance
  origin: string
  clock: FixedClock
  /** Token of a fresh session of somebody, by username or one of the people who apply. */
  signIn(username: string): Promise<string>
  /** A browser without scripts in which somebody has signed in, by username. */
  visit(username: string): Promise<ReturnType<typeof openVisitor>>
  close(): Promise<void>
}

export interface Tour {
  full: Visited & {
    things: Furnished
    applied: Applied
    licences: FurnishedLicences
    petitions: FurnishedPetitions
    papers: FurnishedPapers
    desk: FurnishedDesk
    news: FurnishedNews
  }
  /** With its first administrator and nothing else. */
  bare: Visited
  /** Not even that. */
  empty: Visited
  close(): Promise<void>
}

/** An inspection of the ward's dossiers that is being checked. */
export const INSPECTION = '01960000-0000-7000-8000-000000000461'

export async function openTour(): Promise<Tour> {
  await ensureAssets()
  const full = await openVisited('on', async ({ office }) => {
    await loadDemoCatalogue(office.database)
  })
  const things = await furnish(full.house, full.clock)
  const applied = await furnishApplications(full.house, full.clock)
  const licences = await furnishLicences(full.house, full.clock)
  await furnishNotices(full.house, full.clock)
  await furnishLinks(full.house, full.clock)
  await furnishPayments(full.house, full.clock, { once: things.late, twice: things.ready })
  const petitions = await furnishPetitions(full.house, full.clock)
  const papers = await furnishPapers(full.house, full.clock)
  const desk = await furnishDesk(full.house, full.clock)
  const news = await furnishNews(full.house, full.clock)
  await inspect(full.house.office, { since: 0, now: full.clock.now() })
  await scoreEnded(full.house.office, 0)
  const sample = {
    from: '2015-01-01',
    to: '2026-12-31',
    size: 100,
    seed: 'QĐ 7/QĐ-KT',
    answerBy: '2026-12-31',
  }
  const by = (
    await full.house.office.database.query<{ id: string }>(
      "select id from staff where username = 'kiemsoat.vpubnd'",
    )
  )[0]
  await openInspection(
    full.house.office.database,
    { id: INSPECTION, agency: 'H44.100', by: by?.id ?? '', ...sample },
    full.clock.now(),
  )
  const { calendars, database } = full.house.office
  await catchUp(
    database,
    figuresProjector((agency) => calendars.deadlineTime(agency)),
    100,
  )
  const bare = await openVisited('off', addAdministrator)
  const empty = await openVisited('off', async () => undefined)
  return {
    full: { ...full, things, applied, licences, petitions, papers, desk, news },
    bare,
    empty,
    close: async () => {
      for (const { close } of [full, bare, empty]) await close()
    },
  }
}

async function openVisited(demo: 'on' | 'off', prepare: (house: House) => Promise<void>): Promise<Visited> {
  const store = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-tour-'))
  const config = loadConfig({ DATABASE_URL: store.url, DATA_DIR: dataDir, DEMO: demo, RATE_LIMIT: '0' })
  const first = await openHouse(config, captureLog().log)
  await prepare(first)
  await first.close()
  const clock = fixedClock(NOW)
  const house = { ...(await openHouse(config, captureLog().log)), clock }
  // The population database is connected and silent.
  const population = { url: 'http://127.0.0.1:9', token: undefined }
  const connections = { standIns: undefined, population, isPostal: true, reconcileNow: undefined }
  const app = await createServer(house, demo === 'on' ? connections : undefined)
  app.get('/broken', { config: { access: 'public' } }, async () => {
    throw new Error('this page is broken on purpose')
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const signIn = async (username: string) => {
    if (username === 'applicant') {
      const account = await keepAccount(store.database, APPLICANT, clock.now())
      return openAccountSession(store.database, account.id, undefined, clock.now())
    }
    const local = await signInLocally(house, username, clock.now())
    if (local !== undefined) return local
    const [who] = await store.database.query<{ id: string }>('select id from staff where username = $1', [
      username,
    ])
    if (who === undefined) throw new Error(`nobody is called ${username}`)
    return (await openSession(store.database, who.id, clock.now())).token
  }
  return {
    ...{ house, app, clock },
    origin: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    signIn,
    visit: async (username) => {
      const visitor = openVisitor(app)
      visitor.cookies.set('session', await signIn(username))
      return visitor
    },
    close: async () => {
      await app.close()
      await house.close()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function addAdministrator({ office }: House): Promise<void> {
  const made = await createFirstAdministrator(
    office.database,
    {
      fullName: 'Nguyễn Thị Đầu Tiên',
      username: 'dautien',
      password: 'mat-khau-du-dai-2026',
      agency: { code: 'H44.02', name: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Committee' } },
    },
    NOW,
  )
  if (!made.ok) throw new Error(made.problem.code)
}
