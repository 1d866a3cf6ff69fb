/** Reading the rollup for any cut of time: sums up to the checkpoint, the tail on top, in one statement and so one snapshot. */
import { fromLocal, type Instant, type LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Scope } from '../model.ts'
import { coverBefore, coverDays, dayOf } from '../period.ts'
import { scopeSql } from '../scope.ts'
import { FACT_COLUMNS, IS_COUNTED, TAIL_FACTS, TAIL_IDS } from './fact-source.ts'
import { CONTRIBUTIONS_OF_F, listMeasures, MEASURES, type Measures, sumMeasures } from './measures.ts'

export type GroupColumn = 'agency' | 'procedure_code' | 'channel'

/** `agency_channel`: keys are the code of the agency, a blank and the channel. */
type Group = GroupColumn | 'agency_channel'

/** A piece of time: all days from `lo` (absent: the beginning) up to but not including `hi`. */
export interface Part {
  lo?: LocalDate
  hi: LocalDate
}

/** The sums of one group in one part; `part` is an index. */
export interface PartSums extends Measures {
  key: string
  part: number
}

/** The number of rows as `overdue_in`. */
const DUE_TODAY = MEASURES.map((measure) => (measure === 'overdue_in' ? 'count(*)::int' : '0')).join(', ')

/** Said in the query, it lets the key be entered at the first day. */
const MASKS_WITHOUT_AGENCY = ['c', 'pc']

/**
 * Values in a subquery are hidden from the planner: it would make a plan for every set of them, and find none that is better than
 * the one it has. Making a plan takes three times as long as adding up.
 */
const [MIDNIGHT, AS_OF, END] = ['$5', '$6', '$7'].map((value) => `(select ${value}::timestamptz)`)
const PIECES = ['$1::int[]', '$2::text[]', '$3::date[]', '$4::date[]'].map((value) => `(select ${value})`)

function keyOf(group: Group | undefined, alias: string): string {
  if (group === undefined) return `''::text`
  return group === 'agency_channel' ? `${alias}.agency || ' ' || ${alias}.channel` : `${alias}.${group}`
}

function sumsSql(mask: string, group: Group | undefined, on: (alias: string) => string): string {
  const key = (alias: string) => keyOf(group, alias)
  const dueToday = `f.accepted_at is not null and f.late_from >= ${MIDNIGHT} and f.late_from <= ${AS_OF}
    and (f.late_from > ${MIDNIGHT} or f.accepted_at >= ${MIDNIGHT}) and (f.ended_at is null or f.ended_at >= ${END})`
  const columns = FACT_COLUMNS.map((column) => `k.${column}`).join(', ')
  return `with piece as materialized (
      select * from unnest(${PIECES.join(', ')}) as p(part, grain, lo, hi)
    ), ${TAIL_IDS}, ${TAIL_FACTS}, added as (
      select ${key('s')} as key, p.part, ${listMeasures('s', 1)}
        from piece p join figure_sum_${mask} s
          on s.mask = '${mask}'${MASKS_WITHOUT_AGENCY.includes(mask) ? ` and s.agency = ''` : ''} and s.grain = p.grain and s.start >= p.lo and s.start < p.hi${on('s')}
      union all select ${key('f')}, p.part, ${MEASURES.map((measure) => `f.sign * c.${measure}`).join(', ')}
        from (select ${columns}, 1 as sign from tail_facts k
              union all select ${columns}, -1 from figure_fact k join tail_ids using (dossier_id)) f
          cross join lateral (${CONTRIBUTIONS_OF_F}) c
          join piece p on c.day >= p.lo and c.day < p.hi where true${on('f')}
      union all select ${key('f')}, $8, ${DUE_TODAY} from figure_fact f
        where ${dueToday} and ${IS_COUNTED}${on('f')} group by 1
      union all select ${key('f')}, $8, ${DUE_TODAY} from tail_facts f where ${dueToday}${on('f')} group by 1
    )
    select key, part, ${sumMeasures('added')} from added group by 1, 2`
}

/**
 * Sums of each group in each part. `asOf` is when open dossiers are judged; where it lies inside a day, the dossiers of that
 * day that are late by then come as `overdue_in` of a part of their own, numbered `parts.length`. `end` bounds the whole.
 */
export async function readSums(
  db: Queryable,
  request: {
    parts: readonly Part[]
    scope: Scope
    group: Group | undefined
    asOf: Instant
    end: Instant
  },
): Promise<PartSums[]> {
  const { parts, scope, group, asOf, end } = request
  const stretches = parts.flatMap(({ lo, hi }, part) =>
    (lo === undefined ? coverBefore(hi) : coverDays(lo, hi)).map((stretch) => ({ part, ...stretch })),
  )
  const limits = scopeSql(scope, 9)
  const mask = maskFor(scope, group)
  const sql = statement(`figures.sums.${mask}.${group ?? ''}.${limits.key}`, sumsSql(mask, group, limits.on))
  return db.query<PartSums>(sql, [
    stretches.map((stretch) => stretch.part),
    stretches.map((stretch) => stretch.grain),
    stretches.map((stretch) => stretch.lo),
    stretches.map((stretch) => stretch.hi),
    new Date(fromLocal(dayOf(asOf), 0)),
    new Date(asOf),
    new Date(end),
    parts.length,
    ...limits.values,
  ])
}

/** The smallest rollup that knows every dimension asked for. */
function maskFor(scope: Scope, group: Group | undefined): 'c' | 'ac' | 'pc' | 'apc' {
  const agency = scope.agencies !== undefined || group === 'agency' || group === 'agency_channel'
  const procedure = scope.procedures !== undefined || group === 'procedure_code'
  if (agency) return procedure ? 'apc' : 'ac'
  return procedure ? 'pc' : 'c'
}
