import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { runAtOnce } from '../../platform/jobs/index.ts'
import { readStream } from './read-stream.ts'
import { renumberRestored } from './renumber-restored.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  await db.database.query(`insert into dossier_event (txid, dossier_id, version, type, at, actor_kind, actor_id, data)
    values ('9000000000000', '018f0000-0000-7000-8000-000000000001', 1, 'dossier_submitted', now(), 'system', 'test', '{}'),
           ('9000000000001', '018f0000-0000-7000-8000-000000000002', 1, 'dossier_submitted', now(), 'system', 'test', '{}')`)
})
afterAll(() => db.close())

describe('events restored from another cluster', () => {
  it('are from the future until they are renumbered, and then are read in their old order', async () => {
    const start = { txid: '0', position: 0 }
    expect(await readStream(db.database, start, 10)).toEqual([])
    expect(await renumberRestored(db.database)).toBe(2)
    const read = await readStream(db.database, start, 10)
    expect(read.map((event) => event.dossier.slice(-1))).toEqual(['1', '2'])
    expect(await renumberRestored(db.database)).toBe(0)
  })

  it('are renumbered some thousand at a time; what is written here meanwhile keeps its number', async () => {
    await db.database.query(`insert into dossier_event (txid, dossier_id, version, type, at, actor_kind, actor_id, data)
      select '9000000000000', gen_random_uuid(), 1, 'dossier_submitted', now(), 'system', 'test', '{}'
        from generate_series(1, 10001)`)
    let steps = 0
    const run = {
      ...runAtOnce(db.database),
      keep: async () => {
        steps += 1
        if (steps > 1) return
        await db.database.query(`insert into dossier_event (txid, dossier_id, version, type, at, actor_kind, actor_id, data)
          values ('9000000000002', '018f0000-0000-7000-8000-000000000003', 1, 'dossier_submitted', now(), 'system', 'test', '{}')`)
      },
    }
    expect(await renumberRestored(db.database, run)).toBe(10_001)
    expect(steps).toBe(3)
    expect(
      await db.database.query(`select dossier_id from dossier_event where txid > '9000000000000'`),
    ).toEqual([{ dossier_id: '018f0000-0000-7000-8000-000000000003' }])
  })

  it('stay append-only', async () => {
    await expect(db.database.query('delete from dossier_event')).rejects.toThrow('append-only')
  })
})
