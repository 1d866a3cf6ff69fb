/** Which dossiers a browser has opened with their secret, in a sealed cookie, so that no secret stands in an address. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { WebServices } from '../../shell/services.ts'

type Opened = readonly (readonly [id: string, at: number])[]

const COOKIE = 'opened'
const schema = z.array(z.tuple([z.uuid(), z.number()])).max(20)

/** For so long the page opens again without the secret; then it is asked for, in case the device is somebody else's by now. */
const OPEN_MS = 30 * 60_000
/** For so long the device is known, and strangers' wrong guesses do not close the dossier to it. */
const KNOWN_S = 180 * 86_400
const MOST = 20

function openedBy(request: FastifyRequest, { signer }: WebServices): Opened {
  const text = signer.unseal(COOKIE, request.cookies[COOKIE])
  return text === undefined ? [] : schema.parse(JSON.parse(text))
}

/** Whether this device has proved before that it has the receipt. */
export function isKnownDevice(request: FastifyRequest, services: WebServices): (dossier: string) => boolean {
  const opened = openedBy(request, services)
  return (dossier) => opened.some(([id]) => id === dossier)
}

/** Whether the dossier may be shown without asking for the secret again. */
export function isStillOpen(request: FastifyRequest, services: WebServices, dossier: string): boolean {
  const now = services.clock.now()
  return openedBy(request, services).some(([id, at]) => id === dossier && now < at + OPEN_MS)
}

export function keepOpened(
  request: FastifyRequest,
  reply: FastifyReply,
  services: WebServices,
  dossier: string,
): void {
  const others = openedBy(request, services).filter(([id]) => id !== dossier)
  const opened: Opened = [[dossier, services.clock.now()], ...others.slice(0, MOST - 1)]
  const secure = services.config.publicUrl.startsWith('https:')
  const value = services.signer.seal(COOKIE, JSON.stringify(opened))
  reply.setCookie(COOKIE, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: KNOWN_S })
}
