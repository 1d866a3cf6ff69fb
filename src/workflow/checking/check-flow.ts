import { isConditionDefect, readCondition } from '../feel/condition.ts'
import type { FlowDefinition, FlowNode, FlowRefusal, LimitedNode, StepNode } from '../model.ts'
import { refuse } from '../refusals.ts'
import { earlierSteps, findAutomaticLoop, nodesById, reachableFrom, targetsOf } from './graph.ts'
import { findRegions, sameRegion } from './regions.ts'

/**
 * Structural checks of a flow as it was written; empty when it is well formed. Paths are looked at only when every arrow
 * leads somewhere, so that one slip does not bring a page of consequences.
 */
export function checkFlow(def: FlowDefinition): FlowRefusal[] {
  const wiring = checkWiring(def)
  const local = def.nodes.flatMap((node) => checkNode(node, def))
  return wiring.length > 0 ? [...wiring, ...local] : [...local, ...checkPaths(def)]
}

/** Start, targets and ids: what must hold before any path can be followed. */
export function checkWiring(def: FlowDefinition): FlowRefusal[] {
  const nodes = nodesById(def)
  const refusals: FlowRefusal[] = []
  if (!nodes.has(def.start)) refusals.push(refuse('unknown_start', '', { start: def.start }))
  const seen = new Set<string>()
  for (const node of def.nodes) {
    if (seen.has(node.id)) refusals.push(refuse('duplicate_id', node.id))
    seen.add(node.id)
    refusals.push(...checkTargets(node, nodes))
  }
  if (!def.nodes.some((node) => node.kind === 'end')) refusals.push(refuse('no_end', ''))
  const loop = findAutomaticLoop(nodes)
  if (loop !== undefined) refusals.push(refuse('automatic_loop', loop))
  return refusals
}

function checkTargets(node: FlowNode, nodes: ReadonlyMap<string, FlowNode>): FlowRefusal[] {
  return targetsOf(node)
    .filter((target) => !nodes.has(target))
    .map((target) =>
      node.kind === 'choice' && !node.otherwise && target === node.otherwise
        ? refuse('choice_without_otherwise', node.id)
        : refuse('unknown_target', node.id, { target }),
    )
}

function checkNode(node: FlowNode, def: FlowDefinition): FlowRefusal[] {
  switch (node.kind) {
    case 'step':
      return [...checkStep(node), ...checkLimitPart(node)]
    case 'wait':
      return node.system.trim()
        ? checkLimitPart(node)
        : [refuse('wait_without_system', node.id), ...checkLimitPart(node)]
    case 'timer':
      return isPositive(node.after?.quantity) ? [] : [refuse('timer_without_time', node.id)]
    case 'choice':
      return node.branches.flatMap((branch) => {
        const condition = readCondition(branch.when, def.facts)
        return isConditionDefect(condition) ? [refuse(condition.code, node.id, condition.args)] : []
      })
    case 'fork':
      return checkFork(node.id, node.next)
    default:
      return []
  }
}

function checkStep(node: StepNode): FlowRefusal[] {
  const refusals: FlowRefusal[] = []
  if (!node.performer?.role?.trim() || !node.performer.agency?.trim()) {
    refusals.push(refuse('step_without_role', node.id))
  }
  if (node.actions?.includes('send_back') && !node.returnTo?.length) {
    refusals.push(refuse('send_back_without_return', node.id))
  }
  return refusals
}

function checkLimitPart(node: LimitedNode): FlowRefusal[] {
  const limits = [node.limit, node.kind === 'wait' ? node.timeout?.after : undefined]
  return limits.flatMap((limit) =>
    limit === undefined || isPositive(limit.quantity)
      ? []
      : [refuse('limit_not_positive', node.id, { quantity: limit.quantity })],
  )
}

function isPositive(quantity: number | undefined): boolean {
  return (quantity ?? 0) > 0 && Number.isFinite(quantity)
}

function checkFork(id: string, next: readonly string[]): FlowRefusal[] {
  const repeated = new Set(next.filter((target, slot) => next.indexOf(target) !== slot))
  const refusals = [...repeated].map((target) => refuse('fork_repeats_target', id, { target }))
  return next.length < 2 ? [refuse('fork_too_small', id), ...refusals] : refusals
}

function checkPaths(def: FlowDefinition): FlowRefusal[] {
  const nodes = nodesById(def)
  const reached = reachableFrom(nodes, def.start)
  const unreachable = def.nodes.filter((node) => !reached.has(node.id))
  const { regions, refusals } = findRegions(nodes, def.start)
  const returns = def.nodes.flatMap((node) =>
    node.kind === 'step' && reached.has(node.id) ? checkReturns(node, def, nodes, regions) : [],
  )
  return [...unreachable.map((node) => refuse('unreachable', node.id)), ...refusals, ...returns]
}

function checkReturns(
  node: StepNode,
  def: FlowDefinition,
  nodes: ReadonlyMap<string, FlowNode>,
  regions: ReturnType<typeof findRegions>['regions'],
): FlowRefusal[] {
  if (!node.returnTo?.length) return []
  const earlier = earlierSteps(nodes, def.start, node.id)
  return node.returnTo.flatMap((target) => {
    if (!earlier.has(target)) return [refuse('return_not_earlier', node.id, { target })]
    if (sameRegion(regions.get(node.id), regions.get(target))) return []
    return [refuse('return_across_branch', node.id, { target })]
  })
}
