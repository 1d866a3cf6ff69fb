/** Writes every dossier row and task anew that is not what its events say. */
import { type Database, type Queryable, readSnapshot, statement } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce, takeSteps } from '../../platform/jobs/index.ts'
import { fold, partiesOf } from '../events/fold.ts'
import { rowOf, taskRowOf } from '../store/projection.ts'
import { listEvents } from '../store/read.ts'
import { compareStreams, NIL, nextOrphans, nextStreams } from './verify.ts'

const LOCK = statement('rebuild.lock', 'select id from dossier where id = $1 for update')
const ROW = statement(
  'rebuild.row',
  `insert into dossier
   select r.id, r.version, r.status, r.reference, r.code, r.procedure_code, r.procedure_version, r.receiving_agency,
          r.competent_agency, r.channel, to_timestamp(r.submitted_at / 1000.0), to_timestamp(r.accepted_at / 1000.0),
          to_timestamp(r.due_at / 1000.0), to_timestamp(r.original_due_at / 1000.0), to_timestamp(r.ended_at / 1000.0),
          r.end_kind, r.outcome, to_timestamp(r.handed_over_at / 1000.0), r.rating, r.owner_name, r.parties, r.state
     from jsonb_to_record($1::jsonb) as r(
            id uuid, version int, status text, reference text, code text, procedure_code text, procedure_version uuid,
            receiving_agency text, competent_agency text, channel text, submitted_at bigint, accepted_at bigint,
            due_at bigint, original_due_at bigint, ended_at bigint, end_kind text, outcome text, handed_over_at bigint,
            rating text, owner_name text, parties jsonb, state jsonb)
   on conflict (id) do update set
     version = excluded.version, status = excluded.status, reference = excluded.reference, code = excluded.code,
     procedure_code = excluded.procedure_code, procedure_version = excluded.procedure_version,
     receiving_agency = excluded.receiving_agency, competent_agency = excluded.competent_agency,
     channel = excluded.channel, submitted_at = excluded.submitted_at, accepted_at = excluded.accepted_at,
     due_at = excluded.due_at, original_due_at = excluded.original_due_at, ended_at = excluded.ended_at,
     end_kind = excluded.end_kind, outcome = excluded.outcome, handed_over_at = excluded.handed_over_at,
     rating = excluded.rating, owner_name = excluded.owner_name, parties = excluded.parties, state = excluded.state
   where dossier.* is distinct from excluded.*`,
)
const CLEAR = statement('rebuild.clear', 'delete from task where dossier_id = $1 and key <> all ($2::text[])')
const TASKS = statement(
  'rebuild.tasks',
  `insert into task (dossier_id, key, kind, agency, role, unit, assignee, node, opened_at, due_at)
   select t.dossier_id, t.key, t.kind, t.agency, t.role, t.unit, t.assignee, t.node, to_timestamp(t.opened_at / 1000.0),
          coalesce(to_timestamp(t.due_at / 1000.0), 'infinity')
     from jsonb_to_recordset($1::jsonb) as t(
            dossier_id uuid, key text, kind text, agency text, role text, unit text, assignee text, node text,
            opened_at bigint, due_at bigint)
   on conflict (dossier_id, key) do update set
     kind = excluded.kind, agency = excluded.agency, role = excluded.role, unit = excluded.unit,
     assignee = excluded.assignee, node = excluded.node, opened_at = excluded.opened_at, due_at = excluded.due_at
   where task.* is distinct from excluded.*`,
)
const DROP = statement(
  'rebuild.drop',
  `delete from dossier where id = any($1::uuid[]) and not exists (select from dossier_event where dossier_id = dossier.id)`,
)

interface Rebuilding extends PartState {
  after: string
  /** Dossiers that are as their events say. */
  right: number
}

const BEGIN: Rebuilding = { after: NIL, count: 0, right: 0, isDone: false }

/**
 * Compares some hundred dossiers at a time; one that is wrong is written anew in a transaction that locks its row, so officers
 * go on working. A row without any event goes. A stream with a gap is left alone: `verifyDossiers` shows it, and only a backup
 * mends it. Idempotent. Returns how many dossiers are as their events say.
 */
export async function rebuildDossiers(
  database: Database,
  run: LongRun = runAtOnce(database),
): Promise<number> {
  const step = (at: Rebuilding) => dropNextOrphans(database, at)
  await takeSteps(run, 'rows', { begin: BEGIN, step })
  const { right } = await takeSteps(run, 'dossiers', { begin: BEGIN, step: (at) => mendNext(database, at) })
  return right
}

async function dropNextOrphans(database: Database, at: Rebuilding): Promise<Rebuilding> {
  const { orphans, count, last } = await nextOrphans(database, at.after)
  if (orphans.length > 0) await database.query(DROP, [orphans])
  return last === null ? { ...at, isDone: true } : { ...at, after: last, count: at.count + count }
}

async function mendNext(database: Database, at: Rebuilding): Promise<Rebuilding> {
  const { ids, wrong } = await readSnapshot(database, async (tx) => {
    const streams = await nextStreams(tx, at.after)
    const found = await compareStreams(tx, streams)
    return { ids: [...streams.keys()], wrong: new Set(found.map(({ dossier }) => dossier)) }
  })
  const after = ids.at(-1)
  if (after === undefined) return { ...at, isDone: true }
  let right = at.right + ids.length - wrong.size
  for (const id of wrong) right += await database.transaction((tx) => rebuildOne(tx, id))
  return { ...at, after, count: at.count + ids.length, right }
}

async function rebuildOne(tx: Queryable, id: string): Promise<number> {
  await tx.query(LOCK, [id])
  const events = await listEvents(tx, id)
  if (events.some((event, i) => event.version !== i + 1)) return 0
  const dossier = fold(events)
  const tasks = dossier.tasks.map((task) => taskRowOf(id, task))
  await tx.query(ROW, [JSON.stringify(rowOf(dossier, partiesOf(events)))])
  await tx.query(CLEAR, [id, tasks.map((task) => task.key)])
  await tx.query(TASKS, [JSON.stringify(tasks)])
  return 1
}
