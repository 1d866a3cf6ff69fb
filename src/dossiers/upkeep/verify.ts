/** Folds every event again and compares with what the database keeps beside them. */
import { isDeepStrictEqual } from 'node:util'
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent } from '../events/events.ts'
import { fold, type Personal } from '../events/fold.ts'
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
const ORPHANS = statement(
  'verify.orphans',
  'select id from dossier where not exists (select from dossier_event where dossier_id = dossier.id) limit 100',
)

const NIL = '00000000-0000-0000-0000-000000000000'
const EXAMPLES = 20

/** Reads everything in one snapshot, 500 dossiers at a time; the server may go on working meanwhile. */
export async function verifyDossiers(database: Database): Promise<Verified> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    await tx.query('set local statement_timeout = 0')
    const found: Difference[] = []
    let [after, dossiers, events] = [NIL, 0, 0]
    for (;;) {
      const streams = await nextStreams(tx, after)
      if (streams.size === 0) break
      for (const stream of streams.values()) events += stream.length
      dossiers += streams.size
      after = [...streams.keys()].at(-1) as string
      found.push(...(await compareStreams(tx, streams)))
    }
    for (const { id } of await tx.query<{ id: string }>(ORPHANS))
      found.push({ dossier: id, what: 'row_without_events' })
    return { dossiers, events, differences: found.length, examples: found.slice(0, EXAMPLES) }
  })
}

type Stream = (DossierEvent & { personal?: Personal })[]

async function nextStreams(tx: Queryable, after: string): Promise<Map<string, Stream>> {
  const rows = await tx.query<Parameters<typeof toEvent>[0]>(STREAMS, [after, 500])
  return Map.groupBy(rows.map(toEvent), (event) => event.dossier)
}

async function compareStreams(tx: Queryable, streams: Map<string, Stream>): Promise<Difference[]> {
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
  return [...compareRow(dossier, first.personal as Parties, stored), ...compareTasks(dossier, tasks)]
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
