/** The second set of the figures' tables, filled from the dossiers as they stand and exchanged for the first. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Beside } from '../../dossiers/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { type LongRun, type PartState, takeSteps } from '../../platform/jobs/index.ts'
import { FACT_COLUMNS, factsOfDossiers } from '../figures/fact-source.ts'
import { MEASURES } from '../figures/measures.ts'
import { measureTimes, type WorkingTimeOf } from './measure-times.ts'
import { MEASURE_LIST, SUM_KEY } from './roll-up.ts'
import { SLICES, type Slices } from './slices.ts'

const SCHEMA = 'figures_beside'
const TABLES = [
  'figure_fact',
  'figure_sum',
  'figure_sum_c',
  'figure_sum_ac',
  'figure_sum_pc',
  'figure_sum_apc',
]
const DOSSIERS_AT_ONCE = 5_000
const NIL = '00000000-0000-0000-0000-000000000000'

/** Statements of reports and projector name no schema: where a transaction looks decides which set they mean. */
export function figuresBeside(workingTimeOf: WorkingTimeOf): Beside {
  return {
    enter: async (tx) => void (await tx.query(`set local search_path = ${SCHEMA}, public`)),
    clear: async (tx) => {
      // Who began to read before the exchange may still hold some of these tables and ask for others.
      while (!(await lockTables(tx, BESIDE)));
      await tx.query('truncate figure_fact, figure_sum')
    },
    fill: (run) => fill(run, workingTimeOf),
    exchange,
  }
}

interface Filling extends PartState {
  after: string
}

async function fill(run: LongRun, workingTimeOf: WorkingTimeOf): Promise<void> {
  const inside = (step: (tx: Queryable, at: Filling) => Promise<Filling>) => (at: Filling) =>
    run.database.transaction(async (tx) => {
      await tx.query(`set local search_path = ${SCHEMA}, public`)
      return step(tx, at)
    })
  const begin = { after: NIL, count: 0, isDone: false }
  await takeSteps(run, 'facts', { begin, step: inside((tx, at) => addFacts(tx, at, workingTimeOf)) })
  for (const slices of SLICES) {
    const step = inside((tx, at) => addSums(tx, at, slices))
    await takeSteps(run, slices.name, { begin: { ...begin, after: slices.first }, step })
  }
  // Reports are planned by it from the moment of the exchange.
  await run.database.query(`analyze ${SCHEMA}.figure_fact, ${SCHEMA}.figure_sum`)
}

const NEXT_IDS = `select array(select id::text from dossier where id > $1 order by id limit ${DOSSIERS_AT_ONCE}) as ids`
const ADD_FACTS = `insert into figure_fact (${FACT_COLUMNS.join(', ')}, working_days)
  select ${FACT_COLUMNS.map((column) => `s.${column}`).join(', ')}, t.working_days
    from (${factsOfDossiers('d.id = any($1::uuid[])')}) s
         left join unnest($2::uuid[], $3::real[]) as t(dossier_id, working_days) using (dossier_id)
  on conflict (dossier_id) do nothing`

async function addFacts(tx: Queryable, at: Filling, workingTimeOf: WorkingTimeOf): Promise<Filling> {
  const [next] = await tx.query<{ ids: string[] }>(NEXT_IDS, [at.after])
  const ids = next?.ids ?? []
  const after = ids.at(-1)
  if (after === undefined) return { ...at, isDone: true }
  const times = await measureTimes(tx, ids, workingTimeOf)
  const values = [ids, times.map((time) => time.dossier), times.map((time) => time.workingDays)]
  await tx.query(ADD_FACTS, values)
  return { ...at, after, count: at.count + ids.length }
}

async function addSums(tx: Queryable, at: Filling, slices: Slices): Promise<Filling> {
  const [next] = await tx.query<{ up_to: string | null }>(slices.next, [at.after])
  if (next === undefined || next.up_to === null) return { ...at, isDone: true }
  await tx.query(
    `insert into figure_sum (${SUM_KEY}, ${MEASURE_LIST}) ${slices.expected}
     on conflict (${SUM_KEY}) do update set ${MEASURES.map((one) => `${one} = excluded.${one}`).join(', ')}`,
    [at.after, next.up_to],
  )
  return { ...at, after: next.up_to, count: at.count + 1 }
}

const inSchema = (schema: string) => ['figure_fact', 'figure_sum'].map((table) => `${schema}.${table}`)
const BESIDE = inSchema(SCHEMA)
const BOTH = [...inSchema('public'), ...BESIDE]
const EXCHANGE = `do $$
  begin
    create schema figures_away;
    ${TABLES.map(
      (table) => `alter table public.${table} set schema figures_away;
    alter table ${SCHEMA}.${table} set schema public;
    alter table figures_away.${table} set schema ${SCHEMA};`,
    ).join('\n    ')}
    drop schema figures_away;
  end $$`

const TRIES = 80
const TRY_EVERY_MS = 25

async function exchange(tx: Queryable): Promise<boolean> {
  if (!(await lockTables(tx, BOTH))) return false
  await tx.query(EXCHANGE)
  return true
}

/** Without queueing at first: whoever waits for these locks makes every report wait behind it. */
async function lockTables(tx: Queryable, tables: readonly string[]): Promise<boolean> {
  const lock = `lock table ${tables.join(', ')} in access exclusive mode`
  for (let i = 0; i < TRIES; i += 1) {
    if (await succeeds(tx, `${lock} nowait`)) return true
    await delay(TRY_EVERY_MS)
  }
  // Somebody is always there, or a vacuum, which gives way only to who waits longer than a second.
  await tx.query(`set local lock_timeout = '1500ms'`)
  return succeeds(tx, lock)
}

const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'

async function succeeds(tx: Queryable, sql: string): Promise<boolean> {
  await tx.query('savepoint locking')
  try {
    await tx.query(sql)
    return true
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (![LOCK_NOT_AVAILABLE, DEADLOCK].includes(code)) throw error
    await tx.query('rollback to savepoint locking')
    return false
  }
}
