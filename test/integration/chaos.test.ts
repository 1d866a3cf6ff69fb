import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { runChaos } from './chaos.ts'

let db: TestDatabase
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-chaos-'))
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  rmSync(dataDir, { recursive: true, force: true })
})

// One by which each thing goes wrong in so short a run.
const SEED = 20_261_165

it('whatever goes wrong over there and however often the worker is killed, both sides know the same, once and in order', async () => {
  const found = await runChaos({ url: db.url, dataDir, dossiers: 60, kills: 2, seed: SEED })
  expect(found).toMatchObject({ left: 0, different: 0, doubled: 0, outOfOrder: 0, filed: 30 })
  expect(found.messages).toBeGreaterThan(90)
  for (const kind of [
    'error_500',
    'cut_after_work',
    'wrong_schema',
    'down',
    'certificate_expired',
    'clock_off',
  ])
    expect(found.wrong[kind], kind).toBeGreaterThan(0)
  const rows = await db.database.query<{ status: string; n: number }>(
    `select status, count(*)::int as n from dossier where channel = 'online' group by 1`,
  )
  expect(rows).toEqual([{ status: 'withdrawn', n: 30 }])
}, 180_000)
