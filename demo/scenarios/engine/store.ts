/** Stores what a simulation does, batch by batch, while it goes on. */
import {
  append,
  type Conflict,
  claimUploads,
  type Given,
  type Office,
  takeReceipts,
  type Write,
  withReceipt,
} from '../../../src/dossiers/index.ts'
import { type Queryable, statement } from '../../../src/platform/database/index.ts'
import { operatorError } from '../../../src/platform/index.ts'
import { RESULT_FILE, RESULT_UPLOADER } from '../result-file.ts'
import type { Simulation } from './simulate.ts'

/**
 * Events in one batch: a dossier is written once in each, so few large ones cost less; more would leave the second core idle
 * for longer at the beginning and at the end.
 */
const BATCH = 30_000
/**
 * Statements that store one batch at once, each with the dossiers of other competent agencies: they share no series of codes or
 * results. The receipts of one desk are numbered before, or one lane would wait for the other to end.
 */
const LANES = 2
/** Events between two looks at the network, so that a statement under way is not kept waiting. */
const SLICE = 400

/** A run of a scenario in the database: how many batches are stored in each lane, and with which end it was begun. */
export interface Run {
  scenario: string
  until: number
  batches: readonly number[]
  /** What was taken for the last batch begun. */
  receipts: Receipts | null
  isDone: boolean
}

interface Receipts {
  batch: number
  /** By dossier. */
  numbers: Readonly<Record<string, string>>
}

/** What the store has given, by dossier. */
type Numbers = ReadonlyMap<string, Given>

const BEGIN = statement(
  'scenario.begin',
  `insert into scenario_run as run (scenario, until) values ($1, to_timestamp($2 / 1000.0))
   on conflict (scenario) do update set scenario = run.scenario
   returning scenario, until, batches, receipts, done_at is not null as "isDone"`,
)
const STEP = statement('scenario.step', 'update scenario_run set batches[$3] = $2 where scenario = $1')
const RECEIPTS = statement('scenario.receipts', 'update scenario_run set receipts = $2 where scenario = $1')
const END = statement('scenario.end', 'update scenario_run set done_at = now() where scenario = $1')
const NUMBERS = statement(
  'scenario.numbers',
  `select id, jsonb_strip_nulls(jsonb_build_object(
            'code', code, 'receiptNumber', state->'receiptNumber', 'resultNumber', state#>'{result,number}')) as numbers
     from dossier where id = any($1::uuid[]) and code is not null`,
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
 * Plays the simulation to its end. What an interrupted run has stored is played again but not stored again: the part of a
 * batch that a lane stores and the mark that it is there are one transaction. While a batch is stored the next is simulated.
 * Returns the number of events.
 */
export async function storeRun(
  office: Office,
  run: Run,
  simulation: Simulation,
  onProgress: (events: number) => void,
): Promise<number> {
  let total = 0
  let storing: Promise<readonly Numbers[]> = Promise.resolve([])
  try {
    for (let batch = 1, goesOn = true; goesOn; batch += 1) {
      goesOn = await advance(simulation, (events) => onProgress(total + events))
      for (const numbers of await storing) simulation.learn(numbers)
      const writes = simulation.take()
      storing = storeBatch(office, run, writes, batch)
      total += countEvents(writes)
    }
  } finally {
    // Whatever becomes of the simulation, nothing is left under way.
    await settled(storing)
  }
  await storing
  await office.database.query(END, [run.scenario])
  return total
}

/** Failures are met where the result is awaited; here only the end matters. */
function settled(work: Promise<unknown>): Promise<unknown> {
  return work.catch(() => undefined)
}

async function advance(simulation: Simulation, onProgress: (events: number) => void): Promise<boolean> {
  for (let events = 0; events < BATCH; events += SLICE) {
    if (!simulation.advance(SLICE)) return false
    onProgress(events)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return true
}

/** All lanes have ended when it resolves or rejects. */
async function storeBatch(
  office: Office,
  run: Run,
  writes: readonly Write[],
  batch: number,
): Promise<readonly Numbers[]> {
  const isStored = (lane: number) => batch <= (run.batches[lane] ?? 0)
  const parts = inLanes(writes)
  const receipts = parts.every((_, lane) => isStored(lane))
    ? {}
    : await receiptsOf(office, run, writes, batch)
  const lanes = parts.map((part, lane) =>
    isStored(lane)
      ? readNumbers(office.database, part)
      : storePart(office, run.scenario, part, { batch, lane, receipts }),
  )
  await Promise.all(lanes.map(settled))
  return Promise.all(lanes)
}

/** Taken once for a batch, however often it is begun. */
async function receiptsOf(
  { database }: Office,
  { scenario, receipts }: Run,
  writes: readonly Write[],
  batch: number,
): Promise<Receipts['numbers']> {
  if (receipts?.batch === batch) return receipts.numbers
  return database.transaction(async (tx) => {
    const numbers = await takeReceipts(tx, writes)
    await tx.query(RECEIPTS, [scenario, JSON.stringify({ batch, numbers })])
    return numbers
  })
}

/** Deals the dossiers out by agency, each agency's to the lane with the fewest events so far; their order stays. */
function inLanes(writes: readonly Write[]): Write[][] {
  const ofAgency = Map.groupBy(writes, (write) => write.after.competentAgency)
  const lanes = Array.from({ length: LANES }, () => ({ events: 0, writes: [] as Write[] }))
  const load = new Map([...ofAgency].map(([agency, its]) => [agency, countEvents(its)]))
  const laneOf = new Map<string, Write[]>()
  for (const [agency, events] of [...load].sort((a, b) => b[1] - a[1])) {
    const lane = lanes.reduce((least, each) => (each.events < least.events ? each : least))
    lane.events += events
    laneOf.set(agency, lane.writes)
  }
  for (const write of writes) laneOf.get(write.after.competentAgency)?.push(write)
  return lanes.map((lane) => lane.writes)
}

function storePart(
  office: Office,
  scenario: string,
  part: readonly Write[],
  { batch, lane, receipts }: { batch: number; lane: number; receipts: Receipts['numbers'] },
): Promise<Numbers> {
  const writes = part.map((write) => withReceipt(write, receipts[write.after.id]))
  return office.database.transaction(async (tx) => {
    const given = await append(tx, writes)
    if (typeof given === 'string') throw conflicting(scenario, given)
    await keepResultFile(tx, writes)
    // Arrays of the database begin at one.
    await tx.query(STEP, [scenario, batch, lane + 1])
    return withReceipts(given, writes, receipts)
  })
}

/** What the store has given, and the receipts taken before. */
function withReceipts(given: Numbers, writes: readonly Write[], receipts: Receipts['numbers']): Numbers {
  const taken = writes.flatMap(({ after: { id } }): [string, Given][] => {
    const receiptNumber = receipts[id]
    return receiptNumber === undefined ? [] : [[id, { ...given.get(id), receiptNumber }]]
  })
  return new Map([...given, ...taken])
}

/** One dossier that names the specimen keeps it from the sweep. */
async function keepResultFile(tx: Queryable, writes: readonly Write[]): Promise<void> {
  const issued = writes.find(({ after }) => (after.result?.files.length ?? 0) > 0)
  if (issued?.after.endedAt === undefined) return
  await claimUploads(tx, RESULT_UPLOADER, [RESULT_FILE], {
    dossier: issued.after.id,
    at: issued.after.endedAt,
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

async function readNumbers(db: Queryable, writes: readonly Write[]): Promise<Numbers> {
  const ids = writes.map((write) => write.after.id)
  const rows = await db.query<{ id: string; numbers: Given }>(NUMBERS, [ids])
  return new Map(rows.map(({ id, numbers }) => [id, numbers]))
}

function countEvents(writes: readonly Write[]): number {
  return writes.reduce((sum, write) => sum + write.events.length, 0)
}
