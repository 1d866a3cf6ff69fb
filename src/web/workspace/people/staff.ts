import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can, createStaff, listStaff, scopeOf } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { releaseWork } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, type Lang, newId, type Problem } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError, NoticeProps } from '../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { forgetAccess, waitingAccess } from '../shell/staff/access-memory.ts'
import { forgetHands } from '../shell/staff/hands-memory.ts'
import { isUuid } from '../shell/uuid.ts'
import { delegationData } from './delegation-data.ts'
import { delegationError } from './delegation-form.ts'
import { leaveHref, showLeave, withoutOf } from './leaving/leave.ts'
import { readHeirs } from './leaving/moves.ts'
import { getManaged, type PersonParams } from './managed.ts'
import { type NotDone, STAFF_PAGE_ACTS, type StaffPageAct, staffActs } from './staff-acts.ts'
import { staffListPage } from './staff-list-page.tsx'
import { staffPage } from './staff-page.tsx'
import { staffWords } from './staff-words.ts'

const ACCESS = { access: { permission: 'staff.manage' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/staff?agency=&q=&after=` lists, `POST /work/staff` adds a person, `GET /work/staff/:id?at=` shows one, and
 * `POST /work/staff/:id/<act>` revokes, closes, and asks for a role, a delegation, a new password, an account opened again. Every form carries its key
 * and is answered with a redirect: twice is once, and a reload repeats nothing.
 */
export function addStaff(app: FastifyInstance, services: WebServices): void {
  app.get(paths.staff, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.post(paths.staff, { config: ACCESS }, (request, reply) => create(services, request, reply))
  app.get<PersonParams>(`${paths.staff}/:id`, { config: ACCESS }, (request, reply) =>
    showPerson(services, request, reply),
  )
  app.get<PersonParams>(`${paths.staff}/:id/leave`, { config: ACCESS }, (request, reply) =>
    showLeave(services, request, reply),
  )
  for (const act of STAFF_PAGE_ACTS) {
    app.post<PersonParams>(`${paths.staff}/:id/${act}`, { config: ACCESS }, (request, reply) =>
      doAct(services, request, reply, act),
    )
  }
}

async function doAct(
  services: WebServices,
  request: FastifyRequest<PersonParams>,
  reply: FastifyReply,
  act: StaffPageAct,
): Promise<FastifyReply> {
  const { id } = request.params
  const { person, delegations } = await getManaged(services, request, id)
  const me = signedIn(request)
  const form = formOf(request)
  const key = isUuid(form.key ?? '') ? (form.key ?? '') : newId(services.clock.now())
  const without = withoutOf(act, { person, delegations, form })
  const heirs = without === undefined ? [] : await readHeirs(services, form, without)
  if (heirs === undefined) return reply.redirect(leaveHref(id, act, without ?? {}), 303)
  const notDone = await staffActs[act](services, { person, me, form, lang: langOf(request), key })
  if (notDone) return showPerson(services, request, reply, { act, form, notDone })
  services.organisation.sessions.forget()
  if (without !== undefined) await releaseWork(services.office, services.clock.now(), heirs)
  forgetHands(services)
  forgetAccess(services)
  return reply.redirect(`${paths.staff}/${id}?done=${act}`, 303)
}

async function create(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const form = formOf(request)
  const { username = '', fullName = '', title = '', key = '' } = form
  const id = isUuid(key) ? key : newId(clock.now())
  const input = {
    id,
    username: username.trim(),
    fullName: fullName.trim(),
    ...(title.trim() === '' ? {} : { title: title.trim() }),
  }
  const made = await createStaff(office.database, input, clock.now())
  if (made.ok) return reply.redirect(`${paths.staff}/${id}?done=create`, 303)
  reply.code(made.problem.status)
  return showList(services, request, reply, { form, errors: [createError(made.problem, langOf(request))] })
}

const CREATE_FIELD: Readonly<Record<string, string>> = {
  staff_name_missing: 'fullName',
  staff_text_long: 'fullName',
}

function createError({ code, text, next }: Problem, lang: Lang): FormError {
  return { id: CREATE_FIELD[code] ?? 'username', message: `${text[lang]} ${next[lang]}` }
}

/** An act that was not done, with what was typed. */
interface Failed {
  act: StaffPageAct
  form: Readonly<Record<string, string>>
  notDone: NotDone
}

async function showPerson(
  services: WebServices,
  request: FastifyRequest<PersonParams>,
  reply: FastifyReply,
  failed?: Failed,
): Promise<FastifyReply> {
  const { id } = request.params
  const { person, delegations } = await getManaged(services, request, id)
  const lang = langOf(request)
  const errors = failed ? errorsOf(failed, reply, lang) : []
  const isAtField = failed?.act === 'grant' || failed?.act === 'delegate'
  const toast = failed
    ? isAtField
      ? undefined
      : ({ tone: 'late', title: errors.map(({ message }) => message).join(' ') } as const)
    : toldOf(request)
  const frame = await workspaceFrame(request, services, {
    title: person.fullName,
    reply,
    toast,
    path: `${paths.staff}/${id}`,
    hasErrors: failed !== undefined,
  })
  const { directory } = services.office
  const now = services.clock.now()
  const agencies = directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, toLocalDate(now)))
    .filter(({ code }) => can(frame.me.actor, 'staff.manage', { agency: code }))
  const data = await delegationData(services, person, delegations)
  const waiting = (await waitingAccess(services, frame.me.actor)).filter(
    (one) => one.staff === id || (one.kind === 'delegation' && one.detail.from === id),
  )
  const view = {
    frame,
    person,
    waiting,
    agencies,
    directory,
    now,
    data,
    keyOf: () => newId(now),
  }
  const at = failed?.form.agency ?? queryOf(request).at
  return sendPrivatePage(reply, staffPage({ ...view, at, failed: failed && { ...failed, errors } }))
}

/** Refusals at the field they are about. */
function errorsOf({ act, notDone }: Failed, reply: FastifyReply, lang: Lang): readonly FormError[] {
  if ('errors' in notDone) {
    reply.code(422)
    return notDone.errors
  }
  const { problem } = notDone
  reply.code(problem.status)
  if (act === 'delegate') return [delegationError(problem, lang)]
  const id = GRANT_FIELD[problem.code] ?? 'role'
  return [{ id, message: `${problem.text[lang]} ${problem.next[lang]}` }]
}

const GRANT_FIELD: Readonly<Record<string, string>> = { unit_unknown: 'unit', dates_reversed: 'to' }

/** What was done on the page before this one. */
function toldOf(request: FastifyRequest): NoticeProps | undefined {
  const { done } = queryOf(request)
  const act = (['create', ...STAFF_PAGE_ACTS] as const).find((one) => one === done)
  return act && { tone: 'ok', title: staffWords[langOf(request)].done[act] }
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { form?: Readonly<Record<string, string>>; errors?: readonly FormError[] } = {},
): Promise<FastifyReply> {
  const me = signedIn(request)
  const scope = scopeOf(me.actor, 'staff.manage')
  const { agency: asked, after, q = '' } = queryOf(request)
  const words = cleanLine(q)
  const home = homeOf(me).agency
  const named = asked || undefined
  const mayAsk = named !== undefined && can(me.actor, 'staff.manage', { agency: named })
  // Somebody who manages a part of the province sees one agency at a time, the own one first.
  const agency = mayAsk ? named : scope.all ? undefined : home
  const rows = await listStaff(services.office.database, { agency, after, words, limit: ON_A_PAGE + 1 })
  const shown = rows.slice(0, ON_A_PAGE)
  const next = rows.length > ON_A_PAGE ? shown.at(-1)?.username : undefined
  const { title } = staffWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    title,
    reply,
    path: paths.staff,
    hasErrors: given.errors !== undefined,
  })
  const { directory } = services.office
  const today = toLocalDate(services.clock.now())
  const agencies = directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, today) && can(me.actor, 'staff.manage', { agency: code }))
  const { form = {}, errors = [] } = given
  // The key stays with what was typed: sent again, it is still the same person.
  const key = isUuid(form.key ?? '') ? (form.key ?? '') : newId(services.clock.now())
  const view = { frame, rows: shown, agency, agencies, named: words, next, form, errors, key, directory }
  return sendPrivatePage(
    reply,
    staffListPage({ ...view, isFirst: after === undefined, now: services.clock.now() }),
  )
}
