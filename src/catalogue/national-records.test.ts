import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { foldForSearch, foldToneMarks, normaliseText } from './finding/normalise.ts'
import { loadProcedures, searchProcedures } from './index.ts'
import { testVersion } from './versions/version.testing.ts'

const file = join(import.meta.dirname, '../../../shared/data/procedures/procedures.jsonl.gz')
const present = existsSync(file)
if (!present) process.stderr.write(`skipped: the national records are not at ${file}\n`)

interface NationalRecord {
  ma_thu_tuc: string
  ten_thu_tuc: string
}

describe.skipIf(!present)('names of the national list', () => {
  const records = present
    ? gunzipSync(readFileSync(file))
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as NationalRecord)
    : []
  const versions = [...new Map(records.map((record) => [record.ma_thu_tuc, record])).values()]
    .filter((record) => /^\d\.\d{6}$/.test(record.ma_thu_tuc) && record.ten_thu_tuc.trim() !== '')
    .map((record) =>
      testVersion({
        procedure: record.ma_thu_tuc,
        name: { vi: record.ten_thu_tuc, en: record.ma_thu_tuc },
        keywords: [],
      }),
    )
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
    await loadProcedures(test.database, versions, { at: 0, by: 'test' })
  })
  afterAll(() => test.close())

  it('survive normalising: composed, idempotent, the same words', () => {
    expect(records.length).toBeGreaterThan(2000)
    for (const { ten_thu_tuc: name } of records) {
      const clean = normaliseText(name)
      expect(clean).toBe(clean.normalize('NFC'))
      expect(normaliseText(clean)).toBe(clean)
      expect(foldForSearch(clean)).toBe(foldForSearch(name))
      expect(foldForSearch(foldToneMarks(clean))).toBe(foldForSearch(clean))
    }
  })

  it('may be longer than a thousand characters', async () => {
    const longest = versions.reduce((a, b) => (b.name.vi.length > a.name.vi.length ? b : a))
    expect(longest.name.vi.length).toBeGreaterThan(900)
    const found = await searchProcedures(test.database, longest.name.vi, { on: '2026-02-01', limit: 5 })
    expect(found.map((line) => line.code)).toContain(longest.procedure)
  })

  it('are found among thousands without accents', async () => {
    const asked = versions.filter((_, place) => place % 97 === 0)
    for (const version of asked) {
      const question = foldForSearch(version.name.vi).slice(0, 120)
      const found = await searchProcedures(test.database, question, { on: '2026-02-01', limit: 20 })
      // Many names differ only after the first 120 letters; one of them must be there.
      expect(
        found.some((line) => foldForSearch(line.name.vi).startsWith(question.trim())),
        question,
      ).toBe(true)
    }
  })
})
