import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { type AccessRequest, REQUEST_LIFE_MS } from './access-request.ts'
import { readWaiting } from './access-request-store.ts'

/** What waits for a second person, the oldest first; what nobody confirmed for two weeks waits no longer. */
export function listWaitingAccess(db: Queryable, now: Instant): Promise<AccessRequest[]> {
  return readWaiting(db, now - REQUEST_LIFE_MS)
}
