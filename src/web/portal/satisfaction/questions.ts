import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import { readDossier, tidyCode } from '../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { keepSatisfaction, readPoints } from '../../../satisfaction/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { findOpened, questionsPath, ratePath } from '../shell/find-opened.ts'
import { askToOpen } from '../shell/opening/ask-to-open.ts'
import { satisfactionKey } from '../shell/satisfaction-key.ts'
import { questionsPage } from './questions-page.tsx'

interface Params {
  Params: { code: string }
}
type Request = FastifyRequest<Params>

/**
 * `GET /rate/:code/questions` and `POST` of the same, where the operator asks the eleven questions: for whoever has a dossier open whose
 * result they have rated. The first answer of a dossier counts, however often it is sent; it is kept without the dossier's name.
 */
export function addSatisfactionQuestions(app: FastifyInstance, services: WebServices): void {
  if (services.config.satisfactionQuestions === 'off') return
  const config = { access: 'public' } as const
  const path = questionsPath(':code')
  app.get<Params>(path, { config }, (request, reply) => show(services, request, reply))
  app.post<Params>(path, { config }, (request, reply) => answer(services, request, reply))
}

async function open(services: WebServices, request: Request) {
  const code = tidyCode(request.params.code)
  const opened = await findOpened(services, request, code)
  const found = opened && (await readDossier(services.office, opened.id))
  return { code, isOpen: found !== undefined, state: found?.state.rating ? found.state : undefined }
}

async function show(services: WebServices, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { code, state } = await open(services, request)
  if (state === undefined) return reply.redirect(ratePath(code), 303)
  return draw(services, request, reply, { code, given: {}, missing: [] })
}

async function answer(services: WebServices, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const { code, isOpen, state } = await open(services, request)
  if (!isOpen) return askToOpen(services, request, reply, code)
  if (state === undefined) return reply.redirect(ratePath(code), 303)
  const given = formOf(request)
  const { points, missing } = readPoints(given)
  if (missing.length > 0) return draw(services, request, reply.code(422), { code, given, missing })
  if (state.competentAgency === undefined) throw problemError(platformProblem('not_found'))
  await keepSatisfaction(services.office.database, {
    key: satisfactionKey(services, state.id, 'questions'),
    agency: state.competentAgency,
    procedure: state.procedure,
    day: toLocalDate(services.clock.now()),
    said: { stage: 'questions', points },
  })
  return reply.redirect(ratePath(code), 303)
}

function draw(
  services: WebServices,
  request: Request,
  reply: FastifyReply,
  asked: { code: string; given: Readonly<Record<string, string>>; missing: readonly string[] },
): FastifyReply {
  const frame = { ...portalFrame(request, services, 'track'), path: questionsPath(asked.code) }
  const page = questionsPage({ frame, csrf: reply.csrfToken(), action: frame.path, ...asked })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
