import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { problemOfError } from '../http/send-problem.ts'
import { type Database, openDatabase } from './pool.ts'

let test: TestDatabase
let relay: Awaited<ReturnType<typeof openRelay>>
let database: Database
const PATIENCE_MS = 200

beforeAll(async () => {
  test = await testDatabase()
  relay = await openRelay(test.url)
  database = openDatabase({ url: relay.url, max: 3, patienceMs: PATIENCE_MS, connectTimeoutMs: 1_500 })
})
afterAll(async () => {
  await database?.close()
  relay?.close()
  await test?.close()
})

/** Passes bytes on both ways, or swallows them and closes nothing. */
async function openRelay(url: string) {
  const to = new URL(url)
  const [port, host] = [Number(to.port), to.hostname]
  const sockets = new Set<Socket>()
  let isSilent = false
  let delayed: { sockets: ReadonlySet<Socket>; ms: number } = { sockets: new Set(), ms: 0 }
  const server = createServer((near) => {
    const far = connect(port, host)
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        if (isSilent) return
        if (delayed.sockets.has(from)) setTimeout(() => other.write(data), delayed.ms)
        else other.write(data)
      })
      from.on('error', () => other.destroy())
      from.on('close', () => !isSilent && other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  to.host = `127.0.0.1:${(server.address() as { port: number }).port}`
  return {
    url: to.href,
    silence: (now: boolean) => {
      isSilent = now
    },
    /** What comes on connections that are open now is passed on so much later. */
    delay: (ms: number) => {
      delayed = { sockets: new Set(sockets), ms }
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe('a database that swallows what is sent and closes nothing', () => {
  it('fails what waits for it, and is used again as soon as it is back', async () => {
    const ask = () => database.query<{ one: number }>('select 1 as one')
    const act = () =>
      database.transaction(async (tx) => {
        await pause(20)
        return tx.query('select 2')
      })
    await Promise.all([ask(), ask(), act()])
    relay.silence(true)
    const waiting = await Promise.allSettled([ask(), act(), ask(), ask(), ask()])
    for (const one of waiting) {
      expect(one.status).toBe('rejected')
      const problem = problemOfError((one as PromiseRejectedResult).reason)
      expect([problem.code, problem.status]).toEqual(['database_unavailable', 503])
    }
    // What was swallowed never comes: these connections stay dead when the others work again.
    const late = Promise.allSettled([ask(), ask(), ask()])
    await pause(PATIENCE_MS / 2)
    relay.silence(false)
    const begun = performance.now()
    await expect
      .poll(
        () =>
          ask().then(
            ([row]) => row?.one,
            () => 'not yet',
          ),
        { timeout: 10_000 },
      )
      .toBe(1)
    await late
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toHaveLength(4)
  })

  it('is not taken for one that works long on a query', async () => {
    const calm = openDatabase({ url: test.url, patienceMs: PATIENCE_MS, connectTimeoutMs: 20_000 })
    const [row] = await calm.query<{ slept: string }>(`select pg_sleep(1)::text as slept`)
    await calm.close()
    expect(row?.slept).toBe('')
  })

  it('is not taken for one whose answer is under way', async () => {
    const far = await openRelay(test.url)
    const calm = openDatabase({ url: far.url, patienceMs: PATIENCE_MS, connectTimeoutMs: 20_000 })
    await calm.query('select 1')
    far.delay(600)
    const [row] = await calm.query<{ slept: string }>(`select pg_sleep(0.3)::text as slept`)
    expect(row?.slept).toBe('')
    await calm.close()
    far.close()
  })
})
