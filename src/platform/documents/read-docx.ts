import { fillGrid, type LaidCell, type PlacedCell, tidy } from './fill-grid.ts'
import type { DocumentNote, Grid, ReadDocument } from './model.ts'
import { isProblem, openPackage, type Parts } from './open-package.ts'
import { type Attributes, walkXml } from './walk-xml.ts'
import { type Numberer, readNumbering } from './word-numbers.ts'

/** A cell as Word writes it: rows it covers are told by the cells below, which say that they go on. */
interface WordCell extends LaidCell {
  goesOn: boolean
}

interface WordTable {
  before: string[]
  rows: { skipped: number; cells: WordCell[] }[]
}

/** A paragraph that is being read, with the list whose number stands before it. */
interface Writing {
  text: string
  list: string
  level: number
}

/** The tables of a Word document (ECMA-376 part 1, 17.4), with tracked changes read as accepted. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const parts = openPackage(bytes)
  if (isProblem(parts)) return parts
  const main = mainPart(parts)
  if (!main) return { problem: parts.has('[Content_Types].xml') ? 'other_file' : 'broken_file' }
  const notes = new Set<DocumentNote>()
  try {
    const tables = readTables(main, readNumbering(parts), notes)
    const grids = tables.map((table, at) => toGrid(table, at + 1))
    if (grids.some(({ rows }) => rows.some((row) => row.some(({ covered }) => covered !== undefined))))
      notes.add('merged_cells')
    return grids.length === 0 ? { problem: 'no_table' } : { grids, notes: [...notes] }
  } catch {
    return { problem: 'broken_file' }
  }
}

export function mainPart(parts: Parts): Uint8Array | undefined {
  return (
    parts.get('word/document.xml') ?? [...parts].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1]
  )
}

function readTables(part: Uint8Array, number: Numberer, notes: Set<DocumentNote>): WordTable[] {
  const tables: WordTable[] = []
  const state = { depth: 0, before: [] as string[], deleted: 0 }
  // A text box lies inside the paragraph it hangs on.
  const writing: Writing[] = []
  const rowOf = () => tables.at(-1)?.rows.at(-1)
  const cellOf = () => rowOf()?.cells.at(-1)
  const mark = () => {
    notes.add('tracked_changes')
    const cell = state.depth === 1 ? cellOf() : undefined
    if (cell) cell.doubt = 'changed'
  }
  const open = (name: string, attributes: Attributes, path: readonly string[]) => {
    const parent = path.at(-2)
    const paragraph = writing.at(-1)
    switch (name) {
      case 'tbl':
        state.depth += 1
        if (state.depth > 1) notes.add('nested_table')
        else tables.push({ before: state.before.splice(0), rows: [] })
        return
      case 'tr':
        if (state.depth === 1) tables.at(-1)?.rows.push({ skipped: 0, cells: [] })
        return
      case 'tc':
        if (state.depth === 1) rowOf()?.cells.push({ text: '', columns: 1, rows: 1, goesOn: false })
        return
      case 'p':
        writing.push({ text: '', list: '', level: 0 })
        return
      case 'numId':
        if (paragraph && parent === 'numPr') paragraph.list = attributes.val ?? ''
        return
      case 'ilvl':
        if (paragraph && parent === 'numPr') paragraph.level = Number(attributes.val ?? 0)
        return
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
      case 'cellIns':
      case 'cellDel':
        mark()
        // Inside properties it only says that a mark, a row or a cell was changed.
        if (['rPr', 'trPr', 'tcPr', 'pPr'].includes(parent ?? '')) return
        if (name === 'del' || name === 'moveFrom') state.deleted += 1
        return
      case 'br':
      case 'cr':
        if (paragraph) paragraph.text += '\n'
        return
      case 'tab':
        if (paragraph && parent === 'r') paragraph.text += ' '
        return
      case 'noBreakHyphen':
        if (paragraph) paragraph.text += '-'
        return
      default:
        openSpan(name, attributes, state.depth === 1 ? rowOf() : undefined)
    }
  }
  walkXml(part, {
    open,
    close(name, path) {
      const parent = path.at(-2)
      if (name === 'tbl') state.depth -= 1
      if ((name === 'del' || name === 'moveFrom') && !['rPr', 'trPr', 'tcPr', 'pPr'].includes(parent ?? ''))
        state.deleted -= 1
      const paragraph = name === 'p' ? writing.pop() : undefined
      if (!paragraph) return
      const shown = paragraph.list === '' ? '' : number(paragraph.list, paragraph.level)
      const text = [shown, paragraph.text].filter((one) => one !== '').join(' ')
      const cell = cellOf()
      if (state.depth === 0) {
        if (tidy(text) !== '') state.before.push(tidy(text))
      } else if (cell) cell.text += `${text}\n`
    },
    text(text, path) {
      const paragraph = writing.at(-1)
      if (paragraph && path.at(-1) === 't' && state.deleted === 0) paragraph.text += text
    },
  })
  return tables
}

function openSpan(name: string, { val }: Attributes, row: WordTable['rows'][number] | undefined): void {
  if (!row) return
  const cell = row.cells.at(-1)
  if (name === 'gridBefore') row.skipped = Number(val ?? 0)
  if (!cell) return
  if (name === 'gridSpan') cell.columns = Math.max(1, Number(val ?? 1))
  if (name === 'vMerge') cell.goesOn = val !== 'restart'
  if (name === 'hMerge' && val !== 'restart') {
    const before = row.cells.at(-2)
    if (before) {
      before.columns += 1
      row.cells.pop()
    }
  }
}

function toGrid(table: WordTable, number: number): Grid {
  const placed: PlacedCell[] = []
  const above = new Map<number, PlacedCell>()
  let columns = 0
  table.rows.forEach((row, at) => {
    let column = row.skipped
    for (const { goesOn, ...cell } of row.cells) {
      const upper = goesOn ? above.get(column) : undefined
      if (upper) upper.rows += 1
      else {
        const own = { ...cell, text: tidy(cell.text), row: at, column }
        placed.push(own)
        above.set(column, own)
      }
      column += cell.columns
    }
    columns = Math.max(columns, column)
  })
  const placeOf = (row: number, column: number) => `T${number}R${row + 1}C${column + 1}`
  return {
    name: String(number),
    before: table.before,
    rows: fillGrid(placed, { rows: table.rows.length, columns }, placeOf),
  }
}
