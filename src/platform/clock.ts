/** Time comes from a clock that is passed in; only the composition takes the system's. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that stands until it is moved: for tests, replays and simulations. */
export interface FixedClock extends Clock {
  set(instant: number): void
  advance(milliseconds: number): void
}

export function fixedClock(start: number): FixedClock {
  let at = start
  return {
    now: () => at,
    set: (instant) => {
      at = instant
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}
