/** Rows as officers write them, and the flow that is read of them in lines a person can compare with the table. */
import type { LimitPart } from '../../../calendar/index.ts'
import type { FlowNode, StepNode } from '../../model.ts'
import type { FlowLine, ReadLine, TableFinding } from '../model.ts'
import { readFlowTable, type TableOptions } from '../read-table.ts'
import { tell } from '../sentences.ts'

export const DAY = '1 ngày làm việc'
export const OFFICER = 'Chuyên viên'
export const UNIT_HEAD = 'Lãnh đạo phòng'
export const DIRECTOR = 'Lãnh đạo Sở'
export const DESK = 'Bộ phận Một cửa'

/** `[number, work, who, time, forms, next]`, or one text over the whole row. */
type Written = string | readonly string[]

const NOTHING = { label: '', work: '', who: '', time: '', forms: '', next: '' }

/** The row at a place, its cells called as in Excel: `A1` the number, `B1` the work, and so on. */
export function lineOf(row: Written, at: number): FlowLine {
  const number = at + 1
  const places = Object.fromEntries(
    Object.keys(NOTHING).map((column, of) => [column, `${'ABCDEF'[of]}${number}`]),
  )
  const base = { place: String(number), places }
  if (typeof row === 'string') return { ...base, whole: row, cells: { ...NOTHING, label: row } }
  const [label = '', work = '', who = '', time = '', forms = '', next = ''] = row
  return { ...base, cells: { label, work, who, time, forms, next } }
}

/** Reads rows: `flow` node by node, `rows` with what each became (`!`: needs repair), `marks` with the words they quote. */
export function read(rows: readonly (Written | FlowLine)[], options: Partial<TableOptions> = {}) {
  const lines = rows.map((row, at) =>
    typeof row === 'string' || Array.isArray(row) ? lineOf(row, at) : (row as FlowLine),
  )
  const table = readFlowTable(lines, { id: 'f', name: { vi: 'Quy trình', en: 'Process' }, ...options })
  const { flow } = table
  return {
    table,
    flow: flow ? [`start ${flow.start}`, ...flow.nodes.map(sayNode)] : [],
    rows: table.lines.map(sayLine),
    marks: table.findings.map(sayMark),
    facts: flow?.facts,
    desk: flow?.desk,
  }
}

/** A step that an officer does in a day. */
export function step(label: string, work = 'Thẩm định', who = OFFICER, time = DAY): string[] {
  return [label, work, who, time]
}

/** The last step, which decides. */
export function signing(label: string, work = 'Ký duyệt'): string[] {
  return [label, work, DIRECTOR, DAY]
}

const UNITS = { working_day: 'd', working_hour: 'h', calendar_day: 'cd', month: 'm' } as const

function sayLimit(limit: LimitPart | undefined): string {
  return limit ? ` ${limit.quantity}${UNITS[limit.unit]}` : ''
}

function sayNode(node: FlowNode): string {
  switch (node.kind) {
    case 'step':
      return `${node.id} ${sayDoer(node)}${sayLimit(node.limit)}${sayRights(node)} > ${node.next}`
    case 'wait':
      return `${node.id} waits for ${node.system}${sayLimit(node.limit)} > ${node.next}`
    case 'choice':
      return `${node.id} ${[...node.branches.map(({ when, next }) => `${when}? > ${next}`), `else > ${node.otherwise}`].join(', ')}`
    case 'fork':
      return `${node.id} all of ${node.next.join(', ')}`
    case 'join':
      return `${node.id} joins > ${node.next}`
    default:
      return node.id
  }
}

function sayDoer({ performer: { agency, unit, role } }: StepNode): string {
  return `${agency}${unit === undefined ? '' : `/${unit}`} ${role}`
}

const USUAL: ReadonlySet<string> = new Set([
  ...['request_opinion', 'request_supplement', 'propose_extension', 'propose_refusal'],
])

/** What the holder may do beyond what every officer in charge may. */
function sayRights({ performer, actions = [], returnTo, decides, signs }: StepNode): string {
  const isInCharge = performer.agency === 'competent' && performer.role === 'case_officer'
  const more = actions.filter((action) => !(isInCharge && USUAL.has(action)))
  return [
    more.length > 0 ? ` may ${more.join(', ')}` : '',
    returnTo ? ` back to ${returnTo.join(', ')}` : '',
    decides ? ' decides' : '',
    signs ? ' signs' : '',
  ].join('')
}

function sayLine({ line, kind, nodes, isRead }: ReadLine): string {
  return [line.place, kind, ...nodes, ...(isRead ? [] : ['!'])].join(' ')
}

/** Its code and place, and what it quotes of the table. */
function sayMark({ code, place, message }: TableFinding): string {
  const own = quotesIn(tell(code, '').message.vi)
  return [`${code}@${place}`, ...quotesIn(message.vi).filter((words) => !own.includes(words))].join(' | ')
}

function quotesIn(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words)
}
