/** Dossiers that ended without a result, in rows of their own: of which kind and why. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { FIGURES } from '../figures/definitions.ts'
import { IS_COUNTED } from '../figures/fact-source.ts'
import { bindBounds, boundValues, FACTS_NOW } from '../figures/read-facts.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import { boundsOf } from '../period.ts'
import { scopeSql } from '../scope.ts'

export interface EndedOtherwiseRow {
  kind: 'stopped' | 'withdrawn'
  /** In the words of the act that ended them. */
  reason: string
  count: number
}

/** By kind, the most frequent reason first; the counts add up to the figure `endedOtherwise`. */
export async function listEndedOtherwise(
  db: Queryable,
  request: Period & { scope: Scope; asKnown: AsKnown; now: Instant },
): Promise<EndedOtherwiseRow[]> {
  const { asKnown, now, scope } = request
  const limits = scopeSql(scope, 6)
  const where = `${bindBounds(FIGURES.endedOtherwise, 2)} and f.ended_at <= $1${limits.on('f')}`
  const sql = statement(
    `figures.ended_otherwise.${limits.key}`,
    `with ${FACTS_NOW}, ended as (
       select f.ending, f.reason from figure_fact f where ${where} and ${IS_COUNTED}
       union all select f.ending, f.reason from tail_facts f where ${where})
     select ending as kind, coalesce(reason, '') as reason, count(*)::int as count from ended
      where $4::timestamptz is not null and $5::timestamptz is not null
      group by 1, 2 order by 1, 3 desc, 2`,
  )
  const bounds = boundValues(boundsOf(request, now, asKnown))
  const known = asKnown === 'now' ? 'infinity' : new Date(asKnown.at)
  return db.query<EndedOtherwiseRow>(sql, [known, ...bounds, ...limits.values])
}
