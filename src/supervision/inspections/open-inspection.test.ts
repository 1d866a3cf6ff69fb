import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { drawSample } from './open-inspection.ts'

const MANY = 60
let db: TestDatabase
const add = (count: number) =>
  db.database.query(
    `insert into dossier_score (dossier, agency, code, procedure, ended_at, total_time, agency_time, contacts, places, attitude, evidence)
     select id, 'H44.100', id, '1.0', '2026-11-20T03:00:00Z', 2, 2, 2, 2, 2, '{}' from unnest($1::uuid[]) id`,
    [Array.from({ length: count }, () => randomUUID())],
  )
beforeAll(async () => {
  db = await testDatabase()
  await add(MANY)
}, 60_000)
afterAll(() => db.close())

async function draw(seed: string, size: number): Promise<string[]> {
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const drawn = await drawSample(db.database, { agency: 'H44.100', ...period, seed, size })
  return drawn.map(({ dossier }) => dossier)
}

it('the same seed draws the same sample, a smaller one begins like a larger one, and another seed draws another', async () => {
  const sample = await draw('QĐ 12', 20)
  expect(await draw('QĐ 12', 20)).toEqual(sample)
  expect(await draw('QĐ 12', 5)).toEqual(sample.slice(0, 5))
  expect(new Set(await draw('QĐ 12', 100)).size).toBe(MANY)
  expect(await draw('QĐ 13', 20)).not.toEqual(sample)
})

it('of other periods and agencies nothing is drawn', async () => {
  const asked = { agency: 'H44.100', from: '2026-10-01', to: '2026-10-31', seed: 'x', size: 10 }
  expect(await drawSample(db.database, asked)).toEqual([])
  const elsewhere = { ...asked, agency: 'H44.9', from: '2026-11-01', to: '2026-11-30' }
  expect(await drawSample(db.database, elsewhere)).toEqual([])
})
