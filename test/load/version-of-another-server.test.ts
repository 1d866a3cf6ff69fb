import { afterAll, beforeAll, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../demo/agencies-2026.ts'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { PROCEDURES_2026 } from '../../demo/procedures/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { loadProcedures, openCatalogue, type ProcedureVersion } from '../../src/catalogue/index.ts'
import { newApplication, openDesk } from '../../src/dossiers/history.testing.ts'
import {
  type Acted,
  actOnDossier,
  actOnMany,
  findDossier,
  isRefusal,
  type Office,
  readDossier,
} from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { type TestDatabase, testDatabase } from '../database.ts'

const monday = fromLocal('2026-11-23', 600)
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const actor = {
  kind: 'client',
  id: newId(monday),
  scopes: ['dossiers.intake', 'dossiers.act'],
  agencies: 'all',
} as const
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

it('a server acts on a dossier under a version that another server published and it has not heard of', async () => {
  const stale = [await openCatalogue(db.database), await openCatalogue(db.database)]
  await loadDemoCatalogue(db.database)
  const here: Office = { ...desk, database: db.database, catalogue: await openCatalogue(db.database) }
  const procedure = here.catalogue.inForce('2.000815', monday)
  if (procedure === undefined) throw new Error('2.000815 is not in force')
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  const received = await actOnDossier(here, { id: newId(), dossier: newId(), actor, at: monday, body })
  const { dossier } = received as Acted
  const nextStep = async () => {
    const node = (await findDossier(db.database, dossier))?.state.tasks[0]?.node ?? ''
    const step = procedure.flow.nodes.get(node)
    const decision = step?.kind === 'step' && step.decides ? { decision: 'granted' as const } : {}
    const complete = { type: 'complete_step' as const, node, files: [], ...decision }
    return { id: newId(), dossier, actor, at: monday, body: complete }
  }
  const [one, other] = stale.map((catalogue): Office => ({ ...here, catalogue }))
  expect(await actOnDossier(one as Office, await nextStep())).toMatchObject({ dossier })
  expect(await actOnMany(other as Office, [await nextStep()])).toMatchObject([{ dossier }])
})

it('a server reads a dossier, and takes one in, under a version that it has not heard of', async () => {
  const [reading, taking, paging] = await Promise.all([1, 2, 3].map(() => openCatalogue(db.database)))
  if (reading === undefined || taking === undefined || paging === undefined) throw new Error('no catalogue')
  const base = PROCEDURES_2026.find(({ procedure }) => procedure === '2.000815')
  const fresh = { ...base, id: newId(), procedure: '9.123456', number: 1 } as ProcedureVersion
  await loadProcedures(db.database, [fresh], { at: monday, by: 'test' })
  const compiled = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [fresh] })
  const [version] = compiled.versions
  if (version === undefined) throw new Error('the version is missing')
  const body = newApplication(compiled, version, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  const there: Office = { ...desk, database: db.database, catalogue: taking }
  const acted = await actOnDossier(there, { id: newId(), dossier: newId(), actor, at: monday, body })
  if (isRefusal(acted)) throw new Error(acted.refused)
  const office = { database: db.database, catalogue: reading }
  expect(reading.byId(fresh.id)).toBeUndefined()
  await readDossier(office, acted.dossier)
  expect(reading.byId(fresh.id)?.version.procedure).toBe('9.123456')
  await paging.learnCode('9.123456', monday)
  expect(paging.inForce('9.123456', monday)?.version.id).toBe(fresh.id)
})
