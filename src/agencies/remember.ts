import type { Instant } from '../calendar/index.ts'
import { openMemory, recall } from '../platform/index.ts'

/** Answers that are remembered for a while, so that a busy caller costs no query per request. */
export interface Remembered<Value> {
  find(key: string, now: Instant): Promise<Value | undefined>
  /** Forgets everything, also what is being asked for just now. */
  forget(): void
  forgetOne(key: string): void
}

/** Far above what is in use at once; a bound for the case that something goes wrong. */
const SIZE = 5000

/** Remembers what `load` finds for `lifeMs`; that there is nothing is not remembered. */
export function remember<Value>(
  lifeMs: number,
  load: (key: string, now: Instant) => Promise<Value | undefined>,
): Remembered<Value> {
  const known = openMemory<Promise<Value | undefined>>({ lifeMs, most: SIZE })
  return {
    async find(key, now) {
      const value = await recall(known, key, now, () => load(key, now))
      if (value === undefined) known.forget(key)
      return value
    },
    forget: known.forgetAll,
    forgetOne: known.forget,
  }
}
