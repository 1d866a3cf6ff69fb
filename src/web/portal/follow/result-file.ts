import type { FastifyInstance } from 'fastify'
import { heldFiles, listEvents } from '../../../dossiers/index.ts'
import { contentDisposition } from '../../../platform/files/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { resultPath } from '../shell/apply-paths.ts'
import { type FollowParams, getMine } from './find-mine.ts'

interface Params {
  Params: FollowParams['Params'] & { sha256: string }
}

/** `GET /follow/:code/files/:sha256`: the result, its corrections, and what the applicant handed in; nothing of the work between. */
export function addResultFile(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(
    resultPath(':code', ':sha256'),
    { config: { access: 'account' } },
    async (request, reply) => {
      const { dossier } = await getMine(services, request)
      const held = heldFiles(await listEvents(services.office.database, dossier.state.id))
      const file = held.find(({ sha256, of }) => sha256 === request.params.sha256 && of.kind !== 'step')
      const content = file && (await services.files.store.get(file.sha256))
      if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
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
