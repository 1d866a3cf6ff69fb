import type { FlowDefinition } from '../../model.ts'
import { longestWithDesk } from './check-limits.ts'

/** How long the flow takes when its choices go one way. */
export interface PathSum {
  /** Conditions that hold on the way, in FEEL; empty where no condition is taken. */
  when: readonly string[]
  workingDays: number
}

/** More choices than this and only the longest way is told. */
const MOST_CHOICES = 4

/** The length of every way through the choices of a flow, the desk's time with it; the longest first. */
export function pathSums(flow: FlowDefinition): PathSum[] {
  const choices = flow.nodes
    .filter((node) => node.kind === 'choice')
    .filter((node) => node.branches.length > 0)
  if (choices.length > MOST_CHOICES) return [{ when: [], workingDays: longestWithDesk(flow).workingDays }]
  let ways: { flow: FlowDefinition; when: string[] }[] = [{ flow, when: [] }]
  for (const choice of choices) {
    ways = ways.flatMap((way) => [
      ...choice.branches.map(({ when, next }) => ({
        flow: fix(way.flow, choice.id, next),
        when: [...way.when, when],
      })),
      { flow: fix(way.flow, choice.id, choice.otherwise), when: way.when },
    ])
  }
  const sums = ways.map(({ flow: fixed, when }) => ({
    when,
    workingDays: longestWithDesk(fixed).workingDays,
  }))
  const known = new Map(sums.map((sum) => [sum.when.join(' '), sum]))
  return [...known.values()].sort((a, b) => b.workingDays - a.workingDays)
}

/** The flow with one choice made. */
function fix(flow: FlowDefinition, id: string, to: string): FlowDefinition {
  const nodes = flow.nodes.map((node) =>
    node.id === id && node.kind === 'choice' ? { ...node, branches: [], otherwise: to } : node,
  )
  return { ...flow, nodes }
}
