import type { FastifyReply } from 'fastify'
import type { FileAnswer } from '../../../forms/index.ts'
import { contentDisposition, FILE_POLICY } from '../../../platform/files/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** What browsers show by themselves; anything else is saved. */
const SHOWN = /^(application\/pdf|image\/(jpeg|png|webp))$/

/** A file that the caller has found to be one the person may read; without one the page is not there. */
export async function sendAttached(
  services: WebServices,
  reply: FastifyReply,
  file: FileAnswer | undefined,
): Promise<FastifyReply> {
  const content = file && (await services.files.store.get(file.sha256))
  if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
  return reply
    .headers({
      'content-type': file.type,
      'content-length': file.size,
      'content-disposition': contentDisposition(SHOWN.test(file.type) ? 'inline' : 'attachment', file.name),
      'content-security-policy': FILE_POLICY,
      'cache-control': 'private, no-store',
    })
    .send(content)
}
