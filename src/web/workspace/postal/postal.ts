import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can, recordView } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import {
  cancelPost,
  isCancellable,
  listPostalItems,
  orderPost,
  owedBeforePost,
  type PostalItem,
  type PostalKind,
  postalKindOf,
} from '../../../integration/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import { knownPostal, type PostalFields, readPostal } from '../../shell/postal/postal-form.tsx'
import { postalWords } from '../../shell/postal/postal-words.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { findReadable } from '../shell/readable.ts'
import { postalPage, postalPageWords } from './postal-page.tsx'

const ACCESS = { access: { permission: 'dossier.read' } } as const
const NEEDED = { collect: 'dossier.receive', return: 'dossier.hand_over' } as const

interface Params {
  Params: { id: string }
}

interface Shown {
  fields?: PostalFields
  errors?: readonly FormError[]
  key?: string
}

/**
 * `GET /work/dossiers/:id/post`: what the post carries for the dossier, and the form that orders it. `POST` orders, once by the key of
 * the form; the result is handed over when the post says that it has delivered it.
 */
export function addPostal(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(paths.postal(':id'), { config: ACCESS }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return show(services, request, reply, found, {})
  })
  app.post<Params>(paths.postal(':id'), { config: ACCESS }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return order(services, request, reply, found)
  })
}

/** What this person may order of it now. */
function orderable(
  { connections }: WebServices,
  actor: Actor,
  { state }: LoadedDossier,
): PostalKind | undefined {
  const kind = connections?.isPostal ? postalKindOf(state) : undefined
  if (kind === undefined) return undefined
  return can(actor, NEEDED[kind], { agency: state.receivingAgency }) ? kind : undefined
}

async function order(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const fields = formOf(request)
  const [lang, now] = [langOf(request), clock.now()]
  if (fields.cancel !== undefined) return cancel(services, request, reply, found, fields.cancel)
  const kind = (['collect', 'return'] as const).find((one) => one === fields.kind)
  if (kind === undefined || !can(actor, NEEDED[kind], { agency: found.state.receivingAgency })) {
    throw problemError(platformProblem('forbidden'))
  }
  const key = formKey(fields.key, now)
  const read = readPostal(fields, { lang, today: toLocalDate(now) })
  if ('errors' in read) return show(services, request, reply.code(422), found, { fields, key, ...read })
  const asked = { id: key, dossier: found.state, kind, askedBy: actor.id, ...read }
  const ordered = services.connections?.isPostal ? await orderPost(office, asked, now) : 'not_now'
  if (ordered === 'ordered') return reply.redirect(`${paths.postal(found.state.id)}?done=1`, 303)
  const errors = [{ id: 'name', message: postalWords[lang].refusals[ordered] }]
  return show(services, request, reply.code(409), found, { fields, key, errors })
}

/** Twice is once; a postman who has it is told about. */
async function cancel(
  { office, clock, connections }: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  { state }: LoadedDossier,
  id: string,
): Promise<FastifyReply> {
  const item = (await listPostalItems(office.database, [state.id])).find((one) => one.id === id)
  if (item === undefined) throw problemError(platformProblem('not_found'))
  if (!can(signedIn(request).actor, NEEDED[item.kind], { agency: state.receivingAgency })) {
    throw problemError(platformProblem('forbidden'))
  }
  const isAsked = connections?.isPostal === true && (await cancelPost(office.database, item, clock.now()))
  return reply.redirect(`${paths.postal(state.id)}?done=${isAsked ? 'cancel' : 'late'}`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
  { fields, errors = [], key }: Shown,
): Promise<FastifyReply> {
  const { office, clock, connections } = services
  const { actor } = signedIn(request)
  const lang = langOf(request)
  const { id, code, reference } = found.state
  await recordView(office.database, { staff: actor.id, dossier: id, purpose: 'postal' }, clock.now())
  const { title, asked, tooLate } = postalPageWords[lang]
  const { done } = queryOf(request)
  const toast =
    done === 'cancel'
      ? ({ tone: 'ok', title: asked } as const)
      : done === 'late'
        ? ({ tone: 'soon', title: tooLate } as const)
        : undefined
  const heading = `${title}: ${code ?? reference}`
  const frame = await workspaceFrame(request, services, {
    ...{ title, heading, reply, toast, path: paths.postal(id), hasErrors: errors.length > 0 },
  })
  const view = {
    ...{ frame, found, errors },
    items: await listPostalItems(office.database, [id]),
    mayCancel: (item: PostalItem) =>
      connections?.isPostal === true &&
      isCancellable(item) &&
      item.unneededAt === null &&
      can(actor, NEEDED[item.kind], { agency: found.state.receivingAgency }),
    kind: orderable(services, actor, found),
    owed: owedBeforePost(office, found.state),
    isOn: connections?.isPostal === true,
    fields: fields ?? (await knownPostal(services, found, lang)),
    key: key ?? newId(clock.now()),
  }
  return sendPrivatePage(reply, postalPage(view))
}
