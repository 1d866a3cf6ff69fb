import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Queryable } from '../platform/database/index.ts'
import { newId } from '../platform/index.ts'
import { openCatalogue } from './catalogue.ts'

const db = await testDatabase()
afterAll(() => db.close())

it('reads once after the other, so that the older is never remembered last', async () => {
  let reading = 0
  let most = 0
  const watched: Queryable = {
    async query<Row extends object>(sql: Parameters<Queryable['query']>[0], values?: readonly unknown[]) {
      const isPeriods = typeof sql !== 'string' && sql.name.includes('periods')
      if (isPeriods) reading += 1
      most = Math.max(most, reading)
      try {
        return await db.database.query<Row>(sql, values)
      } finally {
        if (isPeriods) reading -= 1
      }
    },
  }
  const catalogue = await openCatalogue(watched)
  await Promise.all(Array.from({ length: 8 }, () => catalogue.refresh()))
  expect(most).toBe(1)
})

it('asks once for a version that is not published, and again when something has changed', async () => {
  let asked = 0
  const watched: Queryable = {
    query<Row extends object>(sql: Parameters<Queryable['query']>[0], values?: readonly unknown[]) {
      asked += 1
      return db.database.query<Row>(sql, values)
    },
  }
  const catalogue = await openCatalogue(watched)
  const learning = async (ids: readonly string[]) => {
    const before = asked
    await catalogue.learn(ids)
    return asked > before
  }
  const [one, other] = [newId(), newId()]
  expect(await learning([one])).toBe(true)
  expect(await learning([one, one])).toBe(false)
  expect(await learning([one, other])).toBe(true)
  expect(await learning([other, one])).toBe(false)
  await catalogue.refresh()
  expect(await learning([one])).toBe(true)
})
