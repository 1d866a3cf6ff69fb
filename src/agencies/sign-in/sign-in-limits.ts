/** How often one may try to sign in. Pure. */
import type { Instant } from '../../calendar/index.ts'

const MINUTE_MS = 60_000

/**
 * Failures that are allowed within a time. A name from one address is the person at the keyboard; a name from anywhere is
 * a guess spread over machines, and its bound is wider so that a stranger cannot easily lock somebody out; an address is
 * a whole office behind one router on Monday morning.
 */
const signInLimits = {
  nameFromAddress: { failures: 5, withinMs: 15 * MINUTE_MS },
  name: { failures: 20, withinMs: 15 * MINUTE_MS },
  address: { failures: 60, withinMs: 15 * MINUTE_MS },
} as const

export const LONGEST_WINDOW_MS = Math.max(...Object.values(signInLimits).map((limit) => limit.withinMs))

export interface PastFailure {
  at: Instant
  name: boolean
  address: boolean
}

type Limit = keyof typeof signInLimits

export const ALL_LIMITS: readonly Limit[] = ['nameFromAddress', 'name', 'address']
/** What strangers try with a name, or from the same network, does not close the account to a device that is known. */
export const KNOWN_DEVICE_LIMITS: readonly Limit[] = ['nameFromAddress']

/** Milliseconds until the next attempt is allowed by these limits, 0: now. `failures` in any order. */
export function waitBeforeSignIn(
  failures: readonly PastFailure[],
  now: Instant,
  limits: readonly Limit[],
): number {
  const concerned = {
    nameFromAddress: failures.filter((failure) => failure.name && failure.address),
    name: failures.filter((failure) => failure.name),
    address: failures.filter((failure) => failure.address),
  }
  const waits = limits.map((key) => {
    const limit = signInLimits[key]
    const times = concerned[key].map((failure) => failure.at).sort((a, b) => b - a)
    const decisive = times[limit.failures - 1]
    return decisive === undefined ? 0 : decisive + limit.withinMs - now
  })
  return Math.max(0, ...waits)
}
