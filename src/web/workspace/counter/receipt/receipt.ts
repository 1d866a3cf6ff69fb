import type { FastifyInstance } from 'fastify'
import { type Actor, findStaff, recordView } from '../../../../agencies/index.ts'
import { type LoadedDossier, listEvents, readDossier, trackingLink } from '../../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { isReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { receiptData } from './receipt-data.ts'
import { RECEIPT_FORM } from './receipt-form.ts'

/** `GET /work/dossiers/:id/receipt.pdf`: form 01, made anew each time; every look at it is recorded. */
export function addReceipt(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get<{ Params: { id: string } }>(
    '/work/dossiers/:id/receipt.pdf',
    { config: { access: { permission: 'dossier.read' } } },
    async (request, reply) => {
      const { actor, staff } = signedIn(request)
      const dossier = await getReceived(services, actor, request.params.id)
      const { id } = dossier.state
      await recordView(office.database, { staff: staff.id, dossier: id, purpose: 'receipt' }, clock.now())
      const pdf = await printReceipt(services, dossier, await findAccepting(services, id))
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${dossier.state.code}.pdf"`)
        .type('application/pdf')
        .send(pdf)
    },
  )
}

/** An accepted dossier that the person may read; otherwise, whatever the cause, there is no such page. */
export async function getReceived(services: WebServices, actor: Actor, id: string): Promise<LoadedDossier> {
  const found = isUuid(id) ? await readDossier(services.office, id) : undefined
  if (found === undefined || found.state.acceptedAt === undefined || !isReadable(actor, found.state)) {
    throw problemError(platformProblem('not_found'))
  }
  return found
}

/** Form 01 of a dossier as PDF; the first of a process also loads the compiler. */
export async function printReceipt(
  services: WebServices,
  dossier: LoadedDossier,
  officer: string,
): Promise<Buffer> {
  const { id, code } = dossier.state
  const address = services.config.publicUrl + trackingLink(services.signer, { id, code: code ?? '' })
  return renderPdf(RECEIPT_FORM, receiptData(services, dossier, { officer, address }))
}

/** The name of whoever accepted the dossier; empty where a program did. */
export async function findAccepting({ office }: WebServices, dossier: string): Promise<string> {
  const events = await listEvents(office.database, dossier)
  const actor = events.find(({ body }) => body.type === 'dossier_accepted')?.actor
  if (actor?.kind !== 'staff') return ''
  return (await findStaff(office.database, actor.id))?.fullName ?? ''
}
