/** The dossiers that are open at this moment: how many are late, due, at risk or waiting, by agency, and which. */
import { type Instant, toLocalDate } from '../../calendar/index.ts'
import { type Database, type Queryable, readSnapshot, statement } from '../../platform/database/index.ts'
import { definitionOf, type FigureKey, type PresentKey } from '../figures/definitions.ts'
import { IS_COUNTED } from '../figures/fact-source.ts'
import { type ListPage, listOf } from '../figures/list-of.ts'
import { bindBounds, boundValues, FACTS_NOW } from '../figures/read-facts.ts'
import type { Scope } from '../model.ts'
import { boundsOf } from '../period.ts'
import { scopeSql } from '../scope.ts'

/** What is looked at every day, each by its one definition; the bounds are those of today. */
export const WATCHED = [
  'overdueOpen',
  'dueToday',
  'atRisk',
  'waiting',
  'waitingLong',
  'silent',
  'urged',
  'promised',
  'papersWaiting',
  'refusalsWaiting',
  'inProcess',
] as const satisfies readonly (FigureKey | PresentKey)[]
export type WatchedKey = (typeof WATCHED)[number]

export type WatchedCounts = Record<WatchedKey, number>

export interface Watched {
  /** The sum of `byAgency`. */
  total: WatchedCounts
  /** Agencies with an open dossier. */
  byAgency: readonly (WatchedCounts & { agency: string })[]
}

interface Asked {
  scope: Scope
  /** The present, from the clock. */
  now: Instant
}

/** Counts what is open now. One query. */
export async function countWatched(db: Queryable, { scope, now }: Asked): Promise<Watched> {
  const limits = scopeSql(scope, 5)
  const counts = WATCHED.map(
    (key) => `count(*) filter (where ${bindBounds(definitionOf(key), 1)})::int as "${key}"`,
  )
  const open = (source: string) =>
    `select dossier_id, agency, submitted_at, accepted_at, due_at, late_from, ended_at from ${source} f where ended_at is null${limits.on('f')}`
  const sql = statement(
    `figures.watched.${limits.key}`,
    `with ${FACTS_NOW} select agency, ${counts.join(', ')}
       from (${open('figure_fact')} and ${IS_COUNTED} union all ${open('tail_facts')}) f
      where $1::timestamptz is not null and $4::timestamptz is not null group by agency order by agency`,
  )
  const values = [...boundValues(boundsOf(todayOnly(now), now, 'now')), ...limits.values]
  const byAgency = await db.query<WatchedCounts & { agency: string }>(sql, values)
  const sum = (key: WatchedKey) => byAgency.reduce((total, row) => total + row[key], 0)
  return {
    total: Object.fromEntries(WATCHED.map((key) => [key, sum(key)])) as WatchedCounts,
    byAgency,
  }
}

/** The dossiers that are late and open now, by why, as it was said last; null: nobody has said it. The commonest first. One query. */
export async function countDelayCauses(
  db: Queryable,
  { scope, now }: Asked,
): Promise<{ cause: string | null; count: number }[]> {
  const limits = scopeSql(scope, 5)
  const late = (source: string) =>
    `select f.dossier_id from ${source} f where f.ended_at is null and ${bindBounds(definitionOf('overdueOpen'), 1)}${limits.on('f')}`
  const sql = statement(
    `figures.delay_causes.${limits.key}`,
    `with ${FACTS_NOW} select d.state ->> 'delayCause' as cause, count(*)::int as count
       from (${late('figure_fact')} and ${IS_COUNTED} union all ${late('tail_facts')}) f
       join dossier d on d.id = f.dossier_id
      where $1::timestamptz is not null and $4::timestamptz is not null group by 1 order by 2 desc, 1`,
  )
  return db.query(sql, [...boundValues(boundsOf(todayOnly(now), now, 'now')), ...limits.values])
}

/** What is watched and a page of the dossiers of one of its numbers, of one moment. */
export interface WatchedPage {
  watched: Watched
  figure: WatchedKey
  page: ListPage
}

/** The counts and one page of the first of `figures` that has dossiers; of the last of them where none has. */
export function readWatched(
  database: Database,
  figures: readonly [WatchedKey, ...WatchedKey[]],
  { scope, now, list }: Asked & { list: { scope: Scope; after?: string; limit: number } },
): Promise<WatchedPage> {
  return readSnapshot(database, async (db) => {
    const watched = await countWatched(db, { scope, now })
    const figure = figures.find((key) => watched.total[key] > 0) ?? figures.at(-1) ?? figures[0]
    const asked = { ...todayOnly(now), asKnown: 'now', among: 'open', now, ...list } as const
    return { watched, figure, page: await listOf(db, figure, asked) }
  })
}

/** The period that is today. */
export function todayOnly(now: Instant) {
  const day = toLocalDate(now)
  return { from: day, to: day }
}
