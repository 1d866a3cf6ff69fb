/** Who is signed in: the cookie, the guard of routes, and the helper for pages. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  canSomewhere,
  type OpenedSession,
  PERMISSIONS,
  type Permission,
  type SignedIn,
} from '../../agencies/index.ts'
import type { Authorize } from '../../platform/http/index.ts'
import { platformProblem } from '../../platform/index.ts'
import { authorizeAccount } from './account.ts'
import { actedElsewhere } from './own-acts.ts'
import type { WebServices } from './services.ts'

/** The one page that a first password opens. */
export const passwordPath = '/password'

const signedIn = new WeakMap<FastifyRequest, SignedIn>()

/** Who asks, on a route that needs somebody signed in; on public routes nobody. */
export function signedInOf(request: FastifyRequest): SignedIn | undefined {
  return signedIn.get(request)
}

/**
 * Guards routes with `access` `signed_in` or `{permission}` by the session in the cookie, and `account` by the applicants' own. A permission is needed
 * somewhere; where exactly, the page's store or the command decides. A password that somebody else gave opens nothing but
 * the page that changes it. Routes for programs (`{scope}`) are refused here.
 */
export function authorizeSession(
  services: Pick<WebServices, 'config' | 'organisation' | 'clock' | 'office'>,
): Authorize {
  return async (request, access) => {
    if (typeof access === 'object' && 'scope' in access) return platformProblem('forbidden')
    if (access === 'account') return authorizeAccount(services, request)
    const token = sessionToken(request, services)
    const { sessions } = services.organisation
    if (token && actedElsewhere(services, request, token)) sessions.forgetOne(token)
    const found = token && (await sessions.find(token, services.clock.now()))
    if (!found) return platformProblem('sign_in_needed')
    signedIn.set(request, found)
    if (found.staff.mustChangePassword && request.routeOptions.url !== passwordPath) {
      return platformProblem('password_change_needed')
    }
    if (access === 'signed_in') return undefined
    const allowed = isPermission(access.permission) && canSomewhere(found.actor, access.permission)
    return allowed ? undefined : platformProblem('forbidden')
  }
}

/** The token the browser came with; it may be of a session that has ended. */
export function sessionToken(
  request: FastifyRequest,
  services: Pick<WebServices, 'config'>,
): string | undefined {
  const token = request.cookies[cookieName(services)]
  return token === undefined || token.length === 0 || token.length > 100 ? undefined : token
}

/** Gives the browser its session. HttpOnly, SameSite=Lax, Secure where the site is https; it ends with the browser. */
export function keepSession(reply: FastifyReply, services: WebServices, session: OpenedSession): void {
  const secure = isHttps(services)
  // For what is drawn in this very answer.
  reply.request.cookies[cookieName(services)] = session.token
  reply.setCookie(cookieName(services), session.token, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}

export function dropSession(reply: FastifyReply, services: WebServices): void {
  reply.clearCookie(cookieName(services), { path: '/', secure: isHttps(services) })
}

function cookieName(services: Pick<WebServices, 'config'>): string {
  return isHttps(services) ? '__Host-session' : 'session'
}

function isHttps({ config }: Pick<WebServices, 'config'>): boolean {
  return config.publicUrl.startsWith('https:')
}

function isPermission(name: string): name is Permission {
  return (PERMISSIONS as readonly string[]).includes(name)
}
