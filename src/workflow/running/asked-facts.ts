import type { CompiledChoice, CompiledFlow } from '../compile-flow.ts'
import type { Facts } from '../model.ts'

/**
 * The facts that the flow needs before its first steps and does not have in their type: those of the first choice on the way
 * that cannot be made, in the order of its branches. Empty: `startFlow` is not refused for a fact. Pure.
 */
export function factsAskedAtStart(flow: CompiledFlow, facts: Facts): string[] {
  return askedFrom(flow, flow.definition.start, facts)
}

function askedFrom(flow: CompiledFlow, id: string, facts: Facts): string[] {
  const node = flow.nodes.get(id)
  switch (node?.kind) {
    case 'fork':
      return [...new Set(node.next.flatMap((next) => askedFrom(flow, next, facts)))]
    case 'join':
      return askedFrom(flow, node.next, facts)
    case 'choice': {
      const asked = askedBy(node, facts)
      if (asked.length > 0) return asked
      const chosen = node.branches.find(({ when }) => when.holds(facts))?.next ?? node.otherwise
      return askedFrom(flow, chosen, facts)
    }
    default:
      return []
  }
}

/** None where a branch is taken before a fact is missed. */
function askedBy({ branches }: CompiledChoice, facts: Facts): string[] {
  const isThere = ([name, type]: readonly [string, string]) => typeof facts[name] === type
  const known = branches.findIndex(({ when }) => !when.facts.every(isThere) || when.holds(facts))
  if (known < 0 || branches[known]?.when.facts.every(isThere)) return []
  const rest = branches.slice(known).flatMap(({ when }) => when.facts)
  return [...new Set(rest.filter((fact) => !isThere(fact)).map(([name]) => name))]
}
