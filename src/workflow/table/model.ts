/**
 * The table of a decision (quy trình nội bộ) read as a flow. What is understood becomes nodes; what is not is marked at its
 * cell and never guessed; what is taken in a certain way is told.
 */
import type { BlockUse, FlowDefinition, Text } from '../model.ts'

/** The columns such tables have, whatever they are called. */
export const COLUMNS = ['label', 'work', 'who', 'time', 'forms', 'next'] as const
export type Column = (typeof COLUMNS)[number]

/** One row as it stands in the table, or as an officer types it. */
export interface FlowLine {
  /** How the row is called in the document: `T1R5`, `Quy trình!5`, or the number an officer sees. */
  place: string
  cells: Readonly<Record<Column, string>>
  /** Addresses of the cells where the document has some. */
  places?: Partial<Record<Column, string>>
  /** Columns whose cell began in a row above and goes on here. */
  shared?: readonly Column[]
  /** Columns whose text may not be what the author meant, with why. */
  doubts?: Partial<Record<Column, TableFindingCode>>
  /** Id of the node this row was made from, so that it keeps it. */
  node?: string
  /** One text over the whole row: a heading, a condition or a total. */
  whole?: string
  /** The row is a building block; of its cells only the number and what follows are the table's own. */
  block?: Omit<BlockUse, 'id'>
}

/** `error`: something is unread or leads nowhere; `warning`: read, and told how. */
export interface TableFinding {
  code: TableFindingCode
  severity: 'error' | 'warning'
  /** Address of the cell or row; empty where it concerns the whole document. */
  place: string
  message: Text
}

export type TableFindingCode =
  | 'empty_file'
  | 'too_large'
  | 'old_format'
  | 'protected_file'
  | 'broken_file'
  | 'other_file'
  | 'no_table'
  | 'other_table'
  | 'several_tables'
  | 'tracked_changes'
  | 'merged_cells'
  | 'nested_table'
  | 'formulas'
  | 'hidden_sheet'
  | 'cell_changed'
  | 'cell_computed'
  | 'cell_not_computed'
  | 'cell_date'
  | 'cell_error'
  | 'no_steps'
  | 'label_unread'
  | 'label_twice'
  | 'row_unread'
  | 'work_missing'
  | 'work_too_long'
  | 'time_missing'
  | 'time_unread'
  | 'time_twice'
  | 'time_shared'
  | 'time_range'
  | 'time_as_working_days'
  | 'time_at_once'
  | 'time_same_day'
  | 'two_time_columns'
  | 'who_missing'
  | 'who_unread'
  | 'who_several'
  | 'who_open'
  | 'role_assumed'
  | 'agency_by_name'
  | 'clause_kept'
  | 'way_missing'
  | 'way_unread'
  | 'way_to_desk'
  | 'way_unknown'
  | 'asks_fact'
  | 'group_differs'
  | 'total_differs'
  | 'block_unknown'
  | 'block_facts'

/** An agency the reader may meet, by the names people write for it. */
export interface KnownAgency {
  code: string
  names: readonly string[]
}

/** What the reader knows of the province. */
export interface TableWorld {
  /** Agencies that work in this system; absent: names stay names, and that is told. */
  agencies?: readonly KnownAgency[]
  /** Names of the agency that decides, so that its steps are the competent agency's. */
  competent?: readonly string[]
  /** Units of the competent agency. */
  units?: readonly KnownAgency[]
  /** The table is a part of processes of different agencies: none of those it names is the one that decides. */
  isPart?: true
}

/** What became of one row. */
export interface ReadLine {
  line: FlowLine
  kind: 'step' | 'group' | 'desk' | 'condition' | 'section' | 'total' | 'unread'
  /** Ids of the nodes it became. */
  nodes: readonly string[]
  /** Nothing in it needs repair. */
  isRead: boolean
}

export interface TableFlow {
  /** Absent where there is no step at all. */
  flow?: FlowDefinition
  lines: readonly ReadLine[]
  findings: readonly TableFinding[]
}
