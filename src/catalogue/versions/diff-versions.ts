import type { ProcedureVersion } from '../model.ts'

/** One place where two versions differ, e.g. `fees[pages].amount`; `before` or `after` is absent where nothing stood. */
export interface VersionChange {
  place: string
  before?: unknown
  after?: unknown
}

/** Differ between any two versions and say nothing of the procedure. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'number', 'publishedAt', 'publishedBy'])

/**
 * What changed from one version to another, by field. Rows with a code, id or key (fees, papers, cases, steps, questions) are compared
 * by it, so that moving one is no change; other lists are compared by position.
 */
export function diffVersions(before: ProcedureVersion, after: ProcedureVersion): VersionChange[] {
  return compareRecords(before, after, '').filter(({ place }) => !BOOKKEEPING.has(place))
}

type Fields = Readonly<Record<string, unknown>> & {
  code?: unknown
  id?: unknown
  key?: unknown
  case?: unknown
}

function compare(before: unknown, after: unknown, place: string): VersionChange[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, place)
  if (isRecord(before) && isRecord(after)) return compareRecords(before, after, place)
  return [{ place, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
}

function compareRecords(before: object, after: object, place: string): VersionChange[] {
  const [a, b] = [before as Fields, after as Fields]
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.flatMap((key) => compare(a[key], b[key], place === '' ? key : `${place}.${key}`))
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: string): VersionChange[] {
  const [a, b] = [keyed(before), keyed(after)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    compare(a.get(key), b.get(key), `${place}[${key}]`),
  )
}

/** Rows by code, id or key (with the case they stand for), or by place where that is not unique. */
function keyed(rows: readonly unknown[]): Map<string, unknown> {
  const names = rows.map((row) => (isRecord(row) ? nameOf(row) : undefined))
  const unique = names.every((name) => name !== undefined) && new Set(names).size === names.length
  return new Map(rows.map((row, at) => [unique ? (names[at] ?? '') : String(at), row]))
}

function nameOf(row: Fields): string | undefined {
  const name = row.code ?? row.id ?? row.key
  if (typeof name !== 'string') return undefined
  return typeof row.case === 'string' ? `${name}/${row.case}` : name
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
