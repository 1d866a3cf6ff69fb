import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, listStaffNames } from '../../../agencies/index.ts'
import { findFiledWhole } from '../../../applications/index.ts'
import { type LoadedDossier, listEvents, listEventsSeen, readDossier } from '../../../dossiers/index.ts'
import { listPostalItems } from '../../../integration/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { inspectAgain } from '../../../supervision/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { readUploadForm, type UploadForm } from '../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { Returned } from '../acts/act-form.tsx'
import { STAFF_ACTS, type StaffAct } from '../acts/act-words.ts'
import { listActs } from '../acts/acts.ts'
import { sayDone } from '../acts/done.tsx'
import { actsInput, giveAct, versionOf } from '../acts/give-act.ts'
import { gonePage, goneWords } from '../acts/gone-page.tsx'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { recallPaces } from '../shell/present-memory.ts'
import { paths } from '../shell/rail.ts'
import { findReadable, isReadable, wasReadable } from '../shell/readable.ts'
import { isUuid } from '../shell/uuid.ts'
import { checkFiled, listStandings } from './dossier-check.tsx'
import { dossierPage, namesOf } from './dossier-page.tsx'
import type { DossierView } from './dossier-view.ts'

interface Params {
  Params: { id: string }
}

const access = { permission: 'dossier.read' } as const

/**
 * `GET /work/dossiers/:id`: the dossier and what this person may do with it. `POST` of the same: one act, with the key made
 * when the page was drawn. A refusal draws the page again with its sentence and everything typed; where the dossier has
 * left the person in the meantime, a page with what was done and what they typed.
 */
export function addDossier(app: FastifyInstance, services: WebServices): void {
  // Read before anybody asks; where that fails, the first page reads it.
  app.addHook('onReady', () => recallPaces(services).then(noWord, noWord))
  app.get<Params>(paths.dossier(':id'), { config: { access } }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return show(services, request, reply, found)
  })
  app.post<Params>(paths.dossier(':id'), { config: { access } }, (request, reply) =>
    act(services, request, reply),
  )
}

/** Acts after which a dossier may leave the list of data to be mended. */
const MENDS: readonly StaffAct[] = ['correct_party', 'correct_result']

async function act(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor } = signedIn(request)
  const { id } = request.params
  const form = await readUploadForm(request, services.files, actor, services.clock.now())
  const found = await findForAct(services, request, actor, form)
  const returned = await giveAct(services, request, actor, found, form)
  // What the act, or somebody else's, has made of it.
  const after = 'done' in returned ? returned.after : undefined
  const now = after ?? (await readDossier(services.office, id))
  const isMine = now !== undefined && isReadable(actor, now.state)
  if ('done' in returned) {
    if (MENDS.includes(returned.done)) await inspectAgain(services.office, id, services.clock.now())
    const code = found.state.code ?? found.state.reference
    const elsewhere = `${paths.inbox}?done=${returned.done}&of=${encodeURIComponent(code)}`
    return reply.redirect(isMine ? `${paths.dossier(id)}?done=${returned.done}` : elsewhere, 303)
  }
  const isConflict = ['version_conflict', 'key_reused'].includes(returned.refusal?.refused ?? '')
  const isAnswered = returned.refusal === undefined && returned.errors.length === 0
  reply.code(isAnswered ? 200 : isConflict ? 409 : 422)
  return isMine
    ? show(services, request, reply, now, returned)
    : showGone(services, request, reply, found, returned)
}

/** Also a dossier that could be opened when the form was drawn: the act may be done already, by this very form. */
async function findForAct(
  services: WebServices,
  request: FastifyRequest<Params>,
  actor: Actor,
  { fields }: UploadForm,
): Promise<LoadedDossier> {
  const { id } = request.params
  const found = isUuid(id) ? await readDossier(services.office, id) : undefined
  const version = versionOf(fields)
  const isOpen =
    found !== undefined &&
    (isReadable(actor, found.state) ||
      (version !== undefined && (await wasReadable(services, actor, found.state, version))))
  if (!isOpen) throw problemError(platformProblem('not_found'))
  return found
}

function noWord(): void {}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
  returned?: Returned,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { state } = found
  const { actor } = signedIn(request)
  const done = STAFF_ACTS.find((one) => one === queryOf(request).done)
  const look = { staff: actor.id, purpose: 'dossier_page', now: clock.now() }
  const { events, others } = await listEventsSeen(office.database, state.id, look)
  const frame = await workspaceFrame(request, services, {
    title: state.code ?? state.reference,
    heading: state.code ?? state.reference,
    reply,
    path: paths.dossier(state.id),
    hasErrors: returned !== undefined,
    toast: done && sayDone(services, found, done, langOf(request)),
  })
  const filed = state.account === undefined ? undefined : await findFiledWhole(office.database, state.id)
  const view: DossierView = {
    frame,
    services,
    found,
    events,
    others,
    application: filed?.application,
    standings: filed === undefined ? [] : await listStandings(services, filed, langOf(request)),
    checked: filed && (await checkFiled(services, found, filed, langOf(request))),
    postal: isPostNear(state) ? await listPostalItems(office.database, [state.id]) : [],
    staff: await listStaffNames(office.database, staffIn(found, events, others)),
    acts: listActs(await actsInput(services, request, actor, found)),
    paces: await recallPaces(services),
    returned: returned && { ...returned, since: sinceOf(events, returned) },
    keyOf: () => newId(clock.now()),
  }
  return sendPrivatePage(reply, dossierPage(view))
}

async function showGone(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
  returned: Returned,
): Promise<FastifyReply> {
  const { database } = services.office
  const since = sinceOf(await listEvents(database, found.state.id), returned)
  const title = goneWords[langOf(request)].title
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.inbox, hasErrors: true })
  const staff = await listStaffNames(database, staffIn(found, since))
  const names = namesOf({ frame, services, found, staff })
  const code = found.state.code ?? found.state.reference
  return sendPrivatePage(reply, gonePage({ frame, code, returned: { ...returned, since }, names }))
}

/** What happened after the form was drawn. */
function sinceOf(events: DossierView['events'], { typed }: Returned): DossierView['events'] {
  const drawnAt = versionOf(typed)
  return drawnAt === undefined ? [] : events.filter(({ version }) => version > drawnAt)
}

/** Papers may be on their way to the desk, or the result goes by post: elsewhere the page of the post tells it. */
function isPostNear({ status, deliverBy, acceptedAt }: LoadedDossier['state']): boolean {
  const isAwaited = acceptedAt === undefined || status === 'awaiting_supplement'
  return isAwaited || deliverBy === 'post'
}

function staffIn(
  { state }: LoadedDossier,
  events: DossierView['events'],
  others: DossierView['others'] = [],
): string[] {
  const ids = [
    ...events.flatMap(({ actor, body }) => [
      ...(actor.kind === 'staff' ? [actor.id] : []),
      ...(body.type === 'task_assigned' && body.to !== null ? [body.to] : []),
    ]),
    ...state.tasks.flatMap(({ assignee }) => assignee ?? []),
    ...others.map(({ staff }) => staff),
  ]
  return [...new Set(ids)].filter(isUuid)
}
