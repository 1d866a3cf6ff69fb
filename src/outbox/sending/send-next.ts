/** One round of sending to one destination. */
import type { Database } from '../../platform/database/index.ts'
import { type Answer, type Delivery, SEND_SECONDS, type Sender } from '../model.ts'
import { claimDeliveries, isAnyDue } from './claim.ts'
import { settle } from './settle.ts'

/**
 * Sends what may be sent now, at least once each and with the same id; answers how many were taken. Any number of workers may
 * call it at once. Nothing is locked and no transaction is open while it sends.
 */
export async function sendNext(database: Database, sender: Sender, clock: () => number): Promise<number> {
  if (!(await isAnyDue(database, sender.destination, clock()))) return 0
  const { token, deliveries } = await claimDeliveries(database, sender, clock())
  if (deliveries.length === 0) return 0
  const sent = await Promise.all(
    deliveries.map(async (delivery) => ({ delivery, answer: await trySend(sender, delivery) })),
  )
  await settle(database, sender, { token, sent, now: clock() })
  return deliveries.length
}

/** A sender that throws or does not come back has failed; of the error only its kind is kept. */
async function trySend(sender: Sender, delivery: Delivery): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ failed: 'timeout' }), SEND_SECONDS * 1000)
  })
  try {
    return await Promise.race([sender.send(delivery), late])
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string }
    return { failed: code ?? name ?? 'Error' }
  } finally {
    clearTimeout(timer)
  }
}
