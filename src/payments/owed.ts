/** What a dossier owes. One definition for the page that shows it and the bill that is made of it. */
import type { CompiledVersion } from '../catalogue/index.ts'
import { type Dossier, isAllowed } from '../dossiers/index.ts'
import type { BillLine, Owed, Purpose } from './model.ts'

/**
 * The unpaid fees of a dossier, before its acceptance those that are due at filing, and the obligation that its clock stands for. Empty
 * where nothing is owed, or no longer: a dossier that has ended owes nothing. Pure.
 */
export function owedOf(dossier: Dossier, procedure: CompiledVersion | undefined): Owed[] {
  return [owed('fees', feesOf(dossier, procedure)), owed('obligation', obligationOf(dossier))].filter(
    ({ amount }) => amount > 0,
  )
}

function owed(purpose: Purpose, lines: readonly BillLine[]): Owed {
  return { purpose, lines, amount: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

function feesOf(dossier: Dossier, procedure: CompiledVersion | undefined): BillLine[] {
  if (!isAllowed('collect_fee', dossier.status)) return []
  return dossier.fees
    .filter(({ paidAt, amount }) => paidAt === undefined && amount > 0)
    .map(({ code, amount }) => {
      const fee = procedure?.version.fees.find((one) => one.code === code)
      return { code, amount, name: fee?.name ?? { vi: code, en: code }, kind: fee?.kind ?? 'fee' }
    })
}

function obligationOf(dossier: Dossier): BillLine[] {
  const asked = dossier.payments?.findLast(({ paidAt }) => paidAt === undefined)
  if (asked === undefined || !isAllowed('confirm_payment', dossier.status)) return []
  const name = { vi: asked.reason, en: asked.reason }
  return [{ code: 'obligation', name, kind: 'obligation', amount: asked.amount }]
}
