/** How many forms with files are read at the same time: each holds some hundred kilobytes while its files are written. */

export interface FormPlaces {
  /** Resolves when there is a place, in the order of asking, with what gives it back. */
  take(): Promise<() => void>
}

/**
 * `most` places. One that has been held for `leaseMs` is given to the next beside its holder, who goes on: a slow line holds next to
 * nothing in memory, and many slow lines must not keep everybody else waiting.
 */
export function openFormPlaces({ most, leaseMs }: { most: number; leaseMs: number }): FormPlaces {
  const waiting: (() => void)[] = []
  let taken = 0
  const hold = () => {
    taken += 1
    let isHeld = true
    const give = () => {
      if (!isHeld) return
      isHeld = false
      clearTimeout(lease)
      taken -= 1
      waiting.shift()?.()
    }
    const lease = setTimeout(give, leaseMs).unref()
    return give
  }
  return {
    take: () =>
      taken < most
        ? Promise.resolve(hold())
        : new Promise((resolve) => {
            waiting.push(() => resolve(hold()))
          }),
  }
}
