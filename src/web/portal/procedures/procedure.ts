import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findNationalRecord, findProcedureEnd } from '../../../catalogue/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { countRecentCases, findProcessingTime } from '../../../statistics/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, type PortalFrame, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { checklistPage } from './checklist-page.tsx'
import { endedPage } from './ended-page.tsx'
import { readFeeQuestion } from './fee-question.ts'
import { feesPage } from './fees-page.tsx'
import { nationalPage } from './national-page.tsx'
import { procedurePage } from './procedure-page.tsx'

/** The time really taken may be so old. */
const LIFE_MS = 60_000
const MOST = 300

/**
 * `GET /procedures/:code`: the record in force today; `…/papers`: its papers to print; `…/fees?channel=&case=&fact.…=`: what one pays, asked in
 * the address, so that the answer can be sent on.
 */
export function addProcedure(app: FastifyInstance, services: WebServices): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  app.get<Params>('/procedures/:code', { config: { access: 'public' } }, async (request, reply) => {
    const version = await findVersion(services, request)
    const path = `/procedures/${encodeURIComponent(request.params.code)}`
    const frame = { ...portalFrame(request, services, 'procedures'), path }
    if (version === undefined) return sendOther(services, request, reply, frame)
    const now = services.clock.now()
    const page = await pages.page(`${frameKey(frame)} ${version.id} ${version.validTo}`, now, async () => {
      const { database } = services.office
      const time = await findProcessingTime(database, version.procedure, { now })
      const recent = await countRecentCases(database, version.procedure, now)
      // Only what has a last day may have an end; the others ask nothing more.
      const end =
        version.validTo === undefined ? undefined : await findProcedureEnd(database, version.procedure)
      return procedurePage({ frame, version, time, recent, end, directory: services.organisation.directory })
    })
    return sendPage(request, reply, page)
  })
  app.get<Params>('/procedures/:code/papers', { config: { access: 'public' } }, async (request, reply) => {
    const version = await findVersion(services, request)
    if (version === undefined) throw problemError(platformProblem('not_found'))
    const frame = portalFrame(request, services, 'procedures')
    return sendPage(request, reply, checklistPage({ frame, version, site: services.config.publicUrl }))
  })
  app.get<Params>('/procedures/:code/fees', { config: { access: 'public' } }, async (request, reply) => {
    const version = await findVersion(services, request)
    if (version === undefined) throw problemError(platformProblem('not_found'))
    const path = `/procedures/${encodeURIComponent(request.params.code)}/fees`
    const frame = { ...portalFrame(request, services, 'procedures'), path }
    const asked = queryOf(request)
    const question = readFeeQuestion(version, asked, frame.lang)
    if (question.errors.length > 0) reply.code(422)
    return sendPage(request, reply, feesPage({ frame, version, asked, question }))
  })
}

interface Params {
  Params: { code: string }
}

async function findVersion({ office, clock }: WebServices, { params }: FastifyRequest<Params>) {
  await office.catalogue.learnCode(params.code, clock.now())
  return office.catalogue.inForce(params.code, clock.now())?.version
}

/** What has ended leads to what took its place; what this Centre never had a version of is shown as the nation publishes it. */
async function sendOther(
  { office }: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  frame: PortalFrame,
): Promise<FastifyReply> {
  const { code } = request.params
  const end = await findProcedureEnd(office.database, code)
  if (end !== undefined) return sendPage(request, reply, endedPage({ frame, code, end }))
  const record = await findNationalRecord(office.database, code)
  if (record === undefined) throw problemError(platformProblem('not_found'))
  return sendPage(request, reply, nationalPage({ frame, record }))
}
