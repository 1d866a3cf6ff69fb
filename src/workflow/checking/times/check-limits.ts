import type { Limit, LimitPart } from '../../../calendar/index.ts'
import type { FlowDefinition, FlowNode, FlowRefusal } from '../../model.ts'
import { refuse } from '../../refusals.ts'
import { nodesById, targetsOf } from '../graph.ts'

/**
 * Lengths brought to working days so that they can be compared: 8 working hours are one working day (as procedures count
 * them), 7 calendar days hold 5 working days, a month is 30 calendar days (Civil Code 2015 art. 146). Real due dates never come
 * from here; the calendar computes them.
 */
const WORKING_DAYS_PER_UNIT = {
  working_day: 1,
  working_hour: 1 / 8,
  calendar_day: 5 / 7,
  month: 150 / 7,
} satisfies Record<LimitPart['unit'], number>

/** Sums of halves and sevenths carry rounding in the last digits. */
const ROUNDING = 1e-9

/** The longest way through a flow: its length in working days and the nodes on it that count, with the sum up to each. */
export interface LongestPath {
  workingDays: number
  steps: readonly { node: string; upTo: number }[]
}

/**
 * Refuses a flow whose longest path takes more than the legal limit of the procedure. Parallel branches count once, with the
 * longest of them; loops count once; send-backs and waits without a limit do not count. `limit` as the record states it, or
 * working days; absent or `none`: nothing to compare.
 */
export function checkLimits(def: FlowDefinition, limit: Limit | number | undefined): FlowRefusal[] {
  const allowed = typeof limit === 'number' ? limit : limit && limitInWorkingDays(limit)
  if (allowed === undefined) return []
  const longest = longestWithDesk(def)
  if (longest.workingDays <= allowed + ROUNDING) return []
  const nameOf = (id: string) => {
    const named = [...def.nodes, ...(def.desk?.intake ?? [])].find((node) => node.id === id)
    return (named && 'name' in named && named.name?.vi) || id
  }
  const place = longest.steps.find((step) => step.upTo > allowed + ROUNDING)?.node ?? ''
  const path = longest.steps.map((step) => `“${nameOf(step.node)}”`).join(' → ')
  return [
    refuse('limit_exceeded', place, { path, total: rounded(longest.workingDays), limit: rounded(allowed) }),
  ]
}

/** The longest way with the time the desk takes before the flow begins, which is part of the limit too. */
export function longestWithDesk(def: FlowDefinition): LongestPath {
  const path = longestPath(def)
  let sum = 0
  const intake = (def.desk?.intake ?? []).flatMap(({ id, limit }) => {
    if (!limit) return []
    sum += partInWorkingDays(limit)
    return [{ node: id, upTo: sum }]
  })
  const later = path.steps.map(({ node, upTo }) => ({ node, upTo: upTo + sum }))
  return { workingDays: path.workingDays + sum, steps: [...intake, ...later] }
}

/** A legal limit in working days, for comparison only; undefined where the law sets none. */
function limitInWorkingDays(limit: Limit): number | undefined {
  switch (limit.unit) {
    case 'none':
      return undefined
    case 'same_day':
      return 1
    case 'phases':
      return limit.parts.reduce((sum, part) => sum + partInWorkingDays(part), 0)
    default:
      return partInWorkingDays(limit)
  }
}

function partInWorkingDays(part: LimitPart): number {
  return part.quantity * WORKING_DAYS_PER_UNIT[part.unit]
}

function rounded(days: number): number {
  return Math.round(days * 100) / 100
}

interface WeightedArrow {
  to: string
  weight: number
}

/** The longest path from the start, each loop taken once. */
export function longestPath(def: FlowDefinition): LongestPath {
  const nodes = nodesById(def)
  const arrows = unrollLoops(nodes, def.start)
  const best = new Map<string, LongestPath>()
  const onPath = new Set<string>()
  const from = (id: string): LongestPath => {
    const known = best.get(id)
    if (known) return known
    if (onPath.has(id)) return { workingDays: 0, steps: [] }
    onPath.add(id)
    const ways = (arrows.get(id) ?? []).map((arrow) => {
      const rest = from(arrow.to)
      const steps = arrow.weight > 0 ? [{ node: id, upTo: arrow.weight }, ...rest.steps] : rest.steps
      return { workingDays: arrow.weight + rest.workingDays, steps }
    })
    onPath.delete(id)
    const longest = ways.reduce((a, b) => (b.workingDays > a.workingDays ? b : a), {
      workingDays: 0,
      steps: [],
    })
    best.set(id, longest)
    return longest
  }
  const path = from(def.start)
  let sum = 0
  const steps = path.steps.map((step) => {
    sum += step.upTo
    return { node: step.node, upTo: sum }
  })
  return { workingDays: path.workingDays, steps }
}

function weightedArrows(node: FlowNode): WeightedArrow[] {
  const counted = (part: LimitPart | undefined) => (part ? partInWorkingDays(part) : 0)
  switch (node.kind) {
    case 'step':
      return [{ to: node.next, weight: counted(node.limit) }]
    case 'timer':
      return [{ to: node.next, weight: counted(node.after) }]
    case 'wait': {
      const answered = { to: node.next, weight: counted(node.limit ?? node.timeout?.after) }
      const late = node.timeout && { to: node.timeout.next, weight: counted(node.timeout.after) }
      return late ? [answered, late] : [answered]
    }
    default:
      return targetsOf(node).map((to) => ({ to, weight: 0 }))
  }
}

/**
 * The arrows without loops: an arrow back to the head of a loop leads instead to everything the loop can be left for, so that a
 * path may go round once and then on.
 */
function unrollLoops(nodes: ReadonlyMap<string, FlowNode>, start: string): Map<string, WeightedArrow[]> {
  const backward = findBackArrows(nodes, start)
  const exitsOf = (from: string, head: string, seen: ReadonlySet<string>): string[] => {
    const name = `${from}>${head}`
    if (seen.has(name)) return []
    const body = loopBody(nodes, from, head)
    return [...body].flatMap((inside) => {
      const node = nodes.get(inside)
      const targets = node ? targetsOf(node).filter((to) => !body.has(to)) : []
      return targets.flatMap((to) =>
        backward.has(`${inside}>${to}`) ? exitsOf(inside, to, new Set([...seen, name])) : [to],
      )
    })
  }
  return new Map(
    [...nodes.values()].map((node) => [
      node.id,
      weightedArrows(node).flatMap((arrow) =>
        backward.has(`${node.id}>${arrow.to}`)
          ? exitsOf(node.id, arrow.to, new Set()).map((to) => ({ to, weight: arrow.weight }))
          : [arrow],
      ),
    ]),
  )
}

/** Arrows that lead back to a node on the way from the start, as `from>to`. */
function findBackArrows(nodes: ReadonlyMap<string, FlowNode>, start: string): Set<string> {
  const back = new Set<string>()
  const onPath = new Set<string>()
  const done = new Set<string>()
  const visit = (id: string): void => {
    const node = nodes.get(id)
    if (!node || done.has(id)) return
    onPath.add(id)
    for (const to of targetsOf(node)) {
      if (onPath.has(to)) back.add(`${id}>${to}`)
      else visit(to)
    }
    onPath.delete(id)
    done.add(id)
  }
  visit(start)
  return back
}

/** The nodes of the loop that the arrow `from` -> `head` closes: all that reach `from` without going through `head`. */
function loopBody(nodes: ReadonlyMap<string, FlowNode>, from: string, head: string): Set<string> {
  const body = new Set([head])
  const pending = [from]
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (body.has(id)) continue
    body.add(id)
    for (const node of nodes.values()) if (targetsOf(node).includes(id)) pending.push(node.id)
  }
  return body
}
