/** The one statement that writes dossiers: numbers, events, rows, tasks and deliveries together or not at all. */
import { enqueueFrom, MESSAGE_COLUMNS } from '../../outbox/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { shapeOf } from '../events/upcast.ts'
import type { OpenTask } from '../model.ts'
import { hasTwice, numberedPapers, papersOf } from './paper-numbers.ts'
import type { Given } from './paper-series.ts'
import { rowOf, taskRowOf } from './projection.ts'
import type { StoredEvent, Write } from './write.ts'

/**
 * `version`: somebody wrote to the dossier first. `command`: this act was stored before. `number`: the typed number of a paper
 * is in use in its series.
 */
export type Conflict = 'version' | 'command' | 'number'

const GIVEN_AT_ACCEPTANCE =
  "jsonb_strip_nulls(jsonb_build_object('code', given.code, 'receiptNumber', given.receipt))"

const APPEND = statement(
  'dossiers.append',
  `with d as (
     select * from jsonb_to_recordset($1::jsonb) as d(
       ord int, expected int, corrects boolean, series_agency text, series_day date, prefix text,
       id uuid, version int, status text, reference text, code text, procedure_code text, procedure_version uuid,
       receiving_agency text, competent_agency text, channel text, submitted_at bigint, accepted_at bigint, due_at bigint,
       original_due_at bigint, ended_at bigint, end_kind text, outcome text, handed_over_at bigint, rating text,
       owner_name text, parties jsonb, state jsonb)
   ), series as (
     select series_agency as agency, series_day as day, count(*)::int as n
       from d where series_agency is not null group by 1, 2 order by 1, 2
   ), number as (
     insert into dossier_number as given (agency, day, last) select agency, day, n from series
     on conflict (agency, day) do update set last = given.last + excluded.last
     returning agency, day, last
   ), coded as (
     select d.id, d.prefix || case when seq < 10000 then lpad(seq::text, 4, '0') else seq::text end as code
       from (select d.id, d.prefix, number.last - series.n
                  + row_number() over (partition by d.series_agency, d.series_day order by d.ord) as seq
               from d join series on series.agency = d.series_agency and series.day = d.series_day
                      join number on number.agency = d.series_agency and number.day = d.series_day) d
   ), ${numberedPapers('$6', 'number')}, given as materialized (
     select id, max(code) as code, max(receipt) as receipt, max(result) as result
       from (select id, code, null as receipt, null as result from coded
             union all
             select dossier_id, null, case paper when 'receipt' then number end, case paper when 'result' then number end
               from numbered) each
      group by id
   ), f as materialized (
     -- Joined once: the planner takes a later join with rows of one kind for a join with one row, and loops.
     select d.*, coalesce(given.code, d.code) as full_code,
            case when given.id is null then d.state
                 when given.result is null then d.state || ${GIVEN_AT_ACCEPTANCE}
                 else jsonb_set(d.state || ${GIVEN_AT_ACCEPTANCE}, '{result,number}', to_jsonb(given.result))
            end as full_state
       from d left join given on given.id = d.id
   ), written as (
     insert into dossier_event
       (dossier_id, version, type, shape, at, actor_kind, actor_id, command, cause, correlation, data, personal)
     select e.dossier_id, e.version, e.type, e.shape, to_timestamp(e.at / 1000.0), e.actor_kind, e.actor_id, e.command,
            e.cause, e.correlation,
            case when given.id is null then e.data
                 when e.type = 'dossier_accepted' then e.data || ${GIVEN_AT_ACCEPTANCE}
                 when e.type = 'result_issued' and given.result is not null
                 then e.data || jsonb_build_object('number', given.result)
                 else e.data end,
            e.personal
       from jsonb_to_recordset($2::jsonb) as e(
              dossier_id uuid, version int, type text, shape smallint, at bigint, actor_kind text, actor_id text,
              command uuid, cause uuid, correlation uuid, data jsonb, personal jsonb)
            left join given on given.id = e.dossier_id
   ), begun as (
     insert into dossier
     select f.id, f.version, f.status, f.reference, f.full_code, f.procedure_code, f.procedure_version,
            f.receiving_agency, f.competent_agency, f.channel, to_timestamp(f.submitted_at / 1000.0),
            to_timestamp(f.accepted_at / 1000.0), to_timestamp(f.due_at / 1000.0),
            to_timestamp(f.original_due_at / 1000.0), to_timestamp(f.ended_at / 1000.0), f.end_kind, f.outcome,
            to_timestamp(f.handed_over_at / 1000.0), f.rating, f.owner_name, f.parties,
            f.full_state
       from f
      where f.expected = 0
     returning id
   ), moved as (
     update dossier set
            version = f.version, status = f.status, code = f.full_code, procedure_version = f.procedure_version,
            accepted_at = to_timestamp(f.accepted_at / 1000.0), due_at = to_timestamp(f.due_at / 1000.0),
            original_due_at = to_timestamp(f.original_due_at / 1000.0), ended_at = to_timestamp(f.ended_at / 1000.0),
            end_kind = f.end_kind, outcome = f.outcome, handed_over_at = to_timestamp(f.handed_over_at / 1000.0),
            rating = f.rating,
            -- Left as they are they cost nothing.
            owner_name = case when f.corrects then f.owner_name else dossier.owner_name end,
            parties = case when f.corrects then f.parties else dossier.parties end,
            state = f.full_state
       from f
      where dossier.id = f.id and dossier.version = f.expected
     returning dossier.id
   ), closed as (
     delete from task using jsonb_to_recordset($4::jsonb) as gone(dossier_id uuid, key text)
      where task.dossier_id = gone.dossier_id and task.key = gone.key
   ), held as (
     insert into task (dossier_id, key, kind, agency, role, unit, assignee, node, opened_at, due_at)
     select t.dossier_id, t.key, t.kind, t.agency, t.role, t.unit, t.assignee, t.node,
            to_timestamp(t.opened_at / 1000.0), coalesce(to_timestamp(t.due_at / 1000.0), 'infinity')
       from jsonb_to_recordset($3::jsonb) as t(
              dossier_id uuid, key text, kind text, agency text, role text, unit text, assignee text, node text,
              opened_at bigint, due_at bigint)
     on conflict (dossier_id, key) do update
       set role = excluded.role, unit = excluded.unit, assignee = excluded.assignee, due_at = excluded.due_at
   ), told as (
     ${enqueueFrom(`
       select m.id, m.destination, m.subject, m.kind,
              case when given.code is null then m.payload else m.payload || jsonb_build_object('code', given.code) end as payload
         from jsonb_to_recordset($5::jsonb) as m(${MESSAGE_COLUMNS}) left join given on given.id::text = m.subject`)}
   )
   select id, code, receipt as "receiptNumber", result as "resultNumber" from given`,
)

/**
 * Appends everything the writes did, in one statement, durable when it resolves. Each dossier appears at most once.
 * Idempotent by the commands' keys; locks the number series, codes before papers, and the dossiers' next versions (primary
 * key of the events). Returns the numbers given, by dossier, or what came first.
 */
export async function append(
  db: Queryable,
  writes: readonly Write[],
): Promise<Map<string, Given> | Conflict> {
  const papers = papersOf(writes)
  if (hasTwice(papers)) return 'number'
  const changes = writes.map(taskChanges)
  const parameters = [
    writes.map(dossierParameter),
    writes.flatMap((write) => write.events.map(eventParameter)),
    changes.flatMap((change) => change.held),
    changes.flatMap((change) => change.closed),
    writes.flatMap((write) => write.messages ?? []),
    papers,
  ]
  try {
    const rows = await db.query<{ id: string } & { [K in keyof Given]: Given[K] | null }>(
      APPEND,
      parameters.map((p) => JSON.stringify(p)),
    )
    return new Map(rows.map(({ id, ...given }) => [id, withoutNulls(given)]))
  } catch (error) {
    const conflict = conflictOf(error)
    if (conflict === undefined) throw error
    return conflict
  }
}

function dossierParameter({ before, after, parties, events }: Write, ord: number) {
  const accepted = events.find((event) => event.body.type === 'dossier_accepted')?.body
  const series =
    accepted?.type === 'dossier_accepted' && accepted.code === undefined ? accepted.codeSeries : undefined
  return {
    ord,
    expected: before?.version ?? 0,
    corrects: events.some(({ body }) => body.type === 'party_corrected'),
    series_agency: series?.agency,
    series_day: series?.day,
    prefix: series?.prefix,
    ...rowOf(after, parties),
  }
}

function withoutNulls(given: { [K in keyof Given]: Given[K] | null }): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

function eventParameter(event: StoredEvent) {
  const { type, ...data } = event.body
  return {
    dossier_id: event.dossier,
    version: event.version,
    type,
    shape: shapeOf(type),
    at: event.at,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    command: event.command,
    cause: event.cause,
    correlation: event.correlation,
    data,
    personal: event.personal,
  }
}

/** Only what differs is written. */
function taskChanges({ before, after }: Write) {
  const old = new Map((before?.tasks ?? []).map((task) => [task.key, task]))
  const now = new Set(after.tasks.map((task) => task.key))
  const held = after.tasks.filter((task) => isChanged(old.get(task.key), task))
  return {
    held: held.map((task) => taskRowOf(after.id, task)),
    closed: [...old.keys()].filter((key) => !now.has(key)).map((key) => ({ dossier_id: after.id, key })),
  }
}

function isChanged(old: OpenTask | undefined, task: OpenTask): boolean {
  if (old === undefined) return true
  return (['role', 'unit', 'assignee', 'dueAt'] as const).some((name) => old[name] !== task[name])
}

function conflictOf(error: unknown): Conflict | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code !== '23505') return undefined
  if (constraint === 'dossier_event_command') return 'command'
  if (constraint === 'paper_number_used') return 'number'
  if (constraint === 'dossier_event_version' || constraint === 'dossier_pkey') return 'version'
  return undefined
}
