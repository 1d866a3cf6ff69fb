import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { EligibleSubject, Level, ProcedureVersion, Text } from '../model.ts'

/** One line of a list of procedures in force. */
export interface ProcedureLine {
  id: string
  code: string
  name: Text
  field: { code: string; name: Text }
  level: readonly Level[]
  onlineService: 'full' | 'partial' | 'none'
  timeLimits: ProcedureVersion['timeLimits']
}

export interface ProcedureFilter {
  on: LocalDate
  field?: string
  level?: Level
  /** Kind of the agency that decides. */
  kind?: ProcedureVersion['competent']['kinds'][number]
  /** Code of an agency that decides; procedures given to its whole kind are found by `kind`. */
  agency?: string
  lifeEvent?: string
  /** Who may ask for it. */
  subject?: EligibleSubject
}

export interface ProcedurePage {
  lines: readonly ProcedureLine[]
  /** Hand it back as `after` for the next page; absent on the last. */
  next?: string
}

/** A line as the database gives it: what stands in the definition is kept beside it, unpacked. */
export interface LineRow extends Pick<ProcedureLine, 'id' | 'code'> {
  /** Only sorting needs it. */
  name_folded: string
  line: Omit<ProcedureLine, 'id' | 'code'>
}

export const LINE_COLUMNS = 'id, procedure_code as code, name_folded, line'

/** What of a filter the rows of `procedure_version` satisfy; its `valuesOf` stand from `$first` on. */
export function filteredBy(first: number): string {
  const [field, level, kind, agency, life, subject] = [0, 1, 2, 3, 4, 5].map((at) => `$${first + at}`)
  return `(${field}::text is null or field_code = ${field})
     and (${level}::text is null or levels @> array[${level}])
     and (${kind}::text is null or agency_kinds @> array[${kind}])
     and (${agency}::text is null or agencies @> array[${agency}])
     and (${life}::text is null or procedure_code in (select l.procedure_code from life_event_procedure l where l.event = ${life}))
     and (${subject}::text is null or definition -> 'subjects' ? ${subject})`
}

export function valuesOf({ field, level, kind, agency, lifeEvent, subject }: ProcedureFilter) {
  return [field, level, kind, agency, lifeEvent, subject].map((value) => value ?? null)
}

const selectPage = statement(
  'catalogue.list',
  `select ${LINE_COLUMNS} from procedure_version
   where status = 'published' and valid @> $1::date and ${filteredBy(2)}
     and (name_folded, procedure_code) > ($8, $9)
   order by name_folded, procedure_code limit $10`,
)

/**
 * Published procedures in force on a day, by name without accents, `limit` at a time (1 to 200). Throws RangeError when
 * `after` is not a key this function gave.
 */
export async function listProcedures(
  db: Queryable,
  filter: ProcedureFilter,
  page: { limit: number; after?: string },
): Promise<ProcedurePage> {
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), 200)
  const rows = await db.query<LineRow>(selectPage, [
    filter.on,
    ...valuesOf(filter),
    ...readKey(page.after),
    limit + 1,
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const lines = shown.map(toLine)
  return rows.length > limit && last ? { lines, next: writeKey(last.name_folded, last.code) } : { lines }
}

export function toLine({ id, code, line }: LineRow): ProcedureLine {
  return { id, code, ...line }
}

function writeKey(name: string, code: string): string {
  return Buffer.from(JSON.stringify([name, code])).toString('base64url')
}

function readKey(after: string | undefined): [string, string] {
  if (after === undefined) return ['', '']
  try {
    const [name, code] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    if (typeof name === 'string' && typeof code === 'string') return [name, code]
  } catch {
    // falls through to the refusal below
  }
  throw new RangeError('not a key of this list')
}
