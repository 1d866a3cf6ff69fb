import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './harness/figure.ts'
import { askOften } from './harness/http-load.ts'
import { type Province, withProvince } from './harness/province.ts'
import { startServer } from './harness/server.ts'
import { intakeRequests } from './intake/applications.ts'
import { hasPgbench, runPgbench, runRawClient, type Series, scriptsFromStore } from './intake/pgbench.ts'

const CLIENTS = 64
const SECONDS = 3
const WARM_UP_SECONDS = 3
/** Short ones: whatever else the machine does in one of them weighs as little as it can. */
const ROUNDS = 7
/** Each is first once and last once: what one leaves to be written to disk weighs on both alike. */
const IN_TURN = ['telling', 'silent', 'silent', 'telling'] as const

/** Whoever is told has a delivery; that nobody listens there costs intake nothing, for workers send them. */
const CONNECTED = Object.fromEntries(
  [
    ...['NATIONAL_PORTAL', 'CIVIL_STATUS', 'TAX', 'HOUSEHOLD_BUSINESS', 'CRIMINAL_RECORD'],
    'SOCIAL_PROTECTION',
  ].map((name) => [`${name}_URL`, 'http://127.0.0.1:9']),
)

interface Yardstick {
  run: typeof runPgbench
  note?: string
}

const PGBENCH: Yardstick = { run: runPgbench }
const RAW_CLIENT: Yardstick = {
  run: runRawClient,
  note: 'pgbench is not installed here: a Node process ran the same statements over as many connections',
}

/**
 * Intake over HTTP with all rules, durable before the answer, against pgbench writing the same rows: one database with fsync
 * on, as many clients, in turns. Server, load and database share the machine, as pgbench and the database do. Where pgbench is
 * not installed, a process of ours runs its scripts. Two servers take turns, too: one with the outbox on, for what applicants, the
 * national portal and the ministries' systems must be told (the workers that send it run elsewhere), and one with it off.
 */
export async function benchIntake(): Promise<Figure[]> {
  const yardstick = (await hasPgbench()) ? PGBENCH : RAW_CLIENT
  return withProvince({ isDurable: true }, async (province) => {
    const requests = await intakeRequests(province)
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-intake-'))
    const settings = { DATABASE_URL: province.url, DATA_DIR: dataDir, DEMO: 'off', MOTCUA_ROLE: 'api' }
    const servers = await Promise.all([
      startServer({ ...settings, ...CONNECTED, NOTICES: 'on' }),
      startServer({ ...settings, NOTICES: 'off' }),
    ])
    const [telling, silent] = servers.map(
      ({ url }) =>
        (seconds: number) =>
          askOften(url, requests, { connections: CLIENTS, seconds, withKeys: true }),
    ) as [Runner, Runner]
    try {
      return await compare(province, yardstick, { telling, silent })
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

/** Runs for so many seconds; answers a second. */
type Runner = (seconds: number) => Promise<number>

async function compare(
  { database, url }: Province,
  yardstick: Yardstick,
  { telling, silent }: Record<'telling' | 'silent', Runner>,
): Promise<Figure[]> {
  await telling(WARM_UP_SECONDS)
  await silent(WARM_UP_SECONDS)
  const bare = async (series: Series): Promise<Runner> => {
    const scripts = await scriptsFromStore(database, series)
    return (seconds) => yardstick.run(url, scripts, { clients: CLIENTS, seconds })
  }
  const runners = { telling, silent, shared: await bare('shared'), own: await bare('own') }
  await runners.shared(WARM_UP_SECONDS)
  await runners.own(WARM_UP_SECONDS)
  const rounds: Rates[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const rates = {
      telling: 0,
      silent: 0,
      shared: await runners.shared(SECONDS),
      own: await runners.own(SECONDS),
    }
    // What the yardsticks left dirty is not written while the servers are measured.
    await database.query('checkpoint')
    for (const name of IN_TURN) rates[name] += (await runners[name](SECONDS)) / 2
    rounds.push(rates)
  }
  return figuresOf(rounds, yardstick.note)
}

type Rates = Record<'telling' | 'silent' | Series, number>

/** Rates are the middle ones; a share is the middle one of the rounds' own shares. */
function figuresOf(rounds: readonly Rates[], ofYardstick: string | undefined): Figure[] {
  const rateOf = (name: keyof Rates) => ({
    value: Math.round(median(rounds.map((rates) => rates[name]))),
    unit: 'dossiers/s',
  })
  const shareOf = (name: keyof Rates) => ({
    value: Math.round(100 * median(rounds.map((rates) => rates.telling / rates[name]))) / 100,
    unit: '×',
  })
  const said = (text?: string) => {
    const notes = [text, ofYardstick].filter((one) => one !== undefined)
    return notes.length === 0 ? {} : { note: notes.join('; ') }
  }
  const note = `${CLIENTS} connections, one server process; outbox on: notices and every connector`
  const apart = said('each client has a number series of its own, so that none waits for another')
  return [
    { name: 'intake: over HTTP, all rules', ...rateOf('telling'), note },
    { name: 'intake: the same with the outbox off', ...rateOf('silent') },
    { name: 'intake: outbox on, share of off', ...shareOf('silent'), budget: 0.8 },
    { name: 'intake: pgbench, the same rows', ...rateOf('shared'), ...said() },
    { name: 'intake: share of pgbench', ...shareOf('shared'), budget: 0.3, ...said() },
    { name: 'intake: pgbench, the same rows, no shared series', ...rateOf('own'), ...apart },
    { name: 'intake: share of pgbench, no shared series', ...shareOf('own'), budget: 0.5, ...said() },
  ]
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
