/** Deny by default: a route that does not say who may use it stops the start. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problemError } from '../errors.ts'
import { platformProblem } from '../platform-errors.ts'

/** Who may use a route: everybody, a member of staff who is signed in, an applicant who is (`account`), who holds a permission, or a program with a scope or one of several. */
export type Access =
  | 'public'
  | 'signed_in'
  | 'account'
  | { readonly permission: string }
  | { readonly scope: string | readonly string[] }

/** Decides a request to a route that is not public; a problem refuses it. */
export type Authorize = (
  request: FastifyRequest,
  access: Exclude<Access, 'public'>,
  reply: FastifyReply,
) => Promise<Problem | undefined>

export interface RouteListing {
  method: string
  /** The template, e.g. `/things/:id`. */
  url: string
  access: Access
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route. Registering a route without it throws. */
    access?: Access
  }
}

const lists = new WeakMap<FastifyInstance['server'], RouteListing[]>()

/** Every route registered so far, for the test that walks all routes with all roles. */
export function listRoutes(app: FastifyInstance): readonly RouteListing[] {
  return lists.get(app.server) ?? []
}

/** Watches every registration and asks `authorize` before the body of a request is read; without one, nobody passes. */
export function guardRoutes(app: FastifyInstance, authorize: Authorize | undefined): void {
  const list: RouteListing[] = []
  lists.set(app.server, list)
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (!access) throw new Error(`route ${String(route.method)} ${route.url} does not declare config.access`)
    for (const method of [route.method].flat()) list.push({ method, url: route.url, access })
  })
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const access = request.is404 ? 'public' : request.routeOptions.config.access
    if (access === 'public') return done()
    if (!access || !authorize) return done(problemError(platformProblem('forbidden')))
    authorize(request, access, reply).then((refusal) => done(refusal ? problemError(refusal) : null), done)
  })
}
