/** Rows of lists, kept as they were drawn: after an act only what changed is drawn anew. */
import type { WebServices } from '../services.ts'

/** What is left of the time is said in minutes at the finest. */
const LIFE_MS = 30_000
/** Half a kilobyte each. */
const MOST = 20_000

interface Kept {
  html: string
  until: number
}

export interface RowMemory {
  /** The row under `key`, which names everything the row depends on but the time; `draw` draws it anew. */
  row(key: string, now: number, draw: () => string): string
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
    row(key, now, draw) {
      const known = kept.get(key)
      if (known !== undefined && now < known.until && now >= known.until - LIFE_MS) return known.html
      const html = draw()
      kept.delete(key)
      kept.set(key, { html, until: now + LIFE_MS })
      const oldest = kept.keys().next().value
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      return html
    },
  }
}
