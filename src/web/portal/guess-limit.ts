/** Guards against trying codes and secrets: wrong ones are counted by address, and by code whoever asks. */

export interface GuessLimit {
  /** Whether whoever shares one of these keys has guessed wrong too often lately. */
  isClosed(keys: readonly string[], now: number): boolean
  /** Notes one wrong guess. */
  note(keys: readonly string[], now: number): void
}

interface Count {
  wrong: number
  since: number
}

/** At most `allowed` wrong guesses for each key in `windowMs`. In the memory of one server, the last `most` keys. */
export function openGuessLimit(options: { allowed: number; windowMs: number; most: number }): GuessLimit {
  const counts = new Map<string, Count>()
  const read = (key: string, now: number): Count => {
    const known = counts.get(key)
    return known !== undefined && now < known.since + options.windowMs ? known : { wrong: 0, since: now }
  }
  return {
    isClosed: (keys, now) => keys.some((key) => read(key, now).wrong >= options.allowed),
    note(keys, now) {
      for (const key of keys) {
        const { wrong, since } = read(key, now)
        counts.delete(key)
        counts.set(key, { wrong: wrong + 1, since })
        const oldest = counts.keys().next().value
        if (counts.size > options.most && oldest !== undefined) counts.delete(oldest)
      }
    },
  }
}
