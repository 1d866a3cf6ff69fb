import type { FastifyInstance } from 'fastify'
import { maskOwner, ownerOf, readDossier, tidyCode } from '../../../dossiers/index.ts'
import { type Bill, listBillsOf } from '../../../payments/index.ts'
import { formatMoment, formatNumber, platformProblem, problemError } from '../../../platform/index.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { findOpened, receiptPath, trackPath } from '../shell/find-opened.ts'
import { PAY_RECEIPT_FORM, type PayReceiptData } from './pay-receipt-form.ts'

/** `GET /pay/:code/:bill.pdf`: what was paid online, for whoever has the dossier open. */
export function addPayReceipt(app: FastifyInstance, services: WebServices): void {
  app.get<{ Params: { code: string; bill: string } }>(
    receiptPath(':code', ':bill'),
    { config: { access: 'public' } },
    async (request, reply) => {
      const code = tidyCode(request.params.code)
      const found = await findOpened(services, request, code)
      if (found === undefined) return reply.redirect(trackPath(code), 303)
      const bills = await listBillsOf(services.office.database, found.id)
      const bill = bills.find(({ id, paidAt }) => id === request.params.bill && paidAt !== undefined)
      if (bill === undefined) throw problemError(platformProblem('not_found'))
      const pdf = await renderPdf(PAY_RECEIPT_FORM, await dataOf(services, bill))
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="${code}-thanh-toan.pdf"`)
        .type('application/pdf')
        .send(pdf)
    },
  )
}

async function dataOf({ office, siteName, payments }: WebServices, bill: Bill): Promise<PayReceiptData> {
  const dossier = await readDossier(office, bill.dossier)
  const procedure = dossier && office.catalogue.byId(dossier.state.procedureVersion)
  return {
    site: siteName.vi,
    agency: office.directory.nameOf(bill.agency, 'vi'),
    code: bill.code,
    procedure: procedure?.version.name.vi ?? dossier?.state.procedure ?? '',
    payer: dossier === undefined ? '' : maskOwner(ownerOf(dossier.parties)),
    lines: bill.lines.map(({ name, amount }) => ({ name: name.vi, amount: formatNumber(amount, 'vi') })),
    total: formatNumber(bill.amount, 'vi'),
    paidAt: formatMoment(bill.paidAt ?? 0, 'vi'),
    transaction: bill.transaction ?? '',
    standIn: payments?.isStandIn === true ? 'Bản trình diễn: không có tiền nào được chuyển.' : '',
  }
}
