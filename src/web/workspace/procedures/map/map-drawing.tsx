/** The map as a picture: acts under each other in their usual order, what skips ahead on the right, what goes back on the left. */
import type { Lang } from '../../../../platform/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { MapEdge, ProcessMap } from '../../../../reform/index.ts'
import { mapWords } from './map-words.ts'

const BOX = { width: 250, height: 46 }
const ROW = 96
const LEFT = 170
const WIDTH = 640

/** Arrows of fewer than this share of the commonest one are left to the table. */
const RARE = 0.01

export function shownEdges({ edges }: ProcessMap): MapEdge[] {
  const most = Math.max(1, ...edges.map(({ spread }) => spread.count))
  return edges.filter(({ spread }) => spread.count >= most * RARE)
}

export function MapDrawing({
  map,
  lang,
  nameOf,
}: {
  map: ProcessMap
  lang: Lang
  nameOf: (activity: string) => string
}) {
  const t = mapWords[lang]
  const place = new Map(map.nodes.map(({ activity }, at) => [activity, at]))
  const edges = shownEdges(map)
  const most = Math.max(1, ...edges.map(({ spread }) => spread.count))
  const height = map.nodes.length * ROW + 10
  return (
    <svg class="flow" width={WIDTH} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.map}>
      <defs>
        <marker
          id="map-tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" class="flow-tip" />
        </marker>
      </defs>
      {edges.map((edge) => {
        const [from, to] = [place.get(edge.from) ?? 0, place.get(edge.to) ?? 0]
        const { path, x, y, anchor } = wayOf(from, to)
        const width = 1 + (5 * edge.spread.count) / most
        return (
          <g>
            <path
              d={path}
              class={edge.isBack ? 'flow-way flow-back' : 'flow-way'}
              stroke-width={width}
              marker-end="url(#map-tip)"
            />
            <text x={x} y={y} text-anchor={anchor} class="flow-time">
              {`${formatNumber(edge.spread.count, lang)} · ${t.days(formatNumber(edge.spread.median, lang, 1))}`}
            </text>
          </g>
        )
      })}
      {map.nodes.map(({ activity, count }, at) => (
        <g>
          <rect class="flow-step" x={LEFT} y={at * ROW + 5} width={BOX.width} height={BOX.height} rx="6" />
          {linesOf(nameOf(activity)).map((line, i, all) => (
            <text
              x={LEFT + BOX.width / 2}
              y={at * ROW + 32 + (i - (all.length - 1) / 2) * 15}
              text-anchor="middle"
            >
              {line}
            </text>
          ))}
          <text x={LEFT + BOX.width - 4} y={at * ROW + BOX.height + 17} text-anchor="end" class="flow-time">
            {t.times(formatNumber(count, lang))}
          </text>
        </g>
      ))}
    </svg>
  )
}

function wayOf(from: number, to: number): { path: string; x: number; y: number; anchor: 'start' | 'end' } {
  const middle = LEFT + BOX.width / 2
  const [top, bottom] = [from * ROW + 5, from * ROW + 5 + BOX.height]
  if (to === from + 1) {
    const end = to * ROW + 5
    return { path: `M${middle} ${bottom}V${end}`, x: middle - 8, y: bottom + 17, anchor: 'end' }
  }
  const [startY, endY] = [top + BOX.height / 2, to * ROW + 5 + BOX.height / 2]
  const far = Math.min(120, 36 + Math.abs(to - from) * 14)
  if (to > from) {
    const side = LEFT + BOX.width
    const path = `M${side} ${startY + 8}C${side + far} ${startY + 8} ${side + far} ${endY - 8} ${side} ${endY - 8}`
    return { path, x: side + far * 0.75 + 4, y: (startY + endY) / 2 + to * 3, anchor: 'start' }
  }
  const out = from === to ? startY + 12 : startY - 8
  const path = `M${LEFT} ${out}C${LEFT - far} ${out} ${LEFT - far} ${endY} ${LEFT} ${endY}`
  return { path, x: LEFT - far * 0.75 - 4, y: (out + endY) / 2 + 4, anchor: 'end' }
}

/** Names of any length, some thirty signs a line, at most as many lines as the box holds of small print. */
function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 34) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
