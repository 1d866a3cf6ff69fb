/** Bills and attempts in the database. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Bill, Owed } from '../model.ts'

const BILL = `b.id, b.dossier, b.code, b.agency, b.purpose, b.lines, b.amount, b.state, b.created_at as "createdAt",
  b.paid_at as "paidAt", p.transaction, p.refund_amount::float8 as back, p.refunded_at as "backAt"`
// The transaction that paid it, also where it turned out not to be owed.
const FROM = `from bill b left join payment p on p.bill = b.id
  and coalesce(p.refund_reason, 'not_owed') in ('not_owed', 'not_accepted', 'fee_changed')`

const FIND = statement('payments.bill', `select ${BILL} ${FROM} where b.id = $1`)
const BY_REFERENCE = statement(
  'payments.bill_of_attempt',
  `select ${BILL} ${FROM} join payment_attempt a on a.bill = b.id where a.reference = $1`,
)
const OF_DOSSIER = statement(
  'payments.bills_of_dossier',
  `select ${BILL} ${FROM} where b.dossier = $1 and b.state <> 'void' order by b.created_at desc, b.id limit 50`,
)
const UNSETTLED = statement(
  'payments.unsettled',
  `select ${BILL} ${FROM} where b.state = 'paid' order by b.paid_at limit 500`,
)

const AWAITING = statement(
  'payments.awaiting_acceptance',
  `select ${BILL} ${FROM} where b.awaits_acceptance and b.state = 'settled' and b.id > $1 order by b.id limit $2`,
)
const DECIDED = statement('payments.decided', 'update bill set awaits_acceptance = false where id = $1')

/** Settled ones of dossiers that were not accepted when they were made, by their ids after `after`. */
export async function listAwaiting(db: Queryable, after: string, limit: number): Promise<Bill[]> {
  return (await db.query<Bill>(AWAITING, [after, limit])).map(toBill)
}

/** Its dossier has been accepted, or has ended: nothing more becomes of it. */
export async function noteDecided(tx: Queryable, bill: string): Promise<void> {
  await tx.query(DECIDED, [bill])
}

export async function findBill(db: Queryable, id: string): Promise<Bill | undefined> {
  const [row] = await db.query<Bill>(FIND, [id])
  return row && toBill(row)
}

export async function findBillOfAttempt(db: Queryable, reference: string): Promise<Bill | undefined> {
  const [row] = await db.query<Bill>(BY_REFERENCE, [reference])
  return row && toBill(row)
}

/** The newest first; fifty at most. */
export async function listBillsOf(db: Queryable, dossier: string): Promise<Bill[]> {
  return (await db.query<Bill>(OF_DOSSIER, [dossier])).map(toBill)
}

/** Paid ones whose dossier does not know yet. */
export async function listUnsettled(db: Queryable): Promise<Bill[]> {
  return (await db.query<Bill>(UNSETTLED)).map(toBill)
}

function toBill(row: Bill): Bill {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return known as unknown as Bill
}

const LOCK = statement('payments.lock_dossier', 'select pg_advisory_xact_lock(hashtextextended($1, 270))')
const OPEN = statement(
  'payments.open_bill',
  `select ${BILL} ${FROM} where b.dossier = $1 and b.purpose = $2 and b.state in ('open', 'paid')
    order by b.state desc limit 1 for update of b`,
)
const VOID = statement('payments.void', `update bill set state = 'void' where id = $1 and state = 'open'`)
const ADD = statement(
  'payments.add_bill',
  `insert into bill (id, dossier, code, agency, purpose, lines, amount, created_at, awaits_acceptance)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7, ${toTimestamp('$8')}, $9)`,
)

/** What a new bill needs beside what is owed. */
export interface BillPlace {
  id: string
  dossier: string
  code: string
  agency: string
  at: number
  /** Of a dossier that is not accepted yet. */
  awaitsAcceptance: boolean
}

/**
 * The open bill of what is owed: the one that stands where it says the same, else a new one in its place; or one that is paid
 * while the dossier does not know yet. Two at once get the same bill. Inside a transaction; locks the dossier's bills until it ends.
 */
export async function openBill(tx: Queryable, owed: Owed, place: BillPlace): Promise<Bill> {
  await tx.query(LOCK, [place.dossier])
  const [row] = await tx.query<Bill>(OPEN, [place.dossier, owed.purpose])
  const standing = row && toBill(row)
  if (standing !== undefined && (standing.state === 'paid' || isSameOwed(standing, owed))) return standing
  if (standing !== undefined) await tx.query(VOID, [standing.id])
  const { id, dossier, code, agency } = place
  await tx.query(ADD, [
    id,
    dossier,
    code,
    agency,
    owed.purpose,
    JSON.stringify(owed.lines),
    owed.amount,
    place.at,
    place.awaitsAcceptance,
  ])
  return { ...owed, id, dossier, code, agency, state: 'open', createdAt: place.at }
}

function isSameOwed(bill: Owed, owed: Owed): boolean {
  const say = ({ lines }: Owed) =>
    lines
      .map(({ code, amount }) => `${code} ${amount}`)
      .sort()
      .join('\n')
  return say(bill) === say(owed)
}

const ATTEMPT = statement(
  'payments.add_attempt',
  `insert into payment_attempt (reference, bill, asked_at) values ($1, $2, ${toTimestamp('$3')})`,
)
const SENT = statement('payments.sent_to', 'update payment_attempt set url = $2 where reference = $1')
const TOLD = statement(
  'payments.told',
  `update payment_attempt set told_at = ${toTimestamp('$2')}, outcome = $3
    where reference = $1 and outcome is distinct from 'paid'`,
)
const UNTOLD = statement(
  'payments.untold',
  `select reference from payment_attempt
    where told_at is null and asked_at between ${toTimestamp('$1')} and ${toTimestamp('$2')} order by asked_at limit 1000`,
)
const WAITING = statement(
  'payments.waiting_of_bill',
  `select reference, url from payment_attempt where bill = $1 and told_at is null and url is not null
    order by asked_at desc limit 5`,
)

export async function addAttempt(db: Queryable, reference: string, bill: string, now: number): Promise<void> {
  await db.query(ATTEMPT, [reference, bill, now])
}

export async function noteAddress(db: Queryable, reference: string, url: string): Promise<void> {
  await db.query(SENT, [reference, url])
}

/** How an attempt ended; one that was paid stays so. */
export async function noteOutcome(
  db: Queryable,
  reference: string,
  outcome: 'paid' | 'failed',
  now: number,
): Promise<void> {
  await db.query(TOLD, [reference, now, outcome])
}

/** Attempts of which the platform has said nothing, asked for in this span; a thousand at most. */
export async function listUntold(db: Queryable, from: number, to: number): Promise<string[]> {
  const rows = await db.query<{ reference: string }>(UNTOLD, [from, to])
  return rows.map(({ reference }) => reference)
}

/** The last attempts of a bill that the platform has not told of. */
export function listWaitingOf(db: Queryable, bill: string): Promise<{ reference: string; url: string }[]> {
  return db.query(WAITING, [bill])
}
