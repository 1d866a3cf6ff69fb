import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { SAMPLES } from '../../../test/files.ts'
import { takeUpload } from '../../dossiers/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { captureLog, loadConfig } from '../../platform/process/index.ts'
import { startBackground } from './background.ts'
import { type House, openHouse } from './open-house.ts'

const DAY_MS = 86_400_000
const DATA_DIR = mkdtempSync(join(tmpdir(), 'motcua-background-'))
let db: TestDatabase
let house: House
let logged: ReturnType<typeof captureLog>
let stop: () => Promise<void>

beforeAll(async () => {
  db = await testDatabase()
  // Nobody listens there: whatever comes in waits for the scanner.
  const config = loadConfig({ DATABASE_URL: db.url, DATA_DIR, DEMO: 'off', CLAMD_URL: 'tcp://127.0.0.1:1' })
  logged = captureLog('info')
  house = await openHouse(config, logged.log)
  stop = await startBackground(house)
})
afterAll(async () => {
  await stop()
  await house.close()
  await db.close()
  rmSync(DATA_DIR, { recursive: true, force: true })
})

describe('the worker', () => {
  it('looks through dossiers at its start where nobody has yet', async () => {
    await expect
      .poll(() => logged.lines.map(({ msg }) => msg), { timeout: 15_000 })
      .toContain('dossiers were inspected')
  })

  it('sweeps files that nobody named, and keeps what came in today waiting for the scanner', async () => {
    const by = { kind: 'client', id: 'software' } as const
    const send = async (text: string, at: number) => {
      const content = Readable.from([SAMPLES.pdf, Buffer.from(text)])
      const taken = await takeUpload(house.files, by, { name: 'a.pdf', content }, at)
      if ('code' in taken) throw new Error(taken.code)
      return taken
    }
    const old = await send('old', house.clock.now() - 3 * DAY_MS)
    const fresh = await send('fresh', house.clock.now())
    expect([old.state, fresh.state]).toEqual(['quarantined', 'quarantined'])
    for (const task of ['scan_files', 'sweep']) await enqueue(db.database, task, {})
    await expect.poll(() => house.files.store.stateOf(old.sha256), { timeout: 15_000 }).toBe('missing')
    expect(await house.files.store.stateOf(fresh.sha256)).toBe('quarantined')
  })
})
