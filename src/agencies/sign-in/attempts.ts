/** Tries at a password, counted before they are judged: for everybody who signs in with one. */
import { createHash } from 'node:crypto'
import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type AttemptKey, insertAttempt, lockAttempts, readFailures } from './attempt-store.ts'
import { ALL_LIMITS, KNOWN_DEVICE_LIMITS, LONGEST_WINDOW_MS, waitBeforeSignIn } from './sign-in-limits.ts'

/** Who tries, and from where. */
export interface Trying {
  /** The name that is tried; of which only a hash is kept. */
  name: string
  /** A keyed hash of the network that asks; of the mark of the device, where the device is known. */
  addressHash: Buffer
  /** The browser has signed in with this name before: only its own failures count. */
  isKnownDevice: boolean
}

/**
 * Notes a try, which counts as a failure until it is marked as a success: a hundred at once are no way around the limit. Answers how
 * long to wait where there were too many. Locks the name and the address.
 */
export function beginAttempt(
  db: Database,
  { name, addressHash, isKnownDevice }: Trying,
  now: Instant,
): Promise<{ id: number } | { waitMs: number }> {
  const key: AttemptKey = { username: hashName(name), address: addressHash }
  return db.transaction(async (tx) => {
    await lockAttempts(tx, key)
    const failures = await readFailures(tx, key, now - LONGEST_WINDOW_MS)
    const waitMs = waitBeforeSignIn(failures, now, isKnownDevice ? KNOWN_DEVICE_LIMITS : ALL_LIMITS)
    return waitMs > 0 ? { waitMs } : { id: await insertAttempt(tx, key, now) }
  })
}

function hashName(name: string): Buffer {
  return createHash('sha256').update(name.trim().toLowerCase()).digest()
}
