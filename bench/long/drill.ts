import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { compileCalendar, defaultCalendar } from '../../src/calendar/index.ts'
import { replayCommand } from '../../src/cli/replay/replay.ts'
import { rebuild } from '../../src/dossiers/index.ts'
import {
  type Database,
  migrate,
  openDatabase,
  withScratchDatabase,
} from '../../src/platform/database/index.ts'
import { figuresProjector, report } from '../../src/statistics/index.ts'
import type { Figure } from '../harness/figure.ts'
import { cloneStreams } from './clone-streams.ts'
import { dumpDatabase, restoreDatabase } from './copy-database.ts'

const ROOT = join(import.meta.dirname, '../..')
const LOOK_MS = 50
/** A statement that takes longer holds up a stop, a vacuum and whoever waits behind it. */
const LONGEST_STATEMENT_S = 10
/** Transactions of the first server that the second has not reached: its events come from the future. */
const AHEAD = 20_000
const PERIOD = {
  from: '2018-10-01',
  to: '2018-12-31',
  scope: {},
  asKnown: 'now',
  now: Date.UTC(2019, 0, 2),
} as const

/**
 * The restore drill: so many dossiers (a million unless said otherwise) with their streams in one server, dumped, restored into another,
 * rebuilt and verified there by the commands that operations.md names, while a report is asked for all the time.
 */
export async function benchDrill({ dossiers }: { dossiers: number }): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
  // The server runs as a user of its own.
  chmodSync(folder, 0o777)
  try {
    return await withScratchDatabase((first) =>
      withScratchDatabase((second) => drill({ first, second, folder, dossiers })),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Drill {
  first: string
  second: string
  folder: string
  dossiers: number
}

async function drill({ first, second, folder, dossiers }: Drill): Promise<Figure[]> {
  const source = openDatabase({ url: first, max: 2, statementTimeoutMs: 0 })
  const target = openDatabase({ url: second, max: 3, statementTimeoutMs: 0 })
  try {
    await fill(source, first, dossiers)
    await migrate(second, join(ROOT, 'migrations'))
    const dump = await timed(() => dumpDatabase(source, folder))
    const files = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    const restore = await timed(() => restoreDatabase(target, { folder, source }))
    const before = await received(target)
    const rebuilt = await run('rebuild', second, target)
    const verified = await run('verify', second, target)
    const { differences, dossiers: streams } = JSON.parse(verified.said) as Verified
    const after = await received(target)
    if (differences !== 0 || streams.dossiers !== dossiers || before !== after)
      throw new Error(`restored wrongly: ${verified.said}, received ${before}, then ${after}`)
    const note = `${dossiers} dossiers, ${streams.events} events`
    return [
      { name: 'drill: rows out', ...dump, note: `${note}, ${Math.round(sum(files) / 1e6)} MB` },
      { name: 'drill: rows into another server', ...restore },
      { name: 'drill: rebuild', ...secondsOf(rebuilt) },
      { name: 'drill: verify, 0 differences', ...secondsOf(verified) },
      ...[rebuilt, verified].map(({ command, longest }) => ({
        name: `drill: longest statement of ${command}`,
        ...{ value: Math.round(longest * 10) / 10, unit: 's', budget: LONGEST_STATEMENT_S },
      })),
      { name: 'drill: slowest report meanwhile', value: Math.round(rebuilt.slowest), unit: 'ms' },
    ]
  } finally {
    await Promise.all([source.close(), target.close()])
  }
}

interface Verified {
  differences: number
  dossiers: { dossiers: number; events: number }
}

async function fill(source: Database, url: string, dossiers: number): Promise<void> {
  const output = process.stderr
  const status = await replayCommand(['phutho-2018'], { output, errors: output, databaseUrl: url })
  if (status !== 0) throw new Error('the replay does not balance')
  await source.query(
    `do $$ begin for i in 1..${AHEAD} loop perform pg_current_xact_id(); commit; end loop; end $$`,
  )
  await cloneStreams(source, dossiers)
  const time = compileCalendar(defaultCalendar)
  await rebuild(
    source,
    figuresProjector(() => time),
  )
}

/** Dossiers received in the quarter, as a report says; the figures of before while they are built anew. */
async function received(database: Database): Promise<number> {
  return (await report(database, PERIOD)).total.figures.received
}

/** A command of `motcua` in a process of its own; what it said, how long its longest statement and the slowest report took. */
async function run(command: string, url: string, database: Database) {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', './src/platform/jsx-loader.ts', 'src/main.ts', command],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said = text(child.stdout)
  const ended = once(child, 'exit')
  const watched = watch(database, () => child.exitCode !== null || child.signalCode !== null)
  await ended
  if (child.exitCode !== 0) throw new Error(`${command} ended with ${child.exitCode}: ${await said}`)
  const seconds = (performance.now() - begun) / 1000
  return { command, seconds, said: await said, ...(await watched) }
}

const LONGEST = `select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)::float8 as seconds
  from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'`

async function watch(database: Database, isOver: () => boolean) {
  let longest = 0
  let slowest = 0
  while (!isOver()) {
    const [row] = await database.query<{ seconds: number }>(LONGEST)
    longest = Math.max(longest, row?.seconds ?? 0)
    const asked = performance.now()
    await received(database)
    slowest = Math.max(slowest, performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return { longest, slowest }
}

async function timed(work: () => Promise<void>) {
  const begun = performance.now()
  await work()
  return secondsOf({ seconds: (performance.now() - begun) / 1000 })
}

const secondsOf = ({ seconds }: { seconds: number }) => ({ value: Math.round(seconds * 10) / 10, unit: 's' })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
