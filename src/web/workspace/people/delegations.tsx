import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  delegate,
  endDelegation,
  findDelegation,
  findStaff,
  listStaffNames,
  type StaffWithGrants,
} from '../../../agencies/index.ts'
import { releaseWork } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type FormError, Heading, render, WorkspaceLayout } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { forgetHands } from '../shell/staff/hands-memory.ts'
import { isUuid } from '../shell/uuid.ts'
import { delegationData } from './delegation-data.ts'
import { delegationError, readDelegation } from './delegation-form.ts'
import { DelegationForm, Delegations } from './delegation-parts.tsx'
import { delegationWords } from './delegation-words.ts'
import { readHeirs, readMoves } from './leaving/moves.ts'
import { movesPage } from './leaving/moves-page.tsx'
import { movesWords } from './leaving/moves-words.ts'

const ACCESS = { access: 'signed_in' } as const

/**
 * `GET /work/delegations`: who stands in for whom; `POST` lets a colleague act in a role of one's own for some days, and
 * `POST /work/delegations/end` ends that before its time, by giver or taker, and leads to `GET` of the same path where open
 * work would move that was not shown. Each form carries its key: twice is once.
 */
export function addDelegations(app: FastifyInstance, services: WebServices): void {
  app.get(paths.delegations, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.post(paths.delegations, { config: ACCESS }, (request, reply) => give(services, request, reply))
  app.get(`${paths.delegations}/end`, { config: ACCESS }, (request, reply) =>
    showEnd(services, request, reply),
  )
  app.post(`${paths.delegations}/end`, { config: ACCESS }, (request, reply) => end(services, request, reply))
}

async function end(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, organisation } = services
  const form = formOf(request)
  const { id } = await getOwn(services, request, form.delegation)
  const heirs = await readHeirs(services, form, { delegation: id })
  if (heirs === undefined) return reply.redirect(`${paths.delegations}/end?delegation=${id}`, 303)
  // Ended already, in another window or by the other of the two: that is what was wanted.
  await endDelegation(office.database, id, { staff: signedIn(request).staff.id, now: clock.now() })
  organisation.sessions.forget()
  await releaseWork(office, clock.now(), heirs)
  forgetHands(services)
  return reply.redirect(`${paths.delegations}?done=ended`, 303)
}

/** What moves when a delegation ends before its time, and to whom. */
async function showEnd(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office } = services
  const { id, to } = await getOwn(services, request, queryOf(request).delegation)
  const name = (await listStaffNames(office.database, [to])).get(to) ?? ''
  const moves = await readMoves(services, { person: { id: to, fullName: name }, without: { delegation: id } })
  const title = movesWords[langOf(request)]['end-delegation'].title(name)
  const frame = await workspaceFrame(request, services, { title, reply })
  const where = { action: `${paths.delegations}/end`, back: paths.delegations, fields: { delegation: id } }
  const page = {
    frame,
    directory: office.directory,
    ending: 'end-delegation',
    name,
    moves,
    ...where,
  } as const
  return sendPrivatePage(reply, movesPage(page))
}

/** A delegation that the one who asks gave or took; otherwise there is no such page. */
async function getOwn(
  { office }: WebServices,
  request: FastifyRequest,
  id = '',
): Promise<{ id: string; to: string }> {
  const { staff } = signedIn(request)
  const found = isUuid(id) ? await findDelegation(office.database, id) : undefined
  if (found === undefined || ![found.from, found.to].includes(staff.id)) {
    throw problemError(platformProblem('not_found'))
  }
  return { id, to: found.to }
}

async function give(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, organisation } = services
  const form = formOf(request)
  const lang = langOf(request)
  const now = clock.now()
  const person = await getMe(services, request)
  const read = readDelegation(form, { person, lang, now })
  if ('errors' in read) return show(services, request, reply.code(422), { typed: form, errors: read.errors })
  const id = isUuid(form.key ?? '') ? form.key : undefined
  const given = await delegate(office.database, { ...read.delegation, id }, { staff: person.id, now })
  if (!given.ok) {
    const errors = [delegationError(given.problem, lang)]
    return show(services, request, reply.code(given.problem.status), { typed: form, errors })
  }
  organisation.sessions.forget()
  return reply.redirect(`${paths.delegations}?done=done`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  returned: { typed: Readonly<Record<string, string>>; errors: readonly FormError[] } = {
    typed: {},
    errors: [],
  },
): Promise<FastifyReply> {
  const t = delegationWords[langOf(request)]
  const { done } = queryOf(request)
  const toast = done === 'done' || done === 'ended' ? ({ tone: 'ok', title: t[done] } as const) : undefined
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, toast, path: paths.delegations, hasErrors: returned.errors.length > 0 },
  })
  const person = await getMe(services, request)
  const now = services.clock.now()
  const view = {
    lang: frame.lang,
    csrf: frame.csrf,
    person,
    directory: services.office.directory,
    ...(await delegationData(services, person)),
    actions: { delegate: paths.delegations, end: `${paths.delegations}/end` },
    key: newId(now),
    now,
    ...returned,
  }
  const page = render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <Delegations {...view} />
      <section>
        <h2>{t.add}</h2>
        <DelegationForm {...view} isMain />
      </section>
    </WorkspaceLayout>,
  )
  return sendPrivatePage(reply, page)
}

async function getMe({ office }: WebServices, request: FastifyRequest): Promise<StaffWithGrants> {
  const { staff } = signedIn(request)
  const person = await findStaff(office.database, staff.id)
  if (person === undefined) throw new Error(`${staff.id} is signed in but unknown`)
  return person
}
