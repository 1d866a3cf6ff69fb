import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Dossier, TaskKind } from '../model.ts'
import { GRANTS, HELD, holderValues } from '../permits/holder.ts'
import type { Urgency, UrgencyEnds } from './count-inbox.ts'
import { URGE_ANSWERS } from './open-urge.ts'

/** Where a page of the inbox ended. `dueAt` is Infinity for tasks without a date. */
export interface InboxPlace {
  dueAt: Instant
  dossier: string
  key: string
}

export interface InboxFilter {
  urgency?: Urgency | undefined
  kinds?: readonly TaskKind[] | undefined
  after?: InboxPlace | undefined
  limit: number
}

/** A task in somebody's inbox: what a row of it depends on, besides the time. */
export interface InboxTask {
  dossier: string
  key: string
  assignee: string | null
  /** Infinity where nothing is promised. */
  dueAt: Instant
  /** Of the dossier. */
  version: number
}

export interface InboxRow extends InboxTask {
  kind: TaskKind
  agency: string
  node: string | null
  openedAt: Instant
  status: Dossier['status']
  code: string | null
  reference: string
  procedureVersion: string
  channel: Dossier['channel']
  receivingAgency: string
  deliverBy: Dossier['deliverBy']
  owner: string
  /** Of the whole dossier. */
  dossierDueAt: Instant | null
  /** Which says when the dossier is late; null while no clock runs. */
  ruleSet: string | null
  /** Somebody has urged it and nobody has answered. */
  isUrged: boolean
}

/** `$6`, `$7`: from and before which moment; `$8` kinds; `$9` to `$11` the place after which the page begins. */
const TASKS = statement(
  'inbox.tasks',
  `select t.dossier_id as dossier, t.key, t.assignee, t.due_at as "dueAt", d.version
     from (select distinct t.due_at, t.dossier_id, t.key, t.assignee from ${GRANTS}
            cross join lateral (
              select t.due_at, t.dossier_id, t.key, t.assignee from task t
               where ${HELD}
                 and t.due_at >= $6::timestamptz and ($7::timestamptz is null or t.due_at < $7)
                 and ($8::text[] is null or t.kind = any($8))
                 and (t.due_at, t.dossier_id, t.key) > ($9::timestamptz, $10::uuid, $11)
               order by t.due_at, t.dossier_id, t.key limit $12) t
            order by due_at, dossier_id, key limit $12) t
     join dossier d on d.id = t.dossier_id
    order by t.due_at, t.dossier_id, t.key`,
)

/** Of the tasks named by `$1` dossiers and `$2` keys, place by place. */
const ROWS = statement(
  'inbox.rows',
  `select t.dossier_id as dossier, t.key, t.kind, t.agency, t.node, t.assignee, t.opened_at as "openedAt",
          t.due_at as "dueAt", d.version, d.status, d.code, d.reference, d.procedure_version as "procedureVersion",
          d.channel, d.receiving_agency as "receivingAgency", d.state ->> 'deliverBy' as "deliverBy",
          d.owner_name as owner, d.due_at as "dossierDueAt",
          d.state #>> '{clock,ruleSet}' as "ruleSet",
          d.state ? 'urgedAt' and not exists (
            select from dossier_event e
             where e.dossier_id = d.id and e.type = any($3::text[])
               and e.at > to_timestamp((d.state ->> 'urgedAt')::bigint / 1000.0)) as "isUrged"
     from unnest($1::uuid[], $2::text[]) with ordinality as wanted(dossier, key, place)
     join task t on t.dossier_id = wanted.dossier and t.key = wanted.key
     join dossier d on d.id = t.dossier_id
    order by wanted.place`,
)

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * One page of what the actor holds: unassigned tasks of their roles, agencies and units, and those assigned to them or
 * to whom they stand in for; the most urgent first. One query; keyset paged.
 */
export async function listInbox(
  db: Queryable,
  actor: Actor,
  { urgency, kinds, after, limit }: InboxFilter,
  ends: UrgencyEnds,
): Promise<InboxTask[]> {
  const values = holderValues(actor)
  if (values === undefined) return []
  const [from, before] = boundsOf(urgency, ends)
  const place = after ? [instant(after.dueAt), after.dossier, after.key] : ['-infinity', NIL, '']
  return db.query<InboxTask>(TASKS, [...values, from, before, kinds ?? null, ...place, limit])
}

/** What a reader wants to know of these tasks, in their order; without those that were done meanwhile. One query. */
export async function readInboxRows(db: Queryable, tasks: readonly InboxTask[]): Promise<InboxRow[]> {
  if (tasks.length === 0) return []
  const wanted = [tasks.map(({ dossier }) => dossier), tasks.map(({ key }) => key)]
  return db.query<InboxRow>(ROWS, [...wanted, URGE_ANSWERS])
}

function boundsOf(urgency: Urgency | undefined, ends: UrgencyEnds): [unknown, unknown] {
  const [now, today, soon] = [ends.now, ends.todayEnds, ends.soonEnds].map(instant)
  switch (urgency) {
    case undefined:
      return ['-infinity', null]
    case 'overdue':
      return ['-infinity', now]
    case 'today':
      return [now, today]
    case 'soon':
      return [today, soon]
    case 'in_time':
      return [soon, null]
  }
}

function instant(at: Instant): Date | 'infinity' {
  return Number.isFinite(at) ? new Date(at) : 'infinity'
}
