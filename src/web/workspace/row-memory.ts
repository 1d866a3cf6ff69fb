/** Rows of lists, kept as they were drawn: after an act only what changed is drawn anew. */
import type { WebServices } from '../services.ts'

/** What is left of the time is said in minutes at the finest. */
const LIFE_MS = 30_000
/** A kilobyte each. */
const MOST = 20_000

interface Kept {
  row: Buffer
  until: number
}

/** Keyed by a text that names everything the row depends on but the time. */
export interface RowMemory {
  find(key: string, now: number): Buffer | undefined
  keep(key: string, now: number, row: Buffer): void
}

const memories = new WeakMap<WebServices, RowMemory>()

export function rowMemoryOf(services: WebServices): RowMemory {
  const memory = memories.get(services) ?? openRowMemory()
  memories.set(services, memory)
  return memory
}

/** Each row is kept for half a minute; the oldest goes first. */
function openRowMemory(): RowMemory {
  const kept = new Map<string, Kept>()
  return {
    find(key, now) {
      const known = kept.get(key)
      return known !== undefined && now < known.until && now >= known.until - LIFE_MS ? known.row : undefined
    },
    keep(key, now, row) {
      kept.delete(key)
      kept.set(key, { row, until: now + LIFE_MS })
      const oldest = kept.keys().next().value
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    },
  }
}
