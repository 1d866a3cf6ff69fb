import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, openDatabase, startEmbeddedDatabase, withScratchDatabase } from '../index.ts'
import { isAlive } from './process-alive.ts'

const base = mkdtempSync(join(tmpdir(), 'motcua-embedded-'))
chmodSync(base, 0o711)
afterAll(() => rmSync(base, { recursive: true }))

async function run<Row extends object>(embedded: { url: string }, ...statements: string[]): Promise<Row[]> {
  const database = openDatabase({ url: embedded.url, max: 1 })
  try {
    let rows: Row[] = []
    for (const text of statements) rows = await database.query<Row>(text)
    return rows
  } finally {
    await database.close()
  }
}

/** Another process of ours that uses the same database and says its server's number. */
async function startOther(dataDir: string): Promise<{ child: ChildProcess; pid: number; url: string }> {
  const code = `
    import { startEmbeddedDatabase } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))}
    const database = await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(JSON.stringify({ pid: database.pid, url: database.url }))
    process.stdin.on('data', async () => { await database.stop(); process.exit(0) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) }
  throw new Error('the other process ended')
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done))

describe('the embedded database', () => {
  it('loses nothing committed when its server is killed, and comes back on the same address', async () => {
    const embedded = await startEmbeddedDatabase({ dataDir: join(base, 'killed') })
    await run(embedded, 'create table note (n int)', 'insert into note select generate_series(1, 1000)')
    process.kill(embedded.pid, 'SIGKILL')
    await embedded.revive()
    expect(await run(embedded, 'select count(*) from note')).toEqual([{ count: 1000 }])
    await embedded.stop()
  })

  it('is brought back by the process that watches it', async () => {
    const embedded = await startEmbeddedDatabase({ dataDir: join(base, 'watched') })
    const revived = new Promise((done) => embedded.watch(done))
    process.kill(embedded.pid, 'SIGKILL')
    expect(await revived).toEqual({ pid: expect.any(Number) })
    expect(await run(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
  })

  it('is joined by a second process, and stops with the last one', async () => {
    const dataDir = join(base, 'shared')
    const mine = await startEmbeddedDatabase({ dataDir })
    const other = await startOther(dataDir)
    expect([other.pid, other.url]).toEqual([mine.pid, mine.url])
    await mine.stop()
    expect(await run(other, 'select 1 as one')).toEqual([{ one: 1 }])
    other.child.stdin?.write('stop')
    await ended(other.child)
    expect(isAlive(mine.pid)).toBe(false)
  })

  it('is started once by processes that come together', async () => {
    const dataDir = join(base, 'together')
    const others = await Promise.all([startOther(dataDir), startOther(dataDir), startOther(dataDir)])
    expect(new Set(others.map((one) => one.pid)).size).toBe(1)
    for (const { child } of others) child.stdin?.write('stop')
    await Promise.all(others.map(({ child }) => ended(child)))
    expect(isAlive(others[0]?.pid ?? 0)).toBe(false)
  })

  it('outlives a killed process of ours; the next one joins it and may stop it', async () => {
    const dataDir = join(base, 'orphaned')
    const other = await startOther(dataDir)
    await run(other, 'create table note ()')
    other.child.kill('SIGKILL')
    await ended(other.child)
    const next = await startEmbeddedDatabase({ dataDir })
    expect(next.pid).toBe(other.pid)
    expect(await run(next, 'select from note')).toEqual([])
    await next.stop()
    expect(isAlive(next.pid)).toBe(false)
  })

  it('keeps its address and its password, the latter for our eyes only', async () => {
    const dataDir = join(base, 'kept')
    const first = await startEmbeddedDatabase({ dataDir })
    await first.stop()
    const second = await startEmbeddedDatabase({ dataDir })
    expect(second.url).toBe(first.url)
    expect(statSync(join(dataDir, 'connection.json')).mode & 0o077).toBe(0)
    const wrong = { url: second.url.replace(/:[^:@]+@/, ':guess@') }
    await expect(run(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await second.stop()
  })

  it('keeps statements and row values out of its log', async () => {
    const embedded: EmbeddedDatabase = await startEmbeddedDatabase({ dataDir: join(base, 'quiet') })
    await run(
      embedded,
      'create table person (id text primary key)',
      "insert into person values ('025123456789')",
    )
    await expect(run(embedded, "insert into person values ('025123456789')")).rejects.toThrow()
    await embedded.stop()
    const log = readFileSync(join(base, 'quiet', 'log', 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('025123456789')
  })

  it('works for root in a folder that only root can enter', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root has this difficulty')
    const home = join(base, 'private')
    mkdirSync(home, { mode: 0o700 })
    const dataDir = join(home, 'var', 'postgres')
    const embedded = await startEmbeddedDatabase({ dataDir })
    try {
      expect(await run(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      await embedded.stop()
      rmSync(realpathSync(dataDir), { recursive: true })
    }
  })
})

describe('a scratch database', () => {
  it('is gone afterwards, also when the work fails', async () => {
    let url = ''
    const work = withScratchDatabase(async (given) => {
      url = given
      expect(await run({ url }, 'select 1 as one')).toEqual([{ one: 1 }])
      throw new Error('work failed')
    })
    await expect(work).rejects.toThrow('work failed')
    await expect(run({ url }, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('is gone after Ctrl-C', async () => {
    const code = `
      import { withScratchDatabase } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))}
      await withScratchDatabase(async (url) => { console.log(url); await new Promise((go) => setTimeout(go, 60_000)) })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const url of createInterface({ input: child.stdout })) {
      child.kill('SIGINT')
      await ended(child)
      await expect(run({ url }, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
      break
    }
    expect(child.signalCode).toBe('SIGINT')
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`motcua-scratch-${child.pid}-`))
    expect(left).toEqual([])
  })
})
