/** A document as its tables: Word, Excel or text somebody pasted. Nothing here knows what the tables are about. */

/** One cell of a grid in which merged cells have been filled in. */
export interface GridCell {
  /** Lines apart by `\n`, spaces tidied. */
  text: string
  /** Where it stands, as the program that made it says: `T1R5C4` in Word, `Quy trình!D5` in Excel, `R5C4` in pasted text. */
  place: string
  /** How many columns of the grid it covers. */
  columns: number
  /** How many rows it covers, counted in its first row. */
  rows: number
  /** This place is covered by a cell that begins above or to the left of it; `text` is that cell's. */
  covered?: 'above' | 'left'
  /** Why the text may not be what the author meant. */
  doubt?: CellDoubt
}

/**
 * `changed`: a tracked change that nobody accepted or refused touches it; `formula`: computed, the value last stored is read;
 * `formula_without_value`: computed, and no value is stored; `date`: a number shown as a date; `error`: an error of a formula.
 */
export type CellDoubt = 'changed' | 'formula' | 'formula_without_value' | 'date' | 'error'

export interface Grid {
  /** Name of the sheet, or number of the table in the document. */
  name: string
  /** Paragraphs between this table and the one before it, nearest last. */
  before: readonly string[]
  /** Every row has the same number of cells. */
  rows: readonly (readonly GridCell[])[]
}

/** Something about the whole document that whoever reads it must know. */
export type DocumentNote = 'tracked_changes' | 'merged_cells' | 'nested_table' | 'formulas' | 'hidden_sheet'

/** Why nothing can be read. */
export type DocumentProblem =
  | 'empty_file'
  | 'too_large'
  | 'old_format'
  | 'protected_file'
  | 'broken_file'
  | 'other_file'
  | 'no_table'

export type ReadDocument =
  | { grids: readonly Grid[]; notes: readonly DocumentNote[] }
  | { problem: DocumentProblem }
