/** The picture of a flow, drawn by the server: lanes, steps, branches, ways back, and the places of findings. */
import type { Lang } from '../../../../platform/index.ts'
import type { FlowDefinition, FlowNode } from '../../../../workflow/index.ts'
import { ScrollBox } from '../../../ui/index.ts'
import { sayLimitPart } from '../say-changes.ts'
import { type Box, layOut } from './lay-out.ts'

const words = {
  vi: { back: 'trả lại để sửa', end: 'Kết thúc', label: 'Sơ đồ quy trình' },
  en: { back: 'sent back', end: 'End', label: 'Diagram of the process' },
} satisfies Record<Lang, object>

export interface FlowDiagramProps {
  flow: FlowDefinition
  lang: Lang
  /** Name of a lane. */
  laneName: (key: string) => string
  /** Nodes with an error. */
  wrong: ReadonlySet<string>
  /** Row of a node, for its number and link. */
  rowOf: (node: string) => string | undefined
}

export function FlowDiagram({ flow, lang, laneName, wrong, rowOf }: FlowDiagramProps) {
  const layout = layOut(flow, laneOf)
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const t = words[lang]
  return (
    <ScrollBox label={t.label}>
      <svg
        class="flow"
        width={layout.width}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={t.label}
      >
        <defs>
          <marker
            id="flow-tip"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" class="flow-tip" />
          </marker>
        </defs>
        {layout.lanes.map(({ key, x, width }) => (
          <g>
            <rect class="flow-lane" x={x + 2} y={4} width={width - 4} height={layout.height - 8} rx="8" />
            <text class="flow-lane-name" x={x + width / 2} y={24} text-anchor="middle">
              <title>{laneName(key)}</title>
              {shorten(laneName(key), 24)}
            </text>
          </g>
        ))}
        {layout.arrows.map(({ path, kind }) => (
          <path
            class={kind === 'back' ? 'flow-way flow-back' : 'flow-way'}
            d={path}
            marker-end="url(#flow-tip)"
          />
        ))}
        {layout.boxes.map((box) => {
          const node = nodes.get(box.id)
          return (
            node && <Node box={box} node={node} lang={lang} isWrong={wrong.has(box.id)} row={rowOf(box.id)} />
          )
        })}
      </svg>
    </ScrollBox>
  )
}

/** Which lane a node stands in. */
function laneOf(node: FlowNode): string {
  if (node.kind === 'step') return node.performer.agency
  return node.kind === 'wait' ? `system:${node.system}` : 'competent'
}

interface NodeProps {
  box: Box
  node: FlowNode
  lang: Lang
  isWrong: boolean
  row: string | undefined
}

function Node({ box, node, lang, isWrong, row }: NodeProps) {
  const { x, y, width, height } = box
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const looks = (name: string) => (isWrong ? `${name} flow-wrong` : name)
  if (node.kind === 'end')
    return (
      <g>
        <title>{words[lang].end}</title>
        <circle class="flow-end" cx={middleX} cy={middleY} r="9" />
        <circle class="flow-dot" cx={middleX} cy={middleY} r="4" />
      </g>
    )
  if (node.kind === 'choice' || node.kind === 'fork' || node.kind === 'join')
    return (
      <g>
        <path
          class={looks('flow-gate')}
          d={`M${middleX} ${y}l${width / 2} ${height / 2}-${width / 2} ${height / 2}-${width / 2}-${height / 2}z`}
        />
        <text class="flow-sign" x={middleX} y={middleY + 4} text-anchor="middle">
          {node.kind === 'choice' ? '?' : '+'}
        </text>
      </g>
    )
  const name = node.name[lang]
  const [first, second] = wrap(name, 23)
  const limit = node.kind === 'timer' ? node.after : node.limit
  return (
    <g>
      <title>{name}</title>
      <rect
        class={looks(node.kind === 'step' ? 'flow-step' : 'flow-step flow-waits')}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="6"
      />
      <text class="flow-name" x={x + 8} y={y + 16}>
        {row && <tspan class="flow-number">{row} </tspan>}
        {first}
      </text>
      <text class="flow-name" x={x + 8} y={y + 29}>
        {second}
      </text>
      <text class="flow-time" x={x + 8} y={y + 42}>
        {sayLimitPart(limit, lang)}
      </text>
    </g>
  )
}

/** Two lines; the whole name stands in the title and in the table beside. */
function wrap(text: string, most: number): [string, string] {
  if (text.length <= most) return [text, '']
  const at = text.lastIndexOf(' ', most)
  const cut = at > 0 ? at : most
  return [text.slice(0, cut), shorten(text.slice(cut).trim(), most)]
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
