import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import {
  isNoticeWithin,
  listNotices,
  NOTICE_KINDS,
  NOTICE_STATES,
  type NoticePlace,
} from '../../../notices/index.ts'
import { listDestinations, resend } from '../../../outbox/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { noticesPage } from './notices-page.tsx'
import { noticesWords } from './notices-words.ts'
import { templatesPage } from './templates-page.tsx'

const ACCESS = { access: { permission: 'notice.manage' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/notices?state=&after=` shows what went to whom, `POST /work/notices/resend` sends one message again under the id it
 * had (twice is once: what waits already is left alone), `GET /work/notices/templates?kind=` shows the texts with made-up facts.
 */
export function addNotices(app: FastifyInstance, services: WebServices): void {
  app.get(paths.notices, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.post(`${paths.notices}/resend`, { config: ACCESS }, (request, reply) => again(services, request, reply))
  app.get(paths.templates, { config: ACCESS }, async (request, reply) => {
    const asked = queryOf(request).kind
    const kind = NOTICE_KINDS.find((one) => one === asked) ?? 'received'
    const { templates: title } = noticesWords[langOf(request)]
    const frame = await workspaceFrame(request, services, { title, reply })
    const { publicUrl } = services.config
    return sendPrivatePage(reply, templatesPage({ frame, kind, publicUrl, now: services.clock.now() }))
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const query = queryOf(request)
  const { actor } = signedIn(request)
  const state = NOTICE_STATES.find((one) => one === query.state)
  const after = placeOf(query.after)
  const scope = scopeOf(actor, 'notice.manage')
  const rows = await listNotices(office.database, {
    scope,
    limit: ON_A_PAGE + 1,
    ...(state === undefined ? {} : { state }),
    ...(after === undefined ? {} : { after }),
  })
  // How the channels fare concerns the whole province.
  const channels = scope.all ? await listDestinations(office.database, clock.now()) : []
  const lang = langOf(request)
  const t = noticesWords[lang]
  const toast = query.done === 'resend' ? ({ tone: 'ok', title: t.resent } as const) : undefined
  const frame = await workspaceFrame(request, services, { title: t.title, reply, toast, path: paths.notices })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const next = last && `${last.happenedAt}_${last.id}`
  return sendPrivatePage(reply, noticesPage({ frame, rows: shown, state, channels, next, isFirst: !after }))
}

/** `<happened at>_<id>`; anything else is the beginning. */
function placeOf(text = ''): NoticePlace | undefined {
  const [at = '', id = ''] = text.split('_')
  return /^\d{1,14}$/.test(at) && isUuid(id) ? { happenedAt: Number(at), id } : undefined
}

async function again(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { delivery = '', back } = formOf(request)
  const scope = scopeOf(signedIn(request).actor, 'notice.manage')
  const may = isUuid(delivery) && (await isNoticeWithin(office.database, delivery, scope))
  if (!may) throw problemError(platformProblem('not_found'))
  await resend(office.database, { id: delivery }, clock.now())
  const state = NOTICE_STATES.find((one) => one === back)
  return reply.redirect(`${paths.notices}?done=resend${state === undefined ? '' : `&state=${state}`}`, 303)
}
