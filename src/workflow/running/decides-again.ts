import { nodesById, reachableFrom } from '../checking/graph.ts'
import type { CompiledFlow } from '../compile-flow.ts'
import type { Marking } from '../model.ts'

/**
 * Whether a decision that `decider` made falls when the dossier has gone back to `to`: the decider lies ahead again, and
 * every way on from the marking passes a step that decides.
 */
export function decidesAgain(
  flow: CompiledFlow,
  marking: Marking,
  { to, decider }: { to: string; decider: string },
): boolean {
  const willDecide = !marking.ended && marking.open.some((id) => !flow.undecided.has(id))
  return willDecide && reachableFrom(nodesById(flow.definition), to).has(decider)
}
