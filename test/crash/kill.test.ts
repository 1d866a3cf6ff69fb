import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../src/cli/open-store.ts'
import { migrate, openDatabase, startEmbeddedDatabase } from '../../src/platform/database/index.ts'
import { applicationWithPapers, inParallel, prepareIntake, sendIntake } from '../intake.ts'
import { type RunningServer, runMotcua, startServer } from '../server.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
const ENV = { DATA_DIR, DATABASE_URL: '', MOTCUA_ROLE: 'all' }

let token: string
let application: object

beforeAll(async () => {
  const embedded = await startEmbeddedDatabase({ dataDir: join(DATA_DIR, 'postgres') })
  await migrate(embedded.url, MIGRATIONS)
  const database = openDatabase({ url: embedded.url })
  token = await prepareIntake(database)
  application = await applicationWithPapers(database)
  await database.close()
  await embedded.stop()
}, 120_000)

afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

describe('a server and its database killed with -9 in the middle of the morning rush', () => {
  it('keep every dossier that was acknowledged, double none that is sent again, and verify without a difference', async () => {
    const keys = Array.from({ length: 600 }, () => randomUUID())
    const acknowledged = new Map<string, string>()
    let server = await startServer(ENV)
    await inParallel(keys, 16, async (key) => {
      const answer = await sendIntake(server.url, token, application, key)
      if (answer.status === 201) acknowledged.set(key, answer.code as string)
      if (acknowledged.size === 250) await killEverything(server)
    })
    expect(acknowledged.size).toBeGreaterThanOrEqual(250)
    expect(acknowledged.size).toBeLessThan(600)

    server = await startServer(ENV)
    const codes = new Set<string>()
    await inParallel(keys, 16, async (key) => {
      const answer = await sendIntake(server.url, token, application, key)
      expect([200, 201]).toContain(answer.status)
      if (acknowledged.has(key)) expect(answer.code).toBe(acknowledged.get(key))
      codes.add(answer.code as string)
    })
    expect(codes.size).toBe(600)
    expect(await server.stop(), server.said()).toBe(0)

    const verified = await runMotcua(['verify', '--json'], ENV)
    expect(JSON.parse(verified.output)).toMatchObject({ differences: 0, dossiers: { dossiers: 600 } })
    expect(verified.status).toBe(0)
  }, 120_000)
})

/** The server first, then the database's own processes, all without a word. */
async function killEverything(server: RunningServer): Promise<void> {
  await server.kill()
  const pid = Number(
    readFileSync(join(DATA_DIR, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  process.kill(pid, 'SIGKILL')
}
