import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { isUnreadBy } from './unread.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await db.database.query(`insert into dossier_event (dossier_id, version, type, at, actor_kind, actor_id, data)
    select gen_random_uuid(), 1, 'note_added', now(), 'system', 'test', jsonb_build_object('text', md5(i::text)) from generate_series(1, 20000) i`)
  await db.database.query(`insert into checkpoint (projector, txid, position)
    select 'witness', txid, position - 3 from dossier_event order by position desc limit 1`)
  await db.database.query('vacuum analyze dossier_event')
})
afterAll(() => db.close())

const FROM = `from dossier_event e where ${isUnreadBy(`'witness'`)}`

it.each([
  `select exists (select ${FROM})`,
  `select distinct e.dossier_id ${FROM} and e.type in ('note_added')`,
])('what a projector has not read is looked for from its place on, however long the stream', async (sql) => {
  const [row] = await db.database.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `explain (analyze, buffers, format json) ${sql}`,
  )
  const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0 } = row?.['QUERY PLAN'][0].Plan ?? {}
  expect(hit + read).toBeGreaterThan(0)
  expect(hit + read).toBeLessThan(30)
})

it('what it has not read is what comes after its place, all of it where it never read', async () => {
  const count = async (name: string) =>
    db.database.query(`select count(*)::int as unread from dossier_event e where ${isUnreadBy(`'${name}'`)}`)
  expect(await count('witness')).toEqual([{ unread: 3 }])
  expect(await count('nobody')).toEqual([{ unread: 20_000 }])
})
