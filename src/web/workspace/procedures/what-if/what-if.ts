import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../../../calendar/index.ts'
import { findVersionInForce } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { studyDraft } from '../../../../reform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { readPeriod } from '../../shell/period/read-period.ts'
import { paths } from '../../shell/rail.ts'
import { type ById, getDraft } from '../draft/show-draft.ts'
import { judgeDraft } from '../flow/judge-draft.ts'
import { PROPOSAL_FORM, proposalData } from './proposal-form.ts'
import { whatIfPage } from './what-if-page.tsx'
import type { StudyAsked, Tried } from './what-if-view.ts'
import { whatIfWords } from './what-if-words.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const

/** As many as a page can replay while somebody waits for it. */
const MOST = 1_000

/**
 * `GET /work/drafts/:id/what-if?from=&to=&days=&without=`: past dossiers through the draft, a year of them unless told; `.pdf`: the
 * proposal with its figures. Writes nothing.
 */
export function addWhatIf(app: FastifyInstance, services: WebServices): void {
  app.get<ById>(`${paths.drafts}/:id/what-if`, { config: READ }, (request, reply) =>
    show(services, request, reply),
  )
  app.get<ById>(`${paths.drafts}/:id/what-if.pdf`, { config: READ }, (request, reply) =>
    print(services, request, reply),
  )
}

async function show(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const view = await studyOf(services, request)
  const { version, errors } = view
  const frame = await workspaceFrame(request, services, {
    title: version.name[langOf(request)],
    reply,
    path: request.url.replace('/what-if.pdf', '/what-if'),
    hasErrors: errors.length > 0,
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, whatIfPage({ frame, ...view }))
}

/** The same figures as the document for the People's Committee; what cannot be studied shows why. */
async function print(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const view = await studyOf(services, request)
  const { answer, errors, version } = view
  if (errors.length > 0 || 'refusals' in answer || answer.study.dossiers === 0)
    return show(services, request, reply)
  const today = toLocalDate(services.clock.now())
  const before = await findVersionInForce(services.office.database, version.procedure, today)
  const { agency } = homeOf(signedIn(request))
  const studied = { ...view, frame: { lang: 'vi' as const }, study: answer.study }
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="to-trinh-${version.procedure}.pdf"`)
    .type('application/pdf')
    .send(await renderPdf(PROPOSAL_FORM, proposalData(services, studied, { agency, before })))
}

/** What was asked, and what past dossiers say to it. */
async function studyOf(services: WebServices, request: FastifyRequest<ById>): Promise<StudyAsked> {
  const { office, clock } = services
  const lang = langOf(request)
  const draft = await getDraft(services, request)
  const now = clock.now()
  const today = toLocalDate(now)
  const { version } = judgeDraft(draft, services, { hasRole: await readRolePlaces(office.database), today })
  const query = queryOf(request)
  const asked = readPeriod({ ...yearTo(today), ...query }, now, lang)
  const days = readDays(query.days)
  const errors: FormError[] = [
    ...asked.errors,
    ...(days === 'wrong' ? [{ id: 'days', message: whatIfWords[lang].badDays }] : []),
  ]
  const { from, to } = asked.period
  const answer = await studyDraft(office, {
    version,
    from: fromLocal(from, 0),
    to: fromLocal(addDays(to, 1), 0),
    limit: MOST,
    ...(typeof days === 'number' ? { days } : {}),
    ...(query.without ? { without: query.without } : {}),
  })
  const tried: Tried = { days: query.days ?? '', without: query.without ?? '' }
  return { draft, version, asked, tried, errors, answer, most: MOST }
}

function yearTo(today: string) {
  return { from: formatDate(addMonths(today, -12), 'vi'), to: formatDate(today, 'vi') }
}

/** A length in working days; undefined where none is typed. */
function readDays(text: string | undefined): number | 'wrong' | undefined {
  const typed = text?.trim() ?? ''
  if (typed === '') return undefined
  const days = /^\d{1,3}([.,]\d)?$/.test(typed) ? Number(typed.replace(',', '.')) : 0
  return days > 0 ? days : 'wrong'
}
