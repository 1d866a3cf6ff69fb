import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../../calendar/index.ts'
import { getVersion, listPeriods, type ProcedureVersion } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, newId, platformProblem, problemError } from '../../../../platform/index.ts'
import {
  beginMove,
  countMove,
  findMove,
  goOnMoving,
  listMoveRows,
  listMoves,
  type MoveAsked,
  planMove,
  undoMove,
} from '../../../../reform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { movePage } from './move-page.tsx'
import { movingPage } from './moving-page.tsx'
import { movingWords } from './moving-words.ts'

const PUBLISH = { access: { permission: 'catalogue.publish' } } as const
const SHOWN = 100

interface ByCode {
  Params: { code: string }
}
interface ByMove {
  Params: { code: string; move: string }
}

/**
 * `GET /work/procedures/:code/move?to=&deadline=&step.NODE=` shows what a move would do, `POST` does it and leads to
 * `GET …/moves/:move`, where `POST …/resume` goes on with what was stopped and `POST …/undo` takes it back.
 */
export function addMoving(app: FastifyInstance, services: WebServices): void {
  const base = `${paths.procedures}/:code`
  app.get<ByCode>(`${base}/move`, { config: PUBLISH }, (request, reply) => show(services, request, reply))
  app.post<ByCode>(`${base}/move`, { config: PUBLISH }, (request, reply) => move(services, request, reply))
  app.get<ByMove>(`${base}/moves/:move`, { config: PUBLISH }, (request, reply) =>
    showMove(services, request, reply),
  )
  app.post<ByMove>(`${base}/moves/:move/resume`, { config: PUBLISH }, (request, reply) =>
    again(services, request, reply, 'moved'),
  )
  app.post<ByMove>(`${base}/moves/:move/undo`, { config: PUBLISH }, (request, reply) =>
    again(services, request, reply, 'undone'),
  )
}

async function versionsOf({ office }: WebServices, code: string): Promise<ProcedureVersion[]> {
  const periods = await listPeriods(office.database, code)
  if (periods.length === 0) throw problemError(platformProblem('not_found'))
  return Promise.all(periods.map(async ({ id }) => (await getVersion(office.database, id)).version))
}

/** The version that is named, else the one in force or the latest. */
function targetOf(
  versions: readonly ProcedureVersion[],
  to: string | undefined,
  today: string,
): ProcedureVersion {
  const inForce = versions.findLast(({ validFrom }) => validFrom <= today)
  return (
    versions.find(({ number }) => String(number) === to) ?? inForce ?? (versions.at(-1) as ProcedureVersion)
  )
}

/** Steps of older versions by the names of the fields: what is not chosen goes to the step of the same id. */
function askedOf(
  services: WebServices,
  request: FastifyRequest<ByCode>,
  target: ProcedureVersion,
  typed: Readonly<Record<string, string>>,
): MoveAsked {
  const steps = Object.entries(typed).filter(([name, value]) => name.startsWith('step.') && value !== '')
  return {
    procedure: request.params.code,
    to: target.id,
    steps: Object.fromEntries(steps.map(([name, value]) => [name.slice(5), value])),
    deadline: typed.deadline === 'kept' ? 'kept' : 'new',
    reason: cleanLine(typed.reason ?? '') || '–',
    actor: signedIn(request).actor,
    at: services.clock.now(),
  }
}

async function show(
  services: WebServices,
  request: FastifyRequest<ByCode>,
  reply: FastifyReply,
  failed: { form: Readonly<Record<string, string>>; errors: readonly FormError[] } = {
    form: queryOf(request),
    errors: [],
  },
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const { code } = request.params
  const { form, errors } = failed
  const versions = await versionsOf(services, code)
  const target = targetOf(versions, form.to, toLocalDate(clock.now()))
  const asked = askedOf(services, request, target, form)
  const planned = await planMove(office, asked)
  const frame = await workspaceFrame(request, services, {
    title: movingWords[lang].title,
    reply,
    hasErrors: errors.length > 0,
    path: `${paths.procedures}/${code}/move`,
  })
  const moves = await listMoves(office.database, code)
  const page = movingPage({
    ...{ frame, code, versions, target, asked, planned, moves, errors, shown: SHOWN },
    ...{ reason: form.reason ?? '', key: newId(clock.now()) },
  })
  return sendPrivatePage(reply, page)
}

async function move(services: WebServices, request: FastifyRequest<ByCode>, reply: FastifyReply) {
  const { office, clock } = services
  const form = formOf(request)
  const lang = langOf(request)
  const { code } = request.params
  if (cleanLine(form.reason ?? '') === '') {
    reply.code(422)
    return show(services, request, reply, {
      form,
      errors: [{ id: 'reason', message: movingWords[lang].needed }],
    })
  }
  const target = targetOf(await versionsOf(services, code), form.to, toLocalDate(clock.now()))
  const asked = askedOf(services, request, target, form)
  const id = isUuid(form.key ?? '') ? (form.key as string) : newId(clock.now())
  await beginMove(office, id, asked)
  await goOnMoving(office, id, asked)
  return reply.redirect(`${paths.procedures}/${code}/moves/${id}?done=moved`, 303)
}

async function getMove({ office }: WebServices, { params }: FastifyRequest<ByMove>) {
  const found = isUuid(params.move) ? await findMove(office.database, params.move) : undefined
  if (found?.procedure !== params.code) throw problemError(platformProblem('not_found'))
  return found
}

async function showMove(services: WebServices, request: FastifyRequest<ByMove>, reply: FastifyReply) {
  const { office } = services
  const lang = langOf(request)
  const found = await getMove(services, request)
  const { done } = queryOf(request)
  const words = movingWords[lang].done
  const frame = await workspaceFrame(request, services, {
    title: movingWords[lang].title,
    reply,
    toast: done === 'moved' || done === 'undone' ? { title: words[done] } : undefined,
  })
  const [counts, rows, version] = await Promise.all([
    countMove(office.database, found.id),
    listMoveRows(office.database, found.id, SHOWN),
    getVersion(office.database, found.to),
  ])
  return sendPrivatePage(reply, movePage({ frame, move: found, counts, rows, version: version.version }))
}

async function again(
  services: WebServices,
  request: FastifyRequest<ByMove>,
  reply: FastifyReply,
  what: 'moved' | 'undone',
) {
  const { office, clock } = services
  const { id, procedure } = await getMove(services, request)
  const who = { actor: signedIn(request).actor, at: clock.now() }
  if (what === 'moved') await goOnMoving(office, id, who)
  else await undoMove(office, id, who)
  return reply.redirect(`${paths.procedures}/${procedure}/moves/${id}?done=${what}`, 303)
}
