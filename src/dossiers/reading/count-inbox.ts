import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { TaskKind } from '../model.ts'
import { GRANTS, HELD, holderValues } from '../permits/holder.ts'

/** How near the end of a task is. `in_time` holds those without a date, too. */
export const URGENCIES = ['overdue', 'today', 'soon', 'in_time'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Where one urgency ends and the next begins: now, the end of today, the end of "soon". */
export interface UrgencyEnds {
  now: Instant
  todayEnds: Instant
  soonEnds: Instant
}

export interface InboxCount {
  kind: TaskKind
  urgency: Urgency
  count: number
}

const COUNT = statement(
  'inbox.count',
  `select kind, urgency, count(*)::int as count
     from (select distinct t.dossier_id, t.key, t.kind,
                  case when t.due_at < to_timestamp($6 / 1000.0) then 'overdue'
                       when t.due_at < to_timestamp($7 / 1000.0) then 'today'
                       when t.due_at < to_timestamp($8 / 1000.0) then 'soon'
                       else 'in_time' end as urgency
             from ${GRANTS} cross join lateral (select t.dossier_id, t.key, t.kind, t.due_at from task t where ${HELD}) t) held
    group by kind, urgency`,
)

/** How many tasks the actor holds, by kind and urgency; one query. Kinds and urgencies without tasks are absent. */
export async function countInbox(db: Queryable, actor: Actor, ends: UrgencyEnds): Promise<InboxCount[]> {
  const values = holderValues(actor)
  if (values === undefined) return []
  return db.query<InboxCount>(COUNT, [...values, ends.now, ends.todayEnds, ends.soonEnds])
}
