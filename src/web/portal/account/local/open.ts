import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  askCode,
  findNameAt,
  nameOfAddress,
  openLocalAccount,
  proveCode,
  readAddress,
} from '../../../../applications/index.ts'
import { langOf, networkOf } from '../../../../platform/http/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import { accountPath, accountToken, findAccount, keepAccountSession } from '../../../shell/account.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { ownPath } from '../../../shell/forms/own-path.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { rememberDevice } from '../../../sign-in/known-device.ts'
import type { FormError } from '../../../ui/index.ts'
import { dropAsked, findAsked, getLocalRoom, hasPhone, keepAsked, shownLetter } from './local-desk.ts'
import { addressPage, codePage, passwordPage } from './open-pages.tsx'
import { openCodePath, openPasswordPath, openPath } from './paths.ts'
import { localWords, minutesOf, sayAddress } from './words.ts'

const config = { access: 'public' } as const
const LONGEST_NAME = 200

/**
 * Opening an account here, and setting a new password: `/account/open` sends a code to an address, `…/code` takes it, `…/password` takes
 * name and password and signs in. Neither page nor time tells whether an address is known: only whoever reads its messages learns it.
 */
export function addOpenAccount(app: FastifyInstance, services: WebServices): void {
  app.get(openPath, { config }, async (request, reply) => {
    const { problem, back } = queryOf(request)
    const view = { typed: '', back: ownPath(back, ''), isOver: problem === 'over', errors: [] }
    return showAddress(services, request, reply, view)
  })
  app.post(openPath, { config }, (request, reply) => ask(services, request, reply))
  app.get(openCodePath, { config }, async (request, reply) => {
    getLocalRoom(services, request)
    const asked = await findAsked(services, request)
    return elsewhere(reply, asked, 'asked') ?? showCode(services, request, reply, [])
  })
  app.post(openCodePath, { config }, (request, reply) => prove(services, request, reply))
  app.get(openPasswordPath, { config }, async (request, reply) => {
    getLocalRoom(services, request)
    const asked = await findAsked(services, request)
    return elsewhere(reply, asked, 'proved') ?? showPassword(services, request, reply, undefined, [])
  })
  app.post(openPasswordPath, { config }, (request, reply) => open(services, request, reply))
}

type Asked = Awaited<ReturnType<typeof findAsked>>

/** Leads to the page for how far the code is, where this is another one. */
function elsewhere(reply: FastifyReply, asked: Asked, here: 'asked' | 'proved'): FastifyReply | undefined {
  const state = asked === undefined || asked.account !== undefined ? 'over' : asked.state
  if (state === here) return undefined
  const to = { asked: openCodePath, proved: openPasswordPath, over: `${openPath}?problem=over` }[state]
  return reply.redirect(to, 303)
}

async function ask(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const { address: typed = '', back: given } = formOf(request)
  const back = ownPath(given, '')
  const lang = langOf(request)
  const refuse = (message: string) =>
    showAddress(services, request, reply, {
      ...{ typed, back, isOver: false },
      errors: [{ id: 'address', message }],
    })
  const read = readAddress(typed, room.reachable)
  if (!read.ok) {
    reply.code(422)
    return refuse(sayAddress(read.problem, lang))
  }
  const to = { ...read.value, lang, network: networkOf(request.ip) }
  const asked = await askCode(room, to, services.clock.now())
  if ('retryAfterSeconds' in asked) {
    reply.code(429).header('retry-after', asked.retryAfterSeconds)
    return refuse(localWords[lang].tooOften(minutesOf(asked.retryAfterSeconds)))
  }
  keepAsked(reply, services, { code: asked.id, back })
  return reply.redirect(openCodePath, 303)
}

async function prove(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const asked = await findAsked(services, request)
  const away = elsewhere(reply, asked, 'asked')
  if (away !== undefined || asked === undefined) return away ?? reply
  const { code = '' } = formOf(request)
  const lang = langOf(request)
  const refuse = (message: string) => showCode(services, request, reply.code(422), [{ id: 'code', message }])
  // What is left empty costs no try.
  if (!/\d/.test(code.normalize('NFKC'))) return refuse(textErrors[lang].required(localWords[lang].codeField))
  const proving = await proveCode(room, asked.id, code, services.clock.now())
  if (proving === 'wrong') return refuse(localWords[lang].codeWrong)
  return reply.redirect(proving === 'proved' ? openPasswordPath : `${openPath}?problem=over`, 303)
}

async function open(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const room = getLocalRoom(services, request)
  const asked = await findAsked(services, request)
  // The form sent twice: whoever was signed in by the first goes on.
  const isDone = asked === undefined && (await findAccount(services, request)) !== undefined
  if (isDone) return reply.redirect(accountPath, 303)
  const away = elsewhere(reply, asked, 'proved')
  if (away !== undefined || asked === undefined) return away ?? reply
  const { name: typed = '', password = '', again = '' } = formOf(request)
  const name = cleanLine(typed)
  const errors = checkForm({ name, password, again }, langOf(request))
  if (errors.length > 0) return showPassword(services, request, reply.code(422), typed, errors)
  const oldToken = accountToken(request, services)
  const opened = await openLocalAccount(room, asked, { name, password, oldToken }, services.clock.now())
  if (opened === 'weak') {
    const weak = [{ id: 'password', message: localWords[langOf(request)].weak }]
    return showPassword(services, request, reply.code(422), typed, weak)
  }
  if (opened === 'over') return reply.redirect(`${openPath}?problem=over`, 303)
  keepAccountSession(reply, services, opened.token)
  rememberDevice(request, reply, services, nameOfAddress(opened.address))
  dropAsked(reply, services)
  return reply.redirect(ownPath(asked.back, '') || accountPath, 303)
}

function checkForm(
  { name, password, again }: Readonly<Record<'name' | 'password' | 'again', string>>,
  lang: 'vi' | 'en',
): FormError[] {
  const t = localWords[lang]
  const errors: FormError[] = []
  if (name === '') errors.push({ id: 'name', message: textErrors[lang].required(t.name) })
  if (name.length > LONGEST_NAME) {
    errors.push({ id: 'name', message: textErrors[lang].tooLong(t.name, LONGEST_NAME) })
  }
  if (password === '') errors.push({ id: 'password', message: textErrors[lang].required(t.newPassword) })
  else if (password !== again) errors.push({ id: 'again', message: t.different })
  return errors
}

function showAddress(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  view: { typed: string; back: string; isOver: boolean; errors: readonly FormError[] },
): FastifyReply {
  const room = getLocalRoom(services, request)
  const frame = { ...portalFrame(request, services, 'sign-in'), path: openPath }
  const shown = { ...view, frame, csrf: reply.csrfToken(), hasPhone: hasPhone(room) }
  return sendPrivatePage(reply, addressPage(shown))
}

async function showCode(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const asked = await findAsked(services, request)
  if (asked === undefined) return reply.redirect(openPath, 303)
  const frame = { ...portalFrame(request, services, 'sign-in'), path: openCodePath }
  const letter = await shownLetter(services, asked)
  const view = { frame, csrf: reply.csrfToken(), errors, address: asked.address, letter }
  return sendPrivatePage(reply, codePage(view))
}

async function showPassword(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string | undefined,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const asked = await findAsked(services, request)
  if (asked === undefined) return reply.redirect(openPath, 303)
  const frame = { ...portalFrame(request, services, 'sign-in'), path: openPasswordPath }
  // Only whoever has proved the address comes here.
  const known = await findNameAt({ database: services.office.database }, asked.address)
  const page = passwordPage({
    ...{ frame, csrf: reply.csrfToken(), errors, address: asked.address },
    name: typed ?? known ?? '',
    isKnown: known !== undefined,
  })
  return sendPrivatePage(reply, page)
}
