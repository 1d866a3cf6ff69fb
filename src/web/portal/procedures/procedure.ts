import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { findProcessingTime } from '../../../statistics/index.ts'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { checklistPage } from './checklist-page.tsx'
import { procedurePage } from './procedure-page.tsx'

/** The time really taken may be so old. */
const LIFE_MS = 60_000
const MOST = 300

/** `GET /procedures/:code`: the record in force today; `GET /procedures/:code/papers`: its papers to print. */
export function addProcedure(app: FastifyInstance, services: WebServices): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  app.get<Params>('/procedures/:code', { config: { access: 'public' } }, async (request, reply) => {
    const version = getVersion(services, request)
    const path = `/procedures/${encodeURIComponent(version.procedure)}`
    const frame = { ...portalFrame(request, services, 'procedures'), path }
    const now = services.clock.now()
    const page = await pages.page(`${frameKey(frame)} ${version.id}`, now, async () => {
      const time = await findProcessingTime(services.office.database, version.procedure, { now })
      return procedurePage({ frame, version, time, directory: services.organisation.directory })
    })
    return sendPage(request, reply, page)
  })
  app.get<Params>('/procedures/:code/papers', { config: { access: 'public' } }, async (request, reply) => {
    const version = getVersion(services, request)
    const frame = portalFrame(request, services, 'procedures')
    return sendPage(request, reply, checklistPage({ frame, version, site: services.config.publicUrl }))
  })
}

interface Params {
  Params: { code: string }
}

function getVersion({ office, clock }: WebServices, request: FastifyRequest<Params>): ProcedureVersion {
  const found = office.catalogue.inForce(request.params.code, clock.now())
  if (found === undefined) throw problemError(platformProblem('not_found'))
  return found.version
}
