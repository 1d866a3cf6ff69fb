import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  closeAccountSession,
  findAccountSession,
  findUnseenLateForm,
  keepAccount,
  linkLocalAccount,
  nameOfAddress,
  noteProviderAway,
  openAccountSession,
  readAddress,
  signInLocally,
  type Vouched,
} from '../../../applications/index.ts'
import { underOwnName } from '../../../platform/http/index.ts'
import {
  accountPath,
  accountSignInPath,
  accountToken,
  dropAccountSession,
  findAccount,
  keepAccountSession,
  lateFormPath,
} from '../../shell/account.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { ownPath } from '../../shell/forms/own-path.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { rememberDevice, whoTries } from '../../sign-in/known-device.ts'
import { getLocalRoom, hasPhone } from './local/local-desk.ts'
import { linkPath, securityPath } from './local/paths.ts'
import { joinPage } from './local/security-page.tsx'
import { minutesOf } from './local/words.ts'
import { type SignInProblem, signInPage } from './sign-in-page.tsx'

/** Where the provider brings people back to. */
const RETURN_PATH = `${accountSignInPath}/back`
const PUBLIC = { access: 'public' } as const
/** What is kept between leaving and coming back, sealed, for as long as one may take at the provider. */
const COOKIE = 'leaving'
const LEAVING_S = 15 * 60
/** That an account which was opened here is to be joined with the provider's. */
const JOINING = 'joining'
const leavingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  /** The account, opened here, that is to be that of whoever comes back. */
  link: z.string().optional(),
})

/**
 * `GET /account/sign-in`: with whom one signs in. `…/go` leaves for the provider, `…/back` comes from it: a new session under a new
 * token, then to where the person was. `POST /account/sign-in` signs in with an account that was opened here.
 * `POST /account/security/link` leads to the provider, to make such an account that of whoever comes back in the same browser.
 * `POST /account/sign-out` ends the session on the server too; idempotent.
 */
export function addAccountSignIn(app: FastifyInstance, services: WebServices): void {
  app.get(accountSignInPath, { config: PUBLIC }, async (request, reply) => {
    const back = ownPath(queryOf(request).back, '')
    if (await findAccount(services, request)) return reply.redirect(back || accountPath, 303)
    return show(services, request, reply, back)
  })
  app.post(accountSignInPath, { config: PUBLIC }, (request, reply) => enter(services, request, reply))
  app.get(`${accountSignInPath}/go`, { config: PUBLIC }, (request, reply) => leave(services, request, reply))
  app.post(linkPath, { config: { access: 'account' } }, (request, reply) => join(services, request, reply))
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
  typed = '',
): FastifyReply {
  const frame = { ...portalFrame(request, services, 'sign-in'), path: accountSignInPath }
  const hasEnded = accountToken(request, services) !== undefined
  const { localAccounts } = services
  const local = localAccounts && { csrf: reply.csrfToken(), typed, hasPhone: hasPhone(localAccounts) }
  const view = { frame, provider: services.identity, back, hasEnded, problem, local }
  return sendPrivatePage(reply, signInPage(view))
}

/** With address and password: one answer for whatever is wrong. The address stays typed, the password never. */
async function enter(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { database, reachable } = getLocalRoom(services, request)
  const { address: typed = '', password = '', back: given } = formOf(request)
  const back = ownPath(given, '')
  const read = readAddress(typed, reachable)
  // What is no address is tried all the same, so that nothing is told by the time it takes.
  const address = read.ok ? read.value.address : typed.slice(0, 300)
  const where = whoTries(request, services, nameOfAddress(address))
  const oldToken = accountToken(request, services)
  const answer = await signInLocally(
    database,
    { address, password, oldToken, ...where },
    services.clock.now(),
  )
  if (answer === 'wrong') return show(services, request, reply.code(403), back, { kind: 'wrong' }, typed)
  if ('retryAfterSeconds' in answer) {
    reply.code(429).header('retry-after', answer.retryAfterSeconds)
    const minutes = minutesOf(answer.retryAfterSeconds)
    return show(services, request, reply, back, { kind: 'limited', minutes }, typed)
  }
  keepAccountSession(reply, services, answer.token)
  rememberDevice(request, reply, services, nameOfAddress(address))
  return reply.redirect(back || (await placeOf(services, answer.token)), 303)
}

/** Where somebody goes who came from nowhere: to a form of theirs that waits, else to their own page. */
async function placeOf({ office, clock }: WebServices, token: string): Promise<string> {
  const { database } = office
  const now = clock.now()
  const session = await findAccountSession(database, token, now)
  const waiting = session && (await findUnseenLateForm(database, session.account.id, now))
  return waiting === undefined ? accountPath : lateFormPath(waiting)
}

async function leave(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const link = await joiningIn(services, request)
  const back = link === undefined ? ownPath(queryOf(request).back, '') : securityPath
  const { identity } = services
  if (identity === undefined) return show(services, request, reply.code(503), back)
  // The provider brings people back to our own name: there the browser must keep what it is given now.
  const ownName = underOwnName(request, services.config.publicUrl)
  if (ownName !== undefined) return reply.redirect(ownName, 303)
  try {
    const { url, leaving } = await identity.leave()
    const value = services.signer.seal(COOKIE, JSON.stringify({ ...leaving, back, link }))
    return reply
      .setCookie(COOKIE, value, cookieRules(services))
      .header('cache-control', 'no-store')
      .redirect(url, 303)
  } catch (error) {
    request.log.warn({ err: error }, 'the identity provider did not answer')
    await noteWaiting(services, back)
    return show(services, request, reply.code(503).header('retry-after', 60), back, { kind: 'away' })
  }
}

/** The form that one wanted to go on with waits through no fault of its sender. */
async function noteWaiting({ office, clock }: WebServices, back: string): Promise<void> {
  const [, form] = /^\/account\/kept\/([0-9a-f-]{36})$/.exec(back) ?? []
  if (form !== undefined) await noteProviderAway(office.database, form, clock.now())
}

async function comeBack(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { identity, signer } = services
  const sealed = signer.unseal(COOKIE, request.cookies[COOKIE])
  const kept = sealed === undefined ? undefined : leavingSchema.parse(JSON.parse(sealed))
  void reply.clearCookie(COOKIE, cookieRules(services)).clearCookie(JOINING, cookieRules(services))
  if (identity === undefined || kept === undefined) {
    return show(services, request, reply.code(400), '', { kind: 'lost' })
  }
  try {
    const vouched = await identity.comeBack(request.url, kept)
    const token =
      kept.link === undefined
        ? await openFor(services, request, vouched)
        : await link(services, request, kept.link, vouched)
    if (token === undefined) return show(services, request, reply.code(409), '', { kind: 'linked' })
    keepAccountSession(reply, services, token)
    const place = ownPath(kept.back, '') || (await placeOf(services, token))
    return reply.header('cache-control', 'no-store').redirect(place, 303)
  } catch (error) {
    request.log.warn({ err: error }, 'what came back from the identity provider was not taken')
    return show(services, request, reply.code(400), ownPath(kept.back, ''), { kind: 'refused' })
  }
}

async function openFor(
  services: WebServices,
  request: FastifyRequest,
  vouched: Vouched,
): Promise<string | undefined> {
  const { office, clock } = services
  const account = await keepAccount(office.database, vouched, clock.now())
  const old = accountToken(request, services)
  return openAccountSession(office.database, account.id, old, clock.now())
}

/**
 * Says where one goes, with a link: a redirect out of a form is not allowed by our own policy. That it is to be joined stands in a
 * sealed cookie, so that no link of a stranger joins anything.
 */
async function join(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  getLocalRoom(services, request)
  const account = await findAccount(services, request)
  if (account?.isLocal !== true || services.identity === undefined) return reply.redirect(securityPath, 303)
  reply.setCookie(JOINING, services.signer.seal(JOINING, account.id), cookieRules(services))
  const frame = { ...portalFrame(request, services, 'sign-in'), path: securityPath }
  return sendPrivatePage(reply, joinPage({ frame, href: `${accountSignInPath}/go?join=yes` }))
}

/** The account that is to be joined with whoever comes back; undefined where one only signs in. */
async function joiningIn(services: WebServices, request: FastifyRequest): Promise<string | undefined> {
  if (queryOf(request).join === undefined) return undefined
  const account = services.signer.unseal(JOINING, request.cookies[JOINING])
  return account !== undefined && (await findAccount(services, request))?.id === account ? account : undefined
}

/** Only while the browser is still signed in with the account that it left with: both are proved at once. */
async function link(
  services: WebServices,
  request: FastifyRequest,
  account: string,
  vouched: Vouched,
): Promise<string | undefined> {
  const { office, clock } = services
  if ((await findAccount(services, request))?.id !== account) return undefined
  return (await linkLocalAccount({ database: office.database }, account, vouched, clock.now()))?.token
}

function cookieRules({ config }: WebServices) {
  const secure = config.publicUrl.startsWith('https:')
  return { path: accountSignInPath, httpOnly: true, sameSite: 'lax', secure, maxAge: LEAVING_S } as const
}
