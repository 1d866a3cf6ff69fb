import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findVersionByCode } from '../../../dossiers/index.ts'
import {
  CONNECTORS,
  configuredDestination,
  DIFFERENCES,
  type DifferenceKind,
  disputeTable,
  findLatestReconciliation,
  groupParkedMessages,
  listConfigured,
  listFares,
  listParkedMessages,
  type MessageAct,
  noteMessageAct,
  readAgain,
  readConversation,
  signDispute,
} from '../../../integration/index.ts'
import { findDelivery, listDestinations, resend, searchDeliveries } from '../../../outbox/index.ts'
import { contentDisposition } from '../../../platform/files/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { boardPage } from './board-page.tsx'
import { conversationPage } from './conversation-page.tsx'
import { linksWords } from './links-words.ts'
import { messagesPage } from './messages-page.tsx'
import { reconciliationPage } from './reconciliation-page.tsx'

const ACCESS = { access: { permission: 'link.manage' } } as const
const NAMES: readonly string[] = Object.keys(CONNECTORS)
const PORTAL = 'national_portal'
const ON_A_PAGE = 50

/**
 * `GET /work/links`: how each connection fares. `/messages`: what waits for people, with `POST …/read-again` and `…/resend` (both
 * twice as once); `?to=` shows a destination's backlog, `?state=closed` what people have closed. `/conversation?code=`: what was said about a dossier.
 * `/reconciliation`: both sides compared; `POST` compares now.
 */
export function addLinks(app: FastifyInstance, services: WebServices): void {
  app.get(paths.links, { config: ACCESS }, (request, reply) => showBoard(services, request, reply))
  app.get(paths.linkMessages, { config: ACCESS }, (request, reply) => showMessages(services, request, reply))
  app.post(`${paths.linkMessages}/read-again`, { config: ACCESS }, async (request, reply) => {
    const { message = '' } = formOf(request)
    const { office, clock } = services
    if (isUuid(message) && (await readAgain(office.database, message, clock.now())) > 0)
      await noteMessageAct(office.database, message, actOf(services, request))
    return reply.redirect(`${paths.linkMessages}?done=read`, 303)
  })
  app.post(`${paths.linkMessages}/resend`, { config: ACCESS }, async (request, reply) => {
    const isKept = await sendAgain(services, request)
    return reply.redirect(`${paths.linkMessages}?done=${isKept ? 'later' : 'resend'}`, 303)
  })
  app.get(paths.linkConversation, { config: ACCESS }, (request, reply) =>
    showConversation(services, request, reply),
  )
  app.get(paths.reconciliation, { config: ACCESS }, (request, reply) =>
    showReconciliation(services, request, reply),
  )
  app.post(paths.reconciliation, { config: ACCESS }, async (_, reply) => {
    const said = (await services.connections?.reconcileNow?.()) ?? 'silent'
    return reply.redirect(`${paths.reconciliation}?done=${said}`, 303)
  })
  app.get(`${paths.reconciliation}/:id/file`, { config: ACCESS }, (request, reply) =>
    sendFile(services, request, reply),
  )
}

async function showBoard(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { database } = services.office
  const now = services.clock.now()
  const { title } = linksWords[langOf(request)]
  const [all, fares, parked, latest] = await Promise.all([
    listDestinations(database, now),
    listFares(database, now),
    groupParkedMessages(database),
    findLatestReconciliation(database, PORTAL),
  ])
  const isAny = all.some(({ destination }) => destination.startsWith(configuredDestination('')))
  const configured = isAny ? await listConfigured(database) : []
  const names = new Map(configured.map(({ id, name }) => [configuredDestination(id), name]))
  const destinations = all.filter(({ destination }) => NAMES.includes(destination) || names.has(destination))
  const frame = await workspaceFrame(request, services, { title, reply })
  const standIns = services.connections?.standIns
  const view = { frame, destinations, fares, names, parked, latest: latest?.found, now, standIns, services }
  return sendPrivatePage(reply, boardPage(view))
}

async function showMessages(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { database } = services.office
  const query = queryOf(request)
  const t = linksWords[langOf(request)]
  const backlogOf = NAMES.find((name) => name === query.to)
  const state = query.state === 'closed' ? 'closed' : 'parked'
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined
  const going = await searchDeliveries(database, {
    destinations: backlogOf === undefined ? NAMES : [backlogOf],
    state: backlogOf === undefined ? state : 'waiting',
    before,
    limit: ON_A_PAGE + 1,
  })
  const came =
    backlogOf === undefined && before === undefined ? await listParkedMessages(database, state) : []
  const done = (t.done as Record<string, string>)[query.done ?? '']
  const tone = query.done === 'later' ? 'soon' : 'ok'
  const toast = done === undefined ? undefined : ({ tone, title: done } as const)
  const frame = await workspaceFrame(request, services, {
    title: state === 'closed' ? t.closed : t.parked,
    reply,
    toast,
    path: paths.linkMessages,
  })
  const last = going.length > ON_A_PAGE ? going[ON_A_PAGE - 1] : undefined
  const next =
    last &&
    `${paths.linkMessages}?${new URLSearchParams({ ...(backlogOf ? { to: backlogOf } : {}), ...(state === 'closed' ? { state } : {}), before: String(last.position) })}`
  const standIns = services.connections?.standIns
  return sendPrivatePage(
    reply,
    messagesPage({ frame, came, going: going.slice(0, ON_A_PAGE), backlogOf, state, next, standIns }),
  )
}

/**
 * One by its id, or all that are parked for connectors. What is being sent at the moment is left alone. True: a closed one stays, because a
 * later one has gone out.
 */
async function sendAgain(services: WebServices, request: FastifyRequest): Promise<boolean> {
  const { database } = services.office
  const { delivery = '', all } = formOf(request)
  const now = services.clock.now()
  if (all === '1') for (const destination of NAMES) await resend(database, { destination }, now)
  if (!isUuid(delivery)) return false
  if ((await resend(database, { id: delivery }, now)) === 0)
    return (await findDelivery(database, delivery))?.state === 'closed'
  await noteMessageAct(database, delivery, actOf(services, request))
  return false
}

function actOf({ clock }: WebServices, request: FastifyRequest): MessageAct {
  return { act: 'again', staff: signedIn(request).actor.id, at: clock.now(), reason: null }
}

async function showConversation(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { database } = services.office
  const code = (queryOf(request).code ?? '').trim().slice(0, 60)
  const found = code === '' ? undefined : await findVersionByCode(database, code)
  const lines = found && (await readConversation(database, found.id))
  const { conversation: title } = linksWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply })
  return sendPrivatePage(
    reply,
    conversationPage({ frame, code, lines, standIns: services.connections?.standIns }),
  )
}

async function showReconciliation(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const query = queryOf(request)
  const t = linksWords[langOf(request)]
  const kind = (Object.keys(DIFFERENCES) as DifferenceKind[]).find((one) => one === query.kind)
  const latest = await findLatestReconciliation(services.office.database, PORTAL)
  const toast =
    query.done === 'compared'
      ? ({ tone: 'ok', title: t.done.compared } as const)
      : query.done === 'silent'
        ? ({ tone: 'soon', title: t.silent } as const)
        : undefined
  const frame = await workspaceFrame(request, services, {
    title: t.reconciliation,
    reply,
    toast,
    path: paths.reconciliation,
  })
  const canRun = services.connections?.reconcileNow !== undefined
  return sendPrivatePage(
    reply,
    reconciliationPage({ frame, latest, kind, canRun, standIns: services.connections?.standIns }),
  )
}

async function sendFile({ office, signer }: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { id } = request.params as { id: string }
  const latest = await findLatestReconciliation(office.database, PORTAL)
  if (latest === undefined || latest.id !== id) throw problemError(platformProblem('not_found'))
  const day = new Date(latest.found.at + 7 * 3_600_000).toISOString().slice(0, 10)
  const isTable = queryOf(request).as !== 'json'
  const name = `doi-soat-${PORTAL}-${day}.${isTable ? 'xlsx' : 'json'}`
  if (isTable) return sendSheet(reply, name, await disputeTable(latest.found))
  return reply
    .header('content-disposition', contentDisposition('attachment', name))
    .header('cache-control', 'no-store')
    .type('application/json')
    .send(JSON.stringify(signDispute(latest.found, signer), null, 2))
}
