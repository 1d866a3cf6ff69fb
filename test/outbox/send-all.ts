/** Sends all that is due; for tests with a clock of their own. */

import type { Sender } from '../../src/outbox/index.ts'
import { enterDestination } from '../../src/outbox/sending/claim.ts'
import { sendNext } from '../../src/outbox/sending/send-next.ts'
import type { Database } from '../../src/platform/database/index.ts'

export async function sendAll(database: Database, sender: Sender, clock: () => number): Promise<number> {
  await enterDestination(database, sender.destination)
  // What was enqueued by the database's own clock is due by the test's.
  await database.query(
    'update delivery set next_at = $1 where tries = 0 and claim is null and next_at > $1',
    [new Date(clock())],
  )
  let total = 0
  for (;;) {
    const count = await sendNext(database, sender, clock)
    total += count
    if (count === 0) return total
  }
}
