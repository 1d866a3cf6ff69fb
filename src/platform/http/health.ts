import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problemError } from '../errors.ts'
import { platformProblem } from '../platform-errors.ts'
import type { Metrics } from '../process/metrics.ts'
import { isSameSecret } from '../secrets/signer.ts'
import type { Text } from '../text.ts'
import { isFromThisMachine } from './from-where.ts'

/** What keeps the server from working; empty when it is ready. */
export type Readiness = () => Promise<readonly Text[]>

const config = { access: 'public', rateLimit: false } as const

/** `/health/live`: the process runs. `/health/ready`: it can work, else 503 with the reasons. `/metrics`: Prometheus text. */
export function addHealthRoutes(
  app: FastifyInstance,
  options: { readiness: Readiness; metrics: Metrics; metricsToken: string | undefined },
): void {
  app.get('/health/live', { config }, async () => ({ status: 'live' }))
  app.get('/health/ready', { config }, async (_, reply) => {
    const problems = await options.readiness()
    reply.code(problems.length === 0 ? 200 : 503).header('cache-control', 'no-store')
    return { status: problems.length === 0 ? 'ready' : 'not_ready', problems }
  })
  app.get('/metrics', { config }, async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken)) throw problemError(platformProblem('forbidden'))
    return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics())
  })
}

/** Where there is a token, everybody needs it: what stands in front of the server also calls from this machine. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return isFromThisMachine(request)
  return isSameSecret(request.headers.authorization, `Bearer ${token}`)
}
