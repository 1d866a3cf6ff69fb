import type { FastifyInstance } from 'fastify'
import { tidyCode } from '../../../dossiers/index.ts'
import { findPublishedPetition, listPublishedPetitions } from '../../../petitions/index.ts'
import { cleanLine, platformProblem, problemError } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { readPlace } from '../../shell/pages/list-place.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { petitionAnswerPath, petitionsPath } from '../shell/petition-paths.ts'
import { petitionAnswerPage, petitionsPage } from './petitions-page.tsx'

const config = { access: 'public' } as const
const ON_A_PAGE = 20
const LONGEST_SEARCH = 200

/** `GET /petitions?q=&after=`: what is published. `GET /petitions/answers/:code`: one of it; what is not published is not there. */
export function addPetitions(app: FastifyInstance, services: WebServices): void {
  const { office } = services
  app.get(petitionsPath, { config }, async (request, reply) => {
    const query = queryOf(request)
    const q = cleanLine(query.q ?? '')
    const after = readPlace(query.after)
    const rows =
      q.length > LONGEST_SEARCH
        ? []
        : await listPublishedPetitions(office.database, { search: q, after, limit: ON_A_PAGE + 1 })
    const frame = portalFrame(request, services, 'petitions')
    const shown = rows.slice(0, ON_A_PAGE)
    const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
    const page = petitionsPage({
      ...{ frame, q, rows: shown, isFirst: after === undefined },
      nameOf: (agency) => office.directory.nameOf(agency, frame.lang),
      next: last && `${last.published.at}_${last.id}`,
    })
    return sendPage(request, reply, page)
  })
  app.get<{ Params: { code: string } }>(petitionAnswerPath(':code'), { config }, async (request, reply) => {
    const found = await findPublishedPetition(office.database, tidyCode(request.params.code))
    if (found === undefined) throw problemError(platformProblem('not_found'))
    const frame = portalFrame(request, services, 'petitions')
    const page = petitionAnswerPage(frame, found, office.directory.nameOf(found.answer.agency, frame.lang))
    return sendPage(request, reply, page)
  })
}
