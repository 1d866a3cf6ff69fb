/** Papers between agencies: what waits to go, lists on their way, lists given and taken. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import {
  type Bundle,
  countComing,
  type ListPlace,
  listLists,
  listWaiting,
  makeList,
} from '../../../circulation/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, manyOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { namesOfDossiers } from './bundle-rows.ts'
import { addPaperList } from './list.ts'
import { waitingSheet } from './list-sheet.ts'
import { type PapersTab, papersPage, TABS, type WaitingGroup } from './papers-page.tsx'
import { papersWords } from './papers-words.ts'
import { addProcessSheet } from './sheet/sheet.ts'

const PAPERS_ACCESS = { access: { permission: 'papers.move' } } as const
const ON_A_PAGE = 50
/** As many as fit on a list that people carry. */
const MOST = 200

/**
 * `GET /work/papers?tab=&after=`: what waits to go from the person's agencies, by where it goes, and the lists. `POST`: makes a
 * list of the picked ones; `…/sheet`: what waits as XLSX, all of it; the group has the list's id, so that sending twice makes one.
 */
export function addPapers(app: FastifyInstance, services: WebServices): void {
  app.get(paths.papers, { config: PAPERS_ACCESS }, (request, reply) => show(services, request, reply))
  app.post(paths.papers, { config: PAPERS_ACCESS }, (request, reply) => make(services, request, reply))
  app.get(`${paths.papers}/sheet`, { config: PAPERS_ACCESS }, (request, reply) =>
    send(services, request, reply),
  )
  addPaperList(app, services)
  addProcessSheet(app, services)
}

async function make(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { key = '', from = '', to = '' } = formOf(request)
  const dossiers = [...new Set(manyOf(request, 'pick').filter(isUuid))].slice(0, MOST)
  if (!isUuid(key)) throw problemError(platformProblem('bad_request'))
  const t = papersWords[langOf(request)]
  if (dossiers.length === 0) return show(services, request, reply.code(422), t.nonePicked)
  const { actor } = signedIn(request)
  const made = await makeList(services.office, {
    id: key,
    from,
    to,
    dossiers,
    actor,
    now: services.clock.now(),
  })
  if (made === 'not_permitted') throw problemError(platformProblem('not_found'))
  if (made === 'nothing_waits') return show(services, request, reply.code(409), t.nothing)
  const told = new URLSearchParams({
    done: 'made',
    left: String(made.left),
    unsent: String(made.notSent.length),
  })
  return reply.redirect(`${paths.paperList(made.id)}?${told}`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  problem?: string,
): Promise<FastifyReply> {
  const { office, clock } = services
  const query = queryOf(request)
  const lang = langOf(request)
  const tab: PapersTab = TABS.find((one) => one === query.tab) ?? 'waiting'
  const agencies = agenciesOf(signedIn(request).actor)
  const waiting = await listWaiting(office, { agencies })
  const after = placeOf(query.after)
  const listed =
    tab === 'waiting' ? [] : await listLists(office.database, agencies, tab, { after, limit: ON_A_PAGE + 1 })
  const lists = listed.slice(0, ON_A_PAGE)
  const last = listed.length > ON_A_PAGE ? lists.at(-1) : undefined
  const groups = tab === 'waiting' ? groupsOf(waiting, clock.now()) : []
  const shown = groups.flatMap(({ bundles }) => bundles.map(({ dossier }) => dossier))
  const names = await namesOfDossiers(services, shown, lang)
  const coming = await countComing(office.database, agencies)
  const { title } = papersWords[lang]
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, path: paths.papers, hasErrors: problem !== undefined },
  })
  const page = papersPage({
    ...{ frame, services, tab, groups, names, lists, problem, now: clock.now() },
    counts: { waiting: waiting.length, coming },
    next: last && `${last.madeAt}_${last.id}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(reply, page)
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const waiting = await listWaiting(office, { agencies: agenciesOf(signedIn(request).actor) })
  const names = await namesOfDossiers(
    services,
    waiting.map(({ dossier }) => dossier),
    lang,
  )
  const now = clock.now()
  const agencyOf = (code: string) => office.directory.nameOf(code, lang)
  const ordered = [...Map.groupBy(waiting, ({ from, to }) => `${from} ${to}`).values()].flat()
  const sheet = waitingSheet(ordered, { lang, names, now, agencyOf })
  return sendSheet(reply, `cho-chuyen-${toLocalDate(now)}.xlsx`, sheet)
}

/** Where the person moves papers. */
function agenciesOf(actor: Actor): string[] {
  if (actor.kind !== 'staff') return []
  const held = new Set(actor.grants.map(({ agency }) => agency))
  return [...held].filter((agency) => can(actor, 'papers.move', { agency }))
}

/** One list for each way, as long as a list may be; those that have to go first stand first. */
function groupsOf(waiting: readonly Bundle[], now: number): WaitingGroup[] {
  return [...Map.groupBy(waiting, ({ from, to }) => `${from} ${to}`).values()].flatMap((bundles) => {
    const [first] = bundles
    const key = newId(now)
    return first === undefined
      ? []
      : [{ from: first.from, to: first.to, key, bundles: bundles.slice(0, MOST) }]
  })
}

/** `<madeAt>_<id>`; anything else is the beginning. */
function placeOf(text = ''): ListPlace | undefined {
  const [at = '', id = ''] = text.split('_')
  return /^\d{1,14}(\.\d{1,6})?$/.test(at) && isUuid(id) ? { at: Number(at), id } : undefined
}
