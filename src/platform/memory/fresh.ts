/** What many ask for and what others change all the time: never older than promised, and nobody waits for it while it is asked for. */

export interface Fresh<T> {
  /** The value of this key as it was at most `lifeMs` ago. `make` is given the one before, so that it may keep what is still true. */
  get(key: string, now: number, make: (before: T | undefined) => Promise<T>): Promise<T>
  /** Whatever was made until now, or is being made, is too old for whoever asks next. */
  expire(): void
}

interface Kept<T> {
  value: T
  /** When making it began. */
  from: number
  epoch: number
}

interface Entry<T> {
  kept?: Kept<T>
  making?: { kept: Promise<Kept<T>>; epoch: number }
}

/**
 * Keeps at most `most` values; the one that was asked for longest ago goes first. A value of `aheadMs` or more is handed out and
 * made anew behind the one who asked; what fails there is told to whoever has to wait for it.
 */
export function openFresh<T>({
  lifeMs,
  aheadMs,
  most,
}: {
  lifeMs: number
  aheadMs: number
  most: number
}): Fresh<T> {
  const entries = new Map<string, Entry<T>>()
  let epoch = 0

  function makeAnew(entry: Entry<T>, now: number, make: (before: T | undefined) => Promise<T>) {
    if (entry.making?.epoch === epoch) return entry.making.kept
    const begun = epoch
    const kept = make(entry.kept?.value).then((value) => ({ value, from: now, epoch: begun }))
    const making = { kept, epoch: begun }
    entry.making = making
    const end = () => {
      if (entry.making === making) delete entry.making
    }
    kept.then((made) => {
      if (entry.making === making) entry.kept = made
      end()
    }, end)
    return kept
  }

  return {
    async get(key, now, make) {
      const entry = entries.get(key) ?? {}
      entries.delete(key)
      entries.set(key, entry)
      const oldest = entries.keys().next().value
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
      const { kept } = entry
      const age = kept === undefined || kept.epoch !== epoch ? Number.POSITIVE_INFINITY : now - kept.from
      // A clock that was set back does not make a value last longer.
      if (kept === undefined || age < 0 || age >= lifeMs) return (await makeAnew(entry, now, make)).value
      if (age >= aheadMs) makeAnew(entry, now, make).catch(() => undefined)
      return kept.value
    },
    expire: () => {
      epoch += 1
    },
  }
}
