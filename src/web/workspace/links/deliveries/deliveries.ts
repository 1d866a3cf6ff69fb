import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findVersionByCode } from '../../../../dossiers/index.ts'
import {
  CONNECTORS,
  closeMessage,
  configuredDestination,
  listConfigured,
  sourcesOf,
} from '../../../../integration/index.ts'
import { findDelivery, type ListedDelivery, resend, searchDeliveries } from '../../../../outbox/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { listDone, openWhole, readWhy } from '../one/acts.ts'
import { oneWords } from '../one/one-words.ts'
import { deliveriesPage, type Filter, hrefOf } from './deliveries-page.tsx'
import { deliveriesWords } from './deliveries-words.ts'
import { type DeliveryView, deliveryPage } from './delivery-page.tsx'
import { fieldsPage } from './fields-page.tsx'

const ACCESS = { access: { permission: 'link.manage' } } as const
const ON_A_PAGE = 50
const STATES = ['waiting', 'sent', 'parked', 'closed'] as const

interface Params {
  Params: { id: string }
}

/**
 * `GET /work/links/deliveries?to=&state=&kind=&code=`: the messages going out; `POST` sends the parked ones of the filter again (twice as
 * once). `/:id`: one; `POST /:id/whole` with a reason shows it whole to whoever may see its dossier, and records that; `POST /:id/close` with a
 * reason ends a parked one, twice as once. `GET /work/links/fields?procedure=`.
 */
export function addDeliveries(app: FastifyInstance, services: WebServices): void {
  app.get(paths.deliveries, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.post(paths.deliveries, { config: ACCESS }, (request, reply) => sendAgain(services, request, reply))
  app.get<Params>(`${paths.deliveries}/:id`, { config: ACCESS }, async (request, reply) => {
    const found = await getDelivery(services, request)
    return showOne(services, request, reply, { found, shown: 'masked', typed: undefined })
  })
  app.post<Params>(`${paths.deliveries}/:id/whole`, { config: ACCESS }, (request, reply) =>
    showWhole(services, request, reply),
  )
  app.post<Params>(`${paths.deliveries}/:id/close`, { config: ACCESS }, (request, reply) =>
    close(services, request, reply),
  )
  app.get(paths.linkFields, { config: ACCESS }, (request, reply) => showFields(services, request, reply))
}

/** Every system that is sent to, with what people call it. */
async function systemsOf({ office }: WebServices, request: FastifyRequest): Promise<Map<string, string>> {
  const lang = langOf(request)
  const known = Object.entries(CONNECTORS).map(([name, one]) => [name, one.name[lang]] as const)
  const configured = await listConfigured(office.database)
  return new Map([...known, ...configured.map(({ id, name }) => [configuredDestination(id), name] as const)])
}

function filterFrom(given: Readonly<Record<string, string>>, systems: ReadonlyMap<string, string>): Filter {
  const { to = '', state = '', kind = '', code = '' } = given
  return {
    to: systems.has(to) ? to : '',
    state: STATES.find((one) => one === state) ?? '',
    kind: kind.trim().slice(0, 60),
    code: code.trim().slice(0, 60),
  }
}

/** Undefined: there is no dossier with this code. */
async function subjectOf({ office }: WebServices, { code }: Filter): Promise<string | null | undefined> {
  return code === '' ? null : (await findVersionByCode(office.database, code.toUpperCase()))?.id
}

async function showList(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const query = queryOf(request)
  const { lang, t } = wordsFor(request)
  const systems = await systemsOf(services, request)
  const filter = filterFrom(query, systems)
  const subject = await subjectOf(services, filter)
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined
  const found =
    subject === undefined
      ? []
      : await searchDeliveries(services.office.database, {
          destinations: filter.to === '' ? [...systems.keys()] : [filter.to],
          state: filter.state === '' ? undefined : filter.state,
          kind: filter.kind || undefined,
          subject: subject ?? undefined,
          before,
          limit: ON_A_PAGE + 1,
        })
  const again = /^\d{1,9}$/.test(query.again ?? '') ? Number(query.again) : undefined
  const toast =
    again === undefined ? undefined : ({ tone: 'ok', title: t.resent(formatNumber(again, lang)) } as const)
  const frame = await workspaceFrame(request, services, {
    title: t.title,
    reply,
    toast,
    path: paths.deliveries,
  })
  const last = found.length > ON_A_PAGE ? found[ON_A_PAGE - 1] : undefined
  const next = last && hrefOf(filter, { before: String(last.position) })
  const isUnknown = subject === undefined
  const page = { frame, filter, systems, found: found.slice(0, ON_A_PAGE), next, isUnknown }
  return sendPrivatePage(reply, deliveriesPage(page))
}

async function sendAgain(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const systems = await systemsOf(services, request)
  const filter = filterFrom(formOf(request), systems)
  const subject = await subjectOf(services, filter)
  let count = 0
  if (subject !== undefined) {
    const more = { ...(filter.kind ? { kind: filter.kind } : {}), ...(subject === null ? {} : { subject }) }
    for (const destination of filter.to === '' ? systems.keys() : [filter.to]) {
      count += await resend(office.database, { destination, ...more }, clock.now())
    }
  }
  return reply.redirect(hrefOf(filter, { again: String(count) }), 303)
}

async function getDelivery(services: WebServices, request: FastifyRequest<Params>): Promise<ListedDelivery> {
  const { id } = request.params
  const found = isUuid(id) ? await findDelivery(services.office.database, id) : undefined
  const isKnown = found && (await systemsOf(services, request)).has(found.destination)
  if (!isKnown) throw problemError(platformProblem('not_found'))
  return found
}

type Shown = Pick<DeliveryView, 'found' | 'shown' | 'typed'>

async function showOne(services: WebServices, request: FastifyRequest, reply: FastifyReply, view: Shown) {
  const { t } = wordsFor(request)
  const { id, destination } = view.found
  const done = await listDone(services, id)
  const said = (oneWords[langOf(request)].done as Record<string, string>)[queryOf(request).done ?? '']
  const frame = await workspaceFrame(request, services, {
    title: t.one,
    reply,
    hasErrors: (view.typed?.errors.length ?? 0) > 0,
    toast: said === undefined ? undefined : { tone: 'ok', title: said },
    path: `${paths.deliveries}/${id}`,
  })
  const system = (await systemsOf(services, request)).get(destination) ?? destination
  return sendPrivatePage(reply, deliveryPage({ frame, system, done, ...view }))
}

async function showWhole(services: WebServices, request: FastifyRequest<Params>, reply: FastifyReply) {
  const found = await getDelivery(services, request)
  const typed = readWhy(request, 'whole')
  if (typed.errors.length > 0)
    return showOne(services, request, reply.code(422), { found, shown: 'masked', typed })
  const { id, subject: dossier } = found
  const isSeen = await openWhole(services, request, { id, dossier, why: typed.why })
  const shown = isSeen ? 'whole' : 'refused'
  return showOne(services, request, isSeen ? reply : reply.code(403), { found, shown, typed })
}

async function close(services: WebServices, request: FastifyRequest<Params>, reply: FastifyReply) {
  const { office, clock } = services
  const found = await getDelivery(services, request)
  const typed = readWhy(request, 'close')
  if (typed.errors.length > 0)
    return showOne(services, request, reply.code(422), { found, shown: 'masked', typed })
  const { id } = found
  const staff = signedIn(request).actor.id
  const closing = { way: 'out', id, staff, reason: typed.why, now: clock.now() } as const
  const count = await closeMessage(office.database, closing)
  const said = count > 0 || found.state === 'closed' ? 'closed' : 'open'
  return reply.redirect(`${paths.deliveries}/${id}?done=${said}`, 303)
}

async function showFields(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { t } = wordsFor(request)
  const procedure = (queryOf(request).procedure ?? '').trim().slice(0, 40)
  const sources =
    procedure === '' ? [] : sourcesOf(services.office.catalogue, procedure, services.clock.now())
  const frame = await workspaceFrame(request, services, { title: t.fields, reply })
  return sendPrivatePage(reply, fieldsPage({ frame, procedure, sources }))
}

function wordsFor(request: FastifyRequest) {
  const lang = langOf(request)
  return { lang, t: deliveriesWords[lang] }
}
