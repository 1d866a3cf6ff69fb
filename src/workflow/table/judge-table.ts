/** A document with tables of processes, judged. */
import { checkForPublishing } from '../checking/check-publishing.ts'
import { countSituations } from '../checking/check-soundness.ts'
import type { FlowDefinition, Text } from '../model.ts'
import { continueTable, type MappedTable, mapTable, splitAtHeadings, type TableGrid } from './columns.ts'
import type { ReadLine, TableFinding, TableWorld } from './model.ts'
import { readFlowTable } from './read-table.ts'
import { tell } from './sentences.ts'
import { fold } from './words/fold.ts'
import { readLabel } from './words/labels.ts'

/** What was read of one table. */
export interface JudgedTable {
  flow?: FlowDefinition
  lines: readonly ReadLine[]
}

export interface TableVerdict {
  /** null: what could not be read decides it. */
  sound: boolean | null
  findings: readonly { code: string; severity: 'error' | 'warning'; place: string; message: Text }[]
  unsupported: readonly never[]
  states: number
  rows: { total: number; read: number }
  tables: readonly JudgedTable[]
}

export type DocumentOf =
  | {
      grids: readonly TableGrid[]
      notes: readonly ('tracked_changes' | 'merged_cells' | 'nested_table' | 'formulas' | 'hidden_sheet')[]
    }
  | {
      problem:
        | 'empty_file'
        | 'too_large'
        | 'old_format'
        | 'protected_file'
        | 'broken_file'
        | 'other_file'
        | 'no_table'
    }

/** Without these a branch, a step or a whole row is missing from what was judged. */
const OPENS: ReadonlySet<string> = new Set([
  'row_unread',
  'way_unread',
  'way_to_desk',
  'tracked_changes',
  'no_table',
  'other_table',
])

/** Reads every table of a process in the document and judges each. */
export function judgeTables(document: DocumentOf, name: Text, world: TableWorld = {}): TableVerdict {
  const found = findProcessTables(document)
  if ('problem' in found) return nothing([...found.notes, found.problem])
  const { tables, notes } = found
  const read = tables.map((table, at) => {
    const id = tables.length > 1 ? `flow_${at + 1}` : 'flow'
    const result = readFlowTable(table.lines, {
      id,
      name,
      headings: table.headings,
      world,
      ...(table.unit ? { unit: table.unit } : {}),
    })
    const twice = table.twoTimes === undefined ? [] : [tell('two_time_columns', table.twoTimes)]
    return { ...result, findings: [...twice, ...result.findings] }
  })
  const cells = read.flatMap(({ findings }) => findings)
  const flows = read.flatMap(({ flow }) => flow ?? [])
  const defects = flows.flatMap((flow) => judge(flow, cells))
  const findings = [...notes, ...once(cells), ...defects]
  const isOpen = findings.some(({ code }) => OPENS.has(code))
  return {
    sound: defects.length > 0 || flows.length === 0 ? false : isOpen ? null : true,
    findings,
    unsupported: [],
    states: flows.reduce((sum, flow) => sum + countSituations(flow), 0),
    rows: {
      total: read.reduce((sum, { lines }) => sum + lines.length, 0),
      read: read.reduce((sum, { lines }) => sum + lines.filter(({ isRead }) => isRead).length, 0),
    },
    tables: read.map(({ flow, lines }) => ({ ...(flow ? { flow } : {}), lines })),
  }
}

/** The tables of processes in a document, and what is to be told of the whole; `problem`: why there is none. */
export function findProcessTables(
  document: DocumentOf,
):
  | { tables: readonly MappedTable[]; notes: readonly TableFinding[] }
  | { problem: TableFinding; notes: readonly TableFinding[] } {
  if ('problem' in document) return { problem: tell(document.problem, ''), notes: [] }
  const tables = findTables(document.grids)
  const notes = document.notes.map((note) => tell(note, ''))
  if (tables.length === 0)
    return { problem: tell('other_table', '', { headings: headingsOf(document.grids) }), notes }
  const several = tables.length > 1 ? [tell('several_tables', '', { count: tables.length })] : []
  return { tables, notes: [...notes, ...several] }
}

function nothing(findings: readonly TableFinding[]): TableVerdict {
  return { sound: false, findings, unsupported: [], states: 0, rows: { total: 0, read: 0 }, tables: [] }
}

/** What stands at a cell already is not said again of the step. */
function judge(flow: FlowDefinition, cells: readonly TableFinding[]) {
  const said = cells.some(({ code }) => code.startsWith('who_'))
  return checkForPublishing(flow)
    .filter(({ code }) => !(said && code === 'step_without_role'))
    .map(({ code, node, message }) => ({ code, severity: 'error' as const, place: node, message }))
}

/** What holds for the whole table is said at the first place. */
function once(findings: readonly TableFinding[]): TableFinding[] {
  const first = (code: string) => findings.find((finding) => finding.code === code)
  const firsts = [first('time_as_working_days'), first('label_twice')]
  return findings.filter(
    (finding) => !['time_as_working_days', 'label_twice'].includes(finding.code) || firsts.includes(finding),
  )
}

/** Tables of processes, each with what goes on over the page. */
function findTables(grids: readonly TableGrid[]): MappedTable[] {
  const found: { table: MappedTable; grid: TableGrid }[] = []
  for (const grid of grids.flatMap(splitAtHeadings)) {
    const last = found.at(-1)
    const table = mapTable(grid)
    const more = last && (continueTable(grid, last.grid) ?? (table && goesOn(last.table, table)))
    if (last && more) last.table = { ...last.table, lines: [...last.table.lines, ...more.lines] }
    else if (table && table.lines.length > 0) found.push({ table, grid })
  }
  return found.flatMap(({ table }) => splitAtTitles(table))
}

const TITLE = /^(?:(?:[ivx]+|[a-h]|\d{1,2})[.):\s-]+)?(?:quy trinh|thu tuc|ten thu tuc)\b/

/** A row that titles another process, below which the steps are counted anew. */
function splitAtTitles(table: MappedTable): MappedTable[] {
  const { lines } = table
  const starts = lines.flatMap(({ whole }, at) => {
    if (whole === undefined || !TITLE.test(fold(whole))) return []
    return labelsOf({ ...table, lines: lines.slice(at) })[0] === 1 ? [at] : []
  })
  const parts = [0, ...starts.filter((at) => at > 0)].map((from, place, all) =>
    lines.slice(from, all[place + 1]),
  )
  const isStep = ({ whole }: (typeof lines)[number]) => whole === undefined
  if (!parts.every((part) => part.some(isStep))) return [table]
  return parts.map((part) => ({ ...table, headings: [...table.headings, part[0]?.whole ?? ''], lines: part }))
}

/** Headings said again over steps that count on, with no title between: the same table on its next page. */
function goesOn(before: MappedTable, after: MappedTable): MappedTable | undefined {
  const [last, first] = [labelsOf(before).at(-1), labelsOf(after)[0]]
  const isNext = last !== undefined && first !== undefined && first > last
  return isNext && after.name === before.name && after.headings.length === 0 ? after : undefined
}

function labelsOf({ lines }: MappedTable): number[] {
  return lines.flatMap(({ cells }) => readLabel(cells.label)?.numbers[0] ?? [])
}

function headingsOf(grids: readonly TableGrid[]): string {
  const cells = grids.slice(0, 5).map(({ rows }) =>
    (rows[0] ?? [])
      .filter(({ covered }) => !covered)
      .map(({ text }) => text)
      .join(' | '),
  )
  return cells.map((text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)).join('; ')
}
