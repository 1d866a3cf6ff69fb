import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, type Lang, platformProblem, problemError } from '../../../../platform/index.ts'
import { countDelayCauses, definitionOf } from '../../../../statistics/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { NoticeProps } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { reportScope } from '../report-ask.ts'
import { isWatched, readBoard } from './board-data.ts'
import { boardListPage, boardPage } from './board-page.tsx'
import { boardWords } from './board-words.ts'
import { addUrge } from './urge.ts'

const ACCESS = { access: { permission: 'report.read' } } as const
const ON_THE_BOARD = 8
const ON_A_PAGE = 50

/**
 * `GET /work/board`: what is late, due today, at risk and waiting in what the person may see, and by agency.
 * `GET /work/board/list?figure=&agency=&after=`: the dossiers of one number. Both urge what is picked.
 */
export function addBoard(app: FastifyInstance, services: WebServices): void {
  app.get(paths.board, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.get(`${paths.board}/list`, { config: ACCESS }, (request, reply) => showList(services, request, reply))
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
  const { figure, after } = query
  if (!isWatched(figure)) throw problemError(platformProblem('not_found'))
  const asked = { figures: [figure], agency: query.agency || undefined, after, limit: ON_A_PAGE } as const
  const data = await readBoard(services, signedIn(request).actor, asked)
  const { actor } = signedIn(request)
  const causes =
    figure === 'overdueOpen'
      ? await countDelayCauses(services.office.database, {
          ...{ scope: reportScope(actor, asked.agency), now: services.clock.now() },
        })
      : []
  const toast = toldOf(query, lang)
  const frame = await workspaceFrame(request, services, {
    ...{ title: definitionOf(figure).name[lang], reply, toast },
  })
  return sendPrivatePage(
    reply,
    boardListPage({ frame, services, data, causes, isFirst: after === undefined }),
  )
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
