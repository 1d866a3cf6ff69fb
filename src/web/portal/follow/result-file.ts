import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actOnDossier, derivedId, heldFiles, listEvents, standingFees } from '../../../dossiers/index.ts'
import { contentDisposition } from '../../../platform/files/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { resultPath } from '../shell/apply-paths.ts'
import { type FollowParams, getMine } from './find-mine.ts'

/**
 * Whoever asked for the result online has it once they open it: that is the hand-over, once for each dossier. Not before its fees are
 * paid, and not where a browser only fetches ahead. Whatever is refused, the file is theirs to read.
 */
async function noteOpened(
  { office, clock }: WebServices,
  { headers }: FastifyRequest,
  { dossier: { state }, applicant }: Awaited<ReturnType<typeof getMine>>,
): Promise<void> {
  if (state.status !== 'result_ready' || state.deliverBy !== 'online' || 'sec-purpose' in headers) return
  await office.catalogue.learn([state.procedureVersion])
  const fees = standingFees(state, office.catalogue.byId(state.procedureVersion))
  if (fees.some(({ standing }) => standing === 'unpaid')) return
  await actOnDossier(office, {
    id: derivedId('opened online', state.id),
    dossier: state.id,
    actor: applicant,
    at: clock.now(),
    body: { type: 'hand_over', method: 'online' },
  })
}

interface Params {
  Params: FollowParams['Params'] & { sha256: string }
}

/** `GET /follow/:code/files/:sha256`: the result, its corrections, and what the applicant handed in; nothing of the work between. A result that was asked for online is handed over by it. */
export function addResultFile(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(
    resultPath(':code', ':sha256'),
    { config: { access: 'account' } },
    async (request, reply) => {
      const { dossier, applicant } = await getMine(services, request)
      const held = heldFiles(await listEvents(services.office.database, dossier.state.id))
      const file = held.find(({ sha256, of }) => sha256 === request.params.sha256 && of.kind !== 'step')
      const content = file && (await services.files.store.get(file.sha256))
      if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
      if (file.of.kind === 'result') await noteOpened(services, request, { dossier, applicant })
      return reply
        .headers({
          'content-type': file.type,
          'content-length': file.size,
          'content-disposition': contentDisposition('attachment', file.name),
          'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
          'cache-control': 'private, no-store',
        })
        .send(content)
    },
  )
}
