import type { FastifyInstance } from 'fastify'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import {
  centreReportByAgency,
  definitionOf,
  type FigureKey,
  LISTED_FIGURES,
  readFigureList,
} from '../../../statistics/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { drawnFigures } from '../shell/figure-memory.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { readAsked, reportScope } from './report-ask.ts'
import { reportListPage } from './report-list-page.tsx'
import { drawFigures, reportPage, reportWords } from './report-page.tsx'

const ACCESS = { access: { permission: 'report.read' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/report?from=&to=&known=`: the Centre's report of any period over the agencies the person may see.
 * `GET /work/report/list?figure=`: the dossiers of one number; its heading counts by the same conditions.
 */
export function addReport(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  const db = office.database
  app.get(paths.report, { config: ACCESS }, async (request, reply) => {
    const lang = langOf(request)
    const now = clock.now()
    const { errors, typed, ...asked } = readAsked(queryOf(request), now, lang)
    const scope = reportScope(signedIn(request).actor)
    const { period, known, asKnown } = asked
    const question = JSON.stringify([lang, period, known, scope])
    const figures = await drawnFigures(services, { question, asKnown }, async (before) => {
      const counted = await centreReportByAgency(db, { ...period, asKnown, scope, now })
      return drawFigures({ lang, asked, ...counted, directory: office.directory }, before)
    })
    const { title } = reportWords[lang]
    const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0 })
    const page = reportPage({ frame, asked, typed, errors }, figures.parts)
    return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
  })
  app.get(`${paths.report}/list`, { config: ACCESS }, async (request, reply) => {
    const lang = langOf(request)
    const now = clock.now()
    const query = queryOf(request)
    const { figure } = query
    if (!isFigure(figure)) throw problemError(platformProblem('not_found'))
    const asked = readAsked(query, now, lang)
    const scope = reportScope(signedIn(request).actor, query.agency || undefined)
    const counting = { ...asked.period, asKnown: asked.asKnown, scope, now }
    const after = query.after === undefined ? {} : { after: query.after }
    const listing = { ...counting, ...after, limit: ON_A_PAGE }
    const { count, page } = await readFigureList(db, figure, listing)
    const names = definitionOf(figure)
    const frame = await workspaceFrame(request, services, { title: names.name[lang], reply })
    const agency = query.agency || undefined
    return sendPrivatePage(
      reply,
      reportListPage({
        frame,
        asked,
        figure,
        agency,
        count,
        page,
        isFirst: query.after === undefined,
        office,
      }),
    )
  })
}

function isFigure(name: string | undefined): name is FigureKey {
  return (LISTED_FIGURES as readonly (string | undefined)[]).includes(name)
}
