import type { FastifyInstance } from 'fastify'
import { recordView } from '../../../agencies/index.ts'
import { explainDeadline, sayFullMoment } from '../../../calendar/index.ts'
import { explainDueDate, type LoadedDossier, listEvents } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { listUnprintable } from '../../../platform/pdf/index.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { slipOf } from '../../words/slip.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { getReceived } from './receipt/receipt.ts'
import { type Received, receivedPage, receivedWords } from './received-page.tsx'

/** `GET /work/received/:id`: what to tell the applicant, and the receipt to print. */
export function addReceived(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get<{ Params: { id: string } }>(
    '/work/received/:id',
    { config: { access: { permission: 'dossier.receive' } } },
    async (request, reply) => {
      const { actor, staff } = signedIn(request)
      const dossier = await getReceived(services, actor, request.params.id)
      const view = { staff: staff.id, dossier: dossier.state.id, purpose: 'received' }
      await recordView(office.database, view, clock.now())
      const { title } = receivedWords[langOf(request)]
      const frame = await workspaceFrame(request, services, { title, reply })
      const events = await listEvents(office.database, dossier.state.id)
      const feeSlip = events.find((event) => slipOf(event)?.form === 'fee')?.version
      const unprintable = await listUnprintable(namesOf(dossier))
      return sendPrivatePage(
        reply,
        receivedPage(frame, { ...received(services, dossier, frame.lang), unprintable, feeSlip }),
      )
    },
  )
}

/** What people gave, of what the receipt prints. */
function namesOf({ state, parties: { applicant, owner } }: LoadedDossier): string {
  const given = [applicant.name, applicant.address, owner?.name, ...state.papers.map(({ name }) => name)]
  return given.filter((text) => text !== undefined).join(' ')
}

function received(
  { office, lookupSecretOf }: WebServices,
  { state, parties }: LoadedDossier,
  lang: Lang,
): Omit<Received, 'unprintable' | 'feeSlip'> {
  const { clock } = state
  const due = clock && explainDueDate(clock, office.calendars.deadlineTime(clock.agency))
  return {
    id: state.id,
    code: state.code ?? state.reference,
    procedure: office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure,
    applicant: parties.applicant.name,
    secret: lookupSecretOf(state.id),
    dueAt: due?.dueAt == null ? undefined : sayFullMoment(due.dueAt, lang),
    reasons: due
      ? explainDeadline(due.explanation, lang).map(({ label, text }) => ({ term: label, text }))
      : [],
  }
}
