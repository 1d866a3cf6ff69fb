/** What is open at this moment, counted over all of it: kept for a second, and counted anew behind whoever looks. */
import { type Fresh, memoryPer, openFresh } from '../../../platform/index.ts'
import { type HeldPage, type Paces, readPaces, type WatchedPage } from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'

const LIFE_MS = 1_000
const AHEAD_MS = 500
const MOST = 50
const PACES_MS = 3_600_000

const keptBy = memoryPer<WebServices, Fresh<WatchedPage>>(() =>
  openFresh({ lifeMs: LIFE_MS, aheadMs: AHEAD_MS, most: MOST }),
)
const heldBy = memoryPer<WebServices, Fresh<HeldPage>>(() =>
  openFresh({ lifeMs: LIFE_MS, aheadMs: AHEAD_MS, most: MOST }),
)

/** The counts and the dossiers of this question, together as `read` found them at most a second ago. */
export function recallPresent(
  services: WebServices,
  question: string,
  read: () => Promise<WatchedPage>,
): Promise<WatchedPage> {
  return keptBy(services).get(question, services.clock.now(), read)
}

/** The same of what the units and people of an agency have. */
export function recallHeld(
  services: WebServices,
  question: string,
  read: () => Promise<HeldPage>,
): Promise<HeldPage> {
  return heldBy(services).get(question, services.clock.now(), read)
}

const pacesBy = memoryPer<WebServices, Fresh<Paces>>(() =>
  openFresh({ lifeMs: PACES_MS, aheadMs: PACES_MS / 2, most: 1 }),
)

/** How long steps really take; it is counted once a day. */
export function recallPaces(services: WebServices): Promise<Paces> {
  return pacesBy(services).get('', services.clock.now(), () => readPaces(services.office.database))
}

/** What somebody did is seen on the next page. */
export function forgetPresent(services: WebServices): void {
  keptBy(services).expire()
  heldBy(services).expire()
}
