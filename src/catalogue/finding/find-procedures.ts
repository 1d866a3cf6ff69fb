import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { LINE_COLUMNS, type LineRow, type ProcedureLine, toLine } from './list-procedures.ts'
import type { Finder, Found } from './open-finder.ts'

export interface FoundProcedures {
  /** In force here, best first. */
  lines: readonly ProcedureLine[]
  /** Only in the national list: this Centre has no version of them in force. Best first. */
  national: readonly Found[]
}

const selectLines = statement(
  'catalogue.lines_of',
  `select ${LINE_COLUMNS} from procedure_version
   where procedure_code = any($1) and status = 'published' and valid @> $2::date`,
)

/** Procedures that people may mean, at most `limit` together. An empty question finds nothing. */
export async function findProcedures(
  db: Queryable,
  finder: Pick<Finder, 'find'>,
  question: string,
  { on, limit }: { on: LocalDate; limit: number },
): Promise<FoundProcedures> {
  const found = await finder.find(question, { on, limit })
  const codes = found.filter(({ isLocal }) => isLocal).map(({ code }) => code)
  const rows = codes.length === 0 ? [] : await db.query<LineRow>(selectLines, [codes, on])
  const byCode = new Map(rows.map((row) => [row.code, toLine(row)]))
  return {
    lines: codes.flatMap((code) => byCode.get(code) ?? []),
    national: found.filter(({ isLocal }) => !isLocal),
  }
}
