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
  /** Code of the procedure. */
  procedure?: string | undefined
  whose?: InboxWhose | undefined
  after?: InboxPlace | undefined
  limit: number
}

/** Given to the reader by name, or to nobody yet. */
export const INBOX_WHOSE = ['me', 'nobody'] as const
export type InboxWhose = (typeof INBOX_WHOSE)[number]

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
  role: string
  unit: string | null
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
  /** Tells owners of one name apart: the number of their paper, where there is one. */
  ownerNumber: string | null
  /** Originals on loan, by component. */
  lent: readonly { component: string; name: string }[]
  /** Of the whole dossier. */
  dossierDueAt: Instant | null
  /** Which says when the dossier is late; null while no clock runs. */
  ruleSet: string | null
  /** Somebody has urged it and nobody has answered. */
  isUrged: boolean
}

/** `$6`, `$7`: from and before which moment; `$8` kinds; `$9` to `$11` the place after which the page begins. */
const tasksSql = (narrowed: { join: string; where: string }) =>
  `select t.dossier_id as dossier, t.key, t.assignee, t.due_at as "dueAt", d.version
     from (select distinct t.due_at, t.dossier_id, t.key, t.assignee from ${GRANTS}
            cross join lateral (
              select t.due_at, t.dossier_id, t.key, t.assignee from task t ${narrowed.join}
               where ${HELD}
                 and t.due_at >= $6::timestamptz and ($7::timestamptz is null or t.due_at < $7)
                 and ($8::text[] is null or t.kind = any($8))
                 and (t.due_at, t.dossier_id, t.key) > ($9::timestamptz, $10::uuid, $11) ${narrowed.where}
               order by t.due_at, t.dossier_id, t.key limit $12) t
            order by due_at, dossier_id, key limit $12) t
     join dossier d on d.id = t.dossier_id
    order by t.due_at, t.dossier_id, t.key`

const TASKS = statement('inbox.tasks', tasksSql({ join: '', where: '' }))
/** Besides, `$13` code of the procedure and `$14` whose. */
const NARROWED_TASKS = statement(
  'inbox.narrowed_tasks',
  tasksSql({
    join: 'join dossier of on of.id = t.dossier_id',
    where: `and ($13::text is null or of.procedure_code = $13)
                 and case $14::text when 'me' then t.assignee = $5 when 'nobody' then t.assignee is null else true end`,
  }),
)

/** Of which procedures the held tasks are; the commonest first. */
const PROCEDURES = statement(
  'inbox.procedures',
  `select of.procedure_code as procedure, count(*)::int as count
     from (select distinct t.dossier_id, t.key from ${GRANTS}
            cross join lateral (select t.dossier_id, t.key from task t where ${HELD}) t) held
     join dossier of on of.id = held.dossier_id
    group by 1 order by 2 desc, 1 limit 100`,
)

/** Of the tasks named by `$1` dossiers and `$2` keys, place by place. */
const ROWS = statement(
  'inbox.rows',
  `select t.dossier_id as dossier, t.key, t.kind, t.agency, t.role, t.unit, t.node, t.assignee, t.opened_at as "openedAt",
          t.due_at as "dueAt", d.version, d.status, d.code, d.reference, d.procedure_version as "procedureVersion",
          d.channel, d.receiving_agency as "receivingAgency", d.state ->> 'deliverBy' as "deliverBy",
          d.owner_name as owner, case when d.parties ? 'owner' then d.parties #>> '{owner,idNumber}' else d.parties #>> '{applicant,idNumber}' end as "ownerNumber",
          case when jsonb_path_exists(d.state, '$.papers[*] ? (@.way == "lent" && !exists(@.returnedAt))') then (
            select jsonb_agg(jsonb_build_object('component', p ->> 'component', 'name', p ->> 'name'))
              from jsonb_array_elements(d.state -> 'papers') p where p ->> 'way' = 'lent' and not p ? 'returnedAt')
               else '[]' end as lent,
          d.due_at as "dossierDueAt",
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
  { urgency, kinds, procedure, whose, after, limit }: InboxFilter,
  ends: UrgencyEnds,
): Promise<InboxTask[]> {
  const values = holderValues(actor)
  if (values === undefined) return []
  const [from, before] = boundsOf(urgency, ends)
  const place = after ? [instant(after.dueAt), after.dossier, after.key] : ['-infinity', NIL, '']
  const asked = [...values, from, before, kinds ?? null, ...place, limit]
  if (procedure === undefined && whose === undefined) return db.query<InboxTask>(TASKS, asked)
  return db.query<InboxTask>(NARROWED_TASKS, [...asked, procedure ?? null, whose ?? null])
}

/** The procedures of what the actor holds, with how many tasks each has. One query. */
export async function listInboxProcedures(
  db: Queryable,
  actor: Actor,
): Promise<{ procedure: string; count: number }[]> {
  const values = holderValues(actor)
  return values === undefined ? [] : db.query(PROCEDURES, values)
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
