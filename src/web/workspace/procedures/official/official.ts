import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findOfficialForm, keepOfficialForm, typeOfOfficialForm } from '../../../../catalogue/index.ts'
import { contentDisposition, FILE_POLICY, fileKinds } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { readOneFile } from '../draft/read-one-file.ts'
import { type ById, show } from '../draft/show-draft.ts'
import { officialWords } from './official-words.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const MOST_BYTES = 20_000_000

/**
 * `POST /work/drafts/:id/official-form` keeps the official paper form with the draft (`do=drop`: none any more), `GET` sends it, `?save`
 * to save it. It is seen beside the form builder.
 */
export function addOfficialForm(app: FastifyInstance, services: WebServices): void {
  const path = `${paths.drafts}/:id/official-form`
  app.get<ById>(path, { config: EDIT }, (request, reply) => send(services, request, reply))
  app.post<ById>(path, { config: EDIT }, (request, reply) => keep(services, request, reply))
}

async function send({ office }: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { id } = request.params
  const form = isUuid(id) ? await findOfficialForm(office.database, id) : undefined
  if (form === undefined) throw problemError(platformProblem('not_found'))
  const isSaved = queryOf(request).save !== undefined || form.type === fileKinds.docx.mime
  return reply
    .type(form.type)
    .headers({
      'content-disposition': contentDisposition(isSaved ? 'attachment' : 'inline', form.name),
      'content-security-policy': FILE_POLICY,
      'cache-control': 'private, no-store',
    })
    .send(form.bytes)
}

async function keep(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { office, clock } = services
  const { id } = request.params
  if (!isUuid(id)) throw problemError(platformProblem('not_found'))
  const lang = langOf(request)
  const t = officialWords[lang]
  const { fields, name, bytes } = await readOneFile(request)
  const refused = (message: string) =>
    show(services, request, reply.code(422), 'form', { errors: [{ id: 'official', message }] })
  const isDropped = fields.do === 'drop'
  if (!isDropped && bytes === undefined) return refused(t.noFile)
  if (bytes !== undefined && bytes.length > MOST_BYTES) return refused(t.tooLarge)
  const type = bytes && typeOfOfficialForm(bytes)
  if (!isDropped && (bytes === undefined || type === undefined)) return refused(t.badFile)
  const form = isDropped || bytes === undefined || type === undefined ? null : { name, type, bytes }
  const by = signedIn(request).staff.id
  const kept = await keepOfficialForm(office.database, { id, form, by, at: clock.now() })
  if ('refusals' in kept) return refused(kept.refusals[0]?.message[lang] ?? '')
  return reply.redirect(`${paths.draft(id)}/form?done=save#official-form`, 303)
}
