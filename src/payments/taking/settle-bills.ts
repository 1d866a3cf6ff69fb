/** Paid bills make their dossiers know. */
import { actOnDossier, type CommandBody, derivedId, isRefusal, type Office } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { findBill, listUnsettled } from '../bills/bill-store.ts'
import { oweBack } from '../bills/payment-store.ts'
import type { Bill, BillLine } from '../model.ts'
import { returnAdvances } from './return-advances.ts'

const PAYMENTS = { kind: 'system', id: 'payments' } as const
/** Somebody else acts on the dossier at the same moment. */
const TRIES = 5

const SETTLE = statement(
  'payments.settle',
  `update bill set state = 'settled', settled_at = to_timestamp($2::float8 / 1000) where id = $1 and state = 'paid'`,
)

/** All that are paid and whose dossier does not know; answers how many were settled. Idempotent. */
export async function settleBills(office: Office, now: number): Promise<number> {
  const bills = await listUnsettled(office.database)
  let settled = 0
  for (const bill of bills) settled += Number(await settleBill(office, bill, now))
  await returnAdvances(office)
  return settled
}

/**
 * Gives the dossier one act for each line, under keys made of the bill, so that each is done once however often this runs. What
 * the dossier refuses because it was paid at the counter, or has ended, goes back. False: somebody is acting on the dossier, try
 * again later.
 */
export async function settleBill(office: Office, { id }: Bill, now: number): Promise<boolean> {
  const bill = await findBill(office.database, id)
  if (bill?.state !== 'paid') return false
  let back = 0
  for (const line of bill.lines) {
    const told = await tellDossier(office, bill, line, now)
    if (told === 'busy') return false
    if (told === 'not_owed') back += line.amount
  }
  await office.database.transaction((tx) => settle(tx, bill, back, now))
  return true
}

async function settle(tx: Queryable, bill: Bill, back: number, now: number): Promise<void> {
  await tx.query(SETTLE, [bill.id, now])
  if (back > 0) await oweBack(tx, bill.id, { amount: back, reason: 'not_owed' })
}

async function tellDossier(
  office: Office,
  bill: Bill,
  line: BillLine,
  now: number,
): Promise<'told' | 'busy' | 'not_owed'> {
  const command = {
    id: derivedId('bill', bill.id, line.code),
    dossier: bill.dossier,
    actor: PAYMENTS,
    at: now,
    body: actOf(bill, line),
  }
  for (let i = 0; i < TRIES; i++) {
    const acted = await actOnDossier(office, command)
    if (!isRefusal(acted)) return 'told'
    if (acted.refused !== 'version_conflict') return 'not_owed'
  }
  return 'busy'
}

function actOf({ purpose, transaction = '' }: Bill, { code, amount }: BillLine): CommandBody {
  return purpose === 'fees'
    ? { type: 'collect_fee', code, amount, receipt: transaction }
    : { type: 'confirm_payment', receipt: transaction }
}
