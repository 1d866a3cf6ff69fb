/** Who a program is: its bearer token, and the scopes and agencies that were given to it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../agencies/index.ts'
import type { Authorize } from '../platform/http/index.ts'
import { type Problem, platformProblem } from '../platform/index.ts'
import { apiProblem } from './problems/problems.ts'
import type { ApiServices } from './services.ts'

export type Client = Extract<Actor, { kind: 'client' }>

const clients = new WeakMap<FastifyRequest, Client>()

/** The program that asks, on a route with a scope; on any other route that is a mistake of ours. */
export function clientOf(request: FastifyRequest): Client {
  const client = clients.get(request)
  if (client === undefined) throw new Error('no program is known on this route')
  return client
}

/** Whether the agency is one of those the program was admitted for. */
export function reaches(client: Client, agency: string): boolean {
  return client.agencies === 'all' || client.agencies.includes(agency)
}

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i

/** Guards routes with `access` `{scope}` by the token in `Authorization: Bearer …` (RFC 6750); the token is kept nowhere. */
export function authorizeClient(services: Pick<ApiServices, 'organisation' | 'clock'>): Authorize {
  return async (request, access, reply) => {
    if (typeof access !== 'object' || !('scope' in access)) return platformProblem('forbidden')
    const { authorization } = request.headers
    if (authorization === undefined) return challenged(reply, '', apiProblem('token_needed'))
    const token = BEARER.exec(authorization)?.[1]
    const client = token && (await services.organisation.clients.find(token, services.clock.now()))
    if (!client) return challenged(reply, ', error="invalid_token"', apiProblem('token_invalid'))
    clients.set(request, client)
    const scopes: readonly string[] = [access.scope].flat()
    if (scopes.some((scope) => client.scopes.includes(scope))) return undefined
    const scope = scopes.join(' ')
    return challenged(
      reply,
      `, error="insufficient_scope", scope="${scope}"`,
      apiProblem('scope_missing', { scope }),
    )
  }
}

function challenged(reply: FastifyReply, more: string, problem: Problem): Problem {
  void reply.header('www-authenticate', `Bearer realm="motcua"${more}`)
  return problem
}
