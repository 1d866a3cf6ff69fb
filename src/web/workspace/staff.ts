import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  can,
  createStaff,
  findStaff,
  listStaff,
  type StaffWithGrants,
  scopeOf,
} from '../../agencies/index.ts'
import { toLocalDate } from '../../calendar/index.ts'
import { langOf } from '../../platform/http/index.ts'
import { newSecret, type Problem, platformProblem, problemError } from '../../platform/index.ts'
import { formOf, queryOf } from '../form.ts'
import { sendPrivatePage } from '../send-page.ts'
import type { WebServices } from '../services.ts'
import type { NoticeProps } from '../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from './frame.tsx'
import { paths } from './rail.ts'
import { type StaffAct, staffActs } from './staff-acts.ts'
import { staffListPage } from './staff-list-page.tsx'
import { staffPage } from './staff-page.tsx'
import { mayManage } from './staff-place.ts'
import { staffWords } from './staff-words.ts'
import { isUuid } from './uuid.ts'

const ACCESS = { access: { permission: 'staff.manage' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/staff?agency=&after=` lists, `POST /work/staff` adds a person, `GET /work/staff/:id` shows one, and
 * `POST /work/staff/:id/<act>` grants, revokes, closes, opens or gives a new password.
 */
export function addStaff(app: FastifyInstance, services: WebServices): void {
  app.get(paths.staff, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.post(paths.staff, { config: ACCESS }, (request, reply) => create(services, request, reply))
  app.get<{ Params: { id: string } }>(`${paths.staff}/:id`, { config: ACCESS }, (request, reply) =>
    showPerson(services, request, reply, request.params.id),
  )
  for (const act of Object.keys(staffActs) as StaffAct[]) {
    app.post<{ Params: { id: string } }>(`${paths.staff}/:id/${act}`, { config: ACCESS }, (request, reply) =>
      doAct(services, request, reply, { id: request.params.id, act }),
    )
  }
}

async function doAct(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, act }: { id: string; act: StaffAct },
): Promise<FastifyReply> {
  const person = await getManaged(services, request, id)
  const lang = langOf(request)
  const me = signedIn(request)
  const done = await staffActs[act](services, { person, me, form: formOf(request) })
  if (!done.ok) return showPerson(services, request, reply, id, sayProblem(done.problem, reply, lang))
  services.organisation.sessions.forget()
  const { title, text } = done.value
  return showPerson(services, request, reply, id, { title: title[lang], children: text })
}

async function create(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formOf(request)
  const { username = '', fullName = '', title = '' } = form
  const password = newSecret(12)
  const input = {
    username: username.trim(),
    fullName: fullName.trim(),
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    password,
  }
  const made = await createStaff(services.office.database, input, services.clock.now())
  const lang = langOf(request)
  if (!made.ok)
    return showList(services, request, reply, { form, toast: sayProblem(made.problem, reply, lang) })
  const t = staffWords[lang]
  return showPerson(services, request, reply, made.value.id, {
    title: t.created,
    children: t.firstPassword(password),
  })
}

function sayProblem({ status, text, next }: Problem, reply: FastifyReply, lang: 'vi' | 'en'): NoticeProps {
  reply.code(status)
  return { tone: 'late', title: text[lang], children: next[lang] }
}

/** A person whom the one who asks manages; otherwise there is no such page. */
async function getManaged(
  services: WebServices,
  request: FastifyRequest,
  id: string,
): Promise<StaffWithGrants> {
  const person = isUuid(id) ? await findStaff(services.office.database, id) : undefined
  const { actor } = signedIn(request)
  if (person === undefined || !mayManage(actor, person, services.clock.now())) {
    throw problemError(platformProblem('not_found'))
  }
  return person
}

async function showPerson(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  toast?: NoticeProps,
): Promise<FastifyReply> {
  const person = await getManaged(services, request, id)
  const path = `${paths.staff}/${id}`
  const frame = await workspaceFrame(request, services, { title: person.fullName, reply, toast, path })
  const { directory } = services.office
  const now = services.clock.now()
  const agencies = directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, toLocalDate(now)))
    .filter(({ code }) => can(frame.me.actor, 'staff.manage', { agency: code }))
  return sendPrivatePage(reply, staffPage({ frame, person, agencies, directory, now }))
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { form?: Readonly<Record<string, string>>; toast?: NoticeProps } = {},
): Promise<FastifyReply> {
  const me = signedIn(request)
  const scope = scopeOf(me.actor, 'staff.manage')
  const { agency: asked, after } = queryOf(request)
  const home = homeOf(me).agency
  const named = asked || undefined
  const mayAsk = named !== undefined && can(me.actor, 'staff.manage', { agency: named })
  // Somebody who manages a part of the province sees one agency at a time, the own one first.
  const agency = mayAsk ? named : scope.all ? undefined : home
  const rows = await listStaff(services.office.database, { agency, after, limit: ON_A_PAGE + 1 })
  const shown = rows.slice(0, ON_A_PAGE)
  const next = rows.length > ON_A_PAGE ? shown.at(-1)?.username : undefined
  const { title } = staffWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    title,
    reply,
    toast: given.toast,
    path: paths.staff,
  })
  const { directory } = services.office
  const today = toLocalDate(services.clock.now())
  const agencies = directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, today) && can(me.actor, 'staff.manage', { agency: code }))
  const view = { frame, rows: shown, agency, agencies, next, form: given.form ?? {}, directory }
  return sendPrivatePage(
    reply,
    staffListPage({ ...view, isFirst: after === undefined, now: services.clock.now() }),
  )
}
