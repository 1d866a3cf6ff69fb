import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere, listStaffNames } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLines, newId } from '../../../platform/index.ts'
import {
  type Acted,
  closeInspection,
  inspectionRefusals,
  listInspected,
  listInspections,
  openInspection,
  sendFindings,
  stateOf,
} from '../../../supervision/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { getInspection, type Id, MOST_TEXT, readerOf } from './get-inspection.ts'
import { addInspected } from './inspected.ts'
import { inspectionPage } from './inspection-page.tsx'
import { inspectionWords } from './inspection-words.ts'
import { inspectionsPage } from './inspections-page.tsx'
import { readNew } from './read-new.ts'

const ACCESS = { access: { permission: 'report.read' } } as const
const LEADS = { access: { permission: 'inspection.lead' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/inspections`: the inspections of the agencies whose reports the person reads; `POST` opens one with its sample, twice with one
 * form is once. `GET /work/inspections/:id`: one with its dossiers, to be read and printed; `POST …/send` gives the findings to the
 * agency, `POST …/close` ends it. Whoever does not lead sees an inspection from when its findings are sent.
 */
export function addInspections(app: FastifyInstance, services: WebServices): void {
  app.get(paths.inspections, { config: ACCESS }, (request, reply) => showAll(services, request, reply))
  app.post(paths.inspections, { config: LEADS }, (request, reply) => open(services, request, reply))
  app.get<Id>(`${paths.inspections}/:id`, { config: ACCESS }, (request, reply) =>
    showOne(services, request, reply, {}),
  )
  app.post<Id>(`${paths.inspections}/:id/send`, { config: LEADS }, (request, reply) =>
    send(services, request, reply),
  )
  app.post<Id>(`${paths.inspections}/:id/close`, { config: LEADS }, (request, reply) =>
    close(services, request, reply),
  )
  addInspected(app, services)
}

async function showAll(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: { typed: Readonly<Record<string, string>>; errors: readonly FormError[] } = {
    typed: {},
    errors: [],
  },
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const { actor } = signedIn(request)
  const query = queryOf(request)
  const [at = '', id = ''] = (query.after ?? '').split('_')
  const after = /^\d{1,14}(\.\d{1,6})?$/.test(at) && isUuid(id) ? { at: Number(at), id } : undefined
  const rows = await listInspections(office.database, readerOf(actor), { after, limit: ON_A_PAGE + 1 })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const frame = await workspaceFrame(request, services, {
    ...{
      title: inspectionWords[lang].title,
      reply,
      hasErrors: wrong.errors.length > 0,
      path: paths.inspections,
    },
  })
  const today = toLocalDate(clock.now())
  const page = inspectionsPage({
    ...{ frame, ...wrong, today, directory: office.directory, rows: shown, id: wrong.typed.id ?? newId() },
    mayOpen: canSomewhere(actor, 'inspection.lead'),
    next: last && `${last.openedAt}_${last.id}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(wrong.errors.length > 0 ? reply.code(422) : reply, page)
}

async function open(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const form = formOf(request)
  const read = readNew(form, { office, now: clock.now(), lang })
  if ('errors' in read) return showAll(services, request, reply, { typed: form, errors: read.errors })
  const wish = { ...read.wish, by: signedIn(request).staff.id }
  const acted = await openInspection(office.database, wish, clock.now())
  if (acted !== 'done') {
    const errors = [{ id: 'from', message: inspectionRefusals[acted][lang] }]
    return showAll(services, request, reply, { typed: form, errors })
  }
  return reply.redirect(`${paths.inspection(wish.id)}?done=opened`, 303)
}

interface Shown {
  /** A conclusion that could not be noted, as it was typed. */
  conclusion?: string
  errors?: readonly FormError[]
}

async function showOne(
  services: WebServices,
  request: FastifyRequest<Id>,
  reply: FastifyReply,
  { conclusion, errors = [] }: Shown,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const t = inspectionWords[lang]
  const inspection = await getInspection(services, request)
  const dossiers = await listInspected(office.database, inspection.id)
  const people = [
    inspection.openedBy,
    inspection.closedBy,
    ...dossiers.flatMap((one) => [one.checkedBy, one.answeredBy]),
  ]
  const names = await listStaffNames(office.database, [...new Set(people.filter((one) => one !== null))])
  const done = { opened: t.opened, sent: t.sent, closed: t.closed, noted: t.noted }[
    queryOf(request).done ?? ''
  ]
  const frame = await workspaceFrame(request, services, {
    ...{
      title: t.one(office.directory.nameOf(inspection.agency, lang)),
      reply,
      hasErrors: errors.length > 0,
    },
    ...{ toast: done === undefined ? undefined : { tone: 'ok' as const, title: done } },
    path: paths.inspection(inspection.id),
  })
  const page = inspectionPage({
    ...{ frame, inspection, dossiers, names, conclusion, errors, directory: office.directory },
    ...{ today: toLocalDate(clock.now()), state: stateOf(inspection) },
    leads: canSomewhere(signedIn(request).actor, 'inspection.lead'),
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

async function send(
  services: WebServices,
  request: FastifyRequest<Id>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const by = { staff: signedIn(request).staff.id, now: services.clock.now() }
  const inspection = await getInspection(services, request)
  const acted = await sendFindings(services.office.database, inspection, by)
  return answer(services, request, reply, { acted, done: 'sent', field: 'send' })
}

async function close(
  services: WebServices,
  request: FastifyRequest<Id>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const inspection = await getInspection(services, request)
  const typed = formOf(request).conclusion ?? ''
  const conclusion = cleanLines(typed)
  if (conclusion === '' || conclusion.length > MOST_TEXT) {
    const message = inspectionWords[langOf(request)].missingText
    return showOne(services, request, reply, { conclusion: typed, errors: [{ id: 'conclusion', message }] })
  }
  const by = { staff: signedIn(request).staff.id, now: services.clock.now(), conclusion }
  const acted = await closeInspection(services.office.database, inspection, by)
  return answer(services, request, reply, { acted, done: 'closed', field: 'conclusion', conclusion: typed })
}

/** Back to the page, with what was done or why it was not. */
function answer(
  services: WebServices,
  request: FastifyRequest<Id>,
  reply: FastifyReply,
  { acted, done, field, conclusion }: { acted: Acted; done: string; field: string; conclusion?: string },
): FastifyReply | Promise<FastifyReply> {
  if (acted === 'done') return reply.redirect(`${paths.inspection(request.params.id)}?done=${done}`, 303)
  const message = inspectionRefusals[acted][langOf(request)]
  return showOne(services, request, reply, {
    errors: [{ id: field, message }],
    ...(conclusion === undefined ? {} : { conclusion }),
  })
}
