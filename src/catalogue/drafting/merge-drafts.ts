/** Two officers' changes of one draft put together: what only one of them touched is as that one left it. Pure. */
import { isDeepStrictEqual } from 'node:util'

export interface Merged<Value> {
  value: Value
  /** Places that both changed, each in another way; there it is as `mine` has it. */
  contested: string[]
}

/** `theirs` and `mine` both began as `base`. Rows with a code, id or key are the same by it, others where they stand in lists of one length. */
export function mergeDrafts<Value>(base: Value, theirs: Value, mine: Value): Merged<Value> {
  const contested: string[] = []
  return { value: merge({ base, theirs, mine }, '', contested) as Value, contested }
}

interface Three {
  base: unknown
  theirs: unknown
  mine: unknown
}

function merge({ base, theirs, mine }: Three, place: string, contested: string[]): unknown {
  if (isDeepStrictEqual(mine, base)) return theirs
  if (isDeepStrictEqual(theirs, base) || isDeepStrictEqual(mine, theirs)) return mine
  if (isRecord(base) && isRecord(theirs) && isRecord(mine)) {
    return Object.fromEntries(mergeKeys({ base, theirs, mine }, place, contested))
  }
  const rows = rowsOf({ base, theirs, mine })
  if (rows !== undefined) return mergeKeys(rows, place, contested).map(([, row]) => row)
  contested.push(place)
  return mine
}

type Fields = Readonly<Record<string, unknown>>

/** In the order of `theirs`, what is new in `mine` behind it; what is gone is left out. */
function mergeKeys(
  { base, theirs, mine }: { base: Fields; theirs: Fields; mine: Fields },
  place: string,
  contested: string[],
): [string, unknown][] {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return keys.flatMap((key): [string, unknown][] => {
    const three = { base: base[key], theirs: theirs[key], mine: mine[key] }
    const value = merge(three, place === '' ? key : `${place}.${key}`, contested)
    return value === undefined ? [] : [[key, value]]
  })
}

/** Three lists as rows by name. Integer-like names would be put in order by the language, so each has a sign before it. */
function rowsOf({ base, theirs, mine }: Three): { base: Fields; theirs: Fields; mine: Fields } | undefined {
  if (!Array.isArray(base) || !Array.isArray(theirs) || !Array.isArray(mine)) return undefined
  const lists = [base, theirs, mine] as const
  const isNamed = lists.every((rows) => {
    const names = rows.map(nameOf)
    return names.every((name) => name !== undefined) && new Set(names).size === names.length
  })
  if (!isNamed && lists.some((rows) => rows.length !== base.length)) return undefined
  const byName = (rows: readonly unknown[]): Fields =>
    Object.fromEntries(rows.map((row, at) => [`#${isNamed ? nameOf(row) : at}`, row]))
  return { base: byName(base), theirs: byName(theirs), mine: byName(mine) }
}

function nameOf(row: unknown): string | undefined {
  if (!isRecord(row)) return undefined
  const name = row.code ?? row.id ?? row.key
  return typeof name === 'string' ? name : undefined
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
