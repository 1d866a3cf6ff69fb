import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeAccountSession, keepAccount, openAccountSession } from '../../../applications/index.ts'
import {
  accountPath,
  accountSignInPath,
  accountToken,
  dropAccountSession,
  findAccount,
  keepAccountSession,
} from '../../shell/account.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { ownPath } from '../../shell/forms/own-path.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type SignInProblem, signInPage } from './sign-in-page.tsx'

/** Where the provider brings people back to. */
const RETURN_PATH = `${accountSignInPath}/back`
const PUBLIC = { access: 'public' } as const
/** What is kept between leaving and coming back, sealed, for as long as one may take at the provider. */
const COOKIE = 'leaving'
const LEAVING_S = 15 * 60
const leavingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
})

/**
 * `GET /account/sign-in`: with whom one signs in. `…/go` leaves for the provider, `…/back` comes from it: a new session under a new
 * token, then to where the person was. `POST /account/sign-out` ends the session on the server too; idempotent.
 */
export function addAccountSignIn(app: FastifyInstance, services: WebServices): void {
  app.get(accountSignInPath, { config: PUBLIC }, async (request, reply) => {
    const back = ownPath(queryOf(request).back, '')
    if (await findAccount(services, request)) return reply.redirect(back || accountPath, 303)
    return show(services, request, reply, back)
  })
  app.get(`${accountSignInPath}/go`, { config: PUBLIC }, (request, reply) => leave(services, request, reply))
  app.get(RETURN_PATH, { config: PUBLIC }, (request, reply) => comeBack(services, request, reply))
  app.post('/account/sign-out', { config: PUBLIC }, async (request, reply) => {
    const token = accountToken(request, services)
    if (token !== undefined) await closeAccountSession(services.office.database, token)
    dropAccountSession(reply, services)
    return reply.redirect('/', 303)
  })
}

function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  back: string,
  problem?: SignInProblem,
): FastifyReply {
  const frame = { ...portalFrame(request, services, 'sign-in'), path: accountSignInPath }
  const hasEnded = accountToken(request, services) !== undefined
  return sendPrivatePage(reply, signInPage({ frame, provider: services.identity, back, hasEnded, problem }))
}

async function leave(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const back = ownPath(queryOf(request).back, '')
  const { identity } = services
  if (identity === undefined) return show(services, request, reply.code(503), back)
  try {
    const { url, leaving } = await identity.leave()
    const value = services.signer.seal(COOKIE, JSON.stringify({ ...leaving, back }))
    return reply
      .setCookie(COOKIE, value, cookieRules(services))
      .header('cache-control', 'no-store')
      .redirect(url, 303)
  } catch (error) {
    request.log.warn({ err: error }, 'the identity provider did not answer')
    return show(services, request, reply.code(503).header('retry-after', 60), back, 'away')
  }
}

async function comeBack(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { identity, signer, office, clock } = services
  const sealed = signer.unseal(COOKIE, request.cookies[COOKIE])
  const kept = sealed === undefined ? undefined : leavingSchema.parse(JSON.parse(sealed))
  void reply.clearCookie(COOKIE, cookieRules(services))
  if (identity === undefined || kept === undefined) {
    return show(services, request, reply.code(400), '', 'lost')
  }
  try {
    const vouched = await identity.comeBack(request.url, kept)
    const account = await keepAccount(office.database, vouched, clock.now())
    const old = accountToken(request, services)
    const token = await openAccountSession(office.database, account.id, old, clock.now())
    keepAccountSession(reply, services, token)
    return reply.header('cache-control', 'no-store').redirect(ownPath(kept.back, '') || accountPath, 303)
  } catch (error) {
    request.log.warn({ err: error }, 'what came back from the identity provider was not taken')
    return show(services, request, reply.code(400), ownPath(kept.back, ''), 'refused')
  }
}

function cookieRules({ config }: WebServices) {
  const secure = config.publicUrl.startsWith('https:')
  return { path: accountSignInPath, httpOnly: true, sameSite: 'lax', secure, maxAge: LEAVING_S } as const
}
