import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../../../calendar/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate } from '../../../../platform/index.ts'
import { studyDraft } from '../../../../reform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { readPeriod } from '../../shell/period/read-period.ts'
import { paths } from '../../shell/rail.ts'
import { type ById, getDraft } from '../draft/show-draft.ts'
import { judgeDraft } from '../flow/judge-draft.ts'
import { whatIfPage } from './what-if-page.tsx'
import type { Tried } from './what-if-view.ts'
import { whatIfWords } from './what-if-words.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const

/** As many as a page can replay while somebody waits for it. */
const MOST = 1_000

/** `GET /work/drafts/:id/what-if?from=&to=&days=&without=`: past dossiers through the draft, a year of them unless told. Writes nothing. */
export function addWhatIf(app: FastifyInstance, services: WebServices): void {
  app.get<ById>(`${paths.drafts}/:id/what-if`, { config: READ }, (request, reply) =>
    show(services, request, reply),
  )
}

async function show(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
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
  const frame = await workspaceFrame(request, services, {
    title: version.name[lang],
    reply,
    hasErrors: errors.length > 0,
  })
  const tried: Tried = { days: query.days ?? '', without: query.without ?? '' }
  const page = whatIfPage({ frame, draft, version, asked, tried, errors, answer, most: MOST })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
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
