/** Where the nodes and arrows of a flow stand on its picture. Pure. */
import type { FlowDefinition, FlowNode } from '../../../../workflow/index.ts'

export interface Box {
  id: string
  kind: FlowNode['kind']
  x: number
  y: number
  width: number
  height: number
}

export interface Arrow {
  from: string
  to: string
  /** Of an SVG path. */
  path: string
  kind: 'on' | 'back'
}

export interface Layout {
  width: number
  height: number
  lanes: readonly { key: string; x: number; width: number }[]
  boxes: readonly Box[]
  arrows: readonly Arrow[]
}

const LANE = 176
const TOP = 44
const [STEP_HEIGHT, GATE] = [48, 26]
const ROW = 72
const GATE_ROW = 52
const MARGIN = 10
/** Between ways that pass rows by, so that none hides another. */
const GUTTER = 7

/** Lanes are agencies from left to right; rows are steps in reading order. */
export function layOut(flow: FlowDefinition, laneOf: (node: FlowNode) => string): Layout {
  const nodes = inOrder(flow)
  const keys = laneKeys(nodes, laneOf)
  const left = MARGIN + GUTTER * 4
  const boxes = new Map<string, Box>()
  let y = TOP
  let lane = keys[0] ?? ''
  for (const node of nodes) {
    const isWork = node.kind === 'step' || node.kind === 'wait' || node.kind === 'timer'
    // A gate stands where the work before it was.
    if (isWork) lane = laneOf(node)
    const [width, height] = isWork ? [LANE - 20, STEP_HEIGHT] : [GATE, GATE]
    const centre = left + Math.max(0, keys.indexOf(lane)) * LANE + LANE / 2
    boxes.set(node.id, { id: node.id, kind: node.kind, x: centre - width / 2, y, width, height })
    y += isWork ? ROW : GATE_ROW
  }
  const right = left + keys.length * LANE
  const arrows = drawArrows(nodes, boxes, { left, right })
  return {
    width: right + MARGIN + GUTTER * Math.min(8, 1 + arrows.filter(({ kind }) => kind === 'on').length / 4),
    height: y,
    lanes: keys.map((key, at) => ({ key, x: left + at * LANE, width: LANE })),
    boxes: [...boxes.values()],
    arrows,
  }
}

/** Breadth never matters here: along the arrows as they are written, what nothing leads to last. */
function inOrder(flow: FlowDefinition): FlowNode[] {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]))
  const finished: FlowNode[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const node = byId.get(id)
    if (!node || seen.has(id)) return
    seen.add(id)
    for (const next of targets(node).toReversed()) visit(next)
    finished.push(node)
  }
  visit(flow.start)
  return [...finished.toReversed(), ...flow.nodes.filter(({ id }) => !seen.has(id))]
}

function targets(node: FlowNode): readonly string[] {
  switch (node.kind) {
    case 'end':
      return []
    case 'choice':
      return [...node.branches.map(({ next }) => next), node.otherwise]
    case 'fork':
      return node.next
    case 'wait':
      return node.timeout ? [node.next, node.timeout.next] : [node.next]
    default:
      return [node.next]
  }
}

function laneKeys(nodes: readonly FlowNode[], laneOf: (node: FlowNode) => string): string[] {
  const found = new Set(
    nodes.filter(({ kind }) => kind === 'step' || kind === 'wait' || kind === 'timer').map(laneOf),
  )
  const last = ['parent', 'committee']
  const first = ['receiving', 'competent']
  const rank = (key: string) =>
    first.includes(key) ? first.indexOf(key) : last.includes(key) ? 100 + last.indexOf(key) : 50
  return [...found].sort((a, b) => rank(a) - rank(b))
}

function drawArrows(
  nodes: readonly FlowNode[],
  boxes: ReadonlyMap<string, Box>,
  { left, right }: { left: number; right: number },
): Arrow[] {
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  let [passing, backing] = [0, 0]
  return nodes.flatMap((node) => {
    const from = boxes.get(node.id)
    if (!from) return []
    const on = [...new Set(targets(node))].flatMap((id): Arrow[] => {
      const to = boxes.get(id)
      if (!to) return []
      const rows = (place.get(id) ?? 0) - (place.get(node.id) ?? 0)
      if (rows === 1 || (rows > 1 && node.kind === 'fork'))
        return [{ from: node.id, to: id, path: straight(from, to), kind: 'on' }]
      passing += 1
      return [
        {
          from: node.id,
          to: id,
          path: around(from, to, right + GUTTER * (((passing - 1) % 8) + 1), 'right'),
          kind: 'on',
        },
      ]
    })
    const back = (node.kind === 'step' ? (node.returnTo ?? []) : []).flatMap((id): Arrow[] => {
      const to = boxes.get(id)
      if (!to) return []
      backing += 1
      return [
        {
          from: node.id,
          to: id,
          path: around(from, to, left - GUTTER * (((backing - 1) % 4) + 1), 'left'),
          kind: 'back',
        },
      ]
    })
    return [...on, ...back]
  })
}

/** Down, across between the rows, down. */
function straight(from: Box, to: Box): string {
  const [x, y] = [from.x + from.width / 2, from.y + from.height]
  const [endX, endY] = [to.x + to.width / 2, to.y]
  const middle = endY - 10
  return x === endX ? `M${x} ${y}V${endY}` : `M${x} ${y}V${middle}H${endX}V${endY}`
}

/** Beside all lanes, for what passes rows by. */
function around(from: Box, to: Box, x: number, side: 'left' | 'right'): string {
  const edge = (box: Box) => (side === 'right' ? box.x + box.width : box.x)
  const [y, endY] = [from.y + from.height / 2 + 5, to.y + to.height / 2 - 5]
  return `M${edge(from)} ${y}H${x}V${endY}H${edge(to)}`
}
