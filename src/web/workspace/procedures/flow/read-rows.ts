/** The rows of a flow out of the draft's form, and out of a pasted or uploaded table. */

import { z } from 'zod'
import type { BlockBook } from '../../../../catalogue/index.ts'
import { readDocx, readPasted, readXlsx } from '../../../../platform/documents/index.ts'
import { cleanLine, cleanLines, type Text } from '../../../../platform/index.ts'
import {
  type BlockUse,
  blockUseSchema,
  type FlowLine,
  findProcessTables,
  placesOfBlock,
  rolesOfBlock,
  TABLE_COLUMNS,
  type TableFinding,
} from '../../../../workflow/index.ts'

import type { BlockPlaces } from './block-places.ts'
import { isStepRole } from './step-roles.ts'

type Form = Readonly<Record<string, string>>

/** More rows than any process has; what is beyond is not of our page. */
const MOST_ROWS = 200

/**
 * The rows as typed, the empty last one left out, with a row added or removed where its button was pressed. `places` reads who does a
 * block.
 */
export function readRows(form: Form, blocks: BlockBook, places?: BlockPlaces): FlowLine[] {
  const lines: FlowLine[] = []
  const [, act, row] = /^(add|remove|update)-(\d+)$/.exec(form.do ?? '') ?? []
  for (let at = 0; at < MOST_ROWS && form[`row.${at}.work`] !== undefined; at += 1) {
    const cells = Object.fromEntries(
      TABLE_COLUMNS.map((column) => [column, cleanLines(form[`row.${at}.${column}`] ?? '')]),
    ) as FlowLine['cells']
    const node = form[`row.${at}.node`] ?? ''
    const isEmpty = Object.values(cells).every((text) => text === '')
    if (act === 'remove' && Number(row) === at) continue
    const block = readBlock(form, at, { blocks, places })
    if (block !== undefined) {
      const number = act === 'update' && Number(row) === at ? blocks.latest(block.block)?.number : undefined
      lines.push(blockLine({ ...block, number: number ?? block.number }, cells))
      if (act === 'add' && Number(row) === at) lines.push({ place: '', cells: EMPTY })
      continue
    }
    const marks = readMarks(form[`row.${at}.marks`], cells)
    if (!isEmpty || node !== '') lines.push({ place: '', cells, ...(node === '' ? {} : { node }), ...marks })
    if (act === 'add' && Number(row) === at) lines.push({ place: '', cells: EMPTY })
  }
  const chosen = form.do === 'block' ? blocks.latest(form.block ?? '') : undefined
  if (chosen !== undefined) {
    const after = Number(form.after ?? '') || lines.length
    lines.splice(after, 0, blockLine({ id: freeId(lines), block: chosen.code, number: chosen.number }, EMPTY))
  }
  return numbered(lines)
}

export function blockLine(
  { id, ...block }: BlockUse,
  { label, next }: Pick<FlowLine['cells'], 'label' | 'next'>,
): FlowLine {
  return { place: '', cells: { ...EMPTY, label, next }, node: id, block }
}

/** A name that no node of the rows begins with. */
export function freeId(lines: readonly FlowLine[]): string {
  for (let count = 1; ; count += 1) {
    const id = `k${count}`
    if (!lines.some(({ node }) => node === id || node?.startsWith(`${id}-`))) return id
  }
}

function readBlock(
  form: Form,
  at: number,
  { blocks, places }: { blocks: BlockBook; places: BlockPlaces | undefined },
): BlockUse | undefined {
  const text = form[`row.${at}.block`] ?? ''
  const parsed = text === '' ? undefined : blockUseSchema.safeParse(parseJson(text))
  if (!parsed?.success) return undefined
  const known = blocks.find(parsed.data.block, parsed.data.number)
  if (places === undefined || known === undefined) return parsed.data
  const elsewhere = placesOfBlock(known).flatMap((from, place) => {
    const typed = cleanLine(form[`row.${at}.place.${place}`] ?? '')
    const to = typed === '' ? from : places.read(typed)
    return places.say(to) === places.say(from) ? [] : [{ from, to }]
  })
  const otherRoles = rolesOfBlock(known).flatMap((from, place) => {
    const to = form[`row.${at}.role.${place}`] ?? ''
    return isStepRole(to) && to !== from ? [{ from, to }] : []
  })
  const { places: _, roles: __, ...use } = parsed.data
  return {
    ...use,
    ...(elsewhere.length > 0 ? { places: elsewhere } : {}),
    ...(otherRoles.length > 0 ? { roles: otherRoles } : {}),
  }
}

const EMPTY = { label: '', work: '', who: '', time: '', forms: '', next: '' }

export function numbered(lines: readonly FlowLine[]): FlowLine[] {
  return lines.map((line, at) => ({ ...line, place: String(at + 1) }))
}

/** What a document says of a cell beside its text, as the form carries it; it holds as long as the text is the same. */
export function writeMarks({ cells, shared = [], doubts = {} }: FlowLine): string {
  const columns = TABLE_COLUMNS.filter((column) => shared.includes(column) || doubts[column] !== undefined)
  if (columns.length === 0) return ''
  return JSON.stringify(
    columns.map((column) => [column, cells[column], shared.includes(column), doubts[column] ?? null]),
  )
}

const marksSchema = z.array(
  z.tuple([
    z.enum(TABLE_COLUMNS),
    z.string(),
    z.boolean(),
    z.enum(['cell_changed', 'cell_computed', 'cell_not_computed', 'cell_date', 'cell_error']).nullable(),
  ]),
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readMarks(text: string | undefined, cells: FlowLine['cells']): Pick<FlowLine, 'shared' | 'doubts'> {
  if (text === undefined || text === '') return {}
  const parsed = marksSchema.safeParse(parseJson(text))
  if (!parsed.success) return {}
  const still = parsed.data.filter(([column, was]) => cells[column] === cleanLines(was))
  return {
    shared: still.flatMap(([column, , isShared]) => (isShared ? [column] : [])),
    doubts: Object.fromEntries(
      still.flatMap(([column, , , doubt]) => (doubt === null ? [] : [[column, doubt]])),
    ),
  }
}

export type ReadTable =
  | { lines: FlowLine[]; notes: readonly TableFinding[]; decision?: ReadDecision }
  | { error: Text }

/** The decision as the document names itself above its table. */
export interface ReadDecision {
  number: string
  /** As written, where it stands beside the number. */
  date?: string
}

const DECISION =
  /quyết định số\s*:?\s*(\d{1,6}\/QĐ-[\p{L}\d-]+)(?:[,\s]+ngày\s+(\d{1,2}(?:\/\d{1,2}\/|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}))?/iu

function readDecision(headings: readonly string[]): ReadDecision | undefined {
  const [, number, date] = DECISION.exec(headings.join('\n').normalize('NFC')) ?? []
  return number === undefined ? undefined : { number, ...(date === undefined ? {} : { date }) }
}

/** The rows of the first table of a process; what holds for the whole document is told beside. */
export function readPaste(text: string): ReadTable {
  return fromDocument(readPasted(text))
}

export function readUpload(name: string, bytes: Uint8Array): ReadTable {
  return fromDocument(/\.xlsx$/i.test(name) ? readXlsx(bytes) : readDocx(bytes))
}

function fromDocument(document: ReturnType<typeof readDocx>): ReadTable {
  const found = findProcessTables(document)
  if ('problem' in found) return { error: found.problem.message }
  const [table] = found.tables
  const { notes } = found
  const lines = (table?.lines ?? []).map(({ cells, whole, shared, doubts }) => ({
    place: '',
    ...(shared ? { shared } : {}),
    ...(doubts ? { doubts } : {}),
    // A heading or condition over the whole row stands in the column of the work.
    cells: whole === undefined ? cells : { ...EMPTY, work: whole },
  }))
  const unit = table?.unit === 'working_hour' ? 'giờ làm việc' : 'ngày làm việc'
  const dressed = lines.map((line) =>
    table?.unit && /^\d+([.,]\d+)?$/.test(line.cells.time)
      ? { ...line, cells: { ...line.cells, time: `${line.cells.time} ${unit}` } }
      : line,
  )
  const decision = readDecision(table?.headings ?? [])
  return { lines: numbered(dressed), notes, ...(decision ? { decision } : {}) }
}
