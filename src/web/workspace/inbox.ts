import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type InboxPlace, listInbox, URGENCIES } from '../../dossiers/index.ts'
import { langOf } from '../../platform/http/index.ts'
import { newId } from '../../platform/index.ts'
import { sendPrivatePage } from '../send-page.ts'
import type { WebServices } from '../services.ts'
import { type Forwarded, forwardAll, picksOf } from './forward.ts'
import { homeOf, signedIn, workspaceFrame } from './frame.tsx'
import { inboxHref } from './inbox-href.ts'
import { type InboxView, inboxPage, inboxWords } from './inbox-page.tsx'
import { isKind, KINDS, paths } from './rail.ts'
import { urgencyEnds } from './urgency.ts'
import { isUuid } from './uuid.ts'

const PAGE = 50

/**
 * `GET /work?kind=&urgency=&after=`: what the person holds, the most urgent first. `POST /work/forward`: the present step of
 * the picked ones is completed; each has its own key, made with the page, so sending twice does it once.
 */
export function addInbox(app: FastifyInstance, services: WebServices): void {
  app.get(paths.inbox, { config: { access: 'signed_in' } }, (request, reply) =>
    show(services, request, reply, { url: request.url }),
  )
  app.post(
    `${paths.inbox}/forward`,
    { config: { access: { permission: 'dossier.read' } } },
    async (request, reply) => {
      const { picks, back } = picksOf(request)
      const forwarded = await forwardAll(services, signedIn(request).actor, picks)
      return show(services, request, reply, { url: back, forwarded })
    },
  )
}

/** Three queries: the session's, the counts of the frame, the list. */
async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { url, forwarded }: { url: string; forwarded?: readonly Forwarded[] },
): Promise<FastifyReply> {
  const title = inboxWords[langOf(request)].title
  const frame = await workspaceFrame(request, services, { title, heading: title, reply, path: url })
  const query = Object.fromEntries(new URL(url, 'http://here.invalid').searchParams)
  const kind = isKind(query.kind) ? query.kind : undefined
  const urgency = URGENCIES.find((one) => one === query.urgency)
  const filter = { urgency, kinds: kind && KINDS[kind], after: placeOf(query.after), limit: PAGE + 1 }
  const { actor } = frame.me
  const ends = urgencyEnds(services, homeOf(frame.me).agency)
  const rows = await listInbox(services.office.database, actor, filter, ends)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  const view: InboxView = {
    frame,
    services,
    rows: shown,
    kind,
    urgency,
    isFirst: filter.after === undefined,
    next: last && writePlace({ dueAt: last.dueAt, dossier: last.dossier, key: last.key }),
    here: inboxHref(kind, urgency, query.after),
    forwarded,
    keyOf: () => newId(services.clock.now()),
  }
  return sendPrivatePage(reply, inboxPage(view))
}

function writePlace({ dueAt, dossier, key }: InboxPlace): string {
  return `${Number.isFinite(dueAt) ? dueAt : 'none'}~${dossier}~${key}`
}

function placeOf(text: string | undefined): InboxPlace | undefined {
  const [, due, dossier, key] = /^(none|\d{1,15})~([0-9a-f-]{36})~(.{1,200})$/.exec(text ?? '') ?? []
  if (due === undefined || dossier === undefined || key === undefined || !isUuid(dossier)) return undefined
  return { dueAt: due === 'none' ? Number.POSITIVE_INFINITY : Number(due), dossier, key }
}
