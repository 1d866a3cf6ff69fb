import type { Instant } from '../calendar/index.ts'

/** Answers that are remembered for a while, so that a busy caller costs no query per request. */
export interface Remembered<Value> {
  find(key: string, now: Instant): Promise<Value | undefined>
  /** Forgets everything, also what is being asked for just now. */
  forget(): void
}

/** Far above what is in use at once; a bound for the case that something goes wrong. */
const SIZE = 5000

/** Remembers what `load` finds for `lifeMs`; that there is nothing is not remembered. */
export function remember<Value>(
  lifeMs: number,
  load: (key: string, now: Instant) => Promise<Value | undefined>,
): Remembered<Value> {
  let known = new Map<string, { value: Value; from: Instant; until: Instant }>()
  return {
    async find(key, now) {
      const entry = known.get(key)
      if (entry && entry.from <= now && now < entry.until) return entry.value
      // An answer that was on its way when everything was forgotten must not come back into it.
      const asked = known
      const value = await load(key, now)
      if (value === undefined || asked !== known) return value
      if (known.size >= SIZE) known.clear()
      known.set(key, { value, from: now, until: now + lifeMs })
      return value
    },
    forget() {
      known = new Map()
    },
  }
}
