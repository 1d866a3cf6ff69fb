/** What is drawn from figures: kept until more is counted, and then only what has changed is drawn. */
import { type Fresh, memoryPer, openFresh } from '../../../platform/index.ts'
import { type AsKnown, lookForNews } from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** Whoever looks sees what happened up to a second ago. */
const LIFE_MS = 1_000
/** While somebody looks it is counted anew behind them. */
const AHEAD_MS = 500
/** Open dossiers become late by the minute. */
const MINUTE_MS = 60_000
/** Some 300 kB each. */
const MOST = 50

/** Figures in parts, one after the other, and rows of their tables with what they say. */
export interface DrawnFigures {
  parts: readonly Buffer[]
  rows: ReadonlyMap<string, { says: string; drawn: Buffer }>
}

interface Kept extends DrawnFigures {
  place: string
  minute: number
}

const keptBy = memoryPer<WebServices, Fresh<Kept>>(() =>
  openFresh({ lifeMs: LIFE_MS, aheadMs: AHEAD_MS, most: MOST }),
)

/**
 * What `draw` made last for this question, at most a second old; drawn anew, from what it was, when more has been counted or
 * another minute has begun.
 */
export function drawnFigures(
  services: WebServices,
  { question, asKnown }: { question: string; asKnown: AsKnown },
  draw: (before: DrawnFigures | undefined) => Promise<DrawnFigures>,
): Promise<DrawnFigures> {
  const now = services.clock.now()
  const minute = Math.floor(now / MINUTE_MS)
  return keptBy(services).get(question, now, async (before) => {
    const { place, isSame } = await lookForNews(services.office.database, asKnown, before?.place)
    if (isSame && before?.minute === minute) return { ...before, place }
    return { ...(await draw(before)), place, minute }
  })
}

export function forgetFigures(services: WebServices): void {
  keptBy(services).expire()
}
