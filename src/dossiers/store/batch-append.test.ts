import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { newId } from '../../platform/index.ts'
import { withEnvelope } from '../act-on-dossier.ts'
import { decide } from '../decide/index.ts'
import { actorFor, newApplication, openDesk } from '../history.testing.ts'
import type { Parties } from '../model.ts'
import { worldFor } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { verifyDossiers } from '../upkeep/verify.ts'
import type { Write } from './append.ts'
import { appendTogether } from './batch-append.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A dossier received complete at the desk of a commune, not stored yet. */
function received(given: { id?: string; command?: string } = {}): Write {
  const procedure = desk.catalogue.inForce('2.000815', monday) as (typeof desk.versions)[number]
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  const { id = newId(monday), command = newId(monday) } = given
  const envelope = { id: command, dossier: id, actor: actorFor(body, undefined), at: monday, body }
  const office = { ...desk, database: db.database }
  const decided = decide(undefined, envelope, worldFor(office, undefined, body, monday))
  if (isRefusal(decided)) throw new Error(decided.refused)
  return {
    before: undefined,
    after: decided.dossier,
    parties: decided.personal as Parties,
    events: withEnvelope(envelope, decided),
  }
}

describe('acts of the same moment', () => {
  it('are all stored, each with a number of its own', async () => {
    const writes = Array.from({ length: 300 }, () => received())
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    const codes = answers.map((answer, i) =>
      typeof answer === 'string' ? answer : answer.get((writes[i] as Write).after.id),
    )
    expect(new Set(codes).size).toBe(300)
    expect(codes.every((code) => /-\d{4}$/.test(code ?? ''))).toBe(true)
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })

  it('are told apart when one of them was stored before: the others are stored all the same', async () => {
    const command = newId(monday)
    await appendTogether(db.database, received({ command }))
    const writes = [received(), received(), received({ command }), received(), received()]
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : 'stored'))).toEqual([
      'stored',
      'stored',
      'command',
      'stored',
      'stored',
    ])
  })

  it('store a dossier once when it comes many times', async () => {
    const id = newId(monday)
    const writes = Array.from({ length: 20 }, () => received({ id }))
    const answers = await Promise.all(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'version')).toHaveLength(19)
  })

  it('fail alone where one cannot be stored', async () => {
    const broken = received()
    const name = `Nguyễn ${String.fromCharCode(0)} An`
    const parties: Parties = { applicant: { ...broken.parties.applicant, name } }
    const writes = [received(), received(), received(), { ...broken, parties }, received()]
    const answers = await Promise.allSettled(writes.map((write) => appendTogether(db.database, write)))
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })
})
