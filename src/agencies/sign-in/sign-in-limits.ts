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

/** Milliseconds until the next attempt is allowed, 0: now. `failures` in any order. */
export function waitBeforeSignIn(failures: readonly PastFailure[], now: Instant): number {
  const concerned = {
    nameFromAddress: failures.filter((failure) => failure.name && failure.address),
    name: failures.filter((failure) => failure.name),
    address: failures.filter((failure) => failure.address),
  }
  const waits = Object.entries(signInLimits).map(([key, limit]) => {
    const times = concerned[key as keyof typeof concerned].map((failure) => failure.at).sort((a, b) => b - a)
    const decisive = times[limit.failures - 1]
    return decisive === undefined ? 0 : decisive + limit.withinMs - now
  })
  return Math.max(0, ...waits)
}
