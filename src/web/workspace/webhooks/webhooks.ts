import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type ApiClient, listApiClients } from '../../../agencies/index.ts'
import { listDestinations } from '../../../outbox/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { type Lang, newId, platformProblem, problemError } from '../../../platform/index.ts'
import {
  createWebhook,
  findWebhook,
  listWebhooks,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  rotateSecret,
  SECRET_AGAIN_MS,
  secretOf,
  type WebhookFault,
  webhookErrors,
} from '../../../webhooks/index.ts'
import { choiceErrors } from '../../fields/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { type WebhooksView, webhooksPage } from './webhooks-page.tsx'
import { webhooksWords } from './webhooks-words.ts'

const ACCESS = { access: { permission: 'client.manage' } } as const

interface HookParams {
  Params: { id: string }
}

/**
 * `GET /work/links/webhooks`: who is told; `POST` adds one, idempotent by its `key`. `POST …/:id/<act>` pauses, resumes, removes, makes a
 * new secret. A secret stands only in the answer to the form that made it.
 */
export function addWebhooks(app: FastifyInstance, services: WebServices): void {
  app.get(paths.webhooks, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.post(paths.webhooks, { config: ACCESS }, (request, reply) => add(services, request, reply))
  for (const act of ['pause', 'resume', 'remove'] as const) {
    app.post<HookParams>(`${paths.webhooks}/:id/${act}`, { config: ACCESS }, async (request, reply) => {
      const { id } = await getHook(services, request)
      const { database } = services.office
      const now = services.clock.now()
      if (act === 'pause') await pauseWebhook(database, id, now)
      else if (act === 'resume') await resumeWebhook(database, id, now)
      else await removeWebhook(database, id)
      return reply.redirect(`${paths.webhooks}?done=${act}`, 303)
    })
  }
  app.post<HookParams>(`${paths.webhooks}/:id/rotate`, { config: ACCESS }, async (request, reply) => {
    const { id } = await getHook(services, request)
    const now = services.clock.now()
    const hook = await rotateSecret(services.office.database, id, { key: newId(now), now })
    if (hook === undefined) throw problemError(platformProblem('not_found'))
    const shown = { secret: secretOf(services.signer, hook), isNew: false }
    return show(services, request, reply, { shown })
  })
}

async function getHook({ office }: WebServices, request: FastifyRequest<HookParams>) {
  const { id } = request.params
  const hook = isUuid(id) ? await findWebhook(office.database, id) : undefined
  if (hook === undefined) throw problemError(platformProblem('not_found'))
  return hook
}

async function add(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, outside, signer, clock } = services
  const form = formOf(request)
  const { client = '', url = '', types = '', contact = '', key = '' } = form
  const now = clock.now()
  const refuse = (errors: FormError[]) => show(services, request, reply.code(422), { form, errors })
  const errors = await errorsOf(services, form, langOf(request))
  if (errors.length > 0) return refuse(errors)
  const wanted = types.split(/[\s,]+/).filter(Boolean)
  const input = {
    ...{ id: isUuid(key) ? key : newId(now), client, url: url.trim() },
    ...{ types: wanted.length === 0 ? undefined : wanted, contact: contact.trim() || undefined },
    createdBy: signedIn(request).actor.id,
  }
  const made = await createWebhook({ database: office.database, outside }, input, now)
  if (typeof made === 'string') return refuse([faultError(made, langOf(request))])
  const isFresh = made.generation === 1 && now - made.createdAt < SECRET_AGAIN_MS
  const shown = { secret: isFresh ? secretOf(signer, made) : null, isNew: true }
  return show(services, request, reply, { shown })
}

async function errorsOf(
  services: WebServices,
  { client = '', contact = '' }: Readonly<Record<string, string>>,
  lang: Lang,
): Promise<FormError[]> {
  const t = webhooksWords[lang]
  const isKnown = (await listOpenClients(services)).some(({ id }) => id === client)
  const isAddress = contact.trim() === '' || z.email().max(200).safeParse(contact.trim()).success
  return [
    ...(isKnown ? [] : [{ id: 'client', message: choiceErrors[lang].required(t.client) }]),
    ...(isAddress ? [] : [{ id: 'contact', message: t.contactWrong }]),
  ]
}

function faultError(fault: WebhookFault, lang: Lang): FormError {
  const { text, next } = webhookErrors[fault]
  const id = fault === 'webhook_types_unknown' ? 'types' : fault === 'webhook_too_many' ? 'client' : 'url'
  return { id, message: `${text[lang]} ${next[lang]}` }
}

/** Programs whose token still opens something. */
async function listOpenClients({ office, clock }: WebServices): Promise<ApiClient[]> {
  const now = clock.now()
  const all = await listApiClients(office.database)
  return all.filter(
    ({ revokedAt, expiresAt }) => revokedAt === undefined && (expiresAt === undefined || expiresAt > now),
  )
}

type Said = Partial<Pick<WebhooksView, 'form' | 'errors' | 'shown'>>

async function show(services: WebServices, request: FastifyRequest, reply: FastifyReply, said: Said = {}) {
  const { office, clock } = services
  const now = clock.now()
  const t = webhooksWords[langOf(request)]
  const [hooks, clients, states] = await Promise.all([
    listWebhooks(office.database),
    listOpenClients(services),
    listDestinations(office.database, now),
  ])
  const done = (t.done as Record<string, string>)[queryOf(request).done ?? '']
  const { form = {}, errors = [], shown } = said
  const frame = await workspaceFrame(request, services, {
    title: t.title,
    reply,
    hasErrors: errors.length > 0,
    toast: done === undefined ? undefined : { tone: 'ok', title: done },
    path: paths.webhooks,
  })
  const fares = new Map(states.map((one) => [one.destination, one]))
  const key = isUuid(form.key ?? '') ? (form.key ?? '') : newId(now)
  return sendPrivatePage(reply, webhooksPage({ frame, hooks, clients, fares, form, errors, key, shown }))
}
