import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../../shell/services.ts'
import { signedInOf } from '../../shell/session.ts'
import { forgetFigures } from './figure-memory.ts'
import { forgetInbox } from './inbox-memory.ts'

/** Whoever sends a form sees its effect on the next page, whatever is remembered for others. */
export function forgetAfterActs(app: FastifyInstance, services: WebServices): void {
  app.addHook('onSend', async (request) => {
    const me = request.method === 'GET' ? undefined : signedInOf(request)
    if (me === undefined) return
    forgetInbox(services, me.actor.id)
    forgetFigures(services)
  })
}
