import type { FastifyInstance } from 'fastify'
import { findStaff, recordView } from '../../../../agencies/index.ts'
import { type DossierEvent, giveSlipNumber, listEvents, trackingLink } from '../../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { slipOf } from '../../../words/slip.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { findReadable } from '../../shell/readable.ts'
import { slipAgency, slipData } from './slip-data.ts'
import { SLIP_FORM } from './slip-form.ts'

const FILE_NAMES = {
  ...{ '02': 'mau-02', '03': 'mau-03', '04': 'mau-04', '05': 'mau-05' },
  ...{ wait: 'phieu-hen', fee: 'phieu-thu' },
} as const

/**
 * `GET /work/dossiers/:id/slips/:version`: the slip (forms 02 to 05, or until when intake is answered) of what happened at this version, made anew each time;
 * every look at it is recorded.
 */
export function addSlips(app: FastifyInstance, services: WebServices): void {
  const { office, clock, config, signer } = services
  app.get<{ Params: { id: string; version: string } }>(
    paths.slip(':id', ':version'),
    { config: { access: { permission: 'dossier.read' } } },
    async (request, reply) => {
      const { actor, staff } = signedIn(request)
      const dossier = await findReadable(services, actor, request.params.id)
      const { id, code, reference } = dossier.state
      const events = await listEvents(office.database, id)
      const event = events.find(({ version }) => String(version) === request.params.version)
      const kind = event && slipOf(event)
      if (event === undefined || kind === undefined) throw problemError(platformProblem('not_found'))
      await recordView(office.database, { staff: staff.id, dossier: id, purpose: 'slip' }, clock.now())
      const address = config.publicUrl + trackingLink(signer, { id, code: code ?? reference })
      const officer = await nameOf(services, event.actor)
      const proposer = await proposerOf(services, events, event)
      const agency = slipAgency(kind, dossier.state)
      const slip = { dossier: id, version: event.version, agency, symbol: kind.sign, at: event.at }
      const number = await giveSlipNumber(office.database, slip, clock.now())
      const pdf = await renderPdf(
        SLIP_FORM,
        slipData(services, dossier, { kind, event, officer, proposer, address, number }),
      )
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${code ?? reference}-${FILE_NAMES[kind.form]}.pdf"`)
        .type('application/pdf')
        .send(pdf)
    },
  )
}

/** Empty where the system did it. */
async function nameOf({ office }: WebServices, actor: DossierEvent['actor']): Promise<string> {
  if (actor.kind !== 'staff') return ''
  return (await findStaff(office.database, actor.id))?.fullName ?? ''
}

/** Whoever sat at the counter, where a head has confirmed what they proposed. */
async function proposerOf(
  services: WebServices,
  events: readonly DossierEvent[],
  { version, body, actor }: DossierEvent,
): Promise<string | undefined> {
  if (body.type !== 'intake_refused' || actor.kind !== 'staff') return undefined
  const proposal = events.findLast(
    (event) => event.version < version && event.body.type === 'intake_refusal_proposed',
  )
  return proposal && nameOf(services, proposal.actor)
}
