import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, listStaffNames } from '../../../agencies/index.ts'
import { listInboxProcedures } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { NoticeProps } from '../../ui/index.ts'
import { STAFF_ACTS } from '../acts/act-words.ts'
import { sayDoneElsewhere } from '../acts/done.tsx'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { inboxTasks, inboxViews } from '../shell/inbox-memory.ts'
import { placeOf, writePlace } from '../shell/inbox-place.ts'
import { firstPageOf, isKind, KINDS, paths } from '../shell/rail.ts'
import { urgencyEnds } from '../shell/urgency.ts'
import { addBulk } from './bulk/bulk.ts'
import { forwardAll, forwardedHref, picksOf, readForwarded, tellLeft } from './forward.ts'
import { inboxHref, readShown, shownQuery } from './inbox-href.ts'
import { type InboxView, inboxPage } from './inbox-page.tsx'
import { inboxRows } from './inbox-rows.tsx'
import { inboxWords } from './inbox-words.ts'
import { narrowingWords } from './narrowing/narrowing-words.ts'
import { keepView, type ViewKept } from './narrowing/views.ts'

const PAGE = 50

/**
 * `GET /work?kind=&urgency=&procedure=&whose=&after=`: what the person holds, the most urgent first. `POST /work/views`: what is shown is
 * kept under a name, or a name is dropped. `POST /work/forward`: the present step of
 * the picked ones is completed; the page has a key, so sending twice does it once, and the outcome is told by the inbox that
 * follows.
 */
export function addInbox(app: FastifyInstance, services: WebServices): void {
  app.get(paths.inbox, { config: { access: 'signed_in' } }, (request, reply) =>
    show(services, request, reply),
  )
  app.post(paths.inboxViews, { config: { access: 'signed_in' } }, async (request, reply) => {
    const kept = await keepView(services, request)
    if (kept.done === undefined) return show(services, request, reply.code(422), kept)
    const query = shownQuery(kept.shown)
    query.set('done', kept.done)
    return reply.redirect(`${paths.inbox}?${query}`, 303)
  })
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

/**
 * At most five queries: the session's, the counts of the frame, the tasks, their rows where they are not remembered, and the saved
 * views; one more where the form of the filter is open.
 */
async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  returned?: ViewKept,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { title } = inboxWords[lang]
  const query = queryOf(request)
  const toast = toldOf(query, lang)
  const frame = await workspaceFrame(request, services, {
    ...{ title, heading: title, reply, toast, hasErrors: returned !== undefined },
    ...(returned === undefined ? {} : { path: inboxHref(returned.shown) }),
  })
  const first = firstPageOf(frame.me.actor, frame.counts)
  if (request.url === paths.inbox && first !== undefined) return reply.redirect(first, 303)
  const asked = returned?.shown ?? readShown(query)
  const { kind, urgency, procedure, whose } = asked
  const filter = {
    ...{ urgency, procedure, whose, after: placeOf(query.after), limit: PAGE + 1 },
    kinds: isKind(kind) ? KINDS[kind] : undefined,
  }
  const { actor } = frame.me
  const ends = urgencyEnds(services, homeOf(frame.me).agency)
  const tasks = await inboxTasks(services, actor, filter, ends)
  const shown = tasks.slice(0, PAGE)
  const isOpen = [procedure, whose, query.filter, returned].some((one) => one !== undefined)
  const last = tasks.length > PAGE ? shown.at(-1) : undefined
  const view: InboxView = {
    frame,
    services,
    shown: shown.length,
    kind,
    urgency,
    isFirst: filter.after === undefined,
    next: last && writePlace(last),
    here: inboxHref(asked, query.after),
    narrowing: {
      ...{ shown: asked, typed: returned?.typed ?? '', errors: returned?.errors ?? [] },
      views: await inboxViews(services, actor, ends.now),
      procedures: isOpen ? await listInboxProcedures(services.office.database, actor) : undefined,
    },
    outcome: await outcomeOf(services, frame.me.actor, query),
    key: newId(services.clock.now()),
  }
  return sendPrivatePage(reply, inboxPage(view, await inboxRows(view, shown)))
}

/** What was done on a page that led here. */
function toldOf({ done, of = '' }: Readonly<Record<string, string>>, lang: Lang): NoticeProps | undefined {
  if (done === 'password') return { tone: 'ok', title: inboxWords[lang].password }
  if (done === 'saved' || done === 'dropped') return { tone: 'ok', title: narrowingWords[lang][done] }
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
