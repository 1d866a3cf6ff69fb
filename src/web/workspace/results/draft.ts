/** The draft of a dossier's result: a template filled with it, changed, seen as it would be printed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, listStaffNames, recordView } from '../../../agencies/index.ts'
import { isHolder, type LoadedDossier } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import {
  fillParts,
  findResultDraft,
  findTemplate,
  listTemplates,
  RESULT_FORM,
  type ResultParts,
  resultData,
  saveResultDraft,
} from '../../../results/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { headOf, sayPlaceAndDate } from '../shell/printing/paper-head.ts'
import { paths } from '../shell/rail.ts'
import { findReadable } from '../shell/readable.ts'
import { isUuid } from '../shell/uuid.ts'
import { draftPage } from './draft-page.tsx'
import { readParts } from './parts-fields.tsx'
import { resultWords } from './result-words.ts'

type DraftRequest = FastifyRequest<{ Params: { id: string } }>
const ACCESS = { access: { permission: 'dossier.read' } } as const

/**
 * `GET /work/dossiers/:id/draft?template=`: the draft, or the template filled in; each look is recorded. `POST`: saves it, for whoever holds
 * a step of the dossier, or with `act=preview` answers the PDF as typed. Whoever saved first is not overwritten.
 */
export function addResultDraft(app: FastifyInstance, services: WebServices): void {
  app.get(paths.resultDraft(':id'), { config: ACCESS }, (request: DraftRequest, reply) =>
    show(services, request, reply),
  )
  app.post(paths.resultDraft(':id'), { config: ACCESS }, (request: DraftRequest, reply) =>
    save(services, request, reply),
  )
}

/** What somebody has signed is not changed under their signature. */
function mayDraft(actor: Actor, { state }: LoadedDossier): boolean {
  if (state.signing !== undefined) return false
  return state.tasks.some((task) => task.kind === 'step' && isHolder(actor, task))
}

async function save(
  services: WebServices,
  request: DraftRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const found = await findReadable(services, actor, request.params.id)
  const form = formOf(request)
  const lang = langOf(request)
  const { parts, errors } = readParts(form, lang)
  const { template = '', seen = '0' } = form
  if (!isUuid(template)) throw problemError(platformProblem('bad_request'))
  const typed = { template, parts, seen: Number(seen) || 0 }
  if (errors.length > 0) return show(services, request, reply.code(422), { ...typed, errors })
  if (form.act === 'preview') return preview(services, reply, found, parts)
  if (!mayDraft(actor, found)) throw problemError(platformProblem('not_found'))
  const draft = { template, parts, savedAt: clock.now(), savedBy: staff.id }
  const isSaved = await saveResultDraft(office.database, found.state.id, draft, typed.seen)
  if (!isSaved) {
    const race = [{ id: 'body', message: resultWords[lang].race }]
    return show(services, request, reply.code(409), { ...typed, errors: race })
  }
  return reply.redirect(`${paths.resultDraft(found.state.id)}?done=saved`, 303)
}

interface Typed {
  template: string
  parts: ResultParts
  seen: number
  errors: readonly FormError[]
}

async function show(
  services: WebServices,
  request: DraftRequest,
  reply: FastifyReply,
  typed?: Typed,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { database } = office
  const { actor, staff } = signedIn(request)
  const found = await findReadable(services, actor, request.params.id)
  const { id } = found.state
  await recordView(database, { staff: staff.id, dossier: id, purpose: 'dossier_page' }, clock.now())
  const saved = await findResultDraft(database, id)
  const { template: asked = '', done } = queryOf(request)
  const template = saved === undefined && isUuid(asked) ? await findTemplate(database, asked) : undefined
  const filled = template?.agency === found.state.competentAgency ? template : undefined
  const parts = typed?.parts ?? saved?.parts ?? (filled && fillParts(filled.parts, office, found))
  const t = resultWords[langOf(request)]
  const toast = done === 'saved' ? ({ tone: 'ok', title: t.saved } as const) : undefined
  const frame = await workspaceFrame(request, services, {
    ...{
      title: t.draft,
      reply,
      path: paths.resultDraft(id),
      toast,
      hasErrors: (typed?.errors.length ?? 0) > 0,
    },
  })
  const page = draftPage({
    ...{ frame, found, parts, saved },
    templates: parts === undefined ? await listTemplates(database, [found.state.competentAgency]) : [],
    template: typed?.template ?? saved?.template ?? filled?.id ?? '',
    seen: typed?.seen ?? saved?.savedAt ?? 0,
    errors: typed?.errors ?? [],
    mayDraft: mayDraft(actor, found),
    savedBy: saved && (await listStaffNames(database, [saved.savedBy])).get(saved.savedBy),
  })
  return sendPrivatePage(reply, page)
}

async function preview(
  { office, clock }: WebServices,
  reply: FastifyReply,
  { state }: LoadedDossier,
  parts: ResultParts,
) {
  const { competentAgency, code, reference } = state
  const place = sayPlaceAndDate(office, competentAgency, clock.now())
  const head = headOf(office, competentAgency)
  const data = resultData({ head, place, parts, number: '', signedBy: '', mark: resultWords.vi.mark })
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="du-thao-${code ?? reference}.pdf"`)
    .type('application/pdf')
    .send(await renderPdf(RESULT_FORM, data))
}
