import type { FastifyInstance } from 'fastify'
import { addDays, type LocalDate, toLocalDate } from '../../../calendar/index.ts'
import { listLifeEvents } from '../../../catalogue/index.ts'
import { openMemory, recall } from '../../../platform/index.ts'
import { report } from '../../../statistics/index.ts'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type HomeFacts, homePage } from './home-page.tsx'

/** As old as the home page may be. */
const LIFE_MS = 5_000
/** Two languages, four sizes, three themes, signed in or not. */
const MOST = 48
/** What is asked for most is drawn from so many days. */
const POPULAR_DAYS = 30
const POPULAR = 4
/** What most people come for changes slowly, and counting every procedure of a province takes a fifth of a second. */
const PICKS_LIFE_MS = 60_000

/** `GET /`. For everybody together one query every few seconds, and two more every minute. */
export function addHome(app: FastifyInstance, services: WebServices): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  const facts = openFacts(services)
  app.get('/', { config: { access: 'public' } }, async (request, reply) => {
    const frame = { ...portalFrame(request, services, 'none'), path: '/' }
    const now = services.clock.now()
    const page = await pages.page(frameKey(frame), now, async () => homePage(frame, await facts(now)))
    return sendPage(request, reply, page)
  })
}

/** Facts shared by all languages and looks. */
function openFacts({ office }: WebServices): (now: number) => Promise<HomeFacts> {
  const months = openMemory<Promise<HomeFacts['month']>>({ lifeMs: LIFE_MS, most: 1 })
  const picks = openMemory<Promise<Picks>>({ lifeMs: PICKS_LIFE_MS, most: 1 })
  return async (now) => {
    const today = toLocalDate(now)
    const [month, { popular, lifeEvents }] = await Promise.all([
      recall(months, today, now, () => readMonth(office, today, now)),
      recall(picks, today, now, () => readPicks(office, today, now)),
    ])
    return { today, month, popular, lifeEvents }
  }
}

type Picks = Pick<HomeFacts, 'popular' | 'lifeEvents'>

async function readPicks(office: WebServices['office'], today: LocalDate, now: number): Promise<Picks> {
  const [popular, lifeEvents] = await Promise.all([
    findPopular(office, today, now),
    listLifeEvents(office.database),
  ])
  return { popular, lifeEvents }
}

async function readMonth({ database }: WebServices['office'], today: LocalDate, now: number) {
  const from = `${today.slice(0, 7)}-01`
  const { total } = await report(database, { from, to: today, scope: {}, asKnown: 'now', now })
  return total
}

/** The procedures received most often lately, from the figures; those no longer in force are left out. */
async function findPopular({ database, catalogue }: WebServices['office'], today: LocalDate, now: number) {
  const period = { from: addDays(today, -POPULAR_DAYS), to: today }
  const { rows } = await report(database, {
    ...period,
    scope: {},
    groupBy: 'procedure',
    asKnown: 'now',
    now,
  })
  return rows
    .filter(({ figures }) => figures.received > 0)
    .sort((a, b) => b.figures.received - a.figures.received)
    .flatMap(({ key }) => catalogue.inForce(key, now)?.version ?? [])
    .slice(0, POPULAR)
}
