/** A flow as the rows an officer reads and changes: what `readFlowTable` makes the same flow of. */
import type { LimitPart } from '../../calendar/index.ts'
import { foldBlocks } from '../blocks/fold-blocks.ts'
import { checkFlow } from '../checking/check-flow.ts'
import { isPassed } from '../checking/graph.ts'
import { compileFlow } from '../compile-flow.ts'
import type {
  ChoiceNode,
  DeskStep,
  FlowDefinition,
  FlowNode,
  ForkNode,
  StepNode,
  WaitNode,
} from '../model.ts'
import type { FlowLine } from './model.ts'

/** Names of agencies and units, as they are to be read again. */
export interface TableNames {
  agency(code: string): string
  unit(unit: string): string
}

type Row = { -readonly [column in keyof FlowLine['cells']]?: string } & { node?: string }

/** The rows of a flow; undefined where it holds what no row can say (timers, branches of several steps, choices after choices). */
export function writeFlowTable(whole: FlowDefinition, names: TableNames): FlowLine[] | undefined {
  const flow = foldBlocks(whole, () => undefined)
  if (checkFlow(whole).length > 0 || checkFlow(flow).length > 0) return undefined
  const uses = new Map((whole.blocks ?? []).map(({ id, ...block }) => [id, block]))
  const writer = openWriter(flow, names)
  const rows = [
    ...(flow.desk?.intake ?? []).map((step, at) => deskRow(step, String(at + 1), names)),
    ...writer.rows(),
    ...(flow.desk?.handover ?? []).map((step, at) => deskRow(step, String(writer.last + at + 1), names)),
  ]
  if (writer.failed()) return undefined
  return rows.map(({ node, ...cells }, at) => {
    const block = node === undefined ? undefined : uses.get(node)
    return {
      place: String(at + 1),
      cells: { ...EMPTY, ...cells, ...(block ? { work: '', who: '', time: '', forms: '' } : {}) },
      ...(node === undefined ? {} : { node }),
      ...(block ? { block } : {}),
    }
  })
}

const EMPTY = { label: '', work: '', who: '', time: '', forms: '', next: '' }

/** Numbers first, so that rows can name one another. */
function openWriter(flow: FlowDefinition, names: TableNames) {
  const { order } = compileFlow(flow)
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const sorted = flow.nodes.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const forks = sorted.filter((node) => node.kind === 'fork')
  const branches = new Map(forks.flatMap((fork) => fork.next.map((id) => [id, fork] as const)))
  const labels = new Map<string, string>()
  let count = flow.desk?.intake.length ?? 0
  for (const node of sorted) {
    if (node.kind === 'fork' || ((node.kind === 'step' || node.kind === 'wait') && !branches.has(node.id))) {
      count += 1
      labels.set(node.id, String(count))
    }
  }
  for (const fork of forks) {
    for (const [at, id] of fork.next.entries()) labels.set(id, `${labels.get(fork.id)}.${at + 1}`)
  }
  let isFailed = sorted.some(({ kind }) => kind === 'timer') || isChoice(nodes.get(flow.start))
  const fail = () => {
    isFailed = true
    return ''
  }
  /** Where an arrow ends up for somebody who reads rows. */
  const through = (id: string): FlowNode | undefined => {
    const node = nodes.get(id)
    return node?.kind === 'choice' && isPassed(node) ? through(node.otherwise) : node
  }
  const labelOf = (id: string): string => {
    const node = through(id)
    if (node?.kind === 'end') return 'kết thúc'
    const label = node && labels.get(node.id)
    return label === undefined ? fail() : `bước ${label}`
  }
  const rowsOf = (
    node: StepNode | WaitNode,
    ownNext: string | undefined,
    after: string | undefined,
  ): Row[] => {
    const row = stepRow(node, labels.get(node.id) ?? '', names)
    const back = node.kind === 'step' && node.returnTo?.length ? [backRow(node.returnTo.map(labelOf))] : []
    return [row, ...back, ...(ownNext === undefined ? [] : onwardRows(row, ownNext, after))]
  }
  /** A choice as a row of conditions, another place as the column of what follows. */
  const onwardRows = (row: Row, next: string, after: string | undefined): Row[] => {
    const node = through(next)
    if (node?.kind === 'choice') return [choiceRow(node, labelOf, flow)]
    if (node && node.id !== after && !(node.kind === 'end' && after === undefined))
      row.next = capital(labelOf(next))
    return []
  }
  const main = sorted.filter((node) => labels.has(node.id) && !branches.has(node.id))
  return {
    failed: () => isFailed,
    last: count,
    rows: (): Row[] =>
      main.flatMap((node, at) => {
        const after = main[at + 1]?.id
        if (node.kind === 'step' || node.kind === 'wait') return rowsOf(node, node.next, after)
        if (node.kind !== 'fork') return []
        const inside = node.next.flatMap((id) => {
          const branch = nodes.get(id)
          if (branch?.kind !== 'step' && branch?.kind !== 'wait') return [{ work: fail() }]
          if (nodes.get(branch.next)?.kind !== 'join') fail()
          return rowsOf(branch, undefined, undefined)
        })
        const [first] = node.next
        const joined = first === undefined ? undefined : joinOf(nodes, first)
        const head: Row = { ...forkRow(node, labels), node: node.id.replace(/_t$/, '') }
        return [head, ...inside, ...(joined ? onwardRows(head, joined.next, after) : [])]
      }),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isChoice(node: FlowNode | undefined): boolean {
  return node?.kind === 'choice'
}

function joinOf(nodes: ReadonlyMap<string, FlowNode>, branch: string) {
  const node = nodes.get(branch)
  const join = node && 'next' in node && typeof node.next === 'string' ? nodes.get(node.next) : undefined
  return join?.kind === 'join' ? join : undefined
}

function forkRow({ id }: ForkNode, labels: ReadonlyMap<string, string>): Row {
  return { label: labels.get(id) ?? '', work: 'Thực hiện cùng lúc' }
}

function backRow(targets: readonly string[]): Row {
  return { work: `Nếu trả lại để sửa: quay lại ${targets.join(' hoặc ')}` }
}

function choiceRow(node: ChoiceNode, labelOf: (id: string) => string, flow: FlowDefinition): Row {
  const ways = node.branches.map(
    ({ when, next }) => `Nếu ${flow.factNames?.[when]?.vi ?? when}: ${labelOf(next)}`,
  )
  return { work: [...ways, `Trường hợp còn lại: ${labelOf(node.otherwise)}`].join('\n') }
}

function deskRow(step: DeskStep, label: string, names: TableNames): Row {
  return {
    label,
    work: step.work ?? step.name.vi,
    who: names.agency('receiving'),
    time: sayLimit(step.limit),
    forms: (step.produces ?? []).join('\n'),
  }
}

function stepRow(node: StepNode | WaitNode, label: string, names: TableNames): Row {
  return {
    label,
    work: (node.kind === 'step' ? node.work : undefined) ?? node.name.vi,
    who: sayDoer(node, names),
    time: sayLimit(node.limit),
    forms: node.kind === 'step' ? (node.produces ?? []).join('\n') : '',
    node: node.id,
  }
}

const ROLES: Readonly<Record<string, string>> = {
  case_officer: 'Chuyên viên',
  unit_head: 'Lãnh đạo phòng',
  agency_head: 'Lãnh đạo cơ quan',
  clerk: 'Văn thư',
}

const SYSTEMS: Readonly<Record<string, string>> = {
  tax: 'Cơ quan thuế',
  police: 'Công an',
  insurance: 'Bảo hiểm xã hội',
  treasury: 'Kho bạc Nhà nước',
  applicant: 'Người nộp hồ sơ',
  ministry: 'Bộ quản lý ngành',
}

/** Who does a step, in the words that are read again as the same. */
export function sayDoer(node: StepNode | WaitNode, names: TableNames): string {
  if (node.kind === 'wait') return SYSTEMS[node.system] ?? `Hệ thống ${node.system}`
  const { agency, role, unit } = node.performer
  if (role === 'province_leader') return 'Chủ tịch UBND tỉnh'
  if (agency === 'receiving') return names.agency('receiving')
  const place = agency === 'competent' ? (unit === undefined ? '' : names.unit(unit)) : names.agency(agency)
  return [place, ROLES[role] ?? role].filter((one) => one !== '').join('\n')
}

const UNITS = {
  working_day: 'ngày làm việc',
  working_hour: 'giờ làm việc',
  calendar_day: 'ngày lịch',
  month: 'tháng',
} as const

/** “2,5 ngày làm việc”, half of one with its sign; where none is counted, so. */
function sayLimit(limit: LimitPart | undefined): string {
  if (!limit) return 'không tính thời gian'
  const quantity = limit.quantity === 0.5 ? '½' : String(limit.quantity).replace('.', ',')
  return `${quantity} ${UNITS[limit.unit]}`
}
