import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordView } from '../../../../agencies/index.ts'
import { findDossier, findVersionByCode, maySee } from '../../../../dossiers/index.ts'
import {
  CONNECTORS,
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
import { deliveriesPage, type Filter, hrefOf } from './deliveries-page.tsx'
import { deliveriesWords } from './deliveries-words.ts'
import { deliveryPage } from './delivery-page.tsx'
import { fieldsPage } from './fields-page.tsx'

const ACCESS = { access: { permission: 'link.manage' } } as const
const ON_A_PAGE = 50
const STATES = ['waiting', 'sent', 'parked'] as const

interface Params {
  Params: { id: string }
}

/**
 * `GET /work/links/deliveries?to=&state=&kind=&code=`: the messages going out; `POST` sends the parked ones of the filter again (twice as
 * once). `/:id`: one; `POST /:id/whole` shows it whole to whoever may see its dossier, and records that. `GET /work/links/fields?procedure=`.
 */
export function addDeliveries(app: FastifyInstance, services: WebServices): void {
  app.get(paths.deliveries, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.post(paths.deliveries, { config: ACCESS }, (request, reply) => sendAgain(services, request, reply))
  app.get<Params>(`${paths.deliveries}/:id`, { config: ACCESS }, (request, reply) =>
    showOne(services, request, reply, false),
  )
  app.post<Params>(`${paths.deliveries}/:id/whole`, { config: ACCESS }, (request, reply) =>
    showOne(services, request, reply, true),
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

async function showOne(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  asksWhole: boolean,
) {
  const { office } = services
  const { t } = wordsFor(request)
  const systems = await systemsOf(services, request)
  const { id } = request.params
  const found = isUuid(id) ? await findDelivery(office.database, id) : undefined
  if (found === undefined || !systems.has(found.destination)) throw problemError(platformProblem('not_found'))
  const isSeen = asksWhole && (await mayOpen(services, request, found))
  const frame = await workspaceFrame(request, services, {
    title: t.one,
    reply: asksWhole && !isSeen ? reply.code(403) : reply,
    path: `${paths.deliveries}/${id}`,
  })
  const system = systems.get(found.destination) ?? found.destination
  const shown = isSeen ? 'whole' : asksWhole ? 'refused' : 'masked'
  return sendPrivatePage(reply, deliveryPage({ frame, found, system, shown }))
}

/** Recorded before it is shown. */
async function mayOpen(
  services: WebServices,
  request: FastifyRequest,
  { subject }: ListedDelivery,
): Promise<boolean> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const dossier = isUuid(subject) ? await findDossier(office.database, subject) : undefined
  if (dossier === undefined || !maySee(actor, dossier.state)) return false
  await recordView(office.database, { staff: actor.id, dossier: subject, purpose: 'delivery' }, clock.now())
  return true
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
