/**
 * Browsers in which somebody has signed in before, by a sealed cookie with one mark for each account (OWASP, device
 * cookies): what strangers try elsewhere closes no account to them; they have few tries of their own.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { networkOf } from '../../platform/http/index.ts'
import { newToken } from '../../platform/index.ts'
import type { WebServices } from '../shell/services.ts'

const COOKIE = 'device'
/** So many people share one machine at a desk. */
const MOST = 12
const KNOWN_S = 180 * 86_400
const schema = z.array(z.tuple([z.string(), z.string()])).max(MOST)

/** Account and mark of the device, the last one first. */
function marksOf(request: FastifyRequest, { signer }: WebServices): z.infer<typeof schema> {
  const text = signer.unseal(COOKIE, request.cookies[COOKIE])
  return text === undefined ? [] : schema.parse(JSON.parse(text))
}

/** A short hash stands for the account, so that the cookie tells nobody who works here. */
function accountOf({ signer }: WebServices, username: string): string {
  return signer.mac('account', username.trim().toLowerCase()).subarray(0, 12).toString('base64url')
}

/** From where somebody signs in, as the limits of signing in count it: the known device, else the network. */
export function whoTries(
  request: FastifyRequest,
  services: WebServices,
  username: string,
): { addressHash: Buffer; isKnownDevice: boolean } {
  const account = accountOf(services, username)
  const mark = marksOf(request, services).find(([known]) => known === account)?.[1]
  return mark === undefined
    ? { addressHash: services.signer.mac('network', networkOf(request.ip)), isKnownDevice: false }
    : { addressHash: services.signer.mac('device', mark), isKnownDevice: true }
}

/** After signing in: from now on this browser is known for the account. */
export function rememberDevice(
  request: FastifyRequest,
  reply: FastifyReply,
  services: WebServices,
  username: string,
): void {
  const account = accountOf(services, username)
  const marks = marksOf(request, services)
  const mark = marks.find(([known]) => known === account)?.[1] ?? newToken(12)
  const others = marks.filter(([known]) => known !== account).slice(0, MOST - 1)
  const value = services.signer.seal(COOKIE, JSON.stringify([[account, mark], ...others]))
  const secure = services.config.publicUrl.startsWith('https:')
  reply.setCookie(COOKIE, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: KNOWN_S,
  })
}
