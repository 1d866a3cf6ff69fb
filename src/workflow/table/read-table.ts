/** The table of an internal process as a flow. */
import type { LimitPart } from '../../calendar/index.ts'
import { checkWiring } from '../checking/check-flow.ts'
import { longestPath } from '../checking/times/check-limits.ts'
import type { FlowDefinition, FlowNode, Text } from '../model.ts'
import { MOST_WORK } from '../schema.ts'
import {
  beforeBlocks,
  expandRows,
  type FindBlock,
  hasDecidingBlock,
  nodesOfRow,
  standIn,
} from './blocks/block-rows.ts'
import { buildNodes } from './building/build-flow.ts'
import type { Built } from './building/building.ts'
import { markDecisions } from './building/decide.ts'
import type { Item, StepDraft, Told } from './building/items.ts'
import { type Desk, setDeskApart, toDeskStep } from './desk.ts'
import type { Column, FlowLine, ReadLine, TableFinding, TableFlow, TableWorld } from './model.ts'
import { daysOf, isHeading, type Outline, outline, stepsOf } from './outline.ts'
import { tell } from './sentences.ts'
import type { Duration } from './words/durations.ts'
import { guessAgencies } from './words/guess.ts'
import { readLabel } from './words/labels.ts'
import { sayDoer, type TableNames } from './write-table.ts'

export interface TableOptions {
  id: string
  name: Text
  /** Unit of numbers that stand alone in the time column. */
  unit?: LimitPart['unit']
  /** What stands above the table. */
  headings?: readonly string[]
  world?: TableWorld
  /** The flow the rows were written from: rows that name a node of it keep what the table does not show. */
  before?: FlowDefinition
  /** How that flow's rows name agencies and units. */
  names?: TableNames
  /** The table is a block that decides nothing: no signature in it is the last. */
  decidedElsewhere?: true
  /** Building blocks that rows may stand for. */
  findBlock?: FindBlock
}

/**
 * Reads the rows of a table as a flow. Pure. Reception before the first step and handing over after the last are the desk's and
 * stand outside of the flow; everything that is not understood is a finding at its cell.
 */
export function readFlowTable(rows: readonly FlowLine[], given: TableOptions): TableFlow {
  const lines = rows.map(standIn)
  const findBlock = given.findBlock ?? (() => undefined)
  const { bare, asking } = beforeBlocks(given.before, rows, findBlock)
  const options = { ...given, ...(bare ? { before: bare } : {}) }
  const world = options.world ?? {}
  const found = outline(lines, {
    ...(options.unit ? { unit: options.unit } : {}),
    headings: options.headings ?? [],
    world,
  })
  const { items, told, ...desk } = setDeskApart(found.items)
  // The desk works outside of the flow: from there no condition leads to a step of it.
  found.unread.push(...told.flatMap(({ clause, line }) => (clause.targets.length > 0 ? [line] : [])))
  const steps = stepsOf(found.items)
  const built = buildNodes(items, desk, asking)
  const kept = keepUnshown(built.nodes, options, steps)
  const isDecided = given.decidedElsewhere === true || hasDecidingBlock(rows, findBlock)
  const nodes = isDecided ? kept : markDecisions(kept)
  const cells = [
    ...steps.flatMap((step) => checkStep(step, found, world)),
    ...told.flatMap(({ clause, line }) =>
      clause.targets.length > 0
        ? []
        : [tell('clause_kept', placeOf(line, 'work'), { text: sayClause(clause) })],
    ),
    ...checkRest(found, items),
  ]
  const hasSteps = nodes.some(({ kind }) => kind === 'step' || kind === 'wait')
  const expanded = hasSteps ? expandRows(makeFlow(options, built, nodes, desk), lines, findBlock) : undefined
  const flow = expanded?.flow
  const findings = [
    ...cells,
    ...built.findings,
    ...(expanded?.findings ?? []),
    ...(flow ? checkTotals(flow, found, cells) : [tell('no_steps', '')]),
  ]
  return {
    ...(flow ? { flow } : {}),
    findings: findings.toSorted(byPlace(lines)),
    lines: lines.map((line, at) => {
      const read = readLine(line, found, built, findings)
      return { ...read, line: rows[at] ?? line, nodes: [...read.nodes, ...nodesOfRow(line, flow)] }
    }),
  }
}

/** What a table does not show, and what its row says as before, stays as it was in the node the row was written from. */
function keepUnshown(
  nodes: readonly FlowNode[],
  { before, names }: TableOptions,
  steps: readonly StepDraft[],
): FlowNode[] {
  const known = new Map((before?.nodes ?? []).map((node) => [node.id, node]))
  const ids = new Set(nodes.map(({ id }) => id))
  return nodes.map((node) => {
    const old = known.get(node.id)
    if (
      !old ||
      (node.kind !== 'step' && node.kind !== 'wait') ||
      (old.kind !== 'step' && old.kind !== 'wait')
    )
      return node
    const step = steps.find(({ id }) => id === node.id)
    const name = old.name.vi === node.name.vi ? old.name : node.name
    const isSame = names !== undefined && step !== undefined && sayDoer(old, names) === step.who
    if (isSame && old.kind === 'wait') {
      const { limit: _, timeout, ...kept } = old
      const limit = node.limit ? { limit: node.limit } : {}
      return {
        ...kept,
        name,
        ...limit,
        ...(timeout && ids.has(timeout.next) ? { timeout } : {}),
        next: node.next,
      }
    }
    if (node.kind === 'wait' || old.kind === 'wait') return { ...node, name }
    const { actions: _, ...rest } = node
    const actions = mergeActions(node, old)
    return {
      ...rest,
      name,
      ...(isSame ? { performer: old.performer } : {}),
      ...(actions.length > 0 ? { actions } : {}),
      ...(old.decides === undefined ? {} : { decides: old.decides }),
      ...(old.signs === undefined ? {} : { signs: old.signs }),
    }
  })
}

type Step = Extract<FlowNode, { kind: 'step' }>

/** The acts the step had, with sending back only where the table still says to whom. */
function mergeActions(node: Step, old: Step): NonNullable<Step['actions']> {
  const sendsBack = node.actions?.includes('send_back') === true
  const kept = (old.actions ?? []).filter((action) => action !== 'send_back' || sendsBack)
  return sendsBack && !kept.includes('send_back') ? ['send_back', ...kept] : kept
}

function makeFlow(
  options: TableOptions,
  built: Built,
  nodes: readonly FlowNode[],
  desk: Desk,
): FlowDefinition {
  const hasDesk = desk.intake.length + desk.handover.length > 0
  return {
    id: options.id,
    name: options.name,
    start: built.start,
    facts: { ...options.before?.facts, ...built.facts },
    ...(Object.keys(built.factNames).length > 0 || options.before?.factNames
      ? { factNames: { ...options.before?.factNames, ...built.factNames } }
      : {}),
    ...(hasDesk
      ? { desk: { intake: desk.intake.map(toDeskStep), handover: desk.handover.map(toDeskStep) } }
      : {}),
    nodes,
  }
}

function sayClause({ condition, consequence }: Told['clause']): string {
  return [condition, consequence].filter((part) => part !== '').join(': ')
}

function placeOf(line: FlowLine, column: Column): string {
  return line.places?.[column] ?? line.place
}

function checkStep(step: StepDraft, found: Outline, world: TableWorld): TableFinding[] {
  const { line } = step
  const called = step.label || step.name
  const findings: TableFinding[] = []
  for (const [column, code] of Object.entries(line.doubts ?? {}))
    findings.push(tell(code, placeOf(line, column as Column), { text: line.cells[column as Column] }))
  const isTwice = step.label === '' && line.node === undefined && line.shared?.includes('label') !== true
  if (isTwice && readLabel(line.cells.label))
    findings.push(tell('label_twice', placeOf(line, 'label'), { text: line.cells.label }))
  if (step.name === '') findings.push(tell('work_missing', placeOf(line, 'work'), { text: called }))
  if (step.work.length > MOST_WORK)
    findings.push(tell('work_too_long', placeOf(line, 'work'), { most: MOST_WORK }))
  findings.push(...checkWho(step, called, world))
  const isMarked = ['cell_date', 'cell_not_computed', 'cell_error'].includes(line.doubts?.time ?? '')
  if (!isMarked) findings.push(...checkTime(step, called, found))
  return findings
}

function checkWho(step: StepDraft, called: string, world: TableWorld): TableFinding[] {
  const place = placeOf(step.line, 'who')
  const text = step.who
  if (typeof step.doers === 'string')
    return [tell(step.doers, place, step.doers === 'who_missing' ? { text: called } : { text })]
  return step.doers.flatMap((doer) => {
    if (doer.kind !== 'step') return []
    const named =
      doer.byName === undefined
        ? []
        : [tell('agency_by_name', place, { text: doer.byName, guesses: guessAgencies(doer.byName, world) })]
    return [...named, ...(doer.assumed ? [tell('role_assumed', place, { text })] : [])]
  })
}

function checkTime(step: StepDraft, called: string, found: Outline): TableFinding[] {
  const { line, time } = step
  const text = line.cells.time
  const place = placeOf(line, 'time')
  switch (time.kind) {
    case 'empty': {
      const waits = typeof step.doers !== 'string' && step.doers.every(({ kind }) => kind !== 'step')
      return waits || hasTimeOfGroup(step, found.items) ? [] : [tell('time_missing', place, { text: called })]
    }
    case 'unread':
      if (time.why === 'shared')
        return line.shared?.includes('time') ? [] : [tell('time_shared', place, { text, count: time.words })]
      return [
        tell(time.why === 'two_times' ? 'time_twice' : 'time_unread', place, { text, words: time.words }),
      ]
    case 'uncounted':
      return time.hedge ? [tell('time_at_once', place, { text })] : []
    case 'limit':
      return time.hedge ? [tell(HEDGES[time.hedge], place, { text })] : []
  }
}

const HEDGES = { range: 'time_range', day: 'time_as_working_days', same_day: 'time_same_day' } as const

function hasTimeOfGroup(step: StepDraft, items: readonly Item[]): boolean {
  return items.some((item) => {
    if (item.kind === 'cases') return item.cases.some((one) => hasTimeOfGroup(step, one.items))
    if (item.kind !== 'group') return false
    const isInside = item.items.some((one) => one.kind === 'step' && one.step === step)
    return (
      (isInside && item.isParallel && item.head.time.kind === 'limit') || hasTimeOfGroup(step, item.items)
    )
  })
}

/** Rows that are no steps, and groups that do not add up. */
function checkRest(found: Outline, items: readonly Item[]): TableFinding[] {
  const unread = found.unread.map((line) =>
    tell('row_unread', line.place, {
      text: line.whole ?? Object.values(line.cells).filter(Boolean).join(' | '),
    }),
  )
  return [...unread, ...items.flatMap(checkGroup)]
}

function checkGroup(item: Item): TableFinding[] {
  if (item.kind === 'cases') return item.cases.flatMap((one) => one.items.flatMap(checkGroup))
  if (item.kind !== 'group') return []
  const inner = item.items.flatMap(checkGroup)
  const own = daysOf(item.head.time)
  if (own === undefined) {
    const { head } = item
    return head.time.kind === 'unread'
      ? [
          ...inner,
          tell('time_unread', placeOf(head.line, 'time'), {
            text: head.line.cells.time,
            words: head.time.words,
          }),
        ]
      : inner
  }
  if (!isHeading(item)) return inner
  // A branch without a time of its own has that of the whole.
  const missing = item.isParallel ? own : 0
  const days = stepsOf(item.items).map(({ time }) => (time.kind === 'empty' ? missing : (daysOf(time) ?? 0)))
  const sum = item.isParallel ? Math.max(0, ...days) : days.reduce((total, one) => total + one, 0)
  if (sum === 0 || Math.abs(sum - own) < 1e-9) return inner
  const args = {
    text: item.head.label || item.head.name,
    own: item.head.line.cells.time,
    sum: `${number(sum)} ngày làm việc`,
  }
  return [...inner, tell('group_differs', placeOf(item.head.line, 'time'), args)]
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',')
}

/** The table's own total against the longest way, where every time was read. */
function checkTotals(flow: FlowDefinition, found: Outline, cells: readonly TableFinding[]): TableFinding[] {
  const isOpen = cells.some(
    ({ code }) =>
      code.startsWith('time_') &&
      !['time_range', 'time_as_working_days', 'time_at_once', 'time_same_day'].includes(code),
  )
  if (isOpen || checkWiring(flow).length > 0) return []
  const intake = (flow.desk?.intake ?? []).map(({ limit }) =>
    limit ? (daysOf({ kind: 'limit', limit }) ?? 0) : 0,
  )
  const sum = longestPath(flow).workingDays + intake.reduce((total, one) => total + one, 0)
  return found.totals.flatMap(({ line, time }) => {
    const own = daysOf(time)
    if (own === undefined || Math.abs(own - sum) < 1e-9) return []
    return [tell('total_differs', placeOf(line, 'time'), { own: sayTime(time), sum: number(sum) })]
  })
}

function sayTime(time: Duration): string {
  if (time.kind !== 'limit') return ''
  const units = {
    working_day: 'ngày làm việc',
    working_hour: 'giờ làm việc',
    calendar_day: 'ngày',
    month: 'tháng',
  }
  return `${number(time.limit.quantity)} ${units[time.limit.unit]}`
}

function readLine(line: FlowLine, found: Outline, built: Built, findings: readonly TableFinding[]): ReadLine {
  const places = new Set([line.place, ...Object.values(line.places ?? {})])
  const hasError = findings.some(({ severity, place }) => severity === 'error' && places.has(place))
  const sharesTime = stepsOf(found.items).some(
    ({ line: own, time }) => own === line && time.kind === 'unread' && time.why === 'shared',
  )
  const kind = kindOf(line, found, built)
  return {
    line,
    kind,
    nodes: built.made.get(line) ?? [],
    isRead: kind !== 'unread' && !hasError && !sharesTime,
  }
}

function kindOf(line: FlowLine, found: Outline, built: Built): ReadLine['kind'] {
  if (found.unread.includes(line)) return 'unread'
  if (found.totals.some((total) => total.line === line)) return 'total'
  if (found.sections.includes(line)) return 'section'
  if (found.conditions.includes(line)) return 'condition'
  const made = built.made.get(line) ?? []
  // What became nothing is the heading of a group, or done at the desk.
  if (made.length === 0) return headsGroup(line, found.items) ? 'group' : 'desk'
  return made.every((id) => /_[tn]$/.test(id)) ? 'group' : 'step'
}

function headsGroup(line: FlowLine, items: readonly Item[]): boolean {
  return items.some((item) => {
    if (item.kind === 'step') return false
    if (item.kind === 'cases') return item.cases.some((one) => headsGroup(line, one.items))
    return item.head.line === line || headsGroup(line, item.items)
  })
}

/** In the order of the table; what concerns all of it first. */
function byPlace(lines: readonly FlowLine[]): (a: TableFinding, b: TableFinding) => number {
  const order = new Map(
    lines.flatMap((line, at) =>
      [line.place, ...Object.values(line.places ?? {})].map((place) => [place, at] as const),
    ),
  )
  return (a, b) => (order.get(a.place) ?? -1) - (order.get(b.place) ?? -1)
}
