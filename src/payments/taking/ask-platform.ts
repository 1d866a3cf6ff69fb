/** Daily reconciliation: the platform is asked of every attempt that it has said nothing about. */
import type { Office } from '../../dossiers/index.ts'
import { listUntold, listWaitingOf } from '../bills/bill-store.ts'
import type { PaymentPlatform } from '../platform/platform.ts'
import { type Taken, takePayment } from './take-payment.ts'

/** A call-back has so long to come by itself. */
const PATIENCE_MS = 10 * 60_000
/** Whoever has not paid after so long will not. */
const SPAN_MS = 3 * 86_400_000

/** How many attempts were asked after, what became of those that were paid, and how many got no answer. */
export interface Asked {
  asked: number
  found: Partial<Record<Taken, number>>
  unanswered: number
}

/**
 * Asks of every attempt of the last three days that has waited ten minutes; what was paid is taken in as if its call-back had come.
 * Stops at the third failure in a row: the platform is away, and the next run asks again. Idempotent.
 */
export async function askPlatform(office: Office, platform: PaymentPlatform, now: number): Promise<Asked> {
  const asked: Asked = { asked: 0, found: {}, unanswered: 0 }
  let failures = 0
  for (const reference of await listUntold(office.database, now - SPAN_MS, now - PATIENCE_MS)) {
    const taken = await askOne(office, platform, reference, now)
    asked.asked += 1
    failures = taken === 'unanswered' ? failures + 1 : 0
    if (taken === 'unanswered') asked.unanswered += 1
    else if (taken !== undefined) asked.found[taken] = (asked.found[taken] ?? 0) + 1
    if (failures === 3) break
  }
  return asked
}

/** Whoever comes back from the platform before its call-back: asks of the bill's attempts, the newest first. */
export async function askOfBill(
  office: Office,
  platform: PaymentPlatform,
  bill: string,
  now: number,
): Promise<void> {
  for (const { reference } of await listWaitingOf(office.database, bill)) {
    if ((await askOne(office, platform, reference, now)) === 'unanswered') return
  }
}

async function askOne(
  office: Office,
  platform: PaymentPlatform,
  reference: string,
  now: number,
): Promise<Taken | 'unanswered' | undefined> {
  const told = await platform.query(reference, now)
  if (told === undefined) return undefined
  return 'failed' in told ? 'unanswered' : takePayment(office, told, now)
}
