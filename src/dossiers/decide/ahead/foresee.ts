/** Where the flow would go from a step, tried without doing it. */
import { completeNode } from '../../../workflow/index.ts'
import type { Dossier, OpenTask } from '../../model.ts'
import { type Office, worldFor } from '../../office.ts'
import { isFlowRefusal, tasksOf } from '../act.ts'
import { passPaid } from '../paid.ts'

export interface Foreseen {
  /** The work that would open; none where work beside it is waited for. */
  opened: readonly OpenTask[]
  /** The flow would end: the result is at the desk. */
  isEnd: boolean
}

/**
 * What completing the open step `node` at `at` would open, with this decision where it decides; undefined where that hangs on a fact
 * nobody has said yet, or the step is not open. Pure but for what is in memory.
 */
export function foresee(
  office: Pick<Office, 'directory' | 'calendars' | 'connected' | 'catalogue'>,
  dossier: Dossier,
  {
    node,
    decision = dossier.decision,
    at,
  }: { node: string; decision?: 'granted' | 'refused' | undefined; at: number },
): Foreseen | undefined {
  const world = worldFor(office, dossier, { type: 'complete_step', node }, at)
  const { procedure } = world
  if (procedure === undefined || dossier.marking === undefined) return undefined
  const facts = { ...dossier.facts, ...(decision === undefined ? {} : { decision }) }
  const act = { dossier, procedure, world, at }
  const move = passPaid(act, completeNode(procedure.flow, dossier.marking, node, facts), facts)
  return isFlowRefusal(move) ? undefined : { opened: tasksOf(move, act), isEnd: move.marking.ended }
}
