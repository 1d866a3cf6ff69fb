/** One act on many dossiers of one step: chosen, begun, watched, tried again. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  beginBulk,
  findBulk,
  type InboxRow,
  listBulkLines,
  listBulks,
  listInbox,
  readInboxRows,
  repeatBulk,
  withVersions,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { urgencyEnds } from '../../shell/urgency.ts'
import { isUuid } from '../../shell/uuid.ts'
import { bodiesOf, picksOf } from '../forward.ts'
import { bulkPage } from './bulk-page.tsx'
import { bulkPickPage, type StepGroup } from './bulk-pick-page.tsx'
import { bulkWords } from './bulk-words.ts'

type BulkRequest = FastifyRequest<{ Params: { id: string } }>
const ACCESS = { access: { permission: 'dossier.read' } } as const
/** As many as one page can carry to be ticked off. */
const MOST_IN_BULK = 1000
const PAST = 10
/** What is done without a word of its own. */
const KINDS = ['transfer', 'receipt', 'step'] as const

/**
 * `GET /work/bulk`: the steps the person holds with how many dossiers stand in each, `?step=` those dossiers, all ticked. `POST`: begins;
 * the page has the id, so sending twice begins once. `GET /work/bulk/:id`: how far it is and what became of each, anew every
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
  const { key, picks, approves } = picksOf(request, MOST_IN_BULK)
  if (picks.length === 0)
    return pick(services, request, reply.code(422), bulkWords[langOf(request)].nonePicked)
  const bodies = await bodiesOf(services.office, picks, approves)
  const wishes = picks.map(({ dossier, version }, i) => ({
    dossier,
    expected: version,
    body: bodies[i] as (typeof bodies)[number],
  }))
  const { staff } = signedIn(request)
  await beginBulk(services.office, { id: key, staff: staff.id, wishes, now: services.clock.now() })
  return reply.redirect(paths.bulkAct(key), 303)
}

/** The most urgent tasks of the person, in the steps where they stand. */
async function pick(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  problem?: string,
): Promise<FastifyReply> {
  const { office, clock } = services
  const me = signedIn(request)
  const ends = urgencyEnds(services, homeOf(me).agency)
  const tasks = await listInbox(office.database, me.actor, { kinds: KINDS, limit: MOST_IN_BULK + 1 }, ends)
  const rows = await withVersions(office, await readInboxRows(office.database, tasks.slice(0, MOST_IN_BULK)))
  const groups = groupsOf(rows)
  const asked = queryOf(request).step ?? formOf(request).step ?? ''
  const { title } = bulkWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, path: paths.bulk, hasErrors: problem !== undefined },
  })
  const page = bulkPickPage({
    ...{ frame, services, groups, problem },
    group: groups.find(({ step }) => step === asked),
    isCut: tasks.length > MOST_IN_BULK,
    past: await listBulks(office.database, me.staff.id, PAST),
    key: newId(clock.now()),
  })
  return sendPrivatePage(reply, page)
}

function groupsOf(rows: readonly InboxRow[]): StepGroup[] {
  const groups = Map.groupBy(
    rows,
    ({ kind, node, procedureVersion }) => `${kind}~${node ?? ''}~${procedureVersion}`,
  )
  return [...groups].map(([step, own]) => ({ step, rows: own })).sort((a, b) => b.rows.length - a.rows.length)
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
