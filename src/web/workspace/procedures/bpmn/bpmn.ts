import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { getVersion, listPeriods, type ProcedureVersion } from '../../../../catalogue/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { writeBpmn } from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { paths } from '../../shell/rail.ts'
import { type ById, getDraft } from '../draft/show-draft.ts'
import { judgeDraft } from '../flow/judge-draft.ts'
import { laneName } from '../flow/lane-name.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const

interface ByNumber {
  Params: { code: string; number: string }
}

/** `GET /work/procedures/:code/versions/:number/flow.bpmn` and `GET /work/drafts/:id/flow.bpmn`: a flow as BPMN 2.0 with its drawing. */
export function addBpmn(app: FastifyInstance, services: WebServices): void {
  app.get<ByNumber>(
    `${paths.procedures}/:code/versions/:number/flow.bpmn`,
    { config: READ },
    async (request, reply) => {
      const { code, number } = request.params
      const periods = await listPeriods(services.office.database, code)
      const period = periods.find((one) => String(one.number) === number)
      if (period === undefined) throw problemError(platformProblem('not_found'))
      const { version } = await getVersion(services.office.database, period.id)
      return send(services, request, reply, version)
    },
  )
  app.get<ById>(`${paths.drafts}/:id/flow.bpmn`, { config: READ }, async (request, reply) => {
    const draft = await getDraft(services, request)
    const hasRole = await readRolePlaces(services.office.database)
    const { version } = judgeDraft(draft, services, { hasRole, today: toLocalDate(services.clock.now()) })
    return send(services, request, reply, version)
  })
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { procedure, number, flow }: ProcedureVersion,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const xml = await writeBpmn(flow, (key) => laneName(services, key, lang))
  return reply
    .type('application/xml; charset=utf-8')
    .header('content-disposition', contentDisposition('attachment', `${procedure}-${number}.bpmn`))
    .header('cache-control', 'private, no-store')
    .send(xml)
}
