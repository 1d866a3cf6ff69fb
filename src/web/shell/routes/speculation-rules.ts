import type { FastifyInstance } from 'fastify'
import { speculationRules, speculationRulesPath, speculationRulesType } from '../../ui/index.ts'

/** Which links browsers may fetch ahead; every page of this scope names the address in a header. */
export function addSpeculationRules(app: FastifyInstance): void {
  app.addHook('onRequest', (_, reply, done) => {
    reply.header('speculation-rules', `"${speculationRulesPath}"`)
    done()
  })
  app.get(speculationRulesPath, { config: { access: 'public' } }, async (_, reply) =>
    reply.type(speculationRulesType).header('cache-control', 'public, max-age=3600').send(speculationRules),
  )
}
