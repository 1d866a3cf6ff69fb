import { fillGrid, type PlacedCell, tidy } from './fill-grid.ts'
import type { CellDoubt, DocumentNote, Grid, ReadDocument } from './model.ts'
import { isProblem, openPackage, type Parts } from './open-package.ts'
import { readDateStyles } from './sheet-styles.ts'
import { walkXml } from './walk-xml.ts'

interface Sheet {
  name: string
  part: string
  hidden: boolean
}

interface Book {
  strings: readonly string[]
  dateStyles: ReadonlySet<number>
  notes: Set<DocumentNote>
}

/** More rows or columns than this are no table of a decision but a sheet somebody formatted to its end. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 60

/** The sheets of a workbook (ECMA-376 part 1, 18) as grids; hidden ones are left out and told. */
export function readXlsx(bytes: Uint8Array): ReadDocument {
  const parts = openPackage(bytes)
  if (isProblem(parts)) return parts
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) return { problem: parts.has('[Content_Types].xml') ? 'other_file' : 'broken_file' }
  const notes = new Set<DocumentNote>()
  try {
    const book: Book = {
      strings: readStrings(parts.get('xl/sharedStrings.xml')),
      dateStyles: readDateStyles(parts.get('xl/styles.xml')),
      notes,
    }
    const sheets = readSheets(workbook, parts)
    if (sheets.some(({ hidden }) => hidden)) notes.add('hidden_sheet')
    const grids = sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => readSheet(sheet, parts.get(sheet.part), book))
      .filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')))
    return grids.length === 0 ? { problem: 'no_table' } : { grids, notes: [...notes] }
  } catch {
    return { problem: 'broken_file' }
  }
}

function readSheets(workbook: Uint8Array, parts: Parts): Sheet[] {
  const targets = new Map<string, string>()
  const rels = parts.get('xl/_rels/workbook.xml.rels')
  const silent = { close() {}, text() {} }
  if (rels)
    walkXml(rels, {
      open(name, { Id = '', Target = '' }) {
        if (name === 'Relationship') targets.set(Id, Target)
      },
      ...silent,
    })
  const sheets: Sheet[] = []
  walkXml(workbook, {
    open(element, { name = '', id = '', state }) {
      if (element !== 'sheet') return
      const target = targets.get(id) ?? `worksheets/sheet${sheets.length + 1}.xml`
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      sheets.push({ name, part, hidden: state === 'hidden' || state === 'veryHidden' })
    },
    ...silent,
  })
  return sheets
}

function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (part)
    walkXml(part, {
      open(name) {
        if (name === 'si') strings.push('')
      },
      close() {},
      // `rPh` is the reading aid of Japanese.
      text(text, path) {
        if (path.at(-1) === 't' && !path.includes('rPh')) strings.push((strings.pop() ?? '') + text)
      },
    })
  return strings
}

interface RawCell {
  place: string
  type: string
  style: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

function readSheet(sheet: Sheet, part: Uint8Array | undefined, book: Book): Grid {
  const cells = new Map<string, PlacedCell>()
  const merges: string[] = []
  let raw: RawCell | undefined
  if (part)
    walkXml(part, {
      open(name, { r = '', t = 'n', s = '0', ref = '' }) {
        if (name === 'c')
          raw = { place: r, type: t, style: Number(s), value: '', hasValue: false, hasFormula: false }
        if (name === 'f' && raw) raw.hasFormula = true
        if ((name === 'v' || name === 'is') && raw) raw.hasValue = true
        if (name === 'mergeCell') merges.push(ref)
      },
      close(name) {
        if (name !== 'c' || !raw) return
        const at = positionOf(raw.place)
        const cell = at && { ...at, ...readCell(raw, book), columns: 1, rows: 1 }
        if (cell && cell.row < MOST_ROWS && cell.column < MOST_COLUMNS && (cell.text !== '' || cell.doubt))
          cells.set(`${cell.row} ${cell.column}`, cell)
        raw = undefined
      },
      text(text, path) {
        if (raw && (path.at(-1) === 'v' || (path.at(-1) === 't' && !path.includes('rPh')))) raw.value += text
      },
    })
  mergeCells(cells, merges, book.notes)
  const placed = [...cells.values()]
  const size = {
    rows: Math.max(0, ...placed.map(({ row }) => row + 1)),
    columns: Math.max(0, ...placed.map(({ column, columns }) => column + columns)),
  }
  const placeOf = (row: number, column: number) => `${sheet.name}!${lettersOf(column)}${row + 1}`
  return { name: sheet.name, before: [], rows: fillGrid(placed, size, placeOf) }
}

function readCell(raw: RawCell, book: Book): { text: string; doubt?: CellDoubt } {
  if (raw.hasFormula) book.notes.add('formulas')
  if (raw.hasFormula && (!raw.hasValue || raw.value === ''))
    return { text: '', doubt: 'formula_without_value' }
  const doubt = raw.hasFormula ? ({ doubt: 'formula' } as const) : {}
  switch (raw.type) {
    case 's':
      return { text: tidy(book.strings[Number(raw.value)] ?? ''), ...doubt }
    case 'e':
      return { text: raw.value, doubt: 'error' }
    case 'n':
      if (raw.value !== '' && book.dateStyles.has(raw.style)) return { text: raw.value, doubt: 'date' }
      return { text: raw.value === '' ? '' : sayNumber(Number(raw.value)), ...doubt }
    case 'd':
      return { text: raw.value, doubt: 'date' }
    default:
      return { text: tidy(raw.value), ...doubt }
  }
}

/** As Vietnamese write it; the last digits of a binary fraction are noise. */
function sayNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))).replace('.', ',') : ''
}

function mergeCells(
  cells: ReadonlyMap<string, PlacedCell>,
  merges: readonly string[],
  notes: Set<DocumentNote>,
): void {
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(positionOf)
    const cell = from && cells.get(`${from.row} ${from.column}`)
    if (!cell || !from || !to) continue
    notes.add('merged_cells')
    cell.rows = Math.min(MOST_ROWS, to.row - from.row + 1)
    cell.columns = Math.min(MOST_COLUMNS, to.column - from.column + 1)
  }
}

/** `D5` -> row 4, column 3. */
function positionOf(place: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(place) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}
