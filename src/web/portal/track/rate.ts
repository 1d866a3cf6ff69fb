import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  actOnDossier,
  isRefusal,
  type LookUp,
  type Rating,
  readDossier,
  tidyCode,
} from '../../../dossiers/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { findOpened, ratePath, takeFromAddress, trackPath } from '../shell/find-opened.ts'
import { LEVELS, ratePage } from './rate-page.tsx'

interface Params {
  Params: { code: string }
}

/**
 * `GET /rate/:code` and `POST` of the same, for whoever has the dossier open: one answer of four, once for each dossier. The
 * key of the act is made with the page, so a double click, a reload or a second tab gives one rating.
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
  app.post<Params>('/rate/:code', { config: { access } }, async (request, reply) => {
    const form = formOf(request)
    const code = tidyCode(request.params.code)
    const found = await findOpened(services, request, code)
    if (found === undefined) return reply.redirect(trackPath(code), 303)
    const level = LEVELS.find((one) => one === form.level)
    if (level === undefined) return reply.redirect(ratePath(code), 303)
    const refused = await rate(services, found.id, level, form.key)
    // Rated from another tab, or with another answer of the same page, in the meantime: the page says so and thanks.
    if (refused === undefined || ['already_rated', 'key_reused'].includes(refused.refused)) {
      return reply.redirect(ratePath(code), 303)
    }
    return show(services, request, reply.code(409), found.id)
  })
}

async function rate(services: WebServices, id: string, level: Rating['level'], key = '') {
  const now = services.clock.now()
  const answer = await actOnDossier(services.office, {
    id: formKey(key, now),
    dossier: id,
    actor: { kind: 'applicant', id, secretOf: id },
    at: now,
    body: { type: 'rate', level, channel: 'online' },
  })
  return isRefusal(answer) ? answer : undefined
}

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
  const frame = { ...portalFrame(request, services, 'track'), path: ratePath(code) }
  const page = ratePage({
    frame,
    csrf: reply.csrfToken(),
    key: newId(services.clock.now()),
    code,
    name: services.office.catalogue.byId(state.procedureVersion)?.version.name[frame.lang] ?? state.procedure,
    trackHref: trackPath(code),
    rated: state.rating?.level,
    stage: state.rating !== undefined ? 'rated' : state.endedAt === undefined ? 'too_early' : 'open',
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
