import type { FastifyInstance } from 'fastify'
import { isAfterActElsewhere, markAct } from '../../shell/own-acts.ts'
import type { WebServices } from '../../shell/services.ts'
import { sessionToken, signedInOf } from '../../shell/session.ts'
import { forgetFigures } from './figure-memory.ts'
import { forgetInbox } from './inbox-memory.ts'
import { forgetPresent } from './present-memory.ts'
import { forgetHands } from './staff/hands-memory.ts'

/** Whoever sends a form sees its effect on the next page, whatever is remembered for others and whichever server draws it. */
export function forgetAfterActs(app: FastifyInstance, services: WebServices): void {
  app.addHook('preHandler', async (request, reply) => {
    const me = signedInOf(request)
    const session = sessionToken(request, services)
    if (me === undefined || session === undefined) return
    if (request.method !== 'GET') markAct(services, reply, session)
    if (!isAfterActElsewhere(request)) return
    forgetInbox(services, me.actor.id)
    forgetFigures(services)
    forgetPresent(services)
    forgetHands(services)
  })
  app.addHook('onSend', async (request) => {
    const me = request.method === 'GET' ? undefined : signedInOf(request)
    if (me === undefined) return
    forgetInbox(services, me.actor.id)
    forgetFigures(services)
    forgetPresent(services)
  })
}
