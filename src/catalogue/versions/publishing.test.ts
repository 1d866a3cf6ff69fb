import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { abolishProcedure, findVersionInForce, getVersion, loadProcedures, openCatalogue } from '../index.ts'
import type { ProcedureVersion } from '../model.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { testDirectory, testVersion } from './version.testing.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const at = fromLocal('2026-01-05', 480)
let next = 100_000
const freshCode = () => `9.${++next}`

async function publish(version: ProcedureVersion) {
  expect(await saveDraft(test.database, version, at)).toHaveProperty('version')
  return publishVersion(test.database, { id: version.id, directory: testDirectory, by: 'kiemsoat', at })
}

describe('publishing', () => {
  it('puts a version in force from its day and ends the one before it', async () => {
    const procedure = freshCode()
    const first = testVersion({ procedure })
    const second = testVersion({ procedure, number: 2, validFrom: '2026-07-01' })
    expect(await publish(first)).toHaveProperty('version.publishedBy', 'kiemsoat')
    expect(await publish(second)).toHaveProperty('version')
    const inForce = async (date: string) => (await findVersionInForce(test.database, procedure, date))?.number
    expect(await inForce('2025-12-31')).toBeUndefined()
    expect(await inForce('2026-06-30')).toBe(1)
    expect(await inForce('2026-07-01')).toBe(2)
    expect((await getVersion(test.database, first.id)).version.validTo).toBe('2026-07-01')
  })

  it('twice is once', async () => {
    const version = testVersion({ procedure: freshCode() })
    const once = await publish(version)
    const twice = await publishVersion(test.database, {
      id: version.id,
      directory: testDirectory,
      by: 'somebody else',
      at: at + 1,
    })
    expect(twice).toEqual(once)
  })

  it('is refused while another version is in force in the period', async () => {
    const procedure = freshCode()
    await publish(testVersion({ procedure, validTo: '2026-09-01' }))
    const answer = await publish(testVersion({ procedure, number: 2, validFrom: '2026-08-01' }))
    expect(answer).toMatchObject({ refusals: [{ code: 'overlap' }] })
    // Dates are said as people write them.
    expect(JSON.stringify(answer)).toMatch(/từ \d\d\/\d\d\/\d{4}.*from \d{1,2} [A-Z][a-z]+ \d{4}/)
  })

  it('is refused with every fault at once, and the draft stays', async () => {
    const version = testVersion({ procedure: freshCode(), order: [], results: [] })
    const answer = await publish(version)
    expect(answer).toMatchObject({ refusals: [{ place: 'order' }, { place: 'results' }] })
    expect((await getVersion(test.database, version.id)).status).toBe('draft')
  })

  it('of an unknown draft is refused', async () => {
    const request = { id: randomUUID(), directory: testDirectory, by: 'x', at }
    expect(await publishVersion(test.database, request)).toMatchObject({ refusals: [{ code: 'not_found' }] })
  })

  it('by two officers at the same time leaves one version in force', async () => {
    const procedure = freshCode()
    const rivals = [1, 2, 3, 4].map((number) => testVersion({ procedure, number }))
    const answers = await Promise.all(rivals.map(publish))
    expect(answers.filter((answer) => 'version' in answer)).toHaveLength(1)
  })
})

describe('a draft', () => {
  it('may be saved again and again, and carries its texts normalised', async () => {
    const version = testVersion({ procedure: freshCode(), order: [] })
    await saveDraft(test.database, version, at)
    await saveDraft(test.database, { ...version, name: { vi: 'Tên  mới'.normalize('NFD'), en: 'New' } }, at)
    expect((await getVersion(test.database, version.id)).version.name.vi).toBe('Tên mới')
  })

  it('does not take the number of another version', async () => {
    const procedure = freshCode()
    await saveDraft(test.database, testVersion({ procedure }), at)
    const answer = await saveDraft(test.database, testVersion({ procedure }), at)
    expect(answer).toMatchObject({
      refusals: [{ code: 'number_taken', message: { en: expect.stringContaining('number 2') } }],
    })
  })

  it('of a published version is refused', async () => {
    const version = testVersion({ procedure: freshCode() })
    await publish(version)
    expect(await saveDraft(test.database, version, at)).toMatchObject({
      refusals: [{ code: 'already_published' }],
    })
  })
})

describe('a published version', () => {
  it.each([
    ['its record', `definition = definition || '{"counting":"day"}'`],
    ['its number', 'number = 9'],
    ['its beginning', `valid = daterange('2026-01-02', null)`],
    ['a closed period made longer', `valid = daterange(lower(valid), '2027-01-01')`],
    ['its state', `status = 'draft', published_at = null`],
  ])('never changes: %s', async (_, change) => {
    const version = testVersion({ procedure: freshCode(), validTo: '2026-12-01' })
    await publish(version)
    const update = test.database.query(`update procedure_version set ${change} where id = $1`, [version.id])
    await expect(update).rejects.toThrow('does not change')
  })

  it('is never deleted', async () => {
    const version = testVersion({ procedure: freshCode() })
    await publish(version)
    const removal = test.database.query('delete from procedure_version where id = $1', [version.id])
    await expect(removal).rejects.toThrow('stays')
  })
})

describe('abolishing', () => {
  it('ends the version in force and lets none follow', async () => {
    const procedure = freshCode()
    await publish(testVersion({ procedure }))
    const request = { code: procedure, from: '2026-06-01', decision: '99/QĐ-UBND' }
    expect(await abolishProcedure(test.database, request)).toEqual({ abolishedFrom: '2026-06-01' })
    expect(await abolishProcedure(test.database, request)).toEqual({ abolishedFrom: '2026-06-01' })
    expect(await findVersionInForce(test.database, procedure, '2026-05-31')).toBeDefined()
    expect(await findVersionInForce(test.database, procedure, '2026-06-01')).toBeUndefined()
    const late = await publish(testVersion({ procedure, number: 2, validFrom: '2026-08-01' }))
    expect(late).toMatchObject({ refusals: [{ code: 'abolished' }] })
  })

  it('is refused for an unknown procedure and when a later version waits', async () => {
    const unknown = { code: '9.999999', from: '2026-06-01', decision: 'x' }
    expect(await abolishProcedure(test.database, unknown)).toMatchObject({
      refusals: [{ code: 'not_found' }],
    })
    const procedure = freshCode()
    await publish(testVersion({ procedure, validFrom: '2026-09-01' }))
    const early = { code: procedure, from: '2026-06-01', decision: 'x' }
    expect(await abolishProcedure(test.database, early)).toMatchObject({ refusals: [{ code: 'overlap' }] })
  })
})

describe('the catalogue in memory', () => {
  it('answers by day and by id, and follows a new version after refresh', async () => {
    const procedure = freshCode()
    const first = testVersion({ procedure })
    await publish(first)
    const catalogue = await openCatalogue(test.database)
    const before = catalogue.inForce(procedure, fromLocal('2026-08-01', 0))
    expect(before?.version.number).toBe(1)
    expect(catalogue.inForce(procedure, fromLocal('2025-12-31', 1439))).toBeUndefined()
    expect(catalogue.byId(first.id)).toBe(before)
    const second = testVersion({ procedure, number: 2, validFrom: '2026-07-01' })
    await publish(second)
    expect(catalogue.byId(second.id)).toBeUndefined()
    await catalogue.refresh()
    expect(catalogue.inForce(procedure, fromLocal('2026-08-01', 0))?.version.id).toBe(second.id)
    expect(catalogue.byId(first.id)?.version.validTo).toBe('2026-07-01')
    expect(catalogue.byId(first.id)?.flow).toBe(before?.flow)
  })

  it('is told of every published version', async () => {
    const client = await test.database.pool.connect()
    try {
      await client.query('listen catalogue_changed')
      const heard = new Promise((resolve) => client.once('notification', resolve))
      await publish(testVersion({ procedure: freshCode() }))
      expect(await heard).toMatchObject({ channel: 'catalogue_changed' })
    } finally {
      client.release(true)
    }
  })
})

describe('loading in bulk', () => {
  it('stores each version once', async () => {
    const versions = [1, 2, 3].map(() => testVersion({ procedure: freshCode() }))
    const by = { at, by: 'import' }
    expect(await loadProcedures(test.database, versions, by)).toBe(3)
    expect(await loadProcedures(test.database, versions, by)).toBe(0)
  })

  it('stores nothing when two periods overlap', async () => {
    const procedure = freshCode()
    const versions = [testVersion({ procedure }), testVersion({ procedure, number: 2 })]
    await expect(loadProcedures(test.database, versions, { at, by: 'import' })).rejects.toThrow(
      'one_in_force',
    )
    expect(await findVersionInForce(test.database, procedure, '2026-02-01')).toBeUndefined()
  })
})
