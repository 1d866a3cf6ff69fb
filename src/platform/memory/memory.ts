/** What is the same for many, or for a while: made once and kept. */

export interface Memory<T> {
  /** What was kept under this key, unless its time is over. */
  find(key: string, now: number): T | undefined
  keep(key: string, now: number, value: T): void
  forget(key: string): void
  forgetAll(): void
}

interface Kept<T> {
  value: T
  until: number
}

/** Keeps at most `most` values, each `lifeMs` from when it was kept; the oldest goes first. */
export function openMemory<T>({ lifeMs, most }: { lifeMs: number; most: number }): Memory<T> {
  const kept = new Map<string, Kept<T>>()
  return {
    find(key, now) {
      const known = kept.get(key)
      // A clock that was set back does not make a value last longer.
      return known !== undefined && now < known.until && now >= known.until - lifeMs ? known.value : undefined
    },
    keep(key, now, value) {
      kept.delete(key)
      kept.set(key, { value, until: now + lifeMs })
      const oldest = kept.keys().next().value
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    forget: (key) => void kept.delete(key),
    forgetAll: () => kept.clear(),
  }
}

/**
 * The value of a key; of many who ask at once, one makes it. What fails is not kept, and what was on its way when it was forgotten
 * does not come back.
 */
export function recall<T>(
  memory: Memory<Promise<T>>,
  key: string,
  now: number,
  make: () => Promise<T> | T,
): Promise<T> {
  const known = memory.find(key, now)
  if (known !== undefined) return known
  const made = Promise.resolve().then(make)
  memory.keep(key, now, made)
  made.catch(() => {
    if (memory.find(key, now) === made) memory.forget(key)
  })
  return made
}

/** The one memory of a server's services, opened when first asked for. */
export function memoryPer<Owner extends object, T>(open: () => T): (owner: Owner) => T {
  const opened = new WeakMap<Owner, T>()
  return (owner) => {
    const known = opened.get(owner) ?? open()
    opened.set(owner, known)
    return known
  }
}
