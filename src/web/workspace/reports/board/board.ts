import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../../../agencies/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, type Lang, platformProblem, problemError } from '../../../../platform/index.ts'
import { countDelayCauses, definitionOf, type WatchedKey } from '../../../../statistics/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { NoticeProps } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { reportScope } from '../report-ask.ts'
import { countOf, isWatched, readBoard } from './board-data.ts'
import { boardHref } from './board-href.ts'
import { boardListPage, type Listed } from './board-list-page.tsx'
import { boardPage } from './board-page.tsx'
import { boardWords } from './board-words.ts'
import { heldHref, holderOf, isHeldFigure, peopleHref, readHeldBoard, sayHolder } from './holders.ts'
import { addBoardPeople } from './people.ts'
import { addUrge } from './urge.ts'

const ACCESS = { access: { permission: 'report.read' } } as const
const ON_THE_BOARD = 8
const ON_A_PAGE = 50

/**
 * `GET /work/board`: what is late, due today, at risk and waiting in what the person may see, and by agency.
 * `GET /work/board/list?figure=&agency=&after=`: the dossiers of one number; with `held=&unit=&person=` of what is in somebody's
 * hands. Both urge what is picked.
 */
export function addBoard(app: FastifyInstance, services: WebServices): void {
  app.get(paths.board, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.get(`${paths.board}/list`, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  addBoardPeople(app, services)
  addUrge(app, services)
}

/** What is late is shown first; where nothing is, what is at risk. */
async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const asked = { figures: ['overdueOpen', 'atRisk'], limit: ON_THE_BOARD } as const
  const data = await readBoard(services, signedIn(request).actor, asked)
  const toast = toldOf(queryOf(request), lang)
  const frame = await workspaceFrame(request, services, { title: boardWords[lang].title, reply, toast })
  return sendPrivatePage(reply, boardPage({ frame, services, data }))
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const query = queryOf(request)
  const { figure } = query
  if (!isWatched(figure)) throw problemError(platformProblem('not_found'))
  const { actor } = signedIn(request)
  const listed = query.held
    ? await readHeldList(services, actor, { figure, lang, query, agency: query.held })
    : await readList(services, actor, { figure, lang, query })
  const toast = toldOf(query, lang)
  const frame = await workspaceFrame(request, services, {
    ...{ title: definitionOf(figure).name[lang], reply, toast },
  })
  return sendPrivatePage(reply, boardListPage({ ...listed, frame, services, figure, after: query.after }))
}

interface ListAsked {
  figure: WatchedKey
  lang: Lang
  query: Readonly<Record<string, string>>
}

/** Of everything the person may see, or of one agency that decides. */
async function readList(
  services: WebServices,
  actor: Actor,
  { figure, lang, query }: ListAsked,
): Promise<Listed> {
  const agency = query.agency || undefined
  const asked = { figures: [figure], agency, after: query.after, limit: ON_A_PAGE } as const
  const data = await readBoard(services, actor, asked)
  const { database, directory } = services.office
  const scope = reportScope(actor, agency)
  const causes =
    figure === 'overdueOpen' ? await countDelayCauses(database, { scope, now: services.clock.now() }) : []
  return {
    ...{ rows: data.rows, next: data.next, count: countOf(data), causes },
    of: agency === undefined ? undefined : directory.nameOf(agency, lang),
    back: { href: paths.board, text: boardWords[lang].back },
    hrefOf: (after) => boardHref(figure, { agency, after }),
  }
}

/** Of what an agency, a unit of it or a person has. */
async function readHeldList(
  services: WebServices,
  actor: Actor,
  { figure, lang, query, agency }: ListAsked & { agency: string },
): Promise<Listed> {
  if (!isHeldFigure(figure)) throw problemError(platformProblem('not_found'))
  const { unit, person, after } = query
  const holder = holderOf(actor, { agency, unit, person })
  const list = { figure, limit: ON_A_PAGE, ...(after === undefined ? {} : { after }) }
  const { held, page, rows } = await readHeldBoard(services, holder, list)
  return {
    ...{ rows, next: page.next, count: held.total[figure], causes: [] },
    of: await sayHolder(services, { ...query, agency }, lang),
    back: { href: peopleHref(agency), text: boardWords[lang].people },
    hrefOf: (next) => heldHref(figure, { agency, unit, person }, next),
  }
}

/** What became of those that were urged on the page before. */
function toldOf(
  { urged = '', left = '' }: Readonly<Record<string, string>>,
  lang: Lang,
): NoticeProps | undefined {
  if (!/^\d{1,2}$/.test(urged) || !/^\d{0,2}$/.test(left)) return undefined
  const t = boardWords[lang]
  const title = t.done(formatNumber(Number(urged), lang))
  if (left === '' || left === '0') return { tone: 'ok', title }
  return { tone: 'soon', title, children: t.left(formatNumber(Number(left), lang)) }
}
