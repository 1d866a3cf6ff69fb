import type { FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  approveDraft,
  discardDraft,
  findDraft,
  hasVersion,
  returnDraft,
  submitDraft,
} from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
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
  const id = idOf(request)
  const { staff } = signedIn(request)
  const directory = { agencies: office.directory.agencies(), hasRole: await readRolePlaces(office.database) }
  const published = await approveDraft(office.database, {
    id,
    directory,
    by: staff.id,
    byName: staff.fullName,
    at: clock.now(),
  })
  if ('version' in published) {
    await office.catalogue.refresh()
    return reply.redirect(`${paths.procedures}/${published.version.procedure}?done=approve`, 303)
  }
  const lang = langOf(request)
  reply.code(409)
  return show(services, request, reply, 'record', {
    errors: published.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] })),
  })
}

export async function discard(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { database } = services.office
  const id = idOf(request)
  const draft = await findDraft(database, id)
  const { procedure: code = '' } = formOf(request)
  // What is gone was thrown away by this form, sent twice; what is published meanwhile stays, and is no draft.
  const isDone = draft !== undefined || (CODE.test(code) && !(await hasVersion(database, id)))
  if (!isDone) throw problemError(platformProblem('not_found'))
  await discardDraft(database, id)
  return reply.redirect(`${paths.procedures}/${draft?.version.procedure ?? code}?done=discard`, 303)
}

const CODE = /^\d\.\d{6}$/

function idOf({ params }: FastifyRequest<ById>): string {
  if (!isUuid(params.id)) throw problemError(platformProblem('not_found'))
  return params.id
}
