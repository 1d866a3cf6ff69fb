import type { Limit } from '../../calendar/index.ts'
import { isConditionDefect, readCondition } from '../feel/condition.ts'
import type { FlowDefinition, FlowRefusal, Performer } from '../model.ts'
import { refuse, withNames } from '../refusals.ts'
import { checkFlow } from './check-flow.ts'
import { checkSoundness } from './check-soundness.ts'
import { checkLimits } from './times/check-limits.ts'
import { checkDecisions } from './undecided.ts'

/** What a flow is checked against before it is published. */
export interface PublishingWorld {
  /** Legal limit of the procedure, or working days; absent: not compared. */
  limit?: Limit | number | undefined
  /** Whether anybody holds this role at this agency (and unit); absent: not checked. */
  hasPerformer?: ((performer: Performer) => boolean) | undefined
}

/** Refuses every step that nobody can do. */
export function checkPerformers(
  def: FlowDefinition,
  hasPerformer: (performer: Performer) => boolean,
): FlowRefusal[] {
  return def.nodes.flatMap((node) => {
    if (node.kind !== 'step' || hasPerformer(node.performer)) return []
    const { agency, role, unit } = node.performer
    return [refuse('no_performer', node.id, { role, agency: unit ? `${agency}/${unit}` : agency })]
  })
}

/**
 * Refuses conditions outside the compiled subset: those that FEEL answers with null for any fact, reversed ranges, and functions
 * whose time depends on what is typed. Flows published before go on with them.
 */
function checkConditions(def: FlowDefinition): FlowRefusal[] {
  return def.nodes.flatMap((node) => {
    if (node.kind !== 'choice') return []
    return node.branches.flatMap(({ when }) => {
      const condition = readCondition(when, def.facts)
      if (isConditionDefect(condition) || condition.compiled) return []
      return [refuse('condition_outside', node.id, { condition: when })]
    })
  })
}

/**
 * Everything that stands in the way of publishing a flow, in one list; empty: it may be published. The state space and the
 * longest path are looked at only when the flow is well formed.
 */
export function checkForPublishing(def: FlowDefinition, world: PublishingWorld = {}): FlowRefusal[] {
  const structure = checkFlow(def)
  const performers = world.hasPerformer ? checkPerformers(def, world.hasPerformer) : []
  if (structure.length > 0) return withNames([...structure, ...performers], def)
  const found = [
    ...checkConditions(def),
    ...checkSoundness(def),
    ...checkDecisions(def),
    ...checkLimits(def, world.limit),
    ...performers,
  ]
  return withNames(found, def)
}
