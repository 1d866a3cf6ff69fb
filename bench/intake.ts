import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiClient } from '../src/agencies/index.ts'
import type { Figure } from './harness/figure.ts'
import { type Asked, askOften } from './harness/http-load.ts'
import { type Province, withProvince } from './harness/province.ts'
import { startServer } from './harness/server.ts'
import { applicationsOf } from './intake/applications.ts'
import { hasPgbench, runPgbench, runRawClient, scriptsFromStore } from './intake/pgbench.ts'

const CLIENTS = 64
const SECONDS = 8
const WARM_UP_SECONDS = 3
const ROUNDS = 2

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
 * not installed, a process of ours runs its scripts.
 */
export async function benchIntake(): Promise<Figure[]> {
  const yardstick = (await hasPgbench()) ? PGBENCH : RAW_CLIENT
  return withProvince({ isDurable: true }, async (province) => {
    const requests = await requestsFor(province)
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-intake-'))
    const settings = { DATABASE_URL: province.url, DATA_DIR: dataDir, DEMO: 'off', MOTCUA_ROLE: 'api' }
    const server = await startServer(settings)
    try {
      return await compare(province, yardstick, (seconds) =>
        askOften(server.url, requests, { connections: CLIENTS, seconds, withKeys: true }),
      )
    } finally {
      await server.stop()
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

async function compare(
  { database, url }: Province,
  yardstick: Yardstick,
  intake: (seconds: number) => Promise<number>,
): Promise<Figure[]> {
  await intake(WARM_UP_SECONDS)
  const scripts = await scriptsFromStore(database)
  const bare = (seconds: number) => yardstick.run(url, scripts, { clients: CLIENTS, seconds })
  await bare(WARM_UP_SECONDS)
  let ours = 0
  let theirs = 0
  for (let round = 0; round < ROUNDS; round++) {
    ours += (await intake(SECONDS)) / ROUNDS
    theirs += (await bare(SECONDS)) / ROUNDS
  }
  const share = Math.round((100 * ours) / theirs) / 100
  const note = `${CLIENTS} connections, one server process`
  const said = yardstick.note === undefined ? {} : { note: yardstick.note }
  return [
    { name: 'intake: over HTTP, all rules', value: Math.round(ours), unit: 'dossiers/s', note },
    { name: 'intake: pgbench, the same rows', value: Math.round(theirs), unit: 'dossiers/s', ...said },
    { name: 'intake: share of pgbench', value: share, unit: '×', budget: 0.3, ...said },
  ]
}
