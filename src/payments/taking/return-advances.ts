/** What was paid at filing, once the dossier is accepted or has ended: kept, or owed back. */
import { type Dossier, findDossiers, type Office } from '../../dossiers/index.ts'
import { listAwaiting, noteDecided } from '../bills/bill-store.ts'
import { oweBack, type Refund } from '../bills/payment-store.ts'
import type { Bill } from '../model.ts'

const AT_ONCE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Looks at every settled bill whose dossier was not accepted when it was made. Idempotent. */
export async function returnAdvances(office: Pick<Office, 'database'>): Promise<void> {
  let after = FIRST
  for (;;) {
    const bills = await listAwaiting(office.database, after, AT_ONCE)
    const dossiers = await findDossiers(
      office.database,
      bills.map(({ dossier }) => dossier),
    )
    for (const bill of bills) await decide(office, bill, dossiers.get(bill.dossier)?.state)
    const last = bills.at(-1)
    if (last === undefined || bills.length < AT_ONCE) return
    after = last.id
  }
}

async function decide(
  { database }: Pick<Office, 'database'>,
  bill: Bill,
  dossier: Dossier | undefined,
): Promise<void> {
  if (dossier === undefined) return
  const { acceptedAt, endedAt } = dossier
  if (acceptedAt === undefined && endedAt === undefined) return
  const refund = backOf(bill, dossier)
  await database.transaction(async (tx) => {
    await noteDecided(tx, bill.id)
    if (refund !== undefined) await oweBack(tx, bill.id, refund)
  })
}

/** All of it where the dossier was never accepted; where it was, the lines that came to another amount. Pure. */
function backOf({ lines, amount }: Bill, { acceptedAt, fees }: Dossier): Refund | undefined {
  if (acceptedAt === undefined) return { amount, reason: 'not_accepted' }
  const changed = lines.filter((line) => !fees.some((fee) => isPaidBy(fee, line)))
  const back = changed.reduce((sum, line) => sum + line.amount, 0)
  return back === 0 ? undefined : { amount: back, reason: 'fee_changed' }
}

function isPaidBy(fee: Dossier['fees'][number], line: Bill['lines'][number]): boolean {
  return fee.code === line.code && fee.amount === line.amount && fee.paidAt !== undefined
}
