/** Transactions in the database: what came in, and what goes back. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Purpose, RefundReason } from '../model.ts'
import type { Told } from '../platform/platform.ts'

export interface Refund {
  amount: number
  reason: RefundReason
}

const ADD = statement(
  'payments.add',
  `insert into payment (transaction, reference, bill, agency, amount, currency, paid_at, received_at, message,
                        refund_amount, refund_reason)
   values ($1, $2, $3, $4, $5, $6, ${toTimestamp('$7')}, ${toTimestamp('$8')}, $9::jsonb, $10, $11)
   on conflict (transaction) do nothing returning transaction`,
)

/** False when the transaction was known. */
export async function addPayment(
  tx: Queryable,
  told: Told,
  place: { bill: string | null; agency: string; refund: Refund | undefined; now: number },
): Promise<boolean> {
  const { transaction, reference, amount, currency, paidAt, message } = told
  const rows = await tx.query(ADD, [
    ...[transaction, reference, place.bill, place.agency, amount, currency, paidAt, place.now],
    JSON.stringify(message),
    place.refund?.amount ?? null,
    place.refund?.reason ?? null,
  ])
  return rows.length > 0
}

const KNOWN = statement(
  'payments.known',
  'select reference, amount, currency from payment where transaction = $1',
)

/** Whether the transaction is known with the same reference, amount and currency; undefined: not known at all. */
export async function isKnownPayment(tx: Queryable, told: Told): Promise<boolean | undefined> {
  const [row] = await tx.query<{ reference: string; amount: number; currency: string }>(KNOWN, [
    told.transaction,
  ])
  return (
    row &&
    row.reference === told.reference &&
    Number(row.amount) === told.amount &&
    row.currency === told.currency
  )
}

const OWE_BACK = statement(
  'payments.owe_back',
  `update payment set refund_amount = $2, refund_reason = $3 where bill = $1 and refund_reason is null`,
)

/** What a bill's payment turned out not to be owed for. */
export async function oweBack(tx: Queryable, bill: string, { amount, reason }: Refund): Promise<void> {
  await tx.query(OWE_BACK, [bill, amount, reason])
}

const REFUNDED = statement(
  'payments.refunded',
  `update payment set refunded_at = ${toTimestamp('$2')}, refunded_by = $3, refund_note = $4
    where transaction = $1 and refund_amount is not null and refunded_at is null
      and ${scopeCondition({ agency: 'agency' }, 5)} returning transaction`,
)

/** Notes that money went back, by whom and how; false when there is none to give back within the scope, or it went already. */
export async function noteRefund(
  db: Queryable,
  { transaction, staff, note, scope }: { transaction: string; staff: string; note: string; scope: Scope },
  now: number,
): Promise<boolean> {
  const rows = await db.query(REFUNDED, [transaction, now, staff, note, ...scopeValues(scope)])
  return rows.length > 0
}

export const PAYMENT_FILTERS = ['all', 'refund_due', 'refunded'] as const
export type PaymentFilter = (typeof PAYMENT_FILTERS)[number]

export interface ListedPayment {
  transaction: string
  reference: string
  amount: number
  currency: string
  paidAt: number
  receivedAt: number
  dossier?: string
  code?: string
  purpose?: Purpose
  isSettled: boolean
  refund?: Refund & { at?: number; note?: string }
}

/** A place in the list. */
export interface PaymentPlace {
  receivedAt: number
  transaction: string
}

const CONDITIONS = {
  all: 'true',
  refund_due: 'p.refund_amount is not null and p.refunded_at is null',
  refunded: 'p.refunded_at is not null',
} as const satisfies Record<PaymentFilter, string>

const LISTS = Object.fromEntries(
  PAYMENT_FILTERS.map((filter) => [
    filter,
    statement(
      `payments.list_${filter}`,
      `select p.transaction, p.reference, p.amount::float8 as amount, p.currency, p.paid_at as "paidAt",
              p.received_at as "receivedAt", b.dossier, b.code, b.purpose,
              coalesce(b.state = 'settled', false) as "isSettled", p.refund_amount::float8 as "refundAmount",
              p.refund_reason as "refundReason", p.refunded_at as "refundedAt", p.refund_note as "refundNote"
         from payment p left join bill b on b.id = p.bill
        where ${CONDITIONS[filter]} and (p.received_at, p.transaction) < (${toTimestamp('$1')}, $2)
          and ${scopeCondition({ agency: 'p.agency' }, 4)}
        order by p.received_at desc, p.transaction desc limit $3`,
    ),
  ]),
) as Record<PaymentFilter, ReturnType<typeof statement>>

const LAST: PaymentPlace = { receivedAt: 8e14, transaction: '' }

interface Row extends Omit<ListedPayment, 'refund'> {
  refundAmount: number | null
  refundReason: RefundReason | null
  refundedAt: number | null
  refundNote: string | null
}

/** The newest first, within the agencies of `scope`. */
export async function listPayments(
  db: Queryable,
  asked: { scope: Scope; filter: PaymentFilter; after?: PaymentPlace; limit: number },
): Promise<ListedPayment[]> {
  const { receivedAt, transaction } = asked.after ?? LAST
  const values = [receivedAt, transaction, asked.limit, ...scopeValues(asked.scope)]
  return (await db.query<Row>(LISTS[asked.filter], values)).map(toListed)
}

function toListed({ refundAmount, refundReason, refundedAt, refundNote, ...row }: Row): ListedPayment {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  const listed = known as unknown as ListedPayment
  if (refundAmount === null || refundReason === null) return listed
  return {
    ...listed,
    refund: {
      amount: refundAmount,
      reason: refundReason,
      ...(refundedAt === null ? {} : { at: refundedAt }),
      ...(refundNote === null ? {} : { note: refundNote }),
    },
  }
}
