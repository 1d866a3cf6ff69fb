import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDemoCatalogue } from '../../../demo/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { askAccess, type Organisation, openOrganisation } from '../../agencies/index.ts'
import { openCatalogue } from '../../catalogue/index.ts'
import { fixedClock } from '../../platform/index.ts'
import { metricsOf } from '../serve/metrics.ts'

const clock = fixedClock(Date.parse('2026-11-23T02:00:00Z'))
let db: TestDatabase
let organisation: Organisation

beforeAll(async () => {
  db = await testDatabase()
  organisation = await openOrganisation(db.database, () => undefined)
})
afterAll(async () => {
  await organisation.close()
  await db.close()
})

it('tells how many rights wait for a second person, and how long the oldest has', async () => {
  const { staffIds } = await loadDemoCatalogue(db.database)
  const { directory, calendars } = organisation
  const office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  const metrics = metricsOf({ office, clock })
  expect(await metrics.registry.metrics()).toMatch(/access_requests_waiting 0\n/)
  const asked = { kind: 'password', staff: staffIds.get('giamdoc.sxd') ?? '', detail: {} } as const
  const by = { staff: staffIds.get('quantri.vpubnd') ?? '', now: clock.now() - 90_000 }
  expect(await askAccess(db.database, directory, asked, by)).toMatchObject({ ok: true })
  const told = await metrics.registry.metrics()
  expect(told).toMatch(/access_requests_waiting 1\n/)
  expect(told).toMatch(/access_requests_waiting_seconds 90\n/)
})
