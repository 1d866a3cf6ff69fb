/** What is drawn from figures: kept until more is counted. Drawing the province costs more than reading it. */
import { type Memory, memoryPer, openMemory, recall } from '../../../platform/index.ts'
import { figuresVersion } from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** Whoever looks again sees what happened up to a second ago. */
const VERSION_MS = 1_000
/** Open dossiers become late by the minute. */
const LIFE_MS = 60_000
/** Some 300 kB each. */
const MOST = 50

interface Kept {
  version: Memory<Promise<string>>
  drawn: Memory<Promise<Buffer>>
}

const keptBy = memoryPer<WebServices, Kept>(() => ({
  version: openMemory({ lifeMs: VERSION_MS, most: 1 }),
  drawn: openMemory({ lifeMs: LIFE_MS, most: MOST }),
}))

/** What `draw` made last for this question, unless more has been counted since or a minute has begun. */
export async function drawnFigures(
  services: WebServices,
  question: string,
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  const { version, drawn } = keptBy(services)
  const now = services.clock.now()
  const counted = await recall(version, '', now, async () => {
    return (await figuresVersion(services.office.database)) ?? `on the way at ${now}`
  })
  const minute = Math.floor(now / LIFE_MS)
  return recall(drawn, `${minute} ${counted} ${question}`, now, draw)
}

export function forgetFigures(services: WebServices): void {
  keptBy(services).version.forget('')
}
