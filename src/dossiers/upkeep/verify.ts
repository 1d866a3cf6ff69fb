/** Folds every event again and compares with what the database keeps beside them. */
import { isDeepStrictEqual } from 'node:util'
import { type Database, type Queryable, readSnapshot, statement } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce, takeSteps } from '../../platform/jobs/index.ts'
import type { DossierEvent } from '../events/events.ts'
import { fold, type Personal, partiesOf } from '../events/fold.ts'
import type { Dossier, Parties } from '../model.ts'
import { type DossierRow, rowOf, type TaskRow, taskRowOf } from '../store/projection.ts'
import { toEvent } from '../store/read.ts'

/** One place where the projection is not what the events say. */
export interface Difference {
  dossier: string
  what: 'row_missing' | 'row_without_events' | 'column' | 'task' | 'stream_gap'
  field?: string
  stored?: unknown
  folded?: unknown
}

export interface Verified {
  dossiers: number
  events: number
  differences: number
  /** The first differences, for a person to look at. */
  examples: readonly Difference[]
}

const STREAMS = statement(
  'verify.streams',
  `select dossier_id, version, type, shape, at, actor_kind, actor_id, cause, correlation, data, personal
     from dossier_event
    where dossier_id > $1 and dossier_id <= coalesce((
            select max(dossier_id::text)::uuid from (
              select distinct dossier_id from dossier_event where dossier_id > $1 order by dossier_id limit $2) next), $1)
    order by dossier_id, version`,
)
const ROWS = statement('verify.rows', 'select * from dossier where id = any($1::uuid[])')
const TASKS = statement(
  'verify.tasks',
  `select dossier_id, key, kind, agency, role, unit, assignee, node, opened_at, due_at
     from task where dossier_id = any($1::uuid[])`,
)
/** Of the next rows those without any event, and where the next after them begin. */
const ORPHANS = statement(
  'verify.orphans',
  `with page as materialized (select id from dossier where id > $1 order by id limit $2)
   select coalesce(array_agg(id::text order by id)
                     filter (where not exists (select from dossier_event where dossier_id = page.id)), '{}') as orphans,
          count(*)::int as count, (select id::text from page order by id desc limit 1) as last
     from page`,
)

export const NIL = '00000000-0000-0000-0000-000000000000'
const EXAMPLES = 20
const STREAMS_AT_ONCE = 500
const ROWS_AT_ONCE = 10_000

interface Comparing extends PartState {
  after: string
  events: number
  differences: number
  examples: readonly Difference[]
}

const BEGIN: Comparing = { after: NIL, count: 0, events: 0, differences: 0, examples: [], isDone: false }

/** Some hundred dossiers at a time, each time in a snapshot of its own; the server may go on working meanwhile. */
export async function verifyDossiers(
  database: Database,
  run: LongRun = runAtOnce(database),
): Promise<Verified> {
  const streams = await takeSteps(run, 'dossiers', { begin: BEGIN, step: (at) => compareNext(database, at) })
  const rows = await takeSteps(run, 'rows', { begin: BEGIN, step: (at) => findNextOrphans(database, at) })
  return {
    dossiers: streams.count,
    events: streams.events,
    differences: streams.differences + rows.differences,
    examples: [...streams.examples, ...rows.examples].slice(0, EXAMPLES),
  }
}

async function compareNext(database: Database, at: Comparing): Promise<Comparing> {
  return readSnapshot(database, async (tx) => {
    const streams = await nextStreams(tx, at.after)
    const after = [...streams.keys()].at(-1)
    if (after === undefined) return { ...at, isDone: true }
    const events = [...streams.values()].reduce((sum, stream) => sum + stream.length, at.events)
    const found = await compareStreams(tx, streams)
    return withFound({ ...at, after, events, count: at.count + streams.size }, found)
  })
}

async function findNextOrphans(database: Database, at: Comparing): Promise<Comparing> {
  const { orphans, count, last } = await nextOrphans(database, at.after)
  if (last === null) return { ...at, isDone: true }
  const found = orphans.map((dossier): Difference => ({ dossier, what: 'row_without_events' }))
  return withFound({ ...at, after: last, count: at.count + count }, found)
}

/** Rows without any event among the next ones; `last` null after the last. */
export async function nextOrphans(db: Queryable, after: string) {
  const [row] = await db.query<{ orphans: string[]; count: number; last: string | null }>(ORPHANS, [
    after,
    ROWS_AT_ONCE,
  ])
  return row!
}

function withFound(at: Comparing, found: readonly Difference[]): Comparing {
  return {
    ...at,
    differences: at.differences + found.length,
    examples: [...at.examples, ...found].slice(0, EXAMPLES),
  }
}

type Stream = (DossierEvent & { personal?: Personal })[]

/** The streams of the next dossiers, in the order of their ids. */
export async function nextStreams(tx: Queryable, after: string): Promise<Map<string, Stream>> {
  const rows = await tx.query<Parameters<typeof toEvent>[0]>(STREAMS, [after, STREAMS_AT_ONCE])
  return Map.groupBy(rows.map(toEvent), (event) => event.dossier)
}

/** Where rows and tasks are not what the streams say. */
export async function compareStreams(tx: Queryable, streams: Map<string, Stream>): Promise<Difference[]> {
  const ids = [...streams.keys()]
  const rows = new Map((await tx.query<DossierRow>(ROWS, [ids])).map((row) => [row.id, row]))
  const tasks = Map.groupBy(await tx.query<TaskRow>(TASKS, [ids]), (task) => task.dossier_id)
  return [...streams].flatMap(([id, stream]) => compareOne(stream, rows.get(id), tasks.get(id) ?? []))
}

function compareOne(stream: Stream, stored: DossierRow | undefined, tasks: readonly TaskRow[]): Difference[] {
  const [first] = stream as [Stream[number]]
  const gap = stream.findIndex((event, i) => event.version !== i + 1)
  if (gap >= 0) return [{ dossier: first.dossier, what: 'stream_gap', folded: gap + 1 }]
  if (stored === undefined) return [{ dossier: first.dossier, what: 'row_missing' }]
  const dossier = fold(stream)
  return [...compareRow(dossier, partiesOf(stream), stored), ...compareTasks(dossier, tasks)]
}

function compareRow(dossier: Dossier, parties: Parties, stored: DossierRow): Difference[] {
  const folded = plain(rowOf(dossier, parties))
  return (Object.keys(folded) as (keyof DossierRow)[])
    .filter((field) => !isDeepStrictEqual(folded[field], stored[field]))
    .map((field) => ({
      dossier: dossier.id,
      what: 'column',
      field,
      // Personal data stays out of reports.
      ...(field === 'parties' || field === 'owner_name'
        ? {}
        : { stored: stored[field], folded: folded[field] }),
    }))
}

function compareTasks(dossier: Dossier, stored: readonly TaskRow[]): Difference[] {
  const byKey = new Map(stored.map((task) => [task.key, { ...task, due_at: finite(task.due_at) }]))
  const folded = dossier.tasks.map((task) => taskRowOf(dossier.id, task))
  const wrong = folded.filter((task) => !isDeepStrictEqual(byKey.get(task.key), task))
  const kept = new Set(folded.map((task) => task.key))
  const left = stored.filter((task) => !kept.has(task.key))
  return [...wrong, ...left].map((task) => ({ dossier: dossier.id, what: 'task', field: task.key }))
}

function finite(at: number | null): number | null {
  return at === Number.POSITIVE_INFINITY ? null : at
}

/** As JSON keeps it: without undefined. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
