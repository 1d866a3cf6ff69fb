/** Recounting everything and comparing it with what the projector keeps. */
import { type Database, type Queryable, readSnapshot } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce, takeSteps } from '../../platform/jobs/index.ts'
import { FACT_COLUMNS, factsOfDossiers, IS_COUNTED, TAIL_IDS } from '../figures/fact-source.ts'
import { MEASURES } from '../figures/measures.ts'
import { type Running, runningOf, type WorkingTimeOf, workingDaysOf } from './measure-times.ts'
import { SUM_KEY } from './roll-up.ts'
import { SLICES, type Slices } from './slices.ts'

export interface FigureDifference {
  /** `fact`: what a dossier contributes; `sum`: a row of the rollup; `time`: a processing time. */
  kind: 'fact' | 'sum' | 'time'
  /** Id of the dossier, or the key of the row: mask, grain, first day, agency, procedure, channel. */
  key: string
}

export interface VerifiedFigures {
  /** Rows compared. */
  compared: number
  differences: number
  /** The first twenty. */
  examples: FigureDifference[]
}

const EXAMPLES = 20
const PAGE = 10_000

const rowOf = (alias: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${alias}.${column}`).join(', ')})`

const COMPARED = `select count(*)::int as compared, count(*) filter (where differs)::int as differences,
       coalesce((array_agg(key::text order by key) filter (where differs))[1:20], '{}') as keys from compared`

const BOUND = `with page as (select id from dossier where id > $1 order by id limit ${PAGE})
  select count(*)::int as count, (select id::text from page order by id desc limit 1) as last from page`

const FACTS = `with ${TAIL_IDS}, compared as (
    select coalesce(e.dossier_id, f.dossier_id) as key,
           ${rowOf('e', FACT_COLUMNS)} is distinct from ${rowOf('f', FACT_COLUMNS)} as differs
      from (${factsOfDossiers('d.id > $1 and d.id <= $2 and d.id not in (select dossier_id from tail_ids)')}) e
           full join (select * from figure_fact f where f.dossier_id > $1 and f.dossier_id <= $2 and ${IS_COUNTED}) f
             using (dossier_id))
  ${COMPARED}`

const sumsSql = ({ expected, stored }: Slices) => `with compared as (
    select concat_ws(' ', ${SUM_KEY}) as key,
           ${rowOf('e', MEASURES)} is distinct from ${rowOf('s', MEASURES)} as differs
      from (${expected}) e full join (${stored}) s using (${SUM_KEY}))
  ${COMPARED}`

const TIMES = `with page as materialized (
    select f.* from figure_fact f where f.dossier_id > $1::uuid and f.ending in ('early', 'on_time', 'late')
     order by f.dossier_id limit ${PAGE})
  select r.*, page.working_days from (${runningOf('select * from page')}) r join page using (dossier_id)
   order by r.dossier_id`

const NIL = '00000000-0000-0000-0000-000000000000'
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface Comparing extends PartState {
  after: string
  differences: number
  examples: readonly FigureDifference[]
}

/**
 * Compares every fact with its dossier, every row of the rollup with what it is summed from, and every processing time with the
 * calendar, step by step, each in a snapshot of its own. Dossiers the projector has not reached yet are not compared.
 */
export async function verifyFigures(
  database: Database,
  workingTimeOf: WorkingTimeOf,
  run: LongRun = runAtOnce(database),
): Promise<VerifiedFigures> {
  const through = (
    part: string,
    first: string,
    compare: (tx: Queryable, at: Comparing) => Promise<Comparing>,
  ) =>
    takeSteps<Comparing>(run, part, {
      begin: { after: first, count: 0, differences: 0, examples: [], isDone: false },
      step: (at) => readSnapshot(database, (tx) => compare(tx, at)),
    })
  const parts = [await through('facts', NIL, compareFacts)]
  for (const slices of SLICES)
    parts.push(await through(slices.name, slices.first, (tx, at) => compareSums(tx, at, slices)))
  parts.push(await through('times', NIL, (tx, at) => compareTimes(tx, at, workingTimeOf)))
  return {
    compared: parts.reduce((sum, part) => sum + part.count, 0),
    differences: parts.reduce((sum, part) => sum + part.differences, 0),
    examples: parts.flatMap((part) => part.examples).slice(0, EXAMPLES),
  }
}

async function compareFacts(tx: Queryable, at: Comparing): Promise<Comparing> {
  const [page] = await tx.query<{ count: number; last: string | null }>(BOUND, [at.after])
  const isDone = page === undefined || page.count < PAGE
  const upTo = isDone ? LAST : (page?.last ?? LAST)
  return { ...(await compare(tx, at, { sql: FACTS, kind: 'fact', upTo })), isDone }
}

async function compareSums(tx: Queryable, at: Comparing, slices: Slices): Promise<Comparing> {
  const [next] = await tx.query<{ up_to: string | null }>(slices.next, [at.after])
  if (next === undefined || next.up_to === null) return { ...at, isDone: true }
  return compare(tx, at, { sql: sumsSql(slices), kind: 'sum', upTo: next.up_to })
}

async function compare(
  tx: Queryable,
  at: Comparing,
  { sql, kind, upTo }: { sql: string; kind: 'fact' | 'sum'; upTo: string },
): Promise<Comparing> {
  const [row] = await tx.query<{ compared: number; differences: number; keys: string[] }>(sql, [
    at.after,
    upTo,
  ])
  const { compared, differences, keys } = row!
  const found = keys.map((key) => ({ kind, key }))
  return {
    ...at,
    after: upTo,
    count: at.count + compared,
    differences: at.differences + differences,
    examples: [...at.examples, ...found].slice(0, EXAMPLES),
  }
}

async function compareTimes(tx: Queryable, at: Comparing, workingTimeOf: WorkingTimeOf): Promise<Comparing> {
  const page = await tx.query<Running & { working_days: number | null }>(TIMES, [at.after])
  const wrong = page.filter(
    (row) =>
      row.working_days === null ||
      Math.fround(row.working_days) !== Math.fround(workingDaysOf(row, workingTimeOf)),
  )
  const found = wrong.map((row): FigureDifference => ({ kind: 'time', key: row.dossier_id }))
  return {
    after: page.at(-1)?.dossier_id ?? at.after,
    count: at.count + page.length,
    differences: at.differences + wrong.length,
    examples: [...at.examples, ...found].slice(0, EXAMPLES),
    isDone: page.length < PAGE,
  }
}
