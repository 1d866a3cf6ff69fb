import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import {
  listPayments,
  noteRefund,
  PAYMENT_FILTERS,
  type PaymentFilter,
  type PaymentPlace,
} from '../../../payments/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { type PaymentsView, paymentsPage } from './payments-page.tsx'
import { paymentsWords } from './payments-words.ts'

const PERMISSION = 'dossier.collect_fee'
const ACCESS = { access: { permission: PERMISSION } } as const
const ON_A_PAGE = 50
const MOST_NOTE = 500

/**
 * `GET /work/payments?filter=&after=` lists what came in online, within the agencies for which the person collects fees; `POST` notes
 * that money went back, once: the second is told so. A note that is missing keeps what was typed.
 */
export function addPayments(app: FastifyInstance, services: WebServices): void {
  app.get(paths.payments, { config: ACCESS }, (request, reply) => show(services, request, reply, {}))
  app.post(paths.payments, { config: ACCESS }, async (request, reply) => {
    const { transaction = '', note: typed = '', filter: asked } = formOf(request)
    const filter = filterOf(asked)
    const note = cleanLine(typed)
    if (note === '' || note.length > MOST_NOTE) {
      return show(services, request, reply.code(422), { filter, wrong: { transaction, note: typed } })
    }
    const { actor, staff } = signedIn(request)
    const refund = { transaction, staff: staff.id, note, scope: scopeOf(actor, PERMISSION) }
    const noted = await noteRefund(services.office.database, refund, services.clock.now())
    return reply.redirect(`${paths.payments}?filter=${filter}&done=${noted ? 'refund' : 'gone'}`, 303)
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { filter: kept, wrong }: Partial<Pick<PaymentsView, 'wrong' | 'filter'>>,
): Promise<FastifyReply> {
  const query = queryOf(request)
  const filter = kept ?? filterOf(query.filter)
  const after = placeOf(query.after)
  const rows = await listPayments(services.office.database, {
    scope: scopeOf(signedIn(request).actor, PERMISSION),
    filter,
    limit: ON_A_PAGE + 1,
    ...(after === undefined ? {} : { after }),
  })
  const t = paymentsWords[langOf(request)]
  const toasts = { refund: { tone: 'ok', title: t.marked }, gone: { tone: 'info', title: t.gone } } as const
  const toast = query.done === 'refund' || query.done === 'gone' ? toasts[query.done] : undefined
  const frame = await workspaceFrame(request, services, {
    title: t.title,
    reply,
    toast,
    path: paths.payments,
  })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const page = paymentsPage({
    ...{ frame, filter, wrong },
    rows: shown,
    isConnected: services.payments !== undefined,
    next: last && `${last.receivedAt}_${last.transaction}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(reply, page)
}

function filterOf(text: string | undefined): PaymentFilter {
  return PAYMENT_FILTERS.find((one) => one === text) ?? 'all'
}

/** `<received at>_<transaction>`; anything else is the beginning. */
function placeOf(text = ''): PaymentPlace | undefined {
  const [, at, transaction] = /^(\d{1,14}(?:\.\d{1,6})?)_(.{1,500})$/.exec(text) ?? []
  return at === undefined || transaction === undefined ? undefined : { receivedAt: Number(at), transaction }
}
