import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, listStaffNames, scopeOf } from '../../../../agencies/index.ts'
import {
  actOnDossier,
  commandSchema,
  isRefusal,
  listEvents,
  listHeldOriginals,
  type Refusal,
  readDossier,
  readInboxRows,
  withVersions,
} from '../../../../dossiers/index.ts'
import { listPostalItems, listStrayingItems } from '../../../../integration/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, manyOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { sayCommandIssue } from '../../../words/command-issue.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { inboxTasks } from '../../shell/inbox-memory.ts'
import { placeOf, writePlace } from '../../shell/inbox-place.ts'
import { KINDS, paths } from '../../shell/rail.ts'
import { isReadable } from '../../shell/readable.ts'
import { urgencyEnds } from '../../shell/urgency.ts'
import { isUuid } from '../../shell/uuid.ts'
import { handOverPage, handOverWords, type RefusedHandOver } from './hand-over-page.tsx'
import { originalsPage } from './originals-page.tsx'
import { askUnclaimed } from './unclaimed.ts'

const ACCESS = { access: { permission: 'dossier.hand_over' } } as const
const ON_A_PAGE = 50
const MOST_HELD = 100

/** `GET /work/return?after=`: results waiting at the desk, `?tab=originals` what is still on loan; `POST` hands one over. Each button carries its own key: twice is once. */
export function addHandOver(app: FastifyInstance, services: WebServices): void {
  app.get(paths.return, { config: ACCESS }, async (request, reply) =>
    queryOf(request).tab === 'originals'
      ? showOriginals(services, request, reply)
      : show(services, request, reply),
  )
  app.post(paths.return, { config: ACCESS }, async (request, reply) => {
    const { key = '', dossier = '', version = '', receiver = '', method } = formOf(request)
    if (!isUuid(key) || !isUuid(dossier)) throw problemError(platformProblem('bad_request'))
    const lang = langOf(request)
    const returned = manyOf(request, 'returned')
    const body = commandSchema.safeParse({
      type: 'hand_over',
      method: method === 'post' || method === 'online' ? method : 'counter',
      ...(cleanLine(receiver) === '' ? {} : { receiver }),
      ...(returned.length === 0 ? {} : { returned }),
    })
    if (!body.success) {
      const [problem] = body.error.issues.map((one) =>
        sayCommandIssue(one, handOverWords[lang].receiver, lang),
      )
      return show(services, request, reply.code(422), { dossier, receiver, returned, problem })
    }
    const acted = await actOnDossier(services.office, {
      id: key,
      dossier,
      actor: signedIn(request).actor,
      at: services.clock.now(),
      ...(/^\d{1,9}$/.test(version) ? { expectedVersion: Number(version) } : {}),
      body: body.data,
    })
    if (!isRefusal(acted)) return reply.redirect(`${paths.return}?done=${acted.dossier}`, 303)
    const refused = await tellRefused(services, signedIn(request).actor, acted, {
      dossier,
      drawnAt: Number(version),
      receiver,
      returned,
    })
    return show(services, request, reply.code(409), refused)
  })
}

/** What was typed, and what happened to the dossier since the page was drawn: only where the person may open it. */
async function tellRefused(
  { office }: WebServices,
  actor: Actor,
  refusal: Refusal,
  {
    dossier,
    drawnAt,
    ...typed
  }: { dossier: string; drawnAt: number; receiver: string; returned: readonly string[] },
): Promise<RefusedHandOver> {
  const found = await readDossier(office, dossier)
  const isMine = found !== undefined && isReadable(actor, found.state)
  const events = isMine ? await listEvents(office.database, dossier) : []
  const since = events.filter(({ version }) => version > drawnAt)
  const ids = since.flatMap((event) => (event.actor.kind === 'staff' ? [event.actor.id] : []))
  const staff = await listStaffNames(office.database, ids)
  const code = isMine ? (found.state.code ?? found.state.reference) : ''
  return { dossier, ...typed, first: { refusal, code, since, staff } }
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: RefusedHandOver,
): Promise<FastifyReply> {
  const { office, clock } = services
  const me = signedIn(request)
  const ends = urgencyEnds(services, homeOf(me).agency)
  const query = queryOf(request)
  const after = placeOf(query.after)
  const filter = { kinds: KINDS.return, after, limit: ON_A_PAGE + 1 }
  const tasks = await inboxTasks(services, me.actor, filter, ends)
  const shown = tasks.slice(0, ON_A_PAGE)
  const last = tasks.length > ON_A_PAGE ? shown.at(-1) : undefined
  const rows = await withVersions(office, await readInboxRows(office.database, shown))
  const lang = langOf(request)
  const { title, done } = handOverWords[lang]
  const code = await doneCode(services, me.actor, query.done ?? '')
  const toast = code === undefined ? undefined : ({ tone: 'ok', title: done(code) } as const)
  const frame = await workspaceFrame(request, services, { title, reply, toast, path: paths.return })
  const ids = rows.map(({ dossier }) => dossier)
  const items = await listPostalItems(office.database, ids)
  const waiting = rows.map(({ dossier, version, code, reference, owner, deliverBy, ...row }) => ({
    ...{ dossier, version, owner, deliverBy },
    code: code ?? reference,
    procedure: office.catalogue.byId(row.procedureVersion)?.version.name[frame.lang] ?? '',
    readySince: row.openedAt,
    postal: items.findLast((item) => item.dossier === dossier && item.kind === 'return'),
    lent: row.lent,
    key: newId(clock.now()),
  }))
  const next = last && writePlace(last)
  const straying = await listStrayingItems(office.database, scopeOf(me.actor, 'dossier.hand_over'))
  const isFirst = after === undefined
  const { since } = askUnclaimed(services, request, 'dossier.hand_over')
  // Where all that waits stands on the page, it is counted there.
  const isWhole = isFirst && next === undefined
  const unclaimed = isWhole ? rows.filter(({ openedAt }) => openedAt <= since).length : undefined
  const page = handOverPage({ frame, services, waiting, refused, straying, unclaimed, isFirst, next })
  return sendPrivatePage(reply, page)
}

async function showOriginals(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { title } = handOverWords[langOf(request)]
  const scope = scopeOf(signedIn(request).actor, 'dossier.hand_over')
  const held = await listHeldOriginals(services.office.database, scope, MOST_HELD)
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.return })
  return sendPrivatePage(reply, originalsPage(frame, held))
}

/** The code of a dossier that was just handed over, for the sentence that says so. */
async function doneCode({ office }: WebServices, actor: Actor, id: string): Promise<string | undefined> {
  const found = isUuid(id) ? await readDossier(office, id) : undefined
  const isDone = found?.state.handedOverAt !== undefined && isReadable(actor, found.state)
  return isDone ? (found.state.code ?? found.state.reference) : undefined
}
