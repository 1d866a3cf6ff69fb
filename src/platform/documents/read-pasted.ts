import { fillGrid, type PlacedCell, tidy } from './fill-grid.ts'
import type { ReadDocument } from './model.ts'

/**
 * A table that somebody copied out of Word or Excel: cells apart by tabs. Excel puts a cell of several lines into quotes; Word
 * writes its paragraphs as lines, which are put together again by the number of tabs of the first row.
 */
export function readPasted(text: string): ReadDocument {
  const rows = splitRows(text.replace(/\r\n?/g, '\n'))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns < 2) return { problem: 'no_table' }
  const cells: PlacedCell[] = rows.flatMap((row, at) =>
    row.map((cell, column) => ({ text: tidy(cell), row: at, column, columns: 1, rows: 1 })),
  )
  const size = { rows: rows.length, columns }
  const placeOf = (row: number, column: number) => `R${row + 1}C${column + 1}`
  return { grids: [{ name: '1', before: [], rows: fillGrid(cells, size, placeOf) }], notes: [] }
}

function splitRows(text: string): string[][] {
  const lines = splitQuoted(text)
  const tabs = Math.max(0, ...lines.slice(0, 3).map((cells) => cells.length - 1))
  const rows: string[][] = []
  let open: string[] | undefined
  for (const cells of lines) {
    if (cells.length === 1 && cells[0]?.trim() === '') continue
    if (open) {
      // A paragraph that goes on in the cell where the last line broke off.
      open.push(`${open.pop() ?? ''}\n${cells[0] ?? ''}`, ...cells.slice(1))
    } else {
      const last = rows.at(-1)
      if (cells.length === 1 && last && last.length === tabs + 1 && goesOn(cells[0] ?? '')) {
        last.push(`${last.pop() ?? ''}\n${cells[0] ?? ''}`)
        continue
      }
      open = [...cells]
    }
    if (open.length === 1 || open.length >= tabs + 1) {
      rows.push(open)
      open = undefined
    }
  }
  if (open) rows.push(open)
  return rows
}

/** A line alone that is neither a number nor a condition or heading of its own belongs to the cell before it. */
function goesOn(line: string): boolean {
  return !/^\s*(\d|[IVX]+[.)]|b(ước|\d)|nếu|khi|trường hợp|đối với|tổng|cộng)/i.test(line)
}

/** Cells of each line; a quoted cell may hold tabs, line ends and doubled quotes. */
function splitQuoted(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    const row = rows.at(-1) as string[]
    const cell = row.at(-1) ?? ''
    if (quoted) {
      if (sign !== '"') row[row.length - 1] = cell + sign
      else if (text[at + 1] === '"') {
        row[row.length - 1] = `${cell}"`
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(text, at)) quoted = true
    else if (sign === '\t') row.push('')
    else if (sign === '\n') rows.push([''])
    else row[row.length - 1] = cell + sign
  }
  return rows
}

/** Whether a quote that opens a cell is closed at the end of one; otherwise it is only a sign. */
function closes(text: string, from: number): boolean {
  return /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(text.slice(from, from + 20_000))
}
