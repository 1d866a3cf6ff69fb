import { type Queryable, statement } from '../../platform/database/index.ts'
import {
  filteredBy,
  LINE_COLUMNS,
  type LineRow,
  type ProcedureFilter,
  type ProcedureLine,
  toLine,
  valuesOf,
} from './list-procedures.ts'
import type { Finder, Found } from './open-finder.ts'

export interface FoundProcedures {
  /** In force here, best first. */
  lines: readonly ProcedureLine[]
  /** Only in the national list: this Centre has no version of them in force. Best first. */
  national: readonly Found[]
}

const OF_CODES = `select ${LINE_COLUMNS} from procedure_version
   where procedure_code = any($1) and status = 'published' and valid @> $2::date`
const selectLines = statement('catalogue.lines_of', OF_CODES)
const selectFiltered = statement('catalogue.filtered_lines_of', `${OF_CODES} and ${filteredBy(3)}`)

/** So many of the nearest are looked at where only some of them are wanted. */
const LOOKED_AT = 300

/**
 * Procedures that people may mean, at most `limit` together; with a filter only those of this Centre that it lets through. An empty
 * question finds nothing.
 */
export async function findProcedures(
  db: Queryable,
  finder: Pick<Finder, 'find'>,
  question: string,
  { limit, ...filter }: ProcedureFilter & { limit: number },
): Promise<FoundProcedures> {
  const { on } = filter
  const isFiltered = Object.keys(filter).length > 1
  const found = await finder.find(question, { on, limit: isFiltered ? LOOKED_AT : limit })
  const codes = found.filter(({ isLocal }) => isLocal).map(({ code }) => code)
  const [lines, more] = isFiltered ? [selectFiltered, valuesOf(filter)] : [selectLines, []]
  const rows = codes.length === 0 ? [] : await db.query<LineRow>(lines, [codes, on, ...more])
  const byCode = new Map(rows.map((row) => [row.code, toLine(row)]))
  return {
    lines: codes.flatMap((code) => byCode.get(code) ?? []).slice(0, limit),
    national: isFiltered ? [] : found.filter(({ isLocal }) => !isLocal),
  }
}
