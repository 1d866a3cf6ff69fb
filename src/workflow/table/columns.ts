/** Which column of a table is which, and its rows as lines. */
import type { LimitPart } from '../../calendar/index.ts'
import type { Column, FlowLine, TableFindingCode } from './model.ts'
import { unitOfHeading } from './words/durations.ts'
import { fold } from './words/fold.ts'

/** What is read of a document's grid (the platform's documents have this shape). */
export interface TableGrid {
  name: string
  before: readonly string[]
  rows: readonly (readonly TableCell[])[]
}

export interface TableCell {
  text: string
  place: string
  covered?: 'above' | 'left'
  doubt?: 'changed' | 'formula' | 'formula_without_value' | 'date' | 'error'
}

/** A table whose columns are known. */
export interface MappedTable {
  name: string
  headings: readonly string[]
  lines: readonly FlowLine[]
  /** Unit of the numbers in the time column, where its heading says one. */
  unit?: LimitPart['unit']
  /** Place of the heading where two columns could be the time. */
  twoTimes?: string
}

const LABEL =
  /^(stt|tt|so tt|so thu tu|thu tu|thu tu cong viec|buoc|buoc thuc hien|buoc so|cac buoc|ma buoc|no\.?|so|b)$/
const NEXT = /buoc (tiep theo|sau|ke tiep)|chuyen (den|toi|tiep)|re nhanh|^next/
const TIME = /thoi gian|thoi han|so ngay|so gio|^time|^ngay( lam viec)?$|^gio( lam viec)?$/
const ASIDE = /phoi hop|ghi chu|note|muc do|diem|\bphi\b|can cu|tham quyen cao hon/
const WHO =
  /nguoi|don vi|bo phan|co quan|ca nhan|chuc danh|trach nhiem|chu tri|ai lam|phong,? ban|vi tri|doi tuong thuc hien|(?:can bo|cong chuc|vien chuc|nhan vien|chuyen vien)(?! y kien)|^cap (?:thuc hien|giai quyet)|^who|responsib/
/** “Bộ phận, công chức giải quyết hồ sơ” of the national template is who, not the papers. */
const HANDLES = /(?:giai quyet|xu ly|thu ly|tiep nhan|phu trach|thuc hien) (?:ho so|thu tuc|tthc)/
const WORK =
  /noi dung|cong viec|trinh tu|buoc|hoat dong|mo ta|quy trinh|dien giai|nhiem vu|cach thuc|^work|^task|^step/
const FORMS = /bieu mau|^mau|ket qua|san pham|ho so|giay to|tai lieu|^form|output/

type Kind = Column | 'aside'

function kindOf(heading: string): Kind | undefined {
  const plain = fold(heading).replace(/\s+/g, ' ').trim()
  if (NEXT.test(plain)) return 'next'
  if (LABEL.test(plain)) return 'label'
  if (TIME.test(plain)) return 'time'
  if (ASIDE.test(plain) && !/noi dung/.test(plain)) return 'aside'
  if (WHO.test(plain) && HANDLES.test(plain)) return 'who'
  if (FORMS.test(plain) && !/thuc hien$|noi dung|trinh tu/.test(plain)) return 'forms'
  if (/^(noi dung|trinh tu|cac buoc|ten buoc|mo ta|cong viec)/.test(plain)) return 'work'
  if (WHO.test(plain)) return 'who'
  if (WORK.test(plain)) return 'work'
  return FORMS.test(plain) ? 'forms' : undefined
}

interface Header {
  row: number
  height: number
  kinds: readonly (Kind | undefined)[]
  headings: readonly string[]
}

/** Below so many rows that are no headings only short words count as some: a table of a whole ISO process has its headings there. */
const USUAL_ABOVE = 12
const MOST_ABOVE = 60
const LONGEST_HEADING = 60

/** The headings of a process: what is done, and who does it or how long it takes. Undefined: a table of another kind. */
function findHeader(grid: TableGrid, from = 0): Header | undefined {
  for (let row = from; row < Math.min(grid.rows.length, MOST_ABOVE); row += 1) {
    const cells = grid.rows[row] ?? []
    if (cells.filter(({ text, covered }) => text !== '' && covered !== 'left').length < 3) continue
    if (row >= USUAL_ABOVE && cells.some(({ text }) => text.length > LONGEST_HEADING)) continue
    const height = headerHeight(grid, row)
    const headings = cells.map((cell, column) => {
      const below = height > 1 ? (grid.rows[row + 1]?.[column]?.text ?? '') : ''
      return below === '' || below === cell.text ? cell.text : `${cell.text} ${below}`
    })
    const kinds = settle(
      cells.map((_, column) => kindOf(headings[column] ?? '')),
      headings,
    )
    if (kinds.includes('work') && (kinds.includes('who') || kinds.includes('time')))
      return { row, height, kinds, headings }
  }
  return undefined
}

/** Where its headings stand again, another process begins, or the same goes on: a sheet often holds a whole annex. */
export function splitAtHeadings(grid: TableGrid): TableGrid[] {
  const first = findHeader(grid)
  if (!first) return [grid]
  const again = findHeader(grid, first.row + first.height)
  if (!again || !isAlike(first, again)) return [grid]
  const at = titleAbove(grid.rows, again.row, first.row + first.height)
  const upper = { ...grid, rows: grid.rows.slice(0, at) }
  return [upper, ...splitAtHeadings({ name: grid.name, before: [], rows: grid.rows.slice(at) })]
}

function isAlike(one: Header, other: Header): boolean {
  return one.headings.join('|').toLowerCase() === other.headings.join('|').toLowerCase()
}

/** Of a heading in the midst of a sheet, the rows above it that only title it. */
function titleAbove(rows: TableGrid['rows'], header: number, least: number): number {
  let at = header
  while (at > least && isTitle(rows[at - 1] ?? [])) at -= 1
  return at
}

function isTitle(row: readonly TableCell[]): boolean {
  const texts = [...new Set(row.map(({ text }) => text).filter((text) => text !== ''))]
  return texts.length < 2 && !/^(?:tong|cong)\b/.test(fold(texts[0] ?? ''))
}

/** Two where headings are merged over two rows, as “Thời gian” over “Ngày” and “Giờ”. */
function headerHeight(grid: TableGrid, row: number): number {
  const [upper = [], lower = []] = [grid.rows[row], grid.rows[row + 1]]
  const isSplit =
    upper.some(({ covered }) => covered === 'left') && lower.some(({ covered }) => covered === 'above')
  return isSplit ? 2 : 1
}

/** “Bước” is the number where another column holds the work, and the work itself where none does. */
function settle(kinds: (Kind | undefined)[], headings: readonly string[]): (Kind | undefined)[] {
  if (kinds.includes('work')) return kinds
  const at = kinds.findIndex(
    (kind, place) => kind === 'label' && /buoc|cong viec/.test(fold(headings[place] ?? '')),
  )
  return kinds.map((kind, place) => (place === at ? 'work' : kind))
}

/** The lines of a table of a process; undefined where it is a table of another kind. */
export function mapTable(grid: TableGrid): MappedTable | undefined {
  const header = findHeader(grid)
  if (!header) return undefined
  const time = chooseTime(header)
  const [column = 0, another] = time.columns
  const unit = another === undefined ? unitOfHeading(header.headings[column] ?? '') : undefined
  const rows = grid.rows.slice(header.row + header.height)
  const above = grid.rows.slice(0, header.row).flatMap((row) => row[0]?.text ?? [])
  return {
    name: grid.name,
    headings: [...grid.before, ...above],
    lines: rows.flatMap((row) => toLine(row, header, time) ?? []),
    ...(unit ? { unit } : {}),
    ...(time.chosen ? { twoTimes: grid.rows[header.row]?.[column]?.place ?? '' } : {}),
  }
}

/** Rows of a table that goes on over a page, without headings of its own. */
export function continueTable(grid: TableGrid, header: TableGrid): MappedTable | undefined {
  const known = findHeader(header)
  if (!known || findHeader(grid) || grid.before.length > 0 || grid.rows[0]?.length !== header.rows[0]?.length)
    return undefined
  const time = chooseTime(known)
  return { name: grid.name, headings: [], lines: grid.rows.flatMap((row) => toLine(row, known, time) ?? []) }
}

interface TimeColumns {
  columns: readonly number[]
  /** Words for the unit of each, where several columns are added (“Ngày”, “Giờ”). */
  units?: readonly string[]
  chosen?: true
}

function chooseTime({ kinds, headings }: Header): TimeColumns {
  const columns = kinds.flatMap((kind, column) => (kind === 'time' ? [column] : []))
  if (columns.length < 2) return { columns }
  const units = columns.map((column) =>
    unitOfHeading((headings[column] ?? '').split(' ').slice(-3).join(' ')),
  )
  const words = units.flatMap((unit) => (unit === undefined ? [] : [UNIT_WORDS[unit]]))
  if (new Set(words).size === columns.length) return { columns, units: words }
  const own = columns.find((column) =>
    /noi bo|cat giam|rut ngan|thuc te|sau/.test(fold(headings[column] ?? '')),
  )
  return { columns: [own ?? columns[0] ?? 0], chosen: true }
}

/** What a number below the heading means, in words that are read as that unit. */
const UNIT_WORDS = {
  working_hour: 'giờ',
  working_day: 'ngày làm việc',
  calendar_day: 'ngày lịch',
  month: 'tháng',
} satisfies Record<LimitPart['unit'], string>

const DOUBTS = {
  changed: 'cell_changed',
  formula: 'cell_computed',
  formula_without_value: 'cell_not_computed',
  date: 'cell_date',
  error: 'cell_error',
} satisfies Record<NonNullable<TableCell['doubt']>, TableFindingCode>

function toLine(row: readonly TableCell[], header: Header, time: TimeColumns): FlowLine | undefined {
  const own = row.filter(({ text, covered }) => text !== '' && covered === undefined)
  const texts = new Set(row.map(({ text }) => text).filter((text) => text !== ''))
  if (texts.size === 0 && row.every(({ doubt }) => doubt === undefined)) return undefined
  if ([...texts].every((text) => /^\(?(\d{1,2}|[A-H])\)?$/.test(text)) && texts.size > 2) return undefined
  const line = { place: placeOfRow(row), cells: {}, places: {}, shared: [], doubts: {} } as unknown as Writing
  header.kinds.forEach((kind, column) => {
    const cell = row[column]
    if (!cell || kind === undefined) return
    const target = kind === 'aside' ? 'work' : kind
    if (kind === 'time' && !time.columns.includes(column)) return
    // What begins in the column before belongs to that one.
    const text = cell.covered === 'left' && header.kinds[column - 1] !== kind ? '' : cell.text
    const word = time.units?.[time.columns.indexOf(column)]
    addText(
      line,
      target,
      kind === 'time' && word && text !== '' ? `${text} ${word}` : text,
      kind === 'time' ? ' + ' : '\n',
    )
    line.places[target] ??= cell.place
    if (cell.covered === 'above' && cell.text !== '' && !line.shared.includes(target))
      line.shared.push(target)
    if (cell.doubt) line.doubts[target] = DOUBTS[cell.doubt]
  })
  for (const column of ALL) line.cells[column] ??= ''
  const [only] = own
  const isWhole =
    own.length === 1 && line.shared.length === 0 && only !== undefined && !/^\W*\d*\W*$/.test(only.text)
  return { ...line, ...(isWhole ? { whole: only.text } : {}) }
}

const ALL = ['label', 'work', 'who', 'time', 'forms', 'next'] as const

interface Writing extends FlowLine {
  cells: Record<Column, string>
  places: Partial<Record<Column, string>>
  shared: Column[]
  doubts: Partial<Record<Column, TableFindingCode>>
}

function addText(line: Writing, column: Column, text: string, between: string): void {
  const known = line.cells[column] ?? ''
  line.cells[column] = [known, known === text ? '' : text].filter((one) => one !== '').join(between)
}

/** `T1R5C2` -> `T1R5`, `Sheet!B5` -> `Sheet!5`. */
function placeOfRow(row: readonly TableCell[]): string {
  const place = row[0]?.place ?? ''
  return place.includes('!') ? place.replace(/![A-Z]+(\d+)$/, '!$1') : place.replace(/C\d+$/, '')
}
