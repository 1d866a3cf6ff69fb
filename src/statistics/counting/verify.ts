/** Recounting everything and comparing it with what the projector keeps. */
import type { Database, Queryable } from '../../platform/database/index.ts'
import { FACT_COLUMNS, factsOfDossiers, IS_COUNTED, TAIL_IDS } from '../figures/fact-source.ts'
import { MEASURES } from '../figures/measures.ts'
import { type Running, runningOf, type WorkingTimeOf, workingDaysOf } from './projector.ts'
import { EXPECTED_SUMS } from './roll-up.ts'

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

const SUM_KEY = 'mask, grain, start, agency, procedure_code, channel'
const PAGE = 10_000

const rowOf = (alias: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${alias}.${column}`).join(', ')})`

const FACTS = `with ${TAIL_IDS}, compared as (
    select coalesce(e.dossier_id, f.dossier_id) as key,
           ${rowOf('e', FACT_COLUMNS)} is distinct from ${rowOf('f', FACT_COLUMNS)} as differs
      from (${factsOfDossiers('not exists (select 1 from tail_ids t where t.dossier_id = d.id)')}) e
           full join (select * from figure_fact f where ${IS_COUNTED}) f using (dossier_id))
  select count(*)::int as compared, count(*) filter (where differs)::int as differences,
         (array_agg(key::text order by key) filter (where differs))[1:20] as keys from compared`

const SUMS = `with compared as (
    select concat_ws(' ', ${SUM_KEY}) as key,
           ${rowOf('e', MEASURES)} is distinct from ${rowOf('s', MEASURES)} as differs
      from (${EXPECTED_SUMS}) e
           full join (select * from figure_sum where ${MEASURES.map((m) => `${m} <> 0`).join(' or ')}) s
             using (${SUM_KEY}))
  select count(*)::int as compared, count(*) filter (where differs)::int as differences,
         (array_agg(key order by key) filter (where differs))[1:20] as keys from compared`

const TIMES = `with page as materialized (
    select f.* from figure_fact f where f.dossier_id > $1::uuid and f.ending in ('early', 'on_time', 'late')
     order by f.dossier_id limit ${PAGE})
  select r.*, page.working_days from (${runningOf('select * from page')}) r join page using (dossier_id)
   order by r.dossier_id`

/**
 * Compares every fact with its dossier, every row of the rollup with the facts, and every processing time with the calendar,
 * in one snapshot. Dossiers the projector has not reached yet are not compared. Reads everything: minutes at millions of dossiers.
 */
export async function verifyFigures(
  database: Database,
  workingTimeOf: WorkingTimeOf,
): Promise<VerifiedFigures> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    await tx.query('set local statement_timeout = 0')
    const facts = await compare(tx, FACTS, 'fact')
    const sums = await compare(tx, SUMS, 'sum')
    const times = await compareTimes(tx, workingTimeOf)
    return {
      compared: facts.compared + sums.compared + times.compared,
      differences: facts.differences + sums.differences + times.differences,
      examples: [...facts.examples, ...sums.examples, ...times.examples].slice(0, 20),
    }
  })
}

async function compare(tx: Queryable, sql: string, kind: 'fact' | 'sum'): Promise<VerifiedFigures> {
  const [row] = await tx.query<{ compared: number; differences: number; keys: string[] | null }>(sql)
  const { compared, differences, keys } = row!
  return { compared, differences, examples: (keys ?? []).map((key) => ({ kind, key })) }
}

async function compareTimes(tx: Queryable, workingTimeOf: WorkingTimeOf): Promise<VerifiedFigures> {
  const wrong: string[] = []
  let compared = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await tx.query<Running & { working_days: number | null }>(TIMES, [after])
    compared += page.length
    for (const row of page) {
      const expected = Math.fround(workingDaysOf(row, workingTimeOf))
      if (row.working_days === null || Math.fround(row.working_days) !== expected) wrong.push(row.dossier_id)
    }
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) break
    after = last.dossier_id
  }
  const examples = wrong.slice(0, 20).map((key): FigureDifference => ({ kind: 'time', key }))
  return { compared, differences: wrong.length, examples }
}
