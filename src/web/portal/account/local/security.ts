import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Account,
  askCode,
  changeLocalPassword,
  checkOwnPassword,
  closeSessionsOf,
  confirmNewAddress,
  findMovingCode,
  findOwnAddress,
  hasOwnPassword,
  nameOfAddress,
  proveCode,
  readAddress,
} from '../../../../applications/index.ts'
import { langOf, networkOf } from '../../../../platform/http/index.ts'
import { textErrors } from '../../../fields/index.ts'
import { accountToken, getAccount } from '../../../shell/account.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { rememberDevice, whoTries } from '../../../sign-in/known-device.ts'
import type { FormError } from '../../../ui/index.ts'
import { getLocalRoom, shownLetter } from './local-desk.ts'
import { newAddressPath, newPasswordPath, othersPath, securityPath } from './paths.ts'
import { newAddressPage, type SecurityDone, securityPage } from './security-page.tsx'
import { securityWords } from './security-words.ts'
import { localWords, minutesOf, sayAddress } from './words.ts'

const config = { access: 'account' } as const
const DONE: readonly SecurityDone[] = ['password', 'address', 'others']

/**
 * `GET /account/security`: what one changes about signing in. `POST …/password` sets another password; `POST …/address` sends a code to a
 * new address, `…/address/code` takes it and tells the old one; `POST …/others` ends all sessions but this. What opens an account asks for
 * the present password first, counted like a sign-in.
 */
export function addSecurity(app: FastifyInstance, services: WebServices): void {
  app.get(securityPath, { config }, (request, reply) => show(services, request, reply, '', []))
  app.post(newPasswordPath, { config }, (request, reply) => changePassword(services, request, reply))
  app.post(newAddressPath, { config }, (request, reply) => askNewAddress(services, request, reply))
  app.get(`${newAddressPath}/code`, { config }, (request, reply) => showCode(services, request, reply, []))
  app.post(`${newAddressPath}/code`, { config }, (request, reply) => confirm(services, request, reply))
  app.post(othersPath, { config }, async (request, reply) => {
    const { id } = await getAccount(services, request)
    await closeSessionsOf(services.office.database, id, accountToken(request, services))
    return reply.redirect(`${securityPath}?done=others`, 303)
  })
}

/** The person's own password, or what is wrong with what was typed in this field. */
export async function readOwnPassword(
  services: WebServices,
  request: FastifyRequest,
  { account, field, password }: { account: Account; field: string; password: string },
): Promise<
  { own: { account: string; address: string; hash: string } } | { error: FormError; status: number }
> {
  const { office, clock } = services
  const lang = langOf(request)
  const t = securityWords[lang]
  const wrong = (message: string, status: number) => ({ error: { id: field, message }, status })
  if (password === '') return wrong(textErrors[lang].required(t.present), 422)
  const address = (await findOwnAddress({ database: office.database }, account.id)) ?? ''
  const where = whoTries(request, services, nameOfAddress(address))
  const answer = await checkOwnPassword(office.database, account.id, { password, ...where }, clock.now())
  if (answer === 'wrong') return wrong(t.wrong, 422)
  if ('retryAfterSeconds' in answer) return wrong(t.limited(minutesOf(answer.retryAfterSeconds)), 429)
  return { own: answer }
}

async function changePassword(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const account = await getAccount(services, request)
  const { present = '', next = '', again = '' } = formOf(request)
  const lang = langOf(request)
  const t = localWords[lang]
  const refuse = (status: number, id: string, message: string) =>
    show(services, request, reply.code(status), '', [{ id, message }])
  if (next === '') return refuse(422, 'next', textErrors[lang].required(t.newPassword))
  if (next !== again) return refuse(422, 'again', t.different)
  const read = await readOwnPassword(services, request, { account, field: 'present', password: present })
  if ('error' in read) {
    // The form sent twice: what it asks for is so already.
    const isSo = read.status === 422 && (await hasOwnPassword(room.database, account.id, next))
    if (isSo) return reply.redirect(`${securityPath}?done=password`, 303)
    return refuse(read.status, read.error.id, read.error.message)
  }
  const wanted = { password: next, keep: accountToken(request, services), lang }
  const changed = await changeLocalPassword(room, read.own, wanted, services.clock.now())
  if (changed === 'weak') return refuse(422, 'next', t.weak)
  return reply.redirect(`${securityPath}?done=password`, 303)
}

async function askNewAddress(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const account = await getAccount(services, request)
  const { address: typed = '', own: password = '' } = formOf(request)
  const lang = langOf(request)
  const refuse = (status: number, id: string, message: string) =>
    show(services, request, reply.code(status), typed, [{ id, message }])
  const address = readAddress(typed, room.reachable)
  if (!address.ok) return refuse(422, 'address', sayAddress(address.problem, lang))
  const read = await readOwnPassword(services, request, { account, field: 'own', password })
  if ('error' in read) return refuse(read.status, read.error.id, read.error.message)
  if (read.own.address === address.value.address) {
    return refuse(422, 'address', securityWords[lang].same)
  }
  const to = { ...address.value, lang, network: networkOf(request.ip), account: account.id }
  const asked = await askCode(room, to, services.clock.now())
  if ('retryAfterSeconds' in asked) {
    reply.header('retry-after', asked.retryAfterSeconds)
    return refuse(429, 'address', localWords[lang].tooOften(minutesOf(asked.retryAfterSeconds)))
  }
  return reply.redirect(`${newAddressPath}/code`, 303)
}

async function confirm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const { id } = await getAccount(services, request)
  const now = services.clock.now()
  const asked = await findMovingCode(room.database, id, now)
  const lang = langOf(request)
  const t = securityWords[lang]
  const back = (message: string) => show(services, request, reply.code(409), '', [{ id: 'address', message }])
  if (asked === undefined) return back(t.over)
  const { code = '' } = formOf(request)
  const refuse = (message: string) => showCode(services, request, reply.code(422), [{ id: 'code', message }])
  if (!/\d/.test(code.normalize('NFKC'))) return refuse(textErrors[lang].required(localWords[lang].codeField))
  const proving = asked.provedAt !== undefined ? 'proved' : await proveCode(room, asked.id, code, now)
  if (proving === 'wrong') return refuse(localWords[lang].codeWrong)
  if (proving === 'over') return back(t.over)
  const moved = await confirmNewAddress(room, { code: asked.id, account: id, lang }, now)
  if (moved !== 'moved') return back(moved === 'taken' ? t.taken : t.over)
  rememberDevice(request, reply, services, nameOfAddress(asked.address))
  return reply.redirect(`${securityPath}?done=address`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const account = await getAccount(services, request)
  const { localAccounts, identity, office } = services
  const { done } = queryOf(request)
  const page = securityPage({
    frame: { ...portalFrame(request, services, 'sign-in'), path: securityPath },
    csrf: reply.csrfToken(),
    address:
      localAccounts === undefined
        ? undefined
        : await findOwnAddress({ database: office.database }, account.id),
    typed,
    errors,
    done: errors.length > 0 ? undefined : DONE.find((one) => one === done),
    canLink: account.isLocal === true && identity !== undefined && localAccounts !== undefined,
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}

async function showCode(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { database } = getLocalRoom(services, request)
  const { id } = await getAccount(services, request)
  const asked = await findMovingCode(database, id, services.clock.now())
  if (asked === undefined) return reply.redirect(securityPath, 303)
  const frame = { ...portalFrame(request, services, 'sign-in'), path: `${newAddressPath}/code` }
  const letter = await shownLetter(services, asked)
  const view = { frame, csrf: reply.csrfToken(), errors, address: asked.address, letter }
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), newAddressPage(view))
}
