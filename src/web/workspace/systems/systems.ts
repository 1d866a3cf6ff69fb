import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type ConfiguredSystem,
  findConfigured,
  listConfigured,
  saveConfigured,
  switchOff,
  switchOn,
  trySystem,
} from '../../../integration/index.ts'
import { listDestinations } from '../../../outbox/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { readSystemForm } from './system-input.ts'
import { type SystemView, systemPage } from './system-page.tsx'
import { systemsPage } from './systems-page.tsx'
import { systemsWords } from './systems-words.ts'

const ACCESS = { access: { permission: 'link.manage' } } as const

interface Params {
  Params: { id: string }
}

/**
 * `GET /work/links/systems`: the systems that were configured; `/new` and `/:id`: one as a form. `POST /work/links/systems` saves, idempotent by
 * its `id`; `POST …/:id/try` sends a sample, `…/on` and `…/off` switch. The key of a system is never shown.
 */
export function addSystems(app: FastifyInstance, services: WebServices): void {
  app.get(paths.systems, { config: ACCESS }, (request, reply) => showList(services, request, reply))
  app.post(paths.systems, { config: ACCESS }, (request, reply) => save(services, request, reply))
  app.get<Params>(`${paths.systems}/:id`, { config: ACCESS }, async (request, reply) => {
    const { id } = request.params
    const system = id === 'new' ? undefined : await getSystem(services, id)
    return showOne(services, request, reply, { system })
  })
  app.post<Params>(`${paths.systems}/:id/try`, { config: ACCESS }, async (request, reply) => {
    const { office, signer, outside, clock } = services
    const system = await getSystem(services, request.params.id)
    await trySystem({ office, signer, outside, now: () => clock.now() }, system)
    return reply.redirect(`${paths.systems}/${system.id}#trial`, 303)
  })
  for (const act of ['on', 'off'] as const) {
    app.post<Params>(`${paths.systems}/:id/${act}`, { config: ACCESS }, async (request, reply) => {
      const { id, changedBy } = await getSystem(services, request.params.id)
      const { database } = services.office
      const me = signedIn(request).actor.id
      if (act === 'on' && me === changedBy) return reply.redirect(`${paths.systems}/${id}?done=own`, 303)
      if (act === 'on') await switchOn(database, id, me)
      else await switchOff(database, id)
      return reply.redirect(`${paths.systems}/${id}?done=${act}`, 303)
    })
  }
}

async function getSystem({ office }: WebServices, id: string): Promise<ConfiguredSystem> {
  const system = isUuid(id) ? await findConfigured(office.database, id) : undefined
  if (system === undefined) throw problemError(platformProblem('not_found'))
  return system
}

async function save(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const form = formOf(request)
  const now = clock.now()
  const id = isUuid(form.id ?? '') ? (form.id ?? '') : newId(now)
  const system = await findConfigured(office.database, id)
  const hadSecret = system?.secret !== undefined
  const read = await readSystemForm(services, { id, form, hadSecret, lang: langOf(request) })
  if ('errors' in read) {
    return showOne(services, request, reply.code(422), { system, form: { ...form, id }, errors: read.errors })
  }
  await saveConfigured(office.database, read.input, { now, by: signedIn(request).actor.id })
  return reply.redirect(`${paths.systems}/${id}?done=saved`, 303)
}

async function showList(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const [systems, states] = await Promise.all([
    listConfigured(office.database),
    listDestinations(office.database, clock.now()),
  ])
  const { title } = systemsWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply })
  const fares = new Map(states.map((one) => [one.destination, one]))
  return sendPrivatePage(reply, systemsPage({ frame, systems, fares }))
}

type Shown = Pick<SystemView, 'system'> & Partial<Pick<SystemView, 'form' | 'errors'>>

async function showOne(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { system, form, errors = [] }: Shown,
) {
  const { clock } = services
  const t = systemsWords[langOf(request)]
  const { done = '' } = queryOf(request)
  const said = done === 'saved' ? t.saved : (t.done as Record<string, string>)[done]
  const frame = await workspaceFrame(request, services, {
    title: system?.name ?? t.add,
    reply,
    hasErrors: errors.length > 0,
    toast: said === undefined ? undefined : { tone: done === 'own' ? 'soon' : 'ok', title: said },
    path: system === undefined ? `${paths.systems}/new` : `${paths.systems}/${system.id}`,
  })
  const key = system?.id ?? form?.id ?? newId(clock.now())
  return sendPrivatePage(reply, systemPage({ frame, system, form: form ?? formFrom(system), errors, key }))
}

/** As it was typed; the key is not among it. */
function formFrom(system: ConfiguredSystem | undefined): Record<string, string> {
  if (system === undefined) return { mapping: 'maHoSo = code\nnguoiNop.hoTen = applicant_name' }
  const { name, url, authHeader = '', waitsFor, procedures, condition, mapping, answers } = system
  return { name, url, authHeader, waitsFor, procedures: procedures.join(', '), condition, mapping, answers }
}
