import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { closeLocalAccount } from '../../../../applications/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { dropAccountSession, getAccount } from '../../../shell/account.ts'
import { formOf } from '../../../shell/forms/form.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { listMine } from '../list-mine.ts'
import { getLocalRoom } from './local-desk.ts'
import { closePath, securityPath } from './paths.ts'
import { readOwnPassword } from './security.ts'
import { closePage } from './security-page.tsx'

const config = { access: 'account' } as const

/**
 * `GET /account/security/close`: the look-up secrets of what was filed, to be written down. `POST` of the same closes the account of
 * whoever knows its password; drafts go, dossiers stay.
 */
export function addCloseAccount(app: FastifyInstance, services: WebServices): void {
  app.get(closePath, { config }, (request, reply) => show(services, request, reply, []))
  app.post(closePath, { config }, async (request, reply) => {
    const room = getLocalRoom(services, request)
    const account = await getAccount(services, request)
    const { own = '' } = formOf(request)
    const read = await readOwnPassword(services, request, { account, field: 'own', password: own })
    if ('error' in read) return show(services, request, reply.code(read.status), [read.error])
    await closeLocalAccount(room, account.id, services.clock.now())
    dropAccountSession(reply, services)
    return reply.redirect('/', 303)
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  getLocalRoom(services, request)
  const account = await getAccount(services, request)
  if (account.isLocal !== true) return reply.redirect(securityPath, 303)
  const mine = await listMine(services, account, langOf(request))
  const page = closePage({
    frame: { ...portalFrame(request, services, 'sign-in'), path: closePath },
    csrf: reply.csrfToken(),
    errors,
    dossiers: mine.map(({ id, code, name }) => ({ code, name, secret: services.lookupSecretOf(id) })),
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
