/** One round of sending to one destination. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, isPassing } from '../../platform/database/index.ts'
import { type Answer, type Delivery, SEND_SECONDS, type Sender } from '../model.ts'
import { claimDeliveries, isAnyDue } from './claim.ts'
import { type Held, type Settling, settle } from './settle.ts'

/** A database that is busy for a moment is asked again: what was sent and not written down would be sent twice. */
const WRITE_AGAIN_MS = [200, 1_000, 5_000] as const

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
  await writeDown(database, sender, { token, sent, now: clock() })
  return deliveries.length
}

async function writeDown(database: Database, sender: Sender, settling: Settling): Promise<void> {
  for (const ms of WRITE_AGAIN_MS) {
    try {
      return await settle(database, sender, settling)
    } catch (error) {
      if (!isPassing(error)) throw error
      await pause(ms)
    }
  }
  await settle(database, sender, settling)
}

/**
 * A sender that throws or does not come back has failed; of the error only its kind is kept. Where it is our own database that was
 * away or busy, the delivery is held.
 */
async function trySend(sender: Sender, delivery: Delivery): Promise<Answer | Held> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ failed: 'timeout' }), SEND_SECONDS * 1000)
  })
  try {
    return await Promise.race([sender.send(delivery), late])
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string }
    return isPassing(error) ? { held: 'database_busy' } : { failed: code ?? name ?? 'Error' }
  } finally {
    clearTimeout(timer)
  }
}
