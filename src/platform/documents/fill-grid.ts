import type { CellDoubt, GridCell } from './model.ts'

/** A cell as the document has it, before the grid is made even. */
export interface LaidCell {
  text: string
  columns: number
  rows: number
  doubt?: CellDoubt | undefined
}

/** Where cells begin: `row` and `column` count from 0. */
export interface PlacedCell extends LaidCell {
  row: number
  column: number
}

/** An even grid: what a merged cell covers repeats its text and says that it is covered. */
export function fillGrid(
  cells: readonly PlacedCell[],
  size: { rows: number; columns: number },
  placeOf: (row: number, column: number) => string,
): GridCell[][] {
  const grid: GridCell[][] = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => ({
      text: '',
      place: placeOf(row, column),
      columns: 1,
      rows: 1,
    })),
  )
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rows, size.rows); row += 1) {
      for (
        let column = cell.column;
        column < Math.min(cell.column + cell.columns, size.columns);
        column += 1
      ) {
        const target = grid[row]?.[column]
        if (!target) continue
        target.text = cell.text
        target.columns = cell.columns
        target.rows = cell.rows
        if (cell.doubt) target.doubt = cell.doubt
        if (row > cell.row) target.covered = 'above'
        else if (column > cell.column) target.covered = 'left'
      }
    }
  }
  return grid
}

/** Spaces inside a line are one; lines that are empty go. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff\t]+/g, ' ')
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
