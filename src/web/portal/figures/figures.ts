import type { FastifyInstance } from 'fastify'
import { addDays, addMonths, type LocalDate, toLocalDate } from '../../../calendar/index.ts'
import { readSnapshot } from '../../../platform/database/index.ts'
import { type Period, readMonthSeries, report } from '../../../statistics/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { figuresPage } from './figures-page.tsx'

const LIFE_MS = 20_000
const MOST = 200
/** No Centre is older than the law on one-stop shops of provinces. */
const FIRST_MONTH = '2018-01'

/** `GET /figures?month=YYYY-MM`: how each agency performed; the present month where none is named. Two queries. */
export function addFigures(app: FastifyInstance, services: WebServices): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  const { database, directory } = services.office
  app.get('/figures', { config: { access: 'public' } }, async (request, reply) => {
    const now = services.clock.now()
    const present = toLocalDate(now).slice(0, 7)
    const month = monthOf(queryOf(request).month, present)
    const path = month === present ? '/figures' : `/figures?month=${month}`
    const frame = { ...portalFrame(request, services, 'figures'), path }
    const page = await pages.page(`${frameKey(frame)} ${month}`, now, async () => {
      const period = boundsOf(month)
      const asked = { ...period, scope: {}, groupBy: 'agency', asKnown: 'now', now } as const
      const read = await readSnapshot(database, async (db) => ({
        counted: await report(db, asked),
        series: await readMonthSeries(db, { scope: {}, now }),
      }))
      return figuresPage({
        frame,
        month,
        period: untilToday(period, now),
        ...neighbours(month, present),
        ...read,
        directory,
      })
    })
    return sendPage(request, reply, page)
  })
}

function monthOf(text: string | undefined, present: string): string {
  const isMonth = text !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
  return isMonth && text >= FIRST_MONTH && text <= present ? text : present
}

function boundsOf(month: string): Period {
  const from: LocalDate = `${month}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** What is still to come has no figures. */
function untilToday({ from, to }: Period, now: number): Period {
  const today = toLocalDate(now)
  return { from, to: to < today ? to : today }
}

function neighbours(month: string, present: string): { before?: string; after?: string } {
  const move = (months: number) => addMonths(`${month}-01`, months).slice(0, 7)
  return {
    ...(month > FIRST_MONTH ? { before: move(-1) } : {}),
    ...(month < present ? { after: move(1) } : {}),
  }
}
