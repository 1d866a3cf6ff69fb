import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Queryable } from '../platform/database/index.ts'
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
