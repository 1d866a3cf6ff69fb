/** Which applicant is signed in: a cookie of its own beside that of staff. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ACCOUNT_REMEMBERED_MS, type Account, findAccountSession } from '../../applications/index.ts'
import { type Problem, platformProblem } from '../../platform/index.ts'
import type { WebServices } from './services.ts'

type Configured = Pick<WebServices, 'config'>
type Asked = Configured & Pick<WebServices, 'office' | 'clock'>

/** Where applicants see who they are and what is theirs; below it they sign in. */
export const accountPath = '/account'
export const accountSignInPath = '/account/sign-in'
/** A form that came after the session had ended, to be sent once more; with `:form` the route. */
export const lateFormPath = (form: string) => `${accountPath}/kept/${form}`

const found = new WeakMap<FastifyRequest, Promise<{ account: Account; hasEnded: boolean } | undefined>>()

/** Guards routes with `access` `account`. */
export async function authorizeAccount(
  services: Asked,
  request: FastifyRequest,
): Promise<Problem | undefined> {
  const account = await findAccount(services, request)
  return account === undefined ? platformProblem('sign_in_needed') : undefined
}

/** Who is signed in as an applicant; one query for each request, none without the cookie. */
export async function findAccount(services: Asked, request: FastifyRequest): Promise<Account | undefined> {
  const session = await sessionOf(services, request)
  return session?.hasEnded === false ? session.account : undefined
}

/** On a route that only applicants reach. */
export async function getAccount(services: Asked, request: FastifyRequest): Promise<Account> {
  const account = await findAccount(services, request)
  if (account === undefined) throw new Error('no applicant is signed in on this route')
  return account
}

/**
 * Whose the browser was: signed in, or until not long ago. What was typed may be kept for them, and nothing is shown before they
 * have signed in again.
 */
export async function findLastAccount(
  services: Asked,
  request: FastifyRequest,
): Promise<{ account: Account; hasEnded: boolean } | undefined> {
  return sessionOf(services, request)
}

function sessionOf(services: Asked, request: FastifyRequest) {
  const token = accountToken(request, services)
  if (token === undefined) return Promise.resolve(undefined)
  const known =
    found.get(request) ?? findAccountSession(services.office.database, token, services.clock.now())
  found.set(request, known)
  return known
}

export function accountToken(request: FastifyRequest, services: Configured): string | undefined {
  const token = request.cookies[cookieName(services)]
  return token === undefined || token.length === 0 || token.length > 100 ? undefined : token
}

/** The cookie outlives the session, so that what is sent too late is kept for whom it was. */
export function keepAccountSession(reply: FastifyReply, services: Configured, token: string): void {
  const { secure } = cookieRules(services)
  const maxAge = ACCOUNT_REMEMBERED_MS / 1000
  reply.setCookie(cookieName(services), token, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge })
}

export function dropAccountSession(reply: FastifyReply, services: Configured): void {
  reply.clearCookie(cookieName(services), cookieRules(services))
}

function cookieRules({ config }: Configured) {
  return { path: '/', secure: config.publicUrl.startsWith('https:') }
}

function cookieName(services: Configured): string {
  return cookieRules(services).secure ? '__Host-account' : 'account'
}
