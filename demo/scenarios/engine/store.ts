/** Stores what a simulation does, batch by batch, while it goes on. */
import { append, type Conflict, type Office, type Write } from '../../../src/dossiers/index.ts'
import { type Queryable, statement } from '../../../src/platform/database/index.ts'
import { operatorError } from '../../../src/platform/index.ts'
import type { Simulation } from './simulate.ts'

/** Events in one statement: fewer are slower to store, more leave the second core idle for longer. */
const BATCH = 12_000
/** Events between two looks at the network, so that a statement under way is not kept waiting. */
const SLICE = 400

/** A run of a scenario in the database: how many batches are stored, and with which end it was begun. */
export interface Run {
  scenario: string
  until: number
  batches: number
  isDone: boolean
}

const BEGIN = statement(
  'scenario.begin',
  `insert into scenario_run as run (scenario, until) values ($1, to_timestamp($2 / 1000.0))
   on conflict (scenario) do update set scenario = run.scenario
   returning scenario, until, batches, done_at is not null as "isDone"`,
)
const STEP = statement('scenario.step', 'update scenario_run set batches = $2 where scenario = $1')
const END = statement('scenario.end', 'update scenario_run set done_at = now() where scenario = $1')
const CODES = statement(
  'scenario.codes',
  'select id, code from dossier where id = any($1::uuid[]) and code is not null',
)

/**
 * Begins a run, or finds the one begun before; that one keeps its end, so that what was stored of it fits what will be
 * simulated again. Idempotent by the name of the scenario.
 */
export async function beginRun(db: Queryable, scenario: string, until: number): Promise<Run> {
  const [run] = await db.query<Run>(BEGIN, [scenario, until])
  return run as Run
}

/**
 * Plays the simulation to its end. Batches stored by an interrupted run are played again but not stored again: each batch
 * and the mark that it is there are one transaction. `count` is called after each batch, one at a time, so that the database
 * counts while the next is simulated. Returns the number of events.
 */
export async function storeRun(
  office: Office,
  run: Run,
  simulation: Simulation,
  then: { progress: (events: number) => void; count: () => Promise<unknown> },
): Promise<number> {
  const under: Promise<unknown>[] = []
  try {
    const total = await storeBatches(office, run, simulation, { ...then, under })
    await then.count()
    await office.database.query(END, [run.scenario])
    return total
  } finally {
    await Promise.allSettled(under)
  }
}

/** While one batch is stored and counted the next is simulated. `under` collects what is under way. */
async function storeBatches(
  office: Office,
  run: Run,
  simulation: Simulation,
  then: { progress: (events: number) => void; count: () => Promise<unknown>; under: Promise<unknown>[] },
): Promise<number> {
  let total = 0
  let batch = 0
  let storing: Promise<ReadonlyMap<string, string>> = Promise.resolve(new Map())
  let counting: Promise<unknown> = storing
  for (let goesOn = true; goesOn; ) {
    goesOn = await advance(simulation)
    simulation.learn(await storing)
    if (batch > 0) counting = counting.then(then.count)
    const writes = simulation.take()
    batch += 1
    storing =
      batch <= run.batches ? readCodes(office.database, writes) : storeBatch(office, run, writes, batch)
    then.under.splice(0, 2, settled(storing), settled(counting))
    total += countEvents(writes)
    then.progress(total)
  }
  await storing
  await counting
  return total
}

/** Failures are met where the result is awaited; here only the end matters. */
function settled(work: Promise<unknown>): Promise<unknown> {
  return work.catch(() => undefined)
}

async function advance(simulation: Simulation): Promise<boolean> {
  for (let events = 0; events < BATCH; events += SLICE) {
    if (!simulation.advance(SLICE)) return false
    await new Promise((resolve) => setImmediate(resolve))
  }
  return true
}

function storeBatch(office: Office, run: Run, writes: readonly Write[], batch: number) {
  return office.database.transaction(async (tx) => {
    const codes = await append(tx, writes)
    if (typeof codes === 'string') throw conflicting(run.scenario, codes)
    await tx.query(STEP, [run.scenario, batch])
    return codes
  })
}

/** The database holds part of another play of the scenario: of an older release, or begun by hand. */
function conflicting(scenario: string, cause: Conflict): Error {
  return operatorError(
    {
      vi: `Kịch bản ${scenario} đã được nạp dở bởi một bản khác. Hãy nạp vào một cơ sở dữ liệu trống; dữ liệu hiện có không thay đổi.`,
      en: `Scenario ${scenario} was loaded in part by another release. Load it into an empty database; nothing was changed.`,
    },
    { cause },
  )
}

async function readCodes(db: Queryable, writes: readonly Write[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; code: string }>(CODES, [writes.map((write) => write.after.id)])
  return new Map(rows.map((row) => [row.id, row.code]))
}

function countEvents(writes: readonly Write[]): number {
  return writes.reduce((sum, write) => sum + write.events.length, 0)
}
