import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AccessRequest,
  confirmAccess,
  dismissAccess,
  findAccessRequest,
  firstPasswordOf,
  halvesOf,
  hasPassword,
  listSettledAccess,
  listStaffNames,
  type Result,
} from '../../../../agencies/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { type Problem, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { readPlace } from '../../../shell/pages/list-place.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { forgetAccess, maySee, maySettle, waitingAccess } from '../../shell/staff/access-memory.ts'
import { forgetHands } from '../../shell/staff/hands-memory.ts'
import { isUuid } from '../../shell/uuid.ts'
import { accessListPage } from './access-list-page.tsx'
import { accessPage } from './access-page.tsx'
import { accessWords } from './access-words.ts'
import { sayAccess } from './say-access.ts'

const ACCESS = { access: { permission: 'staff.manage' } } as const
const ON_A_PAGE = 50

interface RequestParams {
  Params: { id: string }
}

export const SETTLING = ['confirm', 'refuse', 'withdraw'] as const
type SettlingAct = (typeof SETTLING)[number]

/**
 * `GET /work/staff/confirmations?after=` lists what waits and what was settled, `GET /work/staff/confirmations/:id` shows one, and
 * `POST …/:id/confirm|refuse|withdraw` settles it. Twice is once; the page tells who settled it meanwhile.
 */
export function addAccessRequests(app: FastifyInstance, services: WebServices): void {
  app.get(paths.confirmations, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.get<RequestParams>(paths.confirmation(':id'), { config: ACCESS }, (request, reply) =>
    showOne(services, request, reply),
  )
  for (const act of SETTLING) {
    app.post<RequestParams>(`${paths.confirmation(':id')}/${act}`, { config: ACCESS }, (request, reply) =>
      settle(services, request, reply, act),
    )
  }
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { actor } = signedIn(request)
  const { database, directory } = services.office
  const after = readPlace(queryOf(request).after)
  const [waiting, rows] = await Promise.all([
    waitingAccess(services, actor),
    listSettledAccess(database, { after, limit: ON_A_PAGE + 1 }),
  ])
  const page = rows.slice(0, ON_A_PAGE)
  const settled = page.filter((one) => maySee(actor, one))
  const last = rows.length > ON_A_PAGE ? page.at(-1) : undefined
  const names = await namesOf(services, [...waiting, ...settled])
  const { title } = accessWords[lang]
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.confirmations })
  const next = last?.settled && `${last.settled.at}_${last.id}`
  const view = { frame, lang, directory, names, waiting, settled, next, isFirst: after === undefined }
  return sendPrivatePage(reply, accessListPage(view))
}

async function settle(
  services: WebServices,
  request: FastifyRequest<RequestParams>,
  reply: FastifyReply,
  act: SettlingAct,
): Promise<FastifyReply> {
  const found = await getVisible(services, request)
  const { reason = '' } = formOf(request)
  const done = await doSettle(services, request, { found, act, reason })
  forgetAccess(services)
  if (!done.ok) return showOne(services, request, reply, { problem: done.problem, typed: reason })
  services.organisation.sessions.forget()
  forgetHands(services)
  return reply.redirect(`${paths.confirmation(found.id)}?done=${act}`, 303)
}

function doSettle(
  { office, clock, lookupSecretOf }: WebServices,
  request: FastifyRequest,
  { found, act, reason }: { found: AccessRequest; act: SettlingAct; reason: string },
): Promise<Result<AccessRequest>> {
  const { staff, actor } = signedIn(request)
  const by = { staff: staff.id, now: clock.now() }
  if (act === 'confirm') {
    const passwordOf = (id: string) => firstPasswordOf(lookupSecretOf, id)
    return confirmAccess(office.database, office.directory, found.id, { ...by, passwordOf })
  }
  const isOwn = found.askedBy === staff.id
  // Whoever asked withdraws; whoever may confirm may refuse.
  if ((act === 'withdraw') !== isOwn || (!isOwn && !maySettle(actor, found))) {
    throw problemError(platformProblem('forbidden'))
  }
  return dismissAccess(office.database, found.id, { ...by, reason })
}

async function showOne(
  services: WebServices,
  request: FastifyRequest<RequestParams>,
  reply: FastifyReply,
  failed?: { problem: Problem; typed: string },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const found = await getVisible(services, request)
  const names = await namesOf(services, [found])
  const saying = { lang, names, directory: services.office.directory }
  const { done } = queryOf(request)
  const act = SETTLING.find((one) => one === done)
  const said = failed && `${failed.problem.text[lang]} ${failed.problem.next[lang]}`
  const isAtField = failed?.problem.code.startsWith('refusal_reason_') ?? false
  const toast =
    said !== undefined && !isAtField
      ? ({ tone: 'late', title: said } as const)
      : act && ({ tone: 'ok', title: accessWords[lang].done[act] } as const)
  const frame = await workspaceFrame(request, services, {
    ...{ title: sayAccess(found, saying), reply, toast },
    path: paths.confirmation(found.id),
    hasErrors: failed !== undefined,
  })
  const half = await halfFor(services, found, frame.me.staff.id)
  const errors = isAtField && said !== undefined ? [{ id: 'reason', message: said }] : []
  const page = { ...saying, frame, request: found, half, now: services.clock.now() }
  return sendPrivatePage(
    failed ? reply.code(failed.problem.status) : reply,
    accessPage({ ...page, typed: failed?.typed, errors }),
  )
}

/** The half that this person may know, for as long as the receiver has not changed the password. */
async function halfFor(
  { office, lookupSecretOf }: WebServices,
  { id, staff, askedBy, settled, gavePassword }: AccessRequest,
  me: string,
): Promise<{ first: string } | { second: string } | undefined> {
  const isSecond = settled !== undefined && 'staff' in settled.by && settled.by.staff === me
  if (!gavePassword || !(isSecond || askedBy === me)) return undefined
  if (!(await hasPassword(office.database, staff, firstPasswordOf(lookupSecretOf, id)))) return undefined
  const { first, second } = halvesOf(lookupSecretOf, id)
  return isSecond ? { second } : { first }
}

async function getVisible(
  { office }: WebServices,
  request: FastifyRequest<RequestParams>,
): Promise<AccessRequest> {
  const { id } = request.params
  const found = isUuid(id) ? await findAccessRequest(office.database, id) : undefined
  if (found === undefined || !maySee(signedIn(request).actor, found)) {
    throw problemError(platformProblem('not_found'))
  }
  return found
}

function namesOf(
  { office }: WebServices,
  requests: readonly AccessRequest[],
): Promise<ReadonlyMap<string, string>> {
  const ids = requests.flatMap(({ staff, askedBy, kind, detail, settled }) => [
    staff,
    askedBy,
    ...(kind === 'delegation' ? [detail.from] : []),
    ...(settled && 'staff' in settled.by ? [settled.by.staff] : []),
  ])
  return listStaffNames(office.database, [...new Set(ids)])
}
