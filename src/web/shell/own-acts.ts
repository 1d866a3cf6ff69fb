/**
 * A person's own act is seen on the next page whichever server answers it: each act changes a cookie, and a server that comes
 * across another value than it knows of this session remembers nothing of the time before.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { memoryPer, newId, openMemory } from '../../platform/index.ts'
import type { WebServices } from './services.ts'

type Services = Pick<WebServices, 'config' | 'clock' | 'organisation'>

const COOKIE = 'acted'
const LONGEST = 64
/** Longer than a session lasts. */
const LIFE_MS = 24 * 3_600_000
const MOST = 5_000

/** The last act that this server knows of, by the token of the session. */
const knownOf = memoryPer<object, ReturnType<typeof openMemory<string>>>(() =>
  openMemory<string>({ lifeMs: LIFE_MS, most: MOST }),
)

const elsewhere = new WeakSet<FastifyRequest>()

/** Notes and answers whether this session has acted since this server last saw it. */
export function actedElsewhere(services: Services, request: FastifyRequest, session: string): boolean {
  const acted = (request.cookies[COOKIE] ?? '').slice(0, LONGEST)
  const known = knownOf(services.organisation)
  const now = services.clock.now()
  if (acted === '' || known.find(session, now) === acted) return false
  known.keep(session, now, acted)
  elsewhere.add(request)
  return true
}

/** Whether the page of this request is drawn for somebody whose last act another server answered. */
export function isAfterActElsewhere(request: FastifyRequest): boolean {
  return elsewhere.has(request)
}

/** Gives the browser of whoever acts another value, known here. HttpOnly, SameSite=Lax; it ends with the browser. */
export function markAct(services: Services, reply: FastifyReply, session: string): void {
  const now = services.clock.now()
  const acted = newId(now)
  knownOf(services.organisation).keep(session, now, acted)
  const secure = services.config.publicUrl.startsWith('https:')
  reply.setCookie(COOKIE, acted, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}
