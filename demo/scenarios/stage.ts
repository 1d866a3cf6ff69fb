/** The demonstration province as a stage: its office, its staff. */
import { openOrganisation } from '../../src/agencies/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import type { Office } from '../../src/dossiers/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { STAFF_2018, STAFF_2026 } from '../staff.ts'
import { type Stage, setStage } from './engine/people/agent.ts'
import { gatherPeople, type Person } from './engine/people/people.ts'

/** Opens the province kept in `database` for the time of `work`; `staffIds` come from loading its catalogue. */
export async function onStage<T>(
  database: Database,
  staffIds: ReadonlyMap<string, string>,
  work: (office: Office, stageFor: (centre: string, seed: string) => Stage) => Promise<T>,
): Promise<T> {
  const broken: unknown[] = []
  const organisation = await openOrganisation(database, (error) => broken.push(error))
  try {
    const { directory, calendars } = organisation
    const office: Office = { database, directory, calendars, catalogue: await openCatalogue(database) }
    const people = gatherPeople(staffWith(staffIds), directory)
    const result = await work(office, (centre, seed) => setStage({ office, people, centre, seed }))
    if (broken.length > 0) throw broken[0]
    return result
  } finally {
    await organisation.close()
  }
}

function staffWith(ids: ReadonlyMap<string, string>): Person[] {
  return [...STAFF_2018, ...STAFF_2026].map(({ username, grants }) => {
    const id = ids.get(username)
    if (id === undefined) throw new Error(`${username} was not loaded`)
    return { id, grants }
  })
}
