/** Templates of results: listed, written as a new version, seen as they would be printed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can } from '../../../agencies/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, newId, platformProblem, problemError } from '../../../platform/index.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import {
  addTemplate,
  findTemplate,
  listTemplates,
  listUnknownFields,
  RESULT_FORM,
  type ResultParts,
  type ResultTemplate,
  resultData,
} from '../../../results/index.ts'
import { textErrors } from '../../fields/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { headOf, sayPlaceAndDate } from '../shell/printing/paper-head.ts'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { addResultDraft } from './draft.ts'
import { readParts } from './parts-fields.tsx'
import { resultWords } from './result-words.ts'
import { templatePage, templatesPage } from './templates-page.tsx'

const ACCESS = { access: { permission: 'template.manage' } } as const
const EDIT = `${paths.resultTemplates}/edit`
const EMPTY: ResultParts = { title: '', subject: '', bases: '', body: '', recipients: '', signer: '' }

/**
 * `GET /work/result-templates`: those of the person's agencies; `GET …/edit?template=` writes one anew from it; `POST …/edit` saves a
 * version, or with `act=preview` answers the PDF as typed. A form sent twice saves once.
 */
export function addResultTemplates(app: FastifyInstance, services: WebServices): void {
  const { database } = services.office
  app.get(paths.resultTemplates, { config: ACCESS }, async (request, reply) => {
    const { actor } = signedIn(request)
    const templates = await listTemplates(database, agenciesOf(actor))
    const t = resultWords[langOf(request)]
    const toast = queryOf(request).done === 'saved' ? ({ tone: 'ok', title: t.saved } as const) : undefined
    const frame = await workspaceFrame(request, services, {
      title: t.templates,
      reply,
      toast,
      path: paths.resultTemplates,
    })
    return sendPrivatePage(reply, templatesPage({ frame, services, templates }))
  })
  app.get(EDIT, { config: ACCESS }, async (request, reply) => {
    const { template: id = '' } = queryOf(request)
    const template = isUuid(id) ? await findTemplate(database, id) : undefined
    const { actor } = signedIn(request)
    const own = template && can(actor, 'template.manage', { agency: template.agency }) ? template : undefined
    return edit(services, request, reply, { ...(own ?? blank(actor)), errors: [] })
  })
  app.post(EDIT, { config: ACCESS }, (request, reply) => save(services, request, reply))
  addResultDraft(app, services)
}

interface Edited extends Pick<ResultTemplate, 'agency' | 'name' | 'decision' | 'parts'> {
  errors: readonly FormError[]
}

function blank(actor: Actor): Omit<Edited, 'errors'> {
  return { agency: agenciesOf(actor)[0] ?? '', name: '', decision: 'granted', parts: EMPTY }
}

function agenciesOf(actor: Actor): string[] {
  if (actor.kind !== 'staff') return []
  const held = [...new Set(actor.grants.map(({ agency }) => agency))]
  return held.filter((agency) => can(actor, 'template.manage', { agency }))
}

async function save(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formOf(request)
  const lang = langOf(request)
  const t = resultWords[lang]
  const { actor, staff } = signedIn(request)
  const { key = '', agency = '' } = form
  if (!isUuid(key) || !can(actor, 'template.manage', { agency }))
    throw problemError(platformProblem('not_found'))
  const { parts, errors } = readParts(form, lang)
  const name = cleanLine(form.name ?? '')
  const decision = form.decision === 'refused' ? 'refused' : 'granted'
  if (name === '') errors.unshift({ id: 'name', message: textErrors[lang].required(t.name) })
  if (name.length > 200) errors.unshift({ id: 'name', message: textErrors[lang].tooLong(t.name, 200) })
  const unknown = listUnknownFields(parts)
  if (unknown.length > 0) errors.push({ id: 'body', message: t.unknown(unknown.join(', ')) })
  const edited = { agency, name, decision, parts } as const
  if (errors.length > 0) return edit(services, request, reply.code(422), { ...edited, errors })
  if (form.act === 'preview') return preview(services, reply, edited)
  const isSaved = await addTemplate(
    services.office.database,
    { id: key, ...edited },
    { staff: staff.id, now: services.clock.now() },
  )
  if (!isSaved)
    return edit(services, request, reply.code(409), { ...edited, errors: [{ id: 'name', message: t.race }] })
  return reply.redirect(`${paths.resultTemplates}?done=saved`, 303)
}

/** Fields stand as they are named. */
async function preview(
  { office, clock }: WebServices,
  reply: FastifyReply,
  { agency, parts }: Pick<Edited, 'agency' | 'parts'>,
) {
  const head = headOf(office, agency)
  const place = sayPlaceAndDate(office, agency, clock.now())
  const data = resultData({ head, place, parts, number: '', signedBy: '', mark: resultWords.vi.mark })
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'inline; filename="mau-ket-qua.pdf"')
    .type('application/pdf')
    .send(await renderPdf(RESULT_FORM, data))
}

async function edit(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  edited: Edited,
): Promise<FastifyReply> {
  const t = resultWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title: edited.name || t.add, reply, path: EDIT, hasErrors: edited.errors.length > 0 },
  })
  const agencies = agenciesOf(signedIn(request).actor)
  const page = templatePage({
    frame,
    services,
    ...edited,
    agencies,
    key: newId(services.clock.now()),
    action: EDIT,
  })
  return sendPrivatePage(reply, page)
}
