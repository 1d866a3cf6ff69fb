import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can, listRoleHolders, listStaffNames, ROLES, recordView } from '../../agencies/index.ts'
import {
  actOnDossier,
  findDossier,
  isHolder,
  isRefusal,
  type LoadedDossier,
  listEvents,
} from '../../dossiers/index.ts'
import { langOf } from '../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../platform/index.ts'
import { queryOf } from '../form.ts'
import { sendPrivatePage } from '../send-page.ts'
import type { WebServices } from '../services.ts'
import { readAct, type Typed } from './act-fields.ts'
import type { Returned } from './act-form.tsx'
import { actNames, STAFF_ACTS, type StaffAct } from './act-words.ts'
import { actOf, assignable, listActs } from './acts.ts'
import type { ActsInput } from './acts-input.ts'
import { type DossierView, dossierPage, dossierWords } from './dossier-page.tsx'
import { signedIn, workspaceFrame } from './frame.tsx'
import { paths } from './rail.ts'
import { isUuid } from './uuid.ts'

interface Params {
  Params: { id: string }
}

/** What an act may be about, as hidden fields of its form. */
const ABOUT = ['node', 'task', 'opinion'] as const
const access = { permission: 'dossier.read' } as const

/**
 * `GET /work/dossiers/:id`: the dossier and what this person may do with it. `POST` of the same: one act, with the key made
 * when the page was drawn. A refusal draws the page again with its sentence and everything typed.
 */
export function addDossier(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(paths.dossier(':id'), { config: { access } }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return show(services, request, reply, found)
  })
  app.post<Params>(paths.dossier(':id'), { config: { access } }, async (request, reply) => {
    const { actor } = signedIn(request)
    const found = await findReadable(services, actor, request.params.id)
    const returned = await give(services, request, actor, found)
    if (typeof returned === 'string') {
      return reply.redirect(`${paths.dossier(found.state.id)}?done=${returned}`, 303)
    }
    const isConflict = returned.refusal?.refused === 'version_conflict'
    const now = isConflict ? await findReadable(services, actor, request.params.id) : found
    return show(services, request, reply.code(isConflict ? 409 : 422), now, returned)
  })
}

/** A dossier at an agency where the person may read, or with work of theirs; to everybody else there is none. */
async function findReadable(services: WebServices, actor: Actor, id: string): Promise<LoadedDossier> {
  const found = isUuid(id) ? await findDossier(services.office.database, id) : undefined
  if (found === undefined || !isReadable(actor, found.state)) throw problemError(platformProblem('not_found'))
  return found
}

function isReadable(actor: Actor, dossier: LoadedDossier['state']): boolean {
  const { receivingAgency, competentAgency, stays, tasks } = dossier
  const agencies = [receivingAgency, competentAgency, ...[...stays, ...tasks].map(({ agency }) => agency)]
  return (
    agencies.some((agency) => can(actor, 'dossier.read', { agency })) ||
    tasks.some((task) => isHolder(actor, task))
  )
}

/** Answers the name of the act that was done, or why it was not. The office decides: a repetition is done already. */
async function give(
  services: WebServices,
  request: FastifyRequest,
  actor: Actor,
  found: LoadedDossier,
): Promise<StaffAct | Returned> {
  const typed = typedOf(request.body)
  const sent = (name: string) => typed[name]?.at(-1)
  const type = STAFF_ACTS.find((one) => one === sent('act'))
  if (type === undefined) throw problemError(platformProblem('bad_request'))
  const about = ABOUT.flatMap((name) => {
    const value = sent(`about.${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  const { office, clock } = services
  const input = await actsInput(services, request, actor, found)
  const act = actOf(type, Object.fromEntries(about), input)
  const read = readAct(act, typed, { lang: input.lang, now: clock.now() })
  if ('errors' in read) return { act, typed, errors: read.errors }
  const [key = '', version] = [sent('key'), Number(sent('version'))]
  const answer = await actOnDossier(office, {
    id: isUuid(key) ? key : newId(clock.now()),
    dossier: found.state.id,
    actor,
    at: clock.now(),
    ...(Number.isSafeInteger(version) ? { expectedVersion: version } : {}),
    body: read.body,
  })
  return isRefusal(answer) ? { act, typed, errors: [], refusal: answer } : type
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
  returned?: Returned,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { state } = found
  const lang = langOf(request)
  const { actor } = signedIn(request)
  const done = STAFF_ACTS.find((one) => one === queryOf(request).done)
  await recordView(
    office.database,
    { staff: actor.id, dossier: state.id, purpose: 'dossier_page' },
    clock.now(),
  )
  const events = await listEvents(office.database, state.id)
  const frame = await workspaceFrame(request, services, {
    title: state.code ?? state.reference,
    heading: state.code ?? state.reference,
    reply,
    path: paths.dossier(state.id),
    hasErrors: returned !== undefined,
    toast: done && { tone: 'ok', title: dossierWords[lang].done(actNames[lang][done]) },
  })
  const view: DossierView = {
    frame,
    services,
    found,
    events,
    staff: await listStaffNames(office.database, staffIn(found, events)),
    acts: listActs(await actsInput(services, request, actor, found)),
    returned,
    keyOf: () => newId(clock.now()),
  }
  return sendPrivatePage(reply, dossierPage(view))
}

async function actsInput(
  { office, clock }: WebServices,
  request: FastifyRequest,
  actor: Actor,
  { state }: LoadedDossier,
): Promise<ActsInput> {
  const task = assignable({ dossier: state, actor })
  const roles = ROLES.filter((role) => role === task?.role)
  const holders =
    task === undefined
      ? []
      : await listRoleHolders(office.database, { agency: task.agency, unit: task.unit, roles }, clock.now())
  return {
    dossier: state,
    procedure: office.catalogue.byId(state.procedureVersion),
    actor,
    lang: langOf(request),
    directory: office.directory,
    holders,
  }
}

function staffIn({ state }: LoadedDossier, events: DossierView['events']): string[] {
  const ids = [
    ...events.flatMap(({ actor, body }) => [
      ...(actor.kind === 'staff' ? [actor.id] : []),
      ...(body.type === 'task_assigned' && body.to !== null ? [body.to] : []),
    ]),
    ...state.tasks.flatMap(({ assignee }) => assignee ?? []),
  ]
  return [...new Set(ids)].filter(isUuid)
}

/** The fields of a posted form with all their values. */
function typedOf(body: unknown): Typed {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      [value].flat().map((one) => String(one).slice(0, 5000).replaceAll('\0', '')),
    ]),
  )
}
