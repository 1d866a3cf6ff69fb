import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiClient } from '../src/agencies/index.ts'
import type { Figure } from './harness/figure.ts'
import { type Asked, askOften } from './harness/http-load.ts'
import { type Province, withProvince } from './harness/province.ts'
import { startServer } from './harness/server.ts'
import { applicationsOf } from './intake/applications.ts'
import { hasPgbench, runPgbench, runRawClient, type Series, scriptsFromStore } from './intake/pgbench.ts'

const CLIENTS = 64
const SECONDS = 6
const WARM_UP_SECONDS = 3
const ROUNDS = 3

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
 * not installed, a process of ours runs its scripts. Two servers take turns, too: one that notes what applicants must be told
 * (as it is set up; the workers that send it run elsewhere), and one that does not.
 */
export async function benchIntake(): Promise<Figure[]> {
  const yardstick = (await hasPgbench()) ? PGBENCH : RAW_CLIENT
  return withProvince({ isDurable: true }, async (province) => {
    const requests = await requestsFor(province)
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-intake-'))
    const settings = { DATABASE_URL: province.url, DATA_DIR: dataDir, DEMO: 'off', MOTCUA_ROLE: 'api' }
    const servers = await Promise.all(
      ['on', 'off'].map((notices) => startServer({ ...settings, NOTICES: notices })),
    )
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

async function requestsFor(province: Province): Promise<Asked[]> {
  const client = { name: 'bench', scopes: ['dossiers.intake'], agencies: 'all' } as const
  const made = await createApiClient(province.database, client, { staff: undefined, now: Date.now() })
  if (!made.ok) throw new Error('the client was refused')
  const headers = { authorization: `Bearer ${made.value.token}`, 'content-type': 'application/json' }
  return applicationsOf(province, Date.now()).map((body) => ({
    path: '/api/v1/dossiers',
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  }))
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
  const rates = { telling: 0, silent: 0, shared: 0, own: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(rates) as (keyof typeof rates)[]) {
      rates[name] += (await runners[name](SECONDS)) / ROUNDS
    }
  }
  return figuresOf(rates, yardstick.note)
}

function figuresOf(
  { telling, silent, shared, own }: Record<'telling' | 'silent' | Series, number>,
  ofYardstick: string | undefined,
): Figure[] {
  const note = `${CLIENTS} connections, one server process; outbox and notices on`
  const said = (text?: string) => {
    const notes = [text, ofYardstick].filter((one) => one !== undefined)
    return notes.length === 0 ? {} : { note: notes.join('; ') }
  }
  const apart = said('each client has a number series of its own, so that none waits for another')
  const rate = { unit: 'dossiers/s' } as const
  return [
    { name: 'intake: over HTTP, all rules', value: Math.round(telling), ...rate, note },
    { name: 'intake: the same without notices', value: Math.round(silent), ...rate },
    {
      name: 'intake: with notices, share of without',
      value: hundredths(telling / silent),
      unit: '×',
      budget: 0.8,
    },
    { name: 'intake: pgbench, the same rows', value: Math.round(shared), ...rate, ...said() },
    {
      name: 'intake: share of pgbench',
      value: hundredths(telling / shared),
      unit: '×',
      budget: 0.3,
      ...said(),
    },
    { name: 'intake: pgbench, the same rows, no shared series', value: Math.round(own), ...rate, ...apart },
    {
      name: 'intake: share of pgbench without shared series',
      value: hundredths(telling / own),
      unit: '×',
      budget: 0.5,
      ...said(),
    },
  ]
}

function hundredths(ratio: number): number {
  return Math.round(100 * ratio) / 100
}
