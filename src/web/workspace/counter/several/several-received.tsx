import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordViews } from '../../../../agencies/index.ts'
import { sayFullMoment } from '../../../../calendar/index.ts'
import { explainDueDate, findDossiers, type LoadedDossier } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, platformProblem, problemError } from '../../../../platform/index.ts'
import { joinPdfs } from '../../../../platform/pdf/index.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { Heading, LinkButton, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { signedIn, type WorkspaceFrame, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { findAccepting, printReceipt } from '../receipt/receipt.ts'
import { dossierOfRow, MOST_ROWS } from './several-rows.ts'
import { severalWords } from './several-words.ts'

interface Params {
  Params: { key: string }
}

/**
 * `GET /work/receive/several/:key`: the dossiers that were received together, and `…/receipts.pdf` their receipts as one print, in the
 * order of the rows; every look at them is recorded.
 */
export function addSeveralReceived(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(
    paths.several(':key'),
    { config: { access: { permission: 'dossier.receive' } } },
    async (request, reply) => {
      const dossiers = await together(services, request, request.params.key, 'received')
      const { received: title } = severalWords[langOf(request)]
      const frame = await workspaceFrame(request, services, { title, reply })
      return sendPrivatePage(reply, receivedTogetherPage(frame, services, request.params.key, dossiers))
    },
  )
  app.get<Params>(
    `${paths.several(':key')}/receipts.pdf`,
    { config: { access: { permission: 'dossier.read' } } },
    async (request, reply) => {
      const dossiers = await together(services, request, request.params.key, 'receipt')
      const officer = await findAccepting(services, dossiers[0]?.state.id ?? '')
      const receipts: Buffer[] = []
      for (const dossier of dossiers) receipts.push(await printReceipt(services, dossier, officer))
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${dossiers[0]?.state.code}-${dossiers.length}.pdf"`)
        .type('application/pdf')
        .send(await joinPdfs(receipts))
    },
  )
}

async function together(
  { office, clock }: WebServices,
  request: FastifyRequest,
  key: string,
  purpose: string,
): Promise<LoadedDossier[]> {
  const { actor, staff } = signedIn(request)
  const ids = isUuid(key) ? Array.from({ length: MOST_ROWS }, (_, row) => dossierOfRow(key, row)) : []
  const found = await findDossiers(office.database, ids)
  const dossiers = ids
    .flatMap((id) => found.get(id) ?? [])
    .filter(({ state }) => state.acceptedAt !== undefined && isReadable(actor, state))
  if (dossiers.length === 0) throw problemError(platformProblem('not_found'))
  const seen = dossiers.map(({ state }) => state.id)
  await recordViews(office.database, { staff: staff.id, dossiers: seen, purpose }, clock.now())
  await office.catalogue.learn(dossiers.map(({ state }) => state.procedureVersion))
  return dossiers
}

function receivedTogetherPage(
  frame: WorkspaceFrame,
  { office, lookupSecretOf }: WebServices,
  key: string,
  dossiers: readonly LoadedDossier[],
): string {
  const { lang } = frame
  const t = severalWords[lang]
  const feeOf = ({ state }: LoadedDossier) => state.fees.reduce((sum, { amount }) => sum + amount, 0)
  const sum = dossiers.reduce((all, one) => all + feeOf(one), 0)
  const dueOf = ({ state: { clock } }: LoadedDossier) => {
    const due = clock && explainDueDate(clock, office.calendars.deadlineTime(clock.agency)).dueAt
    return due == null ? '' : sayFullMoment(due, lang)
  }
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.receivedLead(dossiers[0]?.parties.applicant.name ?? '')}>{t.received}</Heading>
      <Table
        lang={lang}
        caption={t.received}
        narrow="cards"
        rows={dossiers}
        rowKey={({ state }) => state.id}
        columns={[
          {
            head: t.code,
            rowHead: true,
            tight: true,
            cell: ({ state }) => <a href={paths.dossier(state.id)}>{state.code ?? state.reference}</a>,
          },
          { head: t.what, cell: ({ state }) => state.papers[0]?.name ?? '' },
          { head: t.fee, align: 'end', tight: true, cell: (one) => formatNumber(feeOf(one), lang) },
          { head: t.secret, tight: true, cell: ({ state }) => lookupSecretOf(state.id) },
          { head: t.due, cell: dueOf },
        ]}
      />
      <p>
        <strong>{t.total(formatNumber(dossiers.length, lang), formatNumber(sum, lang))}</strong>
      </p>
      <div class="row">
        <LinkButton href={`${paths.several(key)}/receipts.pdf`} icon="print" hotkey="p">
          {t.print}
        </LinkButton>
        <LinkButton href={paths.receive} kind="secondary" hotkey="n">
          {t.next}
        </LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}
