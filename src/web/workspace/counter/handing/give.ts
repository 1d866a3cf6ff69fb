/** One result at the desk, handed over with its proof and the originals that go back; the slip that both sides sign. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordView } from '../../../../agencies/index.ts'
import {
  actOnDossier,
  commandSchema,
  HAND_OVER_PROOFS,
  isRefusal,
  isTrackingKey,
  type LoadedDossier,
  standingFees,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, platformProblem, problemError } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { formOf, manyOf, queryOf } from '../../../shell/forms/form.ts'
import { formKey } from '../../../shell/forms/form-key.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { sayCommandIssue } from '../../../words/command-issue.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { findReadable } from '../../shell/readable.ts'
import { isForHand } from './find-ready.ts'
import { type GiveView, givePage } from './give-page.tsx'
import { GIVE_SLIP, giveSlipData } from './give-slip.ts'
import { giveWords } from './give-words.ts'

const ACCESS = { access: { permission: 'dossier.hand_over' } } as const
type GiveRequest = FastifyRequest<{ Params: { id: string } }>

/**
 * `GET /work/return/:id?key=`: one result that waits at the person's desk; `key` is that of the receipt, where its code was read. `POST`
 * hands it over, once by the key of the form. `GET …/slip.pdf`: the slip to sign. What does not wait here leads to the dossier.
 */
export function addGive(app: FastifyInstance, services: WebServices): void {
  app.get(paths.give(':id'), { config: ACCESS }, async (request: GiveRequest, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    if (!isForHand(signedIn(request).actor, found)) return reply.redirect(paths.dossier(found.state.id), 303)
    const typed = { receiver: '', proof: undefined, returned: [] }
    return show(services, request, reply, {
      found,
      typed,
      errors: [],
      key: formKey('', services.clock.now()),
    })
  })
  app.post(paths.give(':id'), { config: ACCESS }, (request: GiveRequest, reply) =>
    give(services, request, reply),
  )
  app.get(paths.giveSlip(':id'), { config: ACCESS }, (request: GiveRequest, reply) =>
    print(services, request, reply),
  )
}

async function give(services: WebServices, request: GiveRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const found = await findReadable(services, actor, request.params.id)
  const { key: given, version = '', receiver = '', ...form } = formOf(request)
  const proof = HAND_OVER_PROOFS.find((one) => one === form.proof)
  const typed = { receiver, proof, returned: manyOf(request, 'returned') }
  const key = formKey(given, clock.now())
  const { errors, body } = read(services, request, found, typed)
  if (body === undefined) return show(services, request, reply.code(422), { found, typed, errors, key })
  const acted = await actOnDossier(office, {
    ...{ id: key, dossier: found.state.id, actor, at: clock.now(), body },
    ...(/^\d{1,9}$/.test(version) ? { expectedVersion: Number(version) } : {}),
  })
  if (!isRefusal(acted)) return reply.redirect(`${paths.return}?done=${acted.dossier}`, 303)
  const lang = langOf(request)
  const said = { id: 'receiver', message: `${acted.message[lang]} ${acted.next[lang]}` }
  const again = await findReadable(services, actor, found.state.id)
  // Whoever looks again acts on what is there now.
  const view = { found: again, typed, errors: [said], key: formKey('', clock.now()) }
  return show(services, request, reply.code(409), view)
}

/** The command, or every error at its field. */
function read(
  services: WebServices,
  request: FastifyRequest,
  { state }: LoadedDossier,
  { receiver, proof, returned }: GiveView['typed'],
) {
  const lang = langOf(request)
  const t = giveWords[lang]
  const errors: FormError[] = []
  if (proof === undefined) errors.push({ id: 'proof', message: t.proofMissing })
  if (proof === 'receipt' && keyOf(services, request, state.id) === undefined)
    errors.push({ id: 'proof', message: t.proofWrong })
  const body = commandSchema.safeParse({
    ...{ type: 'hand_over', method: 'counter', proof },
    ...(cleanLine(receiver) === '' ? {} : { receiver }),
    ...(returned.length === 0 ? {} : { returned }),
  })
  if (!body.success) {
    for (const issue of body.error.issues) {
      const id = issue.path[0] === 'returned' ? 'returned' : 'receiver'
      errors.push({ id, message: sayCommandIssue(issue, t[id], lang) })
    }
  }
  return { errors, body: errors.length === 0 ? body.data : undefined }
}

/** The receipt's key, as it came with the page or the form, where it is this dossier's. */
function keyOf({ signer }: WebServices, request: FastifyRequest, dossier: string): string | undefined {
  const key = formOf(request).receiptKey ?? queryOf(request).key
  return isTrackingKey(signer, dossier, key) ? key : undefined
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  view: Pick<GiveView, 'found' | 'typed' | 'errors' | 'key'>,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { state } = view.found
  await office.catalogue.learn([state.procedureVersion])
  const looked = { staff: signedIn(request).staff.id, dossier: state.id, purpose: 'hand_over' }
  await recordView(office.database, looked, clock.now())
  const procedure = office.catalogue.byId(state.procedureVersion)
  const owed = standingFees(state, procedure)
    .filter(({ standing }) => standing === 'unpaid')
    .reduce((sum, { amount = 0 }) => sum + amount, 0)
  const title = giveWords[langOf(request)].title(state.code ?? state.reference)
  const hasErrors = view.errors.length > 0
  const frame = await workspaceFrame(request, services, {
    title,
    reply,
    hasErrors,
    path: paths.give(state.id),
  })
  const receiptKey = keyOf(services, request, state.id)
  return sendPrivatePage(reply, givePage({ ...view, frame, services, receiptKey, owed }))
}

async function print(
  services: WebServices,
  request: GiveRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const found = await findReadable(services, actor, request.params.id)
  if (!isForHand(actor, found)) throw problemError(platformProblem('not_found'))
  const { id, code, reference, procedureVersion } = found.state
  await office.catalogue.learn([procedureVersion])
  await recordView(office.database, { staff: staff.id, dossier: id, purpose: 'hand_over' }, clock.now())
  const pdf = await renderPdf(
    GIVE_SLIP,
    giveSlipData(services, found, { officer: staff.fullName, now: clock.now() }),
  )
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="ky-nhan-${code ?? reference}.pdf"`)
    .type('application/pdf')
    .send(pdf)
}
