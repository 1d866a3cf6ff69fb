/** What the platform says of an attempt, taken in once. */
import type { Office } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { findBillOfAttempt, noteOutcome } from '../bills/bill-store.ts'
import { addPayment, isKnownPayment, type Refund } from '../bills/payment-store.ts'
import type { Bill } from '../model.ts'
import type { Told } from '../platform/platform.ts'
import { settleBill } from './settle-bills.ts'

/**
 * `counted`: it pays its bill; `known`: told before; `not_paid`: the attempt ended without money; `surplus`: the bill was paid or
 * replaced, the money goes back; `wrong_amount`, `unknown_reference`: money that fits no bill goes back; `contradicts`: this
 * transaction was told before with something else.
 */
export type Taken =
  | 'counted'
  | 'known'
  | 'not_paid'
  | 'surplus'
  | 'wrong_amount'
  | 'unknown_reference'
  | 'contradicts'

/** What the platform is told that we took; the rest is refused. */
export const TAKEN_WELL: readonly Taken[] = ['counted', 'known', 'not_paid', 'surplus']

const LOCK = statement(
  'payments.lock_attempt',
  'select b.id from bill b join payment_attempt a on a.bill = b.id where a.reference = $1 for update of b',
)
const PAY = statement(
  'payments.pay',
  `update bill set state = 'paid', paid_at = to_timestamp($2::float8 / 1000) where id = $1`,
)

/**
 * Stores the transaction, then tells the dossier. Idempotent by the transaction; locks the bill. Killed in between, the dossier is
 * told by the next `settleBills`. `told` has its signature checked.
 */
export async function takePayment(office: Office, told: Told, now: number): Promise<Taken> {
  if (!told.paid) {
    await noteOutcome(office.database, told.reference, 'failed', now)
    return 'not_paid'
  }
  const { taken, bill } = await office.database.transaction((tx) => store(tx, told, now))
  if (taken === 'counted' && bill !== undefined) await settleBill(office, bill, now)
  return taken
}

async function store(tx: Queryable, told: Told, now: number): Promise<{ taken: Taken; bill?: Bill }> {
  await tx.query(LOCK, [told.reference])
  const known = await isKnownPayment(tx, told)
  if (known !== undefined) return { taken: known ? 'known' : 'contradicts' }
  const bill = await findBillOfAttempt(tx, told.reference)
  const refund = refundOf(told, bill)
  const place = { bill: bill?.id ?? null, agency: bill?.agency ?? '', refund, now }
  if (!(await addPayment(tx, told, place))) return { taken: 'known' }
  await noteOutcome(tx, told.reference, 'paid', now)
  if (bill === undefined) return { taken: 'unknown_reference' }
  if (refund !== undefined) return { taken: refund.reason === 'wrong_amount' ? 'wrong_amount' : 'surplus' }
  await tx.query(PAY, [bill.id, told.paidAt])
  return { taken: 'counted', bill }
}

/** Undefined: it pays the bill. */
function refundOf({ amount, currency }: Told, bill: Bill | undefined): Refund | undefined {
  if (bill === undefined) return { amount, reason: 'unknown_reference' }
  if (amount !== bill.amount || currency !== 'VND') return { amount, reason: 'wrong_amount' }
  if (bill.state === 'void') return { amount, reason: 'replaced' }
  return bill.state === 'open' ? undefined : { amount, reason: 'twice' }
}
