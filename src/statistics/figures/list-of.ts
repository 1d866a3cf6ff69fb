/** The list a figure opens into: exactly its dossiers, by the same condition. */
import { fromLocal, type Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import { boundsOf } from '../period.ts'
import { scopeSql } from '../scope.ts'
import { definitionOf, type FigureKey, type PresentKey } from './definitions.ts'
import { IS_COUNTED } from './fact-source.ts'
import { type Holder, heldBy, holderBounds } from './holder.ts'
import { bindBounds, boundValues, FACTS_NOW, FACTS_THEN } from './read-facts.ts'

export interface ListRequest extends Period {
  scope: Scope
  asKnown: AsKnown
  /** The present, from the clock. */
  now: Instant
  /** Only what has not ended: of today a few among all, by indexes of their own. Means what is known now. */
  among?: 'open'
  /** Only what is in the hands of these. */
  holder?: Holder
  /** `next` of the page before. */
  after?: string
  /** Rows on a page; 50 by default, 1,000 at most. */
  limit?: number
}

/** A dossier behind a figure. `dueAt` is null while its clock stands or where it has no limit. */
export interface ListedDossier {
  id: string
  /** Mã số hồ sơ; null before acceptance. */
  code: string | null
  reference: string
  procedure: string
  agency: string
  acceptedAt: Instant | null
  dueAt: Instant | null
  endedAt: Instant | null
}

export interface ListPage {
  rows: ListedDossier[]
  /** Absent on the last page. */
  next?: string
}

/** Bounds $2 to $5, instant known $1, cursor $6 and $7, page $8; as known now $1 does not occur. */
function listSql(figure: FigureKey | PresentKey, isThen: boolean, on: string): string {
  const definition = definitionOf(figure)
  const at = `f.${definition.orderBy}`
  const pageOf = (source: string, condition: string) => `
    (select f.dossier_id, f.agency, f.procedure_code, f.accepted_at, f.due_at, f.ended_at, ${at} as at
       from ${source} f
      where ${bindBounds(definition, 2)} and ${condition}${on} and (${at}, f.dossier_id) > ($6::timestamptz, $7::uuid)
      order by ${at}, f.dossier_id limit $8)`
  const pages = isThen
    ? pageOf('facts_then', 'true')
    : `${pageOf('figure_fact', IS_COUNTED)} union all ${pageOf('tail_facts', 'true')}`
  return `with ${isThen ? FACTS_THEN : FACTS_NOW}, page as (select * from (${pages}) pages order by at, dossier_id limit $8)
    select page.dossier_id as id, d.code, d.reference, page.procedure_code as procedure, page.agency,
           page.accepted_at as "acceptedAt", page.due_at as "dueAt", page.ended_at as "endedAt", page.at
      from page join dossier d on d.id = page.dossier_id
     where $1::timestamptz is not null and $2::timestamptz is not null and $3::timestamptz is not null
       and $4::timestamptz is not null and $5::timestamptz is not null
     order by page.at, page.dossier_id`
}

/** One page of the dossiers that `report` counts under `figure`. An unreadable `after` begins at the first page. */
export async function listOf(
  db: Queryable,
  figure: FigureKey | PresentKey,
  request: ListRequest,
): Promise<ListPage> {
  const { scope, asKnown, now, after } = request
  const limit = Math.min(Math.max(request.limit ?? 50, 1), 1000)
  const limits = scopeSql(scope, 9)
  const isThen = asKnown !== 'now'
  const held = heldSql(request.holder, 9 + limits.values.length)
  const on = limits.on('f') + (request.among === 'open' ? ' and f.ended_at is null' : '') + held.on
  const sql = statement(
    `figures.list.${figure}.${isThen ? 'then' : (request.among ?? 'now')}.${limits.key}${held.key}`,
    listSql(figure, isThen, on),
  )
  const bounds = boundValues(boundsOf(request, now, asKnown))
  const found = await db.query<ListedDossier & { at: Instant }>(sql, [
    new Date(isThen ? asKnown.at : now),
    ...bounds,
    ...(readCursor(after) ?? firstCursor(figure, request)),
    limit + 1,
    ...limits.values,
    ...held.values,
  ])
  const rows = found.slice(0, limit).map(({ at: _, ...row }) => row)
  const last = found.length > limit ? found[limit - 1] : undefined
  return last === undefined ? { rows } : { rows, next: `${last.at}_${last.id}` }
}

function heldSql(holder: Holder | undefined, first: number) {
  if (holder === undefined) return { key: '', on: '', values: [] }
  const on = ` and f.dossier_id in (select t.dossier_id from task t where ${heldBy(first)})`
  return { key: '.held', on, values: holderBounds(holder) }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Before the first dossier. What counts in a period is ordered by the instant that puts it there, so the index is entered at
 * the period: given a cursor further back, PostgreSQL would walk to it through everything before.
 */
function firstCursor(figure: FigureKey | PresentKey, period: Period): [Date | string, string] {
  const isInPeriod = definitionOf(figure).before === undefined
  return [isInPeriod ? new Date(fromLocal(period.from, 0) - 1) : '-infinity', FIRST_ID]
}

function readCursor(after: string | undefined): [Date, string] | undefined {
  const [at = '', id = ''] = (after ?? '').split('_')
  return /^-?\d{1,15}$/.test(at) && UUID.test(id) ? [new Date(Number(at)), id] : undefined
}
