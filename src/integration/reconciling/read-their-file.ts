/** What the other side holds, out of a file of theirs: JSON lines, a JSON list, or CSV with a line of heads. */
import { parse } from 'csv-parse/sync'
import { readInstant } from '../../calendar/index.ts'
import { readMoment } from '../connectors/national-portal/contract.ts'
import type { Period, Reconciliation, Theirs } from './model.ts'

/** Heads as they are compared: lower case, no marks, letters and digits only. */
const HEADS = {
  code: ['mahoso', 'sohoso', 'mahs', 'code'],
  status: ['trangthaihoso', 'trangthai', 'status'],
  acceptedAt: ['ngaytiepnhan', 'tiepnhan', 'acceptedat'],
  dueAt: ['ngayhentra', 'hentra', 'ngayhen', 'dueat'],
  updatedAt: ['ngaycapnhat', 'capnhat', 'thoidiemcapnhat', 'updatedat'],
} as const satisfies Record<keyof Theirs, readonly string[]>

/** TrangThaiHoSo by its name in the national list. */
const STATUS_NAMES = [
  ...['moidangky', 'duoctiepnhan', 'khongduoctiepnhan', 'dangxuly', 'yeucaubosunggiayto'],
  ...['yeucauthuchiennghiavutaichinh', 'congdanyeucauruthoso', 'dungxuly', 'daxulyxong', 'datraketqua'],
]

export interface TheirFile {
  theirs: Theirs[]
  unreadable: Reconciliation['unreadable']
}

/** Lines that cannot be read are named with the reason; the others count. */
export function readTheirFile(content: string): TheirFile {
  const text = content.replace(/^\uFEFF/, '')
  const theirs: Theirs[] = []
  const unreadable: Reconciliation['unreadable'] = []
  for (const { line, fields } of rowsOf(text)) {
    const read = fields === undefined ? 'not_json' : readRow(fields)
    if (typeof read === 'string') unreadable.push({ line, why: read })
    else theirs.push(read)
  }
  return { theirs, unreadable }
}

interface Row {
  line: number
  fields: Record<string, unknown> | undefined
}

function rowsOf(text: string): Row[] {
  const start = text.trimStart()[0]
  if (start === '[') return listRows(text)
  return start === '{' ? lineRows(text) : csvRows(text)
}

function listRows(text: string): Row[] {
  const list = parseJson(text)
  if (!Array.isArray(list)) return [{ line: 1, fields: undefined }]
  return list.map((one, i) => ({ line: i + 1, fields: asFields(one) }))
}

function lineRows(text: string): Row[] {
  return text
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter((one) => one.text !== '')
    .map(({ line, text: json }) => ({ line, fields: asFields(parseJson(json)) }))
}

function csvRows(text: string): Row[] {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, head.split(sign).length] as const)
  const [delimiter] = counts.reduce((best, one) => (one[1] > best[1] ? one : best))
  const rows = parse(text, {
    ...{ columns: true, delimiter, skip_empty_lines: true, relax_column_count: true, relax_quotes: true },
    ...{ info: true, trim: true },
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[]
  return rows.map(({ record, info }) => ({ line: info.lines, fields: record }))
}

function readRow(fields: Record<string, unknown>): Theirs | string {
  const byHead = new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]))
  const textOf = (field: keyof Theirs) => {
    const head = HEADS[field].find((name) => byHead.has(name))
    const value = head === undefined ? undefined : byHead.get(head)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const code = textOf('code')
  if (code === '') return 'no_code'
  const status = readStatus(textOf('status'))
  if (status === undefined) return 'unknown_status'
  const moments: Pick<Theirs, 'acceptedAt' | 'dueAt' | 'updatedAt'> = {}
  for (const field of ['acceptedAt', 'dueAt', 'updatedAt'] as const) {
    const text = textOf(field)
    if (text === '') continue
    const at = readMoment(text) ?? readInstant(text)
    if (at === undefined) return `wrong_moment:${field}`
    moments[field] = at
  }
  return { code, status, ...moments }
}

/** `4`, `04`, or the name of the national list. */
function readStatus(text: string): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : STATUS_NAMES.indexOf(plain(text)) + 1
  return number >= 1 && number <= STATUS_NAMES.length ? number : undefined
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asFields(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** The days that the file is about, from its first acceptance to its last; undefined where it names none. */
export function periodOf(theirs: readonly Theirs[], startOfDay: (at: number) => number): Period | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { acceptedAt } of theirs) {
    if (acceptedAt === undefined) continue
    first = Math.min(first, acceptedAt)
    last = Math.max(last, acceptedAt)
  }
  return first > last ? undefined : { from: startOfDay(first), to: startOfDay(last) + 86_400_000 }
}
