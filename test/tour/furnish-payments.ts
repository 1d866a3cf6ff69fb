/** What came in online: one that is settled, and one that was paid twice. */
import type { House } from '../../src/cli/serve/open-house.ts'
import { findDossier } from '../../src/dossiers/index.ts'
import { startPayment, takePayment } from '../../src/payments/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { openTestPlatform } from '../outside/payment-platform.ts'
import type { Thing } from './furnish.ts'

export async function furnishPayments(
  { office }: House,
  clock: FixedClock,
  { once, twice }: { once: Thing; twice: Thing },
): Promise<void> {
  const { payments, standIn, close } = await openTestPlatform(() => clock.now())
  for (const { id } of [once, twice, twice]) {
    const dossier = await findDossier(office.database, id)
    if (dossier === undefined) throw new Error('the dossier is gone')
    await startPayment(office, payments, { dossier, purpose: 'fees', ip: '127.0.0.1', now: clock.now() })
  }
  for (const reference of standIn.orders.keys()) {
    await standIn.pay(reference, 'silent')
    const told = await payments.query(reference, clock.now())
    if (told === undefined || 'failed' in told) throw new Error('the stand-in does not answer')
    await takePayment(office, told, clock.now())
  }
  await close()
}
