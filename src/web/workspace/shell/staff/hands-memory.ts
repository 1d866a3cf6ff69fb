/** Work without hands, remembered for a minute: its count stands on every page of those who see to it. */
import { type Actor, can, canSomewhere } from '../../../../agencies/index.ts'
import { type Hands, listWithoutHands } from '../../../../dossiers/index.ts'
import { type Memory, memoryPer, openMemory, recall } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'

const LIFE_MS = 60_000

const listedBy = memoryPer<WebServices, Memory<Promise<Hands[]>>>(() =>
  openMemory({ lifeMs: LIFE_MS, most: 1 }),
)

/** What has no hands at the agencies that the actor sees to; nothing, and no query, for anybody else. */
export async function withoutHands(services: WebServices, actor: Actor): Promise<Hands[]> {
  if (!canSomewhere(actor, 'post.read')) return []
  const now = services.clock.now()
  const all = await recall(listedBy(services), '', now, () => listWithoutHands(services.office.database, now))
  return all.filter(({ agency }) => can(actor, 'post.read', { agency }))
}

/** After a change of staff the next page tells what is so now. */
export function forgetHands(services: WebServices): void {
  listedBy(services).forget('')
}

export function countHands(hands: readonly Hands[]): number {
  return hands.reduce((sum, { tasks }) => sum + tasks, 0)
}
