import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { closeMessage, findMessage, type WholeMessage } from '../../../../integration/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { listDone, openWhole, readWhy } from './acts.ts'
import { type MessageView, messagePage } from './message-page.tsx'
import { oneWords } from './one-words.ts'

const ACCESS = { access: { permission: 'link.manage' } } as const

interface Params {
  Params: { id: string }
}

/**
 * `GET /work/links/messages/:id`: one message that came in, covered. `POST …/whole` with a reason shows it whole (`as=file`: its bytes), and
 * records that; `POST …/close` with a reason ends it, twice as once.
 */
export function addMessage(app: FastifyInstance, services: WebServices): void {
  const path = `${paths.linkMessages}/:id`
  app.get<Params>(path, { config: ACCESS }, async (request, reply) => {
    const found = await getMessage(services, request.params.id)
    return show(services, request, reply, { found, shown: 'masked', typed: undefined })
  })
  app.post<Params>(`${path}/whole`, { config: ACCESS }, (request, reply) =>
    showWhole(services, request, reply),
  )
  app.post<Params>(`${path}/close`, { config: ACCESS }, (request, reply) => close(services, request, reply))
}

async function getMessage({ office }: WebServices, id: string): Promise<WholeMessage> {
  const found = isUuid(id) ? await findMessage(office.database, id) : undefined
  if (found === undefined) throw problemError(platformProblem('not_found'))
  return found
}

type Shown = Pick<MessageView, 'found' | 'shown' | 'typed'>

async function show(services: WebServices, request: FastifyRequest, reply: FastifyReply, view: Shown) {
  const t = oneWords[langOf(request)]
  const said = (t.done as Record<string, string>)[queryOf(request).done ?? '']
  const done = await listDone(services, view.found.id)
  const frame = await workspaceFrame(request, services, {
    title: t.message,
    reply,
    hasErrors: (view.typed?.errors.length ?? 0) > 0,
    toast: said === undefined ? undefined : { tone: 'ok', title: said },
    path: `${paths.linkMessages}/${view.found.id}`,
  })
  return sendPrivatePage(reply, messagePage({ frame, done, ...view }))
}

async function showWhole(services: WebServices, request: FastifyRequest<Params>, reply: FastifyReply) {
  const found = await getMessage(services, request.params.id)
  const typed = readWhy(request, 'whole')
  if (typed.errors.length > 0)
    return show(services, request, reply.code(422), { found, shown: 'masked', typed })
  const { id, dossier } = found
  const isSeen = await openWhole(services, request, { id, dossier, why: typed.why })
  if (!isSeen) return show(services, request, reply.code(403), { found, shown: 'refused', typed })
  if (formOf(request).as !== 'file') return show(services, request, reply, { found, shown: 'whole', typed })
  return reply
    .header('content-disposition', contentDisposition('attachment', `${id}.bin`))
    .header('cache-control', 'no-store')
    .type('application/octet-stream')
    .send(found.body)
}

async function close(services: WebServices, request: FastifyRequest<Params>, reply: FastifyReply) {
  const { office, clock } = services
  const found = await getMessage(services, request.params.id)
  const typed = readWhy(request, 'close')
  if (typed.errors.length > 0)
    return show(services, request, reply.code(422), { found, shown: 'masked', typed })
  const { id } = found
  const staff = signedIn(request).actor.id
  const closing = { way: 'in', id, staff, reason: typed.why, now: clock.now() } as const
  const count = await closeMessage(office.database, closing)
  const said = count > 0 || found.state === 'closed' ? 'closed' : 'open'
  return reply.redirect(`${paths.linkMessages}/${id}?done=${said}`, 303)
}
