/** With the records that the nation really publishes; skipped where they are not beside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { cleanLines } from '../platform/index.ts'
import { FURTHER_QUERIES } from './finding/everyday/further.testing.ts'
import { EVERYDAY_QUERIES } from './finding/everyday/queries.testing.ts'
import { foldForSearch, foldToneMarks } from './finding/normalise.ts'
import { findNationalRecord, type Imported, importNationalRecords, openFinder } from './index.ts'

const file = join(import.meta.dirname, '../../../shared/data/procedures/procedures.jsonl.gz')
const present = existsSync(file)
if (!present) process.stderr.write(`skipped: the national records are not at ${file}\n`)
const on = '2026-11-29'

describe.skipIf(!present)('the national list', () => {
  const lines = present ? gunzipSync(readFileSync(file)).toString().split('\n') : []
  const records = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { ma_thu_tuc: string; ten_thu_tuc: string })
  let test: TestDatabase
  let imported: Imported
  const run = () =>
    importNationalRecords(
      test.database,
      (async function* () {
        yield* lines
      })(),
      0,
    )
  beforeAll(async () => {
    test = await testDatabase()
    imported = await run()
  })
  afterAll(() => test.close())

  it('is imported whole, with what is doubtful in it counted by kind', () => {
    expect(imported).toMatchObject({ lines: 2378, added: 2378, changed: 0, unchanged: 0, refused: [] })
    const { findings } = imported
    for (const kind of [
      'name_not_nfc',
      'thousands_lost',
      'limit_without_unit',
      'decision_for_trial',
    ] as const) {
      expect(findings[kind], kind).toBeGreaterThan(15)
    }
    expect(findings.code_of_unknown_form).toBeUndefined()
  })

  it('imported again changes nothing', async () => {
    expect(await run()).toMatchObject({ added: 0, changed: 0, unchanged: 2378, findings: imported.findings })
  })

  it('keeps every word of a name: composed, idempotent, the same when folded', () => {
    for (const { ten_thu_tuc: name } of records) {
      const clean = cleanLines(name)
      expect(clean).toBe(clean.normalize('NFC'))
      expect(cleanLines(clean)).toBe(clean)
      expect(foldForSearch(clean)).toBe(foldForSearch(name))
      expect(foldForSearch(foldToneMarks(clean))).toBe(foldForSearch(clean))
    }
  })

  it('keeps a name of more than a thousand characters whole', async () => {
    const longest = records.reduce((a, b) => (b.ten_thu_tuc.length > a.ten_thu_tuc.length ? b : a))
    expect(longest.ten_thu_tuc.length).toBeGreaterThan(900)
    const record = await findNationalRecord(test.database, longest.ma_thu_tuc)
    expect(record?.name).toBe(cleanLines(longest.ten_thu_tuc))
  })

  it('answers at least 95 of a hundred everyday questions among the first three, and keeps what two further hundreds taught it', async () => {
    const finder = openFinder(test.database)
    await finder.find('mở', { on, limit: 1 })
    const missed: string[] = []
    for (const [query, answers] of EVERYDAY_QUERIES) {
      const found = (await finder.find(query, { on, limit: 3 })).map(({ code }) => code)
      if (!found.some((code) => answers.includes(code))) missed.push(query)
    }
    expect(EVERYDAY_QUERIES).toHaveLength(100)
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(5)
    const further: string[] = []
    for (const [query, answers] of FURTHER_QUERIES) {
      const found = await finder.find(query, { on, limit: 3 })
      if (!found.some(({ code }) => answers.split(' ').includes(code))) further.push(query)
    }
    expect(FURTHER_QUERIES).toHaveLength(200)
    expect(further.length, further.join('; ')).toBeLessThanOrEqual(6)
  })

  it('finds a procedure by its name without accents, and by its code', async () => {
    const finder = openFinder(test.database)
    for (const { ma_thu_tuc: code, ten_thu_tuc: name } of records.filter((_, place) => place % 29 === 0)) {
      const found = await finder.find(foldForSearch(name), { on, limit: 10 })
      // Some names differ only after their first sixty syllables; one of those must be there.
      const beginning = foldForSearch(name).split(' ').slice(0, 60).join(' ')
      expect(
        found.some((one) => foldForSearch(one.name).startsWith(beginning)),
        name,
      ).toBe(true)
      expect((await finder.find(code, { on, limit: 3 })).map((one) => one.code)).toContain(code)
    }
  })
})
