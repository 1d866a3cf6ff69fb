/** Where the shapes of a drawing stand: columns along the flow, a lane for each performer, nodes of one place under each other. */
import { targetsOf } from '../../checking/graph.ts'
import type { FlowDefinition, FlowNode } from '../../model.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Placed {
  boxes: ReadonlyMap<string, Box>
  lanes: readonly { key: string; nodes: readonly string[]; box: Box }[]
  pool: Box
}

export const START = ' start'
const COLUMN = 160
const ROW = 110
const LANE_HEAD = 30
const SIZES = { step: [120, 80], wait: [120, 80], timer: [36, 36], end: [36, 36] } as const
const GATE = [50, 50] as const

/** Pixels. The start event stands before the first node, under the key `START`. */
export function placeNodes(def: FlowDefinition, laneOf: (node: FlowNode) => string): Placed {
  const column = columnsOf(def)
  const lanes = new Map<string, string[]>()
  for (const node of def.nodes) lanes.set(laneOf(node), [...(lanes.get(laneOf(node)) ?? []), node.id])
  const byId = new Map(def.nodes.map((node) => [node.id, node]))
  const boxes = new Map<string, Box>()
  const drawn: { key: string; nodes: readonly string[]; box: Box }[] = []
  const width = (Math.max(0, ...column.values()) + 2) * COLUMN
  let y = 0
  for (const [key, nodes] of lanes) {
    const used = new Map<number, number>()
    for (const id of nodes) {
      const at = column.get(id) ?? 0
      const row = used.get(at) ?? 0
      used.set(at, row + 1)
      boxes.set(id, centred(byId.get(id), LANE_HEAD + (at + 1.5) * COLUMN, y + (row + 0.5) * ROW))
    }
    const height = Math.max(1, ...used.values()) * ROW
    drawn.push({ key, nodes, box: { x: LANE_HEAD, y, width, height } })
    y += height
  }
  const first = boxes.get(def.start)
  const middle = first === undefined ? ROW / 2 : first.y + first.height / 2
  boxes.set(START, { x: LANE_HEAD + COLUMN / 2 - 18, y: middle - 18, width: 36, height: 36 })
  return { boxes, lanes: drawn, pool: { x: 0, y: 0, width: width + LANE_HEAD, height: y } }
}

function centred(node: FlowNode | undefined, x: number, y: number): Box {
  const kind = node?.kind ?? 'step'
  const [width, height] = kind in SIZES ? SIZES[kind as keyof typeof SIZES] : GATE
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** A node stands one column after the last of those it comes from, ways back left out. */
function columnsOf(def: FlowDefinition): Map<string, number> {
  const nodes = new Map(def.nodes.map((node) => [node.id, node]))
  const order: string[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const node = nodes.get(id)
    if (node === undefined || seen.has(id)) return
    seen.add(id)
    for (const next of targetsOf(node)) visit(next)
    order.unshift(id)
  }
  visit(def.start)
  const place = new Map(order.map((id, at) => [id, at]))
  const column = new Map<string, number>(order.map((id) => [id, 0]))
  for (const id of order) {
    for (const next of targetsOf(nodes.get(id) as FlowNode)) {
      if ((place.get(next) ?? 0) <= (place.get(id) ?? 0)) continue
      column.set(next, Math.max(column.get(next) ?? 0, (column.get(id) ?? 0) + 1))
    }
  }
  return column
}

/** From the edge of one box to the edge of another, in right angles. */
export function wayBetween(from: Box, to: Box): { x: number; y: number }[] {
  const [fromY, toY] = [from.y + from.height / 2, to.y + to.height / 2]
  const start = { x: from.x + from.width, y: fromY }
  const end = { x: to.x, y: toY }
  if (end.x >= start.x) {
    if (fromY === toY) return [start, end]
    const middle = end.x - 20
    return [start, { x: middle, y: fromY }, { x: middle, y: toY }, end]
  }
  // A way back goes below both.
  const below = Math.max(from.y + from.height, to.y + to.height) + 12
  const [out, into] = [from.x + from.width / 2, to.x + to.width / 2]
  return [
    { x: out, y: from.y + from.height },
    { x: out, y: below },
    { x: into, y: below },
    { x: into, y: to.y + to.height },
  ]
}
