/** One act on many dossiers that stand alike: chosen, begun, watched, tried again. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beginBulk, findBulk, listBulkLines, listBulks, repeatBulk } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, manyOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { picksOf } from '../forward.ts'
import { bulkBodies } from './bulk-acts.ts'
import { MOST_IN_BULK, readDetail, readGroups } from './bulk-groups.ts'
import { bulkPage } from './bulk-page.tsx'
import { bulkPickPage } from './bulk-pick-page.tsx'
import { bulkWords } from './bulk-words.ts'

type BulkRequest = FastifyRequest<{ Params: { id: string } }>
const ACCESS = { access: { permission: 'dossier.read' } } as const
const PAST = 10
/**
 * `GET /work/bulk`: the steps the person holds and those whose work the person gives out, with how many dossiers stand in each;
 * `?step=` those dossiers, `&with=` a dossier whose owner's are ticked. `POST`: begins; the page has the id, so sending twice begins once. `GET /work/bulk/:id`: how far it is and what became of each, anew every
 * second while it runs; `POST` of the same tries again what was refused.
 */
export function addBulk(app: FastifyInstance, services: WebServices): void {
  app.get(paths.bulk, { config: ACCESS }, (request, reply) => pick(services, request, reply))
  app.post(paths.bulk, { config: ACCESS }, (request, reply) => begin(services, request, reply))
  app.get(paths.bulkAct(':id'), { config: ACCESS }, (request: BulkRequest, reply) =>
    watch(services, request, reply),
  )
  app.post(paths.bulkAct(':id'), { config: ACCESS }, async (request: BulkRequest, reply) => {
    const { staff } = signedIn(request)
    const { id } = request.params
    if (!isUuid(id)) throw problemError(platformProblem('not_found'))
    await repeatBulk(services.office, id, staff.id)
    return reply.redirect(paths.bulkAct(id), 303)
  })
}

async function begin(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { key, picks, act } = picksOf(request, MOST_IN_BULK)
  const lang = langOf(request)
  if (picks.length === 0) return pick(services, request, reply.code(422), bulkWords[lang].nonePicked)
  const bodies = await bulkBodies(act, { office, picks, form: formOf(request), lang })
  if ('problem' in bodies) return pick(services, request, reply.code(422), bodies.problem)
  const wishes = picks.map(({ dossier, version }, i) => ({
    dossier,
    expected: version,
    body: bodies[i] as (typeof bodies)[number],
  }))
  const { staff } = signedIn(request)
  await beginBulk(office, { id: key, staff: staff.id, wishes, now: clock.now() })
  return reply.redirect(paths.bulkAct(key), 303)
}

/** What can be done to many, or the one group that was chosen; after a refusal with what was typed. */
async function pick(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  problem?: string,
): Promise<FastifyReply> {
  const { office, clock } = services
  const me = signedIn(request)
  const reader = { actor: me.actor, agency: homeOf(me).agency }
  const { step: chosen, with: of } = queryOf(request)
  const form = formOf(request)
  const asked = form.step ?? chosen
  const read = await readGroups(services, reader, asked)
  const group = read.groups.find(({ step }) => step === asked)
  // A step that nothing stands in any more: what else there is.
  const { groups, isCut } = group !== undefined || !asked ? read : await readGroups(services, reader)
  const { title } = bulkWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, path: paths.bulk, hasErrors: problem !== undefined },
  })
  const page = bulkPickPage({
    ...{ frame, services, groups, group, isCut, problem },
    detail: await readDetail(services, group),
    of,
    typed: {
      to: form.to,
      receiver: form.receiver,
      picks: problem === undefined ? undefined : manyOf(request, 'pick'),
    },
    past: group === undefined ? await listBulks(office.database, me.staff.id, PAST) : [],
    key: newId(clock.now()),
  })
  return sendPrivatePage(reply, page)
}

async function watch(
  services: WebServices,
  request: BulkRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office } = services
  const { staff } = signedIn(request)
  const { id } = request.params
  const bulk = isUuid(id) ? await findBulk(office.database, id, staff.id) : undefined
  if (bulk === undefined) throw problemError(platformProblem('not_found'))
  const lines = await listBulkLines(office.database, id)
  const { title } = bulkWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.bulkAct(id) })
  if (bulk.finishedAt === null) reply.header('refresh', '1')
  return sendPrivatePage(reply, bulkPage({ frame, bulk, lines }))
}
