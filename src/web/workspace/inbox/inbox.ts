import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, listStaffNames } from '../../../agencies/index.ts'
import { URGENCIES } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { NoticeProps } from '../../ui/index.ts'
import { STAFF_ACTS } from '../acts/act-words.ts'
import { sayDoneElsewhere } from '../acts/done.tsx'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { inboxTasks } from '../shell/inbox-memory.ts'
import { placeOf, writePlace } from '../shell/inbox-place.ts'
import { isBoardFirst, isKind, KINDS, paths } from '../shell/rail.ts'
import { urgencyEnds } from '../shell/urgency.ts'
import { addBulk } from './bulk/bulk.ts'
import { forwardAll, forwardedHref, picksOf, readForwarded, tellLeft } from './forward.ts'
import { inboxHref } from './inbox-href.ts'
import { type InboxView, inboxPage } from './inbox-page.tsx'
import { inboxRows } from './inbox-rows.tsx'
import { inboxWords } from './inbox-words.ts'

const PAGE = 50

/**
 * `GET /work?kind=&urgency=&after=`: what the person holds, the most urgent first. `POST /work/forward`: the present step of
 * the picked ones is completed; the page has a key, so sending twice does it once, and the outcome is told by the inbox that
 * follows.
 */
export function addInbox(app: FastifyInstance, services: WebServices): void {
  app.get(paths.inbox, { config: { access: 'signed_in' } }, (request, reply) =>
    show(services, request, reply),
  )
  addBulk(app, services)
  app.post(
    `${paths.inbox}/forward`,
    { config: { access: { permission: 'dossier.read' } } },
    async (request, reply) => {
      const { back, ...picked } = picksOf(request)
      const forwarded = await forwardAll(services, signedIn(request).actor, picked)
      return reply.redirect(forwardedHref(back, forwarded), 303)
    },
  )
}

/** At most four queries: the session's, the counts of the frame, the tasks, and their rows where they are not remembered. */
async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { title } = inboxWords[lang]
  const query = queryOf(request)
  const toast = toldOf(query, lang)
  const frame = await workspaceFrame(request, services, { title, heading: title, reply, toast })
  if (request.url === paths.inbox && isBoardFirst(frame.me.actor, frame.counts)) {
    return reply.redirect(paths.board, 303)
  }
  const kind = isKind(query.kind) ? query.kind : undefined
  const urgency = URGENCIES.find((one) => one === query.urgency)
  const filter = { urgency, kinds: kind && KINDS[kind], after: placeOf(query.after), limit: PAGE + 1 }
  const { actor } = frame.me
  const ends = urgencyEnds(services, homeOf(frame.me).agency)
  const tasks = await inboxTasks(services, actor, filter, ends)
  const shown = tasks.slice(0, PAGE)
  const last = tasks.length > PAGE ? shown.at(-1) : undefined
  const view: InboxView = {
    frame,
    services,
    shown: shown.length,
    kind,
    urgency,
    isFirst: filter.after === undefined,
    next: last && writePlace(last),
    here: inboxHref(kind, urgency, query.after),
    outcome: await outcomeOf(services, frame.me.actor, query),
    key: newId(services.clock.now()),
  }
  return sendPrivatePage(reply, inboxPage(view, await inboxRows(view, shown)))
}

/** What was done on a page that led here. */
function toldOf({ done, of = '' }: Readonly<Record<string, string>>, lang: Lang): NoticeProps | undefined {
  if (done === 'password') return { tone: 'ok', title: inboxWords[lang].password }
  const act = STAFF_ACTS.find((one) => one === done)
  return act && /^[0-9A-Z.-]{4,60}$/.test(of) ? sayDoneElsewhere(act, of, lang) : undefined
}

async function outcomeOf(
  services: WebServices,
  actor: Actor,
  query: Readonly<Record<string, string>>,
): Promise<InboxView['outcome']> {
  const forwarded = readForwarded(query)
  if (forwarded === undefined) return undefined
  const left = await tellLeft(services, actor, forwarded)
  const ids = left.flatMap(({ last }) => (last?.actor.kind === 'staff' ? [last.actor.id] : []))
  const staff = ids.length === 0 ? new Map() : await listStaffNames(services.office.database, ids)
  return { ...forwarded, left, staff }
}
