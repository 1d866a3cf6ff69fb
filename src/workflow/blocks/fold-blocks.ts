import { isConditionDefect, readCondition } from '../feel/condition.ts'
import type { BlockUse, FlowBlock, FlowDefinition, FlowNode } from '../model.ts'
import { collapseBlock } from './collapse-block.ts'

/**
 * The flow with one node in the place of each of its blocks, as far as they can still be seen, and without the facts that only they
 * ask for. Pure.
 */
export function foldBlocks(
  flow: FlowDefinition,
  find: (use: BlockUse) => FlowBlock | undefined,
): FlowDefinition {
  return (flow.blocks ?? []).reduce((so, use) => foldBlock(so, use, find(use)) ?? so, flow)
}

/** One of them; undefined where it cannot be seen. */
export function foldBlock(
  flow: FlowDefinition,
  use: BlockUse,
  block: FlowBlock | undefined,
): FlowDefinition | undefined {
  const bare = collapseBlock(flow, use)
  return bare && block ? withoutFacts(bare, Object.keys(block.flow.facts)) : bare
}

function withoutFacts(flow: FlowDefinition, names: readonly string[]): FlowDefinition {
  const asked = new Set(flow.nodes.flatMap((node) => factsOf(node, flow)))
  const stays = ([name]: [string, unknown]) => !names.includes(name) || asked.has(name)
  const { factNames, facts, ...rest } = flow
  const named = Object.entries(factNames ?? {}).filter(stays)
  return {
    ...rest,
    facts: Object.fromEntries(Object.entries(facts).filter(stays)),
    ...(named.length > 0 ? { factNames: Object.fromEntries(named) } : {}),
  }
}

/** Facts that a node asks for. */
export function factsOf(node: FlowNode, { facts }: FlowDefinition): string[] {
  if (node.kind !== 'choice') return []
  return node.branches.flatMap(({ when }) => {
    const condition = readCondition(when, facts)
    return isConditionDefect(condition) ? [] : condition.facts.map(([name]) => name)
  })
}
