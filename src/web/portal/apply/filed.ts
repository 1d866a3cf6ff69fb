import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fileApplication, listAgreements, type Standing, standingsOf } from '../../../applications/index.ts'
import {
  findDossier,
  isRefusal,
  type LoadedDossier,
  standingFees,
  trackingLink,
} from '../../../dossiers/index.ts'
import { owedOf } from '../../../payments/index.ts'
import { formatMoment, formatNumber } from '../../../platform/index.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import { getAccount } from '../../shell/account.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { sayFeeStanding } from '../../words/money/fee.ts'
import { sayRole, sayStanding } from '../../words/standing.ts'
import { filedPath, proofPath, reviewPath } from '../shell/apply-paths.ts'
import { trackPath } from '../shell/find-opened.ts'
import { filedPage } from './filed-page.tsx'
import { type DraftParams, isFiled, type OpenedDraft, openDraft, privately } from './open-draft.ts'
import { PROOF_FORM, type ProofData } from './proof-form.ts'

const config = { access: 'account' } as const

/**
 * `GET /drafts/:draft/filed`: that it is filed, and how it goes on; `…/proof.pdf`: the proof of filing. A server that died between closing
 * the draft and making the dossier is made good here: filing is idempotent.
 */
export function addFiled(app: FastifyInstance, services: WebServices): void {
  app.get<DraftParams>(filedPath(':draft'), { config }, async (request, reply) => {
    const found = await findFiledHere(services, request)
    if (found === undefined) return reply.redirect(reviewPath(request.params.draft), 303)
    const { draft, dossier } = found
    const { id } = draft.application
    const code = dossier.state.code ?? dossier.state.reference
    const page = filedPage({
      frame: { ...portalFrame(request, services, 'none'), path: filedPath(id) },
      name: draft.procedure.version.name[draft.at.lang],
      place: services.office.directory.nameOf(draft.receivingAgency, draft.at.lang),
      code,
      secret: services.lookupSecretOf(id),
      filedAt: draft.application.filedAt ?? 0,
      trackHref: trackPath(code),
      proofHref: proofPath(id),
      bill: {
        csrf: reply.csrfToken(),
        code,
        fees: standingFees(dossier.state, draft.procedure),
        owed: owedAtOnce(found),
        isOnline: services.payments !== undefined,
      },
    })
    return sendPrivatePage(privately(reply), page)
  })
  app.get<DraftParams>(proofPath(':draft'), { config }, async (request, reply) => {
    const found = await findFiledHere(services, request)
    if (found === undefined) return reply.redirect(reviewPath(request.params.draft), 303)
    const pdf = await renderPdf(PROOF_FORM, proofOf(services, found, await listStandings(services, found)))
    return sendPdf(reply, pdf, `${found.dossier.state.reference}-xac-nhan-nop.pdf`)
  })
}

/** What it owes in fees now, in đồng. */
function owedAtOnce({ draft, dossier }: FiledHere): number {
  const owed = owedOf(dossier.state, draft.procedure).find(({ purpose }) => purpose === 'fees')
  return owed?.amount ?? 0
}

interface FiledHere {
  draft: OpenedDraft
  dossier: LoadedDossier
}

async function findFiledHere(
  services: WebServices,
  request: FastifyRequest<DraftParams>,
): Promise<FiledHere | undefined> {
  const draft = await openDraft(services, request, await getAccount(services, request))
  if (!isFiled(draft)) return undefined
  const { database } = services.office
  const known = await findDossier(database, draft.application.id)
  if (known !== undefined) return { draft, dossier: known }
  const filed = await fileApplication(services, draft, services.clock.now())
  if (isRefusal(filed)) return undefined
  const dossier = await findDossier(database, draft.application.id)
  return dossier && { draft, dossier }
}

/** As they stood when it was filed: nobody answers afterwards. */
async function listStandings({ office }: WebServices, { draft }: FiledHere): Promise<Standing[]> {
  const { form, application, at } = draft
  if (form.agreements === undefined) return []
  return standingsOf(draft, await listAgreements(office.database, application.id), at)
}

function proofOf(
  services: WebServices,
  { draft, dossier }: FiledHere,
  standings: readonly Standing[],
): ProofData {
  const { office, siteName, config: settings, signer } = services
  const { state, parties } = dossier
  const reference = state.reference
  return {
    site: siteName.vi,
    agency: office.directory.nameOf(state.receivingAgency, 'vi'),
    reference,
    procedure: draft.procedure.version.name.vi,
    procedureCode: state.procedure,
    competent: office.directory.nameOf(state.competentAgency, 'vi'),
    applicant: parties.applicant.name,
    owner: parties.owner?.name ?? '',
    filedAt: formatMoment(draft.application.filedAt ?? state.submittedAt, 'vi'),
    agreements: standings.map((one) => ({
      name: one.name,
      role: sayRole(one, 'vi'),
      standing: sayStanding(one, 'vi'),
    })),
    papers: state.papers.flatMap(({ name, files = [] }) =>
      files.map((file) => ({ paper: name, name: file.name, sha256: file.sha256 })),
    ),
    fees: standingFees(state, draft.procedure).map((fee) => ({
      name: fee.name.vi,
      standing: sayFeeStanding(fee, 'vi'),
    })),
    owed: sayOwed(owedAtOnce({ draft, dossier })),
    contentHash: draft.application.contentHash ?? '',
    secret: services.lookupSecretOf(state.id),
    link: settings.publicUrl + trackingLink(signer, { id: state.id, code: reference }),
  }
}

function sayOwed(amount: number): string {
  return amount === 0 ? '' : `${formatNumber(amount, 'vi')} đồng`
}

function sendPdf(reply: FastifyReply, pdf: Buffer, name: string): FastifyReply {
  return privately(reply)
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${name}"`)
    .type('application/pdf')
    .send(pdf)
}
