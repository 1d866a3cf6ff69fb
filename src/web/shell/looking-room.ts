import { type LookingRoom, lookAtPapers } from '../../applications/index.ts'
import type { PaperFile } from '../../dossiers/index.ts'
import { NO_TRUST } from '../../results/index.ts'
import type { WebServices } from './services.ts'

/** Where files that people attach are looked at. */
export function lookingRoomOf({ office, files, reader, keys }: WebServices): LookingRoom {
  return {
    database: office.database,
    store: files.store,
    reader,
    trusted: async () => (await keys?.trusted()) ?? NO_TRUST,
  }
}

/** Begins to look while the person goes on, so that the review has it ready; what fails now is looked at again there. */
export function lookAhead(services: WebServices, files: readonly PaperFile[]): void {
  if (files.length === 0) return
  const looking = { now: services.clock.now(), waitMs: 0 }
  lookAtPapers(lookingRoomOf(services), files, looking).catch(() => undefined)
}
