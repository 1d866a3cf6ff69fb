import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import {
  actOnDossier,
  type Dossier,
  derivedId,
  isRefusal,
  type LookUp,
  type Rating,
  readDossier,
  tidyCode,
} from '../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { findSatisfaction, keepSatisfaction } from '../../../satisfaction/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { findOpened, questionsPath, ratePath, takeFromAddress, trackPath } from '../shell/find-opened.ts'
import { askToOpen } from '../shell/opening/ask-to-open.ts'
import { satisfactionKey } from '../shell/satisfaction-key.ts'
import { levelsToday } from './levels-today.ts'
import { type RateView, ratePage } from './rate-page.tsx'

interface Params {
  Params: { code: string }
}

/**
 * `GET /rate/:code` and `POST` of the same, for whoever has the dossier open: one answer of the scale of the day, once for each
 * dossier and stage (its reception, its result), so a double click, a reload or a second tab gives one rating. The form stands on pages that are kept for many, without a
 * token of its own: what opens the dossier is a cookie that no other site's form brings along.
 */
export function addRate(app: FastifyInstance, services: WebServices, lookUp: LookUp): void {
  const access = 'public' as const
  app.get<Params>('/rate/:code', { config: { access } }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    const door = { services, lookUp }
    const elsewhere = await takeFromAddress(door, request, reply, { code, path: ratePath(code) })
    if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 303)
    const found = await findOpened(services, request, code)
    if (found === undefined) return reply.redirect(trackPath(code), 303)
    return show(services, request, reply, found.id)
  })
  app.post<Params>('/rate/:code', { config: { access, csrf: 'exempt' } }, async (request, reply) => {
    const form = formOf(request)
    const code = tidyCode(request.params.code)
    const found = await findOpened(services, request, code)
    if (found === undefined) return askToOpen(services, request, reply, code)
    const level = levelsToday(services).find((one) => one === form.level)
    if (level === undefined) return reply.redirect(ratePath(code), 303)
    if (form.stage === 'reception') {
      await rateReception(services, found.id, level)
      return reply.redirect(ratePath(code), 303)
    }
    const refused = await rate(services, found.id, level)
    // Rated from another tab, or with another answer of the same page, in the meantime: the page says so and thanks.
    if (refused === undefined || ['already_rated', 'key_reused'].includes(refused.refused)) {
      return reply.redirect(ratePath(code), 303)
    }
    return show(services, request, reply.code(409), found.id)
  })
}

async function rate(services: WebServices, id: string, level: Rating['level']) {
  const now = services.clock.now()
  const answer = await actOnDossier(services.office, {
    // One press or ten, from however many tabs: one act.
    id: derivedId('rating', id),
    dossier: id,
    actor: { kind: 'applicant', id, secretOf: id },
    at: now,
    body: { type: 'rate', level, channel: 'online' },
  })
  return isRefusal(answer) ? answer : undefined
}

/** Kept beside the dossier and without its name: the first answer counts, and only between acceptance and end. */
async function rateReception(services: WebServices, id: string, level: Rating['level']): Promise<void> {
  const found = await readDossier(services.office, id)
  if (found === undefined || !isReceived(found.state)) return
  const { receivingAgency: agency, procedure } = found.state
  const day = toLocalDate(services.clock.now())
  const key = satisfactionKey(services, id, 'reception')
  await keepSatisfaction(services.office.database, {
    ...{ key, agency, procedure, day },
    said: { stage: 'reception', level },
  })
}

const isReceived = ({ code, endedAt }: Dossier) => code !== undefined && endedAt === undefined

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const found = await readDossier(services.office, id)
  if (found === undefined) throw problemError(platformProblem('not_found'))
  const { state } = found
  const code = state.code ?? state.reference
  const [reception, questions] = (['reception', 'questions'] as const).map((one) =>
    satisfactionKey(services, id, one),
  ) as [Buffer, Buffer]
  const answered = await findSatisfaction(services.office.database, [reception, questions])
  const asksMore =
    services.config.satisfactionQuestions === 'on' &&
    state.rating !== undefined &&
    !answered.has(questions.toString('hex'))
  const frame = { ...portalFrame(request, services, 'track'), path: ratePath(code) }
  const page = ratePage({
    frame,
    levels: levelsToday(services),
    code,
    name: services.office.catalogue.byId(state.procedureVersion)?.version.name[frame.lang] ?? state.procedure,
    trackHref: trackPath(code),
    rated: state.rating?.level,
    stage: stageOf(state, answered.has(reception.toString('hex'))),
    questionsHref: asksMore ? questionsPath(code) : undefined,
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}

function stageOf(state: Dossier, isReceptionRated: boolean): RateView['stage'] {
  if (state.rating !== undefined) return 'rated'
  if (state.endedAt !== undefined) return 'open'
  if (!isReceived(state)) return 'too_early'
  return isReceptionRated ? 'reception_rated' : 'reception'
}
