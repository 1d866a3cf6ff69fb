import type { FastifyInstance } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import { countSatisfaction, publishSatisfaction } from '../../../satisfaction/index.ts'
import { LEAST_TOLD } from '../../../statistics/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { satisfactionPath } from '../shell/satisfaction-parts.ts'
import { resultsPage } from './results-page.tsx'

const FIRST_YEAR = 2018

/** `GET /figures/satisfaction?year=`: what people said of a year, whole years only, so that no two periods tell of one person. One query. */
export function addSatisfactionResults(app: FastifyInstance, services: WebServices): void {
  app.get(satisfactionPath, { config: { access: 'public' } }, async (request, reply) => {
    const present = Number(toLocalDate(services.clock.now()).slice(0, 4))
    const asked = Number(queryOf(request).year)
    const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked < present ? asked : present
    const rows = await countSatisfaction(services.office.database, `${year}-01-01`, `${year + 1}-01-01`)
    const path = year === present ? satisfactionPath : `${satisfactionPath}?year=${year}`
    const page = resultsPage({
      frame: { ...portalFrame(request, services, 'figures'), path },
      year,
      isPresent: year === present,
      isFirst: year === FIRST_YEAR,
      told: publishSatisfaction(rows, LEAST_TOLD),
      least: LEAST_TOLD,
      nameOf: (agency, lang) => services.office.directory.nameOf(agency, lang),
    })
    return sendPage(request, reply, page)
  })
}
