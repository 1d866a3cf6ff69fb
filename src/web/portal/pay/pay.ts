import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type LoadedDossier, type LookUp, readDossier, tidyCode } from '../../../dossiers/index.ts'
import {
  askOfBill,
  findBillOfAttempt,
  listBillsOf,
  owedOf,
  PURPOSES,
  startPayment,
} from '../../../payments/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { findOpened, payPath, takeFromAddress, trackPath } from '../shell/find-opened.ts'
import { askToOpen } from '../shell/opening/ask-to-open.ts'
import { leavePage } from './leave-page.tsx'
import { type PayView, payPage } from './pay-page.tsx'

interface Params {
  Params: { code: string }
}

const ACCESS = { access: 'public' } as const
/** The platform writes the name of its field so. */
const REFERENCE = 'MaThamChieu'

/**
 * `GET /pay/:code`: what the dossier owes and what was paid, for whoever has it open. `POST` of the same: a new attempt, and a page
 * that leads to the platform (a redirect out of a form is not allowed by our own policy, and people should see where they go).
 * `GET /pay/return?MaThamChieu=`: back from the platform, which is asked where its call-back has not come yet. A double click makes
 * two attempts of one bill; what is paid twice goes back.
 */
export function addPay(app: FastifyInstance, services: WebServices, lookUp: LookUp): void {
  app.get('/pay/return', { config: ACCESS }, (request, reply) => comeBack(services, request, reply))
  app.get<Params>('/pay/:code', { config: ACCESS }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    const door = { services, lookUp }
    const elsewhere = await takeFromAddress(door, request, reply, { code, path: payPath(code) })
    if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 303)
    const dossier = await getOpened(services, request, code)
    if (dossier === undefined) return reply.redirect(trackPath(code), 303)
    const back = queryOf(request).back === 'yes'
    return show(services, request, reply, dossier, back ? { back } : {})
  })
  app.post<Params>('/pay/:code', { config: ACCESS }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    const dossier = await getOpened(services, request, code)
    if (dossier === undefined) return askToOpen(services, request, reply, code)
    return leave(services, request, reply, dossier)
  })
}

async function getOpened(
  services: WebServices,
  request: FastifyRequest,
  code: string,
): Promise<LoadedDossier | undefined> {
  const found = await findOpened(services, request, code)
  return found && (await readDossier(services.office, found.id))
}

async function leave(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: LoadedDossier,
): Promise<FastifyReply> {
  const { office, payments, clock } = services
  const code = dossier.state.code ?? dossier.state.reference
  const purpose = PURPOSES.find((one) => one === formOf(request).purpose)
  if (purpose === undefined || payments === undefined) return reply.redirect(payPath(code), 303)
  const started = await startPayment(office, payments, { dossier, purpose, ip: request.ip, now: clock.now() })
  if (started === 'nothing_owed') return reply.redirect(`${payPath(code)}?back=yes`, 303)
  if ('failed' in started) {
    request.log.warn({ failed: started.failed }, 'the payment platform gave no page to pay on')
    return show(services, request, reply.code(503).header('retry-after', 60), dossier, { isAway: true })
  }
  const frame = { ...portalFrame(request, services, 'track'), path: payPath(code) }
  return sendPrivatePage(reply, leavePage({ frame, code, url: started.url, platform: payments.name }))
}

async function comeBack(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, payments, clock } = services
  const reference = queryOf(request)[REFERENCE] ?? ''
  const bill = await findBillOfAttempt(office.database, reference)
  if (bill === undefined) throw problemError(platformProblem('not_found'))
  if (payments !== undefined && bill.state === 'open') await askOfBill(office, payments, bill.id, clock.now())
  return reply.header('cache-control', 'no-store').redirect(`${payPath(bill.code)}?back=yes`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { state }: LoadedDossier,
  told: Pick<PayView, 'back' | 'isAway'>,
): Promise<FastifyReply> {
  const { office, payments } = services
  const code = state.code ?? state.reference
  const frame = { ...portalFrame(request, services, 'track'), path: payPath(code) }
  const procedure = office.catalogue.byId(state.procedureVersion)
  const bills = await listBillsOf(office.database, state.id)
  const page = payPage({
    ...told,
    frame,
    csrf: reply.csrfToken(),
    code,
    name: procedure?.version.name[frame.lang] ?? state.procedure,
    agency: office.directory.nameOf(state.receivingAgency, frame.lang),
    owed: owedOf(state, procedure),
    paid: bills.filter((bill) => bill.state === 'paid' || bill.state === 'settled'),
    platform: payments,
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
