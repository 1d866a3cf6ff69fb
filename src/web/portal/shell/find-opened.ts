/** The way to a dossier for whoever has its receipt: with the secret or the key once, then without either. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { applicantOf } from '../../../applications/index.ts'
import {
  findDossier,
  findVersionByCode,
  isConcerned,
  isTrackingKey,
  type LookedUp,
  type LookUp,
  tidyCode,
} from '../../../dossiers/index.ts'
import { networkOf } from '../../../platform/http/index.ts'
import { findAccount } from '../../shell/account.ts'
import { queryOf } from '../../shell/forms/form.ts'
import type { WebServices } from '../../shell/services.ts'
import { isKnownDevice, isStillOpen, keepOpened } from './opened.ts'

export type Refused = 'wrong' | 'too_often'

/** Looks up what was typed; when it is right, this device has the dossier open. Refusals say when to ask again. */
export async function openWithSecret(
  { services, lookUp }: { services: WebServices; lookUp: LookUp },
  request: FastifyRequest,
  reply: FastifyReply,
  { code, secret }: { code: string; secret: string },
): Promise<LookedUp | Refused> {
  const isKnown = isKnownDevice(request, services)
  const found = await lookUp({ code, secret, network: networkOf(request.ip), isKnown })
  if (found === 'wrong') return 'wrong'
  if ('retryAfterSeconds' in found) {
    void reply.header('retry-after', found.retryAfterSeconds)
    return 'too_often'
  }
  keepOpened(request, reply, services, found.id)
  return found
}

/**
 * A secret or a key in the address opens the dossier and answers with what is left of the address, without them; undefined
 * where there is neither.
 */
export async function takeFromAddress(
  door: { services: WebServices; lookUp: LookUp },
  request: FastifyRequest,
  reply: FastifyReply,
  { code, path }: { code: string; path: string },
): Promise<string | undefined> {
  const { secret, key } = queryOf(request)
  if (secret === undefined && key === undefined) return undefined
  const opened =
    key === undefined
      ? await openWithSecret(door, request, reply, { code, secret: tidyCode(secret ?? '') })
      : await openWithKey(door.services, request, reply, { code, key })
  return typeof opened === 'string' ? `${trackPath(code)}?problem=${opened}` : path
}

/** No limit: whoever guesses at 96 bits gets nowhere. */
async function openWithKey(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, key }: { code: string; key: string },
): Promise<LookedUp | Refused> {
  const found = await findVersionByCode(services.office.database, code)
  if (found === undefined || !isTrackingKey(services.signer, found.id, key)) return 'wrong'
  keepOpened(request, reply, services, found.id)
  return found
}

/** The dossier of this code, if this device has it open, or whose it is has signed in. */
export async function findOpened(
  services: WebServices,
  request: FastifyRequest,
  code: string,
): Promise<LookedUp | undefined> {
  const found = await findVersionByCode(services.office.database, code)
  if (found === undefined) return undefined
  if (isStillOpen(request, services, found.id)) return found
  return (await isTheirs(services, request, found.id)) ? found : undefined
}

/** Whether who is signed in as an applicant is concerned by the dossier. */
export async function isTheirs(services: WebServices, request: FastifyRequest, id: string): Promise<boolean> {
  const account = await findAccount(services, request)
  const dossier = account && (await findDossier(services.office.database, id))
  if (account === undefined || dossier === undefined) return false
  return isConcerned(applicantOf(account), { ...dossier.state, parties: dossier.parties })
}

export function trackPath(code: string): string {
  return `/track/${encodeURIComponent(code)}`
}

export function ratePath(code: string): string {
  return `/rate/${encodeURIComponent(code)}`
}

/** Asking to have something set right; with `:code` the route. */
export function correctPath(code: string): string {
  return `/correct/${code.startsWith(':') ? code : encodeURIComponent(code)}`
}

/** The eleven questions; with `:code` the route. */
export function questionsPath(code: string): string {
  return `/rate/${code.startsWith(':') ? code : encodeURIComponent(code)}/questions`
}

export function payPath(code: string): string {
  return `/pay/${encodeURIComponent(code)}`
}

/** Of a paid bill; with `:code` and `:bill` the route. */
export function receiptPath(code: string, bill: string): string {
  return `/pay/${code.startsWith(':') ? code : encodeURIComponent(code)}/${bill}/receipt.pdf`
}
