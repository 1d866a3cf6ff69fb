import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOrganisation } from '../../../src/agencies/index.ts'
import {
  type Application,
  keepAccount,
  listDrafts,
  STAND_IN_ISSUER,
  STAND_IN_PEOPLE,
} from '../../../src/applications/index.ts'
import { fromLocal, toLocalDate } from '../../../src/calendar/index.ts'
import { formOf, openCatalogue } from '../../../src/catalogue/index.ts'
import type { Office } from '../../../src/dossiers/index.ts'
import { missingIn } from '../../../src/forms/index.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { bringDrafts } from './bring-drafts.ts'

const NOW = fromLocal('2026-11-23', 9 * 60)
const PHOTOGRAPH = { sha256: 'a'.repeat(64), name: 'bang.jpg', type: 'image/jpeg', size: 1000 }
let db: TestDatabase
let office: Office
let close: () => Promise<void>

beforeAll(async () => {
  db = await demoDatabase()
  const organisation = await openOrganisation(db.database, () => undefined)
  close = () => organisation.close()
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
})
afterAll(async () => {
  await close()
  await db.close()
})

function missingOf({ procedure, answers }: Application) {
  const version = office.catalogue.inForce(procedure, NOW)
  const at = { today: toLocalDate(NOW), lang: 'vi' } as const
  return version && missingIn(formOf(version), answers, at)
}

async function draftsOf(subject: string): Promise<Application[]> {
  const person = { issuer: STAND_IN_ISSUER, subject, name: subject, represents: [] }
  const { id } = await keepAccount(db.database, person, NOW)
  return listDrafts(db.database, id, NOW)
}

it('whoever signs in as the young father finds both drafts: one half filled in, one that lacks its photograph only', async () => {
  for (const _ of ['once', 'again']) await bringDrafts(office, NOW)
  const drafts = await draftsOf('hoang-van-dung')
  expect(drafts.map(({ procedure }) => procedure)).toEqual(['2.000815', '1.001193'])
  const [nearly, half] = drafts.map(missingOf)
  expect(nearly?.page.key).toBe('paper')
  expect(nearly?.errors.map((error) => error.name)).toEqual(['scan'])
  const [application] = drafts
  const photographed = application && {
    ...application,
    answers: { ...application.answers, scan: [PHOTOGRAPH] },
  }
  expect(photographed && missingOf(photographed)).toBeUndefined()
  expect(half?.page.key).toBe('requester')
})

it('each of the others finds one that is begun', async () => {
  await bringDrafts(office, NOW)
  for (const { sub } of STAND_IN_PEOPLE.filter(({ sub }) => sub !== 'hoang-van-dung')) {
    const [draft, ...more] = await draftsOf(sub)
    expect(more, sub).toEqual([])
    expect(draft && missingOf(draft), sub).toBeDefined()
  }
})
