import type { FastifyInstance } from 'fastify'
import { signOut } from '../../agencies/index.ts'
import type { WebServices } from '../shell/services.ts'
import { dropSession, sessionToken } from '../shell/session.ts'

/** `POST /sign-out`: ends the session on the server too. Idempotent. */
export function addSignOut(app: FastifyInstance, services: WebServices): void {
  app.post('/sign-out', { config: { access: 'public' } }, async (request, reply) => {
    const token = sessionToken(request, services)
    if (token !== undefined) await signOut(services.office.database, token)
    services.organisation.sessions.forget()
    dropSession(reply, services)
    return reply.redirect('/', 303)
  })
}
