import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
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

  it('stay append-only', async () => {
    await expect(db.database.query('delete from dossier_event')).rejects.toThrow('append-only')
  })
})
