/** What the pages of local accounts share: whether there are any, and the code that this browser waits for. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type AskedCode, findAskedCode, type LocalDesk, letterOf } from '../../../../applications/index.ts'
import type { OutsideChannel } from '../../../../notices/index.ts'
import { isFromThisMachine } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { accountPath } from '../../../shell/account.ts'
import type { LocalAccounts, WebServices } from '../../../shell/services.ts'

interface LocalRoom extends LocalDesk {
  /** To which codes can go; an e-mail address where the page shows the letter. */
  reachable: readonly OutsideChannel[]
}

/** Throws where nobody opens an account here: the page is not there. */
export function getLocalRoom(services: WebServices, request: FastifyRequest): LocalRoom {
  const { localAccounts, office, signer, demo, config } = services
  if (localAccounts === undefined) throw problemError(platformProblem('not_found'))
  if (demo !== undefined && config.demoPublic === 'off' && !isFromThisMachine(request)) {
    throw problemError(platformProblem('demo_not_public'))
  }
  const { channels, letters } = localAccounts
  return {
    database: office.database,
    signer,
    channels,
    reachable: letters === 'shown' ? ['email'] : channels,
  }
}

/** Whether an address may be a telephone number. */
export function hasPhone({ channels }: Pick<LocalAccounts, 'channels'>): boolean {
  return channels.some((channel) => channel !== 'email')
}

const KEPT_S = 60 * 60
const schema = z.object({ code: z.uuid(), back: z.string() })
const COOKIE = 'opening'

/** The code that this browser has asked for: only here it can be typed. Sealed, HttpOnly. */
export function keepAsked(reply: FastifyReply, services: WebServices, kept: z.infer<typeof schema>): void {
  const value = services.signer.seal(COOKIE, JSON.stringify(kept))
  reply.setCookie(COOKIE, value, { ...cookieRules(services), maxAge: KEPT_S })
}

export function dropAsked(reply: FastifyReply, services: WebServices): void {
  reply.clearCookie(COOKIE, cookieRules(services))
}

/** What was asked for in this browser and how far it is; undefined where nothing was. */
export async function findAsked(services: WebServices, request: FastifyRequest) {
  const sealed = services.signer.unseal(COOKIE, request.cookies[COOKIE])
  if (sealed === undefined) return undefined
  const { code, back } = schema.parse(JSON.parse(sealed))
  const asked = await findAskedCode({ database: services.office.database }, code, services.clock.now())
  return asked && { ...asked, back }
}

/** What the message says that a demonstration sends to nobody; undefined where it is sent. */
export async function shownLetter(
  services: WebServices,
  asked: AskedCode,
): Promise<{ subject: string; text: string } | undefined> {
  const { localAccounts, office, signer, siteName, config } = services
  if (localAccounts?.letters !== 'shown') return undefined
  const room = { database: office.database, signer, site: siteName, publicUrl: config.publicUrl }
  return letterOf(room, asked)
}

function cookieRules({ config }: WebServices) {
  const secure = config.publicUrl.startsWith('https:')
  return { path: accountPath, httpOnly: true, sameSite: 'lax', secure } as const
}
