import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { applicationWithPapers, inParallel, prepareIntake, sendIntake } from '../intake.ts'
import { type RunningServer, startServer } from '../server.ts'

/** With INTAKES=10000 as many as a release needs; in an ordinary run some. */
const INTAKES = Number(process.env.INTAKES ?? 3_000)

let db: TestDatabase
let token: string
let application: object
let servers: RunningServer[] = []

beforeAll(async () => {
  db = await testDatabase()
  token = await prepareIntake(db.database)
  application = await applicationWithPapers(db.database)
  const env = { DATABASE_URL: db.url, MOTCUA_ROLE: 'api', DATABASE_POOL: '8' }
  servers = await Promise.all([1, 2, 3, 4].map(() => startServer(env)))
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await db.close()
})

describe('numbers of dossiers', () => {
  it(`are all different and without gaps after ${INTAKES} intakes at once on four server processes`, async () => {
    const codes: string[] = []
    await inParallel([...Array(INTAKES).keys()], 64, async (i) => {
      const server = servers[i % 4] as RunningServer
      const answer = await sendIntake(server.url, token, application)
      expect(answer.status).toBe(201)
      codes.push(answer.code as string)
    })
    const bySeries = Map.groupBy(codes, (code) => code.slice(0, code.lastIndexOf('-')))
    for (const series of bySeries.values()) {
      const numbers = series
        .map((code) => Number(code.slice(code.lastIndexOf('-') + 1)))
        .sort((a, b) => a - b)
      expect(numbers).toEqual(Array.from({ length: series.length }, (_, i) => i + 1))
    }
    expect(new Set(codes).size).toBe(INTAKES)
  }, 240_000)

  it('are given once for one act that 100 retries send to all servers at the same time', async () => {
    const key = randomUUID()
    const codes = new Set<string | undefined>()
    await inParallel([...Array(100).keys()], 100, async (i) => {
      const answer = await sendIntake((servers[i % 4] as RunningServer).url, token, application, key)
      expect([200, 201]).toContain(answer.status)
      codes.add(answer.code)
    })
    expect(codes.size).toBe(1)
  }, 60_000)
})
