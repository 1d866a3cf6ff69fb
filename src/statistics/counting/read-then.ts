/** Counting dossiers one by one, as they were known at an instant. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Figures } from '../figures/definitions.ts'
import { boundValues, countFigures, FACTS_THEN } from '../figures/read-facts.ts'
import type { GroupColumn } from '../figures/read-sums.ts'
import type { Period, Scope } from '../model.ts'
import { boundsOf } from '../period.ts'
import { scopeSql } from '../scope.ts'

/** The figures of each group, in order of key. */
export async function countThen(
  db: Queryable,
  request: Period & { scope: Scope },
  group: GroupColumn | undefined,
  at: Instant,
): Promise<{ key: string; figures: Figures }[]> {
  const limits = scopeSql(request.scope, 6)
  const bounds = boundsOf(request, at, { at })
  const sql = statement(
    `figures.then.${group ?? ''}.${limits.key}`,
    `with ${FACTS_THEN}
     select ${group === undefined ? `''::text` : `f.${group}`} as key, ${countFigures(2)}
       from facts_then f where true${limits.on('f')} group by 1 order by 1`,
  )
  const values = [new Date(at), ...boundValues(bounds), ...limits.values]
  const rows = await db.query<Figures & { key: string }>(sql, values)
  return rows.map(({ key, ...figures }) => ({ key, figures: figures as Figures }))
}
