import { type Memory, memoryPer, openMemory } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** What is left of the time is said in minutes at the finest. */
const LIFE_MS = 30_000
/** A kilobyte each. */
const MOST = 20_000

/**
 * Rows of lists, kept as they were drawn: after an act only what changed is drawn anew. The key names everything the row
 * depends on but the time.
 */
export const rowMemoryOf = memoryPer<WebServices, Memory<Buffer>>(() =>
  openMemory({ lifeMs: LIFE_MS, most: MOST }),
)
