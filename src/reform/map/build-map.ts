import { workingDaysBetween } from '../../calendar/index.ts'
import type { History } from '../../dossiers/index.ts'
import { type Spread, spreadOf } from '../spread.ts'
import type { TimeOf } from '../what-if/model.ts'
import { type Act, actsOf } from './acts.ts'

export interface MapNode {
  activity: string
  /** How often it was done, and in how many dossiers. */
  count: number
  dossiers: number
  /** Agencies that did it. */
  agencies: readonly string[]
  /** Done again in a dossier that had done it: how often, and in how many dossiers. */
  again: { count: number; dossiers: number }
  /** Mean place in the dossiers it occurs in, 0 to 1. */
  place: number
}

/** From one activity to the one done next; lengths in working days of the agency that does the second. */
export interface MapEdge {
  from: string
  to: string
  spread: Spread
  /** It leads to what comes earlier as a rule. */
  isBack: boolean
  /** How often it goes over from one agency to another, with what that took. */
  between: { from: string; to: string; spread: Spread }[]
}

export interface ProcessMap {
  dossiers: number
  acts: number
  nodes: MapNode[]
  edges: MapEdge[]
  /** Different ways, and how many dossiers go the commonest one. */
  variants: number
  commonest: number
}

/** The map of what really happened, in the order in which activities usually stand. Pure. */
export function buildMap(histories: readonly History[], timeOf: TimeOf): ProcessMap {
  const logs = histories.map((history) => ({ acts: actsOf(history), own: history.dossier.competentAgency }))
  const nodes = nodesOf(logs.map(({ acts }) => acts))
  const place = new Map(nodes.map(({ activity }, at) => [activity, at]))
  const pairs = logs.flatMap(({ acts, own }) =>
    acts.slice(1).map((act, i) => ({ from: acts[i] as Act, to: act, own })),
  )
  const length = ({ from, to, own }: (typeof pairs)[number]) =>
    Math.max(0, workingDaysBetween(timeOf(to.agency === 'applicant' ? own : to.agency), from.at, to.at))
  const edges = [...Map.groupBy(pairs, ({ from, to }) => `${from.activity}\n${to.activity}`).values()].map(
    (all): MapEdge => {
      const { from, to } = all[0] as (typeof pairs)[number]
      const crossing = all.filter((pair) => pair.from.agency !== pair.to.agency)
      const between = [...Map.groupBy(crossing, (pair) => `${pair.from.agency}\n${pair.to.agency}`).values()]
      return {
        from: from.activity,
        to: to.activity,
        spread: spreadOf(all.map(length)),
        isBack: (place.get(to.activity) ?? 0) <= (place.get(from.activity) ?? 0),
        between: between.map((some) => ({
          from: (some[0] as (typeof pairs)[number]).from.agency,
          to: (some[0] as (typeof pairs)[number]).to.agency,
          spread: spreadOf(some.map(length)),
        })),
      }
    },
  )
  const ways = Map.groupBy(logs, ({ acts }) => acts.map(({ activity }) => activity).join('\n'))
  return {
    dossiers: histories.length,
    acts: logs.reduce((sum, { acts }) => sum + acts.length, 0),
    nodes,
    edges: edges.sort((a, b) => b.spread.count - a.spread.count),
    variants: ways.size,
    commonest: Math.max(0, ...[...ways.values()].map((some) => some.length)),
  }
}

function nodesOf(logs: readonly (readonly Act[])[]): MapNode[] {
  const found = new Map<string, MapNode & { agencies: string[]; places: number[] }>()
  for (const acts of logs) {
    const here = new Map<string, number>()
    for (const [at, { activity, agency }] of acts.entries()) {
      const fresh = {
        activity,
        count: 0,
        dossiers: 0,
        agencies: [],
        again: { count: 0, dossiers: 0 },
        place: 0,
        places: [],
      }
      const node = found.get(activity) ?? fresh
      found.set(activity, node)
      node.count += 1
      if (!node.agencies.includes(agency)) node.agencies.push(agency)
      node.places.push(acts.length < 2 ? 0 : at / (acts.length - 1))
      here.set(activity, (here.get(activity) ?? 0) + 1)
    }
    for (const [activity, times] of here) {
      const node = found.get(activity)
      if (node === undefined) continue
      node.dossiers += 1
      if (times > 1) node.again = { count: node.again.count + times - 1, dossiers: node.again.dossiers + 1 }
    }
  }
  return [...found.values()]
    .map(({ places, ...node }) => ({
      ...node,
      place: places.reduce((sum, one) => sum + one, 0) / places.length,
    }))
    .sort((a, b) => a.place - b.place || b.count - a.count)
}
