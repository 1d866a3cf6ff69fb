import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere } from '../../../agencies/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLines, platformProblem, problemError } from '../../../platform/index.ts'
import {
  type Acted,
  answerFinding,
  CHECK_KEYS,
  type Checks,
  checkDossier,
  findInspected,
  type InspectedDossier,
  inspectionRefusals,
  isFaulty,
  stateOf,
  VERDICTS,
} from '../../../supervision/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { getInspection, MOST_TEXT } from './get-inspection.ts'
import { inspectedPage } from './inspected-page.tsx'
import { inspectionWords } from './inspection-words.ts'

interface Ids {
  Params: { id: string; dossier: string }
}

/**
 * `GET /work/inspections/:id/:dossier`: one dossier of the sample with the checklist; `POST …/check` notes what was found, `POST …/answer` what the
 * agency says to it. What was typed stays on the page when it could not be noted.
 */
export function addInspected(app: FastifyInstance, services: WebServices): void {
  const path = `${paths.inspections}/:id/:dossier`
  const reads = { config: { access: { permission: 'report.read' } } } as const
  const leads = { config: { access: { permission: 'inspection.lead' } } } as const
  app.get<Ids>(path, reads, (request, reply) => show(services, request, reply))
  app.post<Ids>(`${path}/check`, leads, (request, reply) => check(services, request, reply))
  app.post<Ids>(`${path}/answer`, reads, (request, reply) => answer(services, request, reply))
}

async function getInspected(services: WebServices, request: FastifyRequest<Ids>): Promise<InspectedDossier> {
  const { id, dossier } = request.params
  const found = isUuid(dossier) ? await findInspected(services.office.database, id, dossier) : undefined
  if (found === undefined) throw problemError(platformProblem('not_found'))
  return found
}

async function show(
  services: WebServices,
  request: FastifyRequest<Ids>,
  reply: FastifyReply,
  { typed, errors = [] }: { typed?: Readonly<Record<string, string>>; errors?: readonly FormError[] } = {},
): Promise<FastifyReply> {
  const inspection = await getInspection(services, request)
  const row = await getInspected(services, request)
  const frame = await workspaceFrame(request, services, {
    ...{ title: row.code, reply, hasErrors: errors.length > 0 },
    path: paths.inspected(inspection.id, row.dossier),
  })
  const { directory } = services.office
  const leads = canSomewhere(signedIn(request).actor, 'inspection.lead')
  const page = inspectedPage({
    ...{ frame, directory, inspection, row, leads, typed, errors, state: stateOf(inspection) },
    isAsked: stateOf(inspection) === 'asked' && isFaulty(row),
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

async function check(
  services: WebServices,
  request: FastifyRequest<Ids>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const t = inspectionWords[langOf(request)]
  const form = formOf(request)
  await getInspection(services, request)
  const { id, dossier } = request.params
  await getInspected(services, request)
  const checks = readChecks(form)
  const finding = cleanLines(form.finding ?? '')
  const isWrong = checks !== undefined && isFaulty({ checks })
  const errors: FormError[] = [
    ...(checks === undefined ? [{ id: CHECK_KEYS[0] ?? '', message: t.missingChecks }] : []),
    ...((isWrong && finding === '') || finding.length > MOST_TEXT
      ? [{ id: 'finding', message: t.missingFinding }]
      : []),
  ]
  if (checks === undefined || errors.length > 0)
    return show(services, request, reply, { typed: form, errors })
  const by = { staff: signedIn(request).staff.id, now: services.clock.now() }
  const acted = await checkDossier(services.office.database, { inspection: id, dossier, checks, finding }, by)
  return said(services, request, reply, { acted, form, field: 'finding' })
}

/** Undefined: a question has no answer. */
function readChecks(form: Readonly<Record<string, string>>): Checks | undefined {
  const read = CHECK_KEYS.map((key) => [key, VERDICTS.find((one) => one === form[key])] as const)
  return read.some(([, verdict]) => verdict === undefined) ? undefined : (Object.fromEntries(read) as Checks)
}

async function answer(
  services: WebServices,
  request: FastifyRequest<Ids>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formOf(request)
  await getInspection(services, request)
  await getInspected(services, request)
  const text = cleanLines(form.answer ?? '')
  if (text === '' || text.length > MOST_TEXT) {
    const message = inspectionWords[langOf(request)].missingText
    return show(services, request, reply, { typed: form, errors: [{ id: 'answer', message }] })
  }
  const { id, dossier } = request.params
  const by = { staff: signedIn(request).staff.id, now: services.clock.now() }
  const acted = await answerFinding(services.office.database, { inspection: id, dossier, answer: text }, by)
  return said(services, request, reply, { acted, form, field: 'answer' })
}

function said(
  services: WebServices,
  request: FastifyRequest<Ids>,
  reply: FastifyReply,
  { acted, form, field }: { acted: Acted; form: Readonly<Record<string, string>>; field: string },
): FastifyReply | Promise<FastifyReply> {
  if (acted === 'done') return reply.redirect(`${paths.inspection(request.params.id)}?done=noted`, 303)
  const message = inspectionRefusals[acted][langOf(request)]
  return show(services, request, reply, { typed: form, errors: [{ id: field, message }] })
}
