/** What lies ahead of a node of a flow: how much work, and which facts the next choices will ask for. */
import type { LimitPart } from '../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../src/catalogue/index.ts'

type CompiledFlow = CompiledVersion['flow']

export interface Way {
  /** Working days the table gives to this node, and to the longest way after it. */
  own: number
  rest: number
  /** Facts of the choices that come right after it. */
  asks: readonly string[]
}

/** What a step without a limit of its own takes, in working days. */
const SHORT = 0.1
const DAYS = { working_day: 1, working_hour: 1 / 8, calendar_day: 5 / 7, month: 22 } as const

const known = new WeakMap<CompiledFlow, ReadonlyMap<string, Way>>()

/** Computed once for each published flow. */
export function wayFrom(flow: CompiledFlow, node: string): Way {
  let ways = known.get(flow)
  if (ways === undefined) {
    ways = measure(flow)
    known.set(flow, ways)
  }
  const way = ways.get(node)
  if (way === undefined) throw new Error(`flow ${flow.definition.id} has no node ${node}`)
  return way
}

function measure(flow: CompiledFlow): Map<string, Way> {
  const ways = new Map<string, Way>()
  const place = (id: string) => flow.order.get(id) ?? 0
  const backwards = [...flow.nodes.keys()].sort((a, b) => place(b) - place(a))
  for (const id of backwards) {
    const onward = followers(flow, id).filter((next) => place(next) > place(id))
    const rest = Math.max(0, ...onward.map((next) => total(ways.get(next))))
    ways.set(id, { own: ownDays(flow, id), rest, asks: asksAfter(flow, id) })
  }
  return ways
}

function total(way: Way | undefined): number {
  return way === undefined ? 0 : way.own + way.rest
}

function ownDays(flow: CompiledFlow, id: string): number {
  const node = flow.nodes.get(id)
  if (node?.kind === 'step' || node?.kind === 'wait') return days(node.limit) ?? SHORT
  if (node?.kind === 'timer') return days(node.after) ?? SHORT
  return 0
}

function days(limit: LimitPart | undefined): number | undefined {
  return limit === undefined ? undefined : Math.max(SHORT, limit.quantity * DAYS[limit.unit])
}

function followers(flow: CompiledFlow, id: string): readonly string[] {
  const node = flow.nodes.get(id)
  if (node === undefined || node.kind === 'end') return []
  if (node.kind === 'fork') return node.next
  if (node.kind === 'choice') return [...node.branches.map((branch) => branch.next), node.otherwise]
  return [node.next]
}

function asksAfter(flow: CompiledFlow, id: string): string[] {
  return followers(flow, id).flatMap((next) => {
    const node = flow.nodes.get(next)
    if (node?.kind === 'choice')
      return [
        ...node.branches.flatMap(({ when }) => [...when.facts].map(([fact]) => fact)),
        ...asksAfter(flow, next),
      ]
    return node?.kind === 'fork' || node?.kind === 'join' ? asksAfter(flow, next) : []
  })
}
