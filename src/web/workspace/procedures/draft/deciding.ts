import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { approveDraft, discardDraft, returnDraft, submitDraft } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isError, judgeDraft } from '../flow/judge-draft.ts'

import { type ById, getDraft, show } from './show-draft.ts'

export async function submit(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { office, clock } = services
  const draft = await getDraft(services, request)
  const hasRole = await readRolePlaces(office.database)
  const { findings } = judgeDraft(draft, services, { hasRole, today: toLocalDate(clock.now()) })
  if (findings.some(isError)) {
    reply.code(409)
    return show(services, request, reply, 'flow')
  }
  return decided(
    services,
    request,
    reply,
    'submit',
    await submitDraft(office.database, { id: draft.version.id, by: signedIn(request).staff.id }),
  )
}

export async function giveBack(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const note = formOf(request).note ?? ''
  return decided(
    services,
    request,
    reply,
    'return',
    await returnDraft(services.office.database, { id: draft.version.id, note }),
  )
}

async function decided(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  done: 'submit' | 'return',
  answer: Awaited<ReturnType<typeof submitDraft>>,
) {
  if ('done' in answer) return reply.redirect(`${paths.draft(request.params.id)}?done=${done}`, 303)
  const lang = langOf(request)
  reply.code(409)
  return show(services, request, reply, 'record', {
    errors: answer.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] })),
  })
}

export async function approve(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { office, clock } = services
  const draft = await getDraft(services, request)
  const { staff } = signedIn(request)
  const directory = { agencies: office.directory.agencies(), hasRole: await readRolePlaces(office.database) }
  const published = await approveDraft(office.database, {
    id: draft.version.id,
    directory,
    by: staff.id,
    byName: staff.fullName,
    at: clock.now(),
  })
  if ('version' in published) {
    await office.catalogue.refresh()
    return reply.redirect(`${paths.procedures}/${draft.version.procedure}?done=approve`, 303)
  }
  const lang = langOf(request)
  reply.code(409)
  return show(services, request, reply, 'record', {
    errors: published.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] })),
  })
}

export async function discard(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  await discardDraft(services.office.database, draft.version.id)
  return reply.redirect(`${paths.procedures}/${draft.version.procedure}?done=discard`, 303)
}
