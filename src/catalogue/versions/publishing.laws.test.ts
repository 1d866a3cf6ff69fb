import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { addDays, fromLocal } from '../../calendar/index.ts'
import { abolishProcedure, findVersionInForce } from '../index.ts'
import { listPeriods } from '../store.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { testDirectory, testVersion } from './version.testing.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const at = fromLocal('2026-01-05', 480)
const day = (offset: number) => addDays('2026-01-01', offset)

const acts = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ from: fc.nat(60), days: fc.option(fc.integer({ min: 1, max: 30 })) }),
    },
    { weight: 1, arbitrary: fc.record({ abolish: fc.nat(70) }) },
  ),
  { minLength: 1, maxLength: 8 },
)

describe('laws of validity', () => {
  it('whatever is published and abolished, no two versions are in force on one day', async () => {
    let number = 200_000
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const procedure = `8.${++number}`
        for (const [place, act] of sequence.entries()) {
          if ('abolish' in act) {
            await abolishProcedure(test.database, {
              code: procedure,
              from: day(act.abolish),
              decision: '1/QĐ-UBND',
            })
            continue
          }
          const validTo = act.days === null ? {} : { validTo: day(act.from + act.days) }
          const version = testVersion({ procedure, number: place + 1, validFrom: day(act.from), ...validTo })
          await saveDraft(test.database, version, at)
          const answer = await publishVersion(test.database, {
            id: version.id,
            directory: testDirectory,
            by: 'x',
            at,
          })
          if ('version' in answer) {
            const found = await findVersionInForce(test.database, procedure, version.validFrom)
            expect(found?.id).toBe(version.id)
          }
        }
        const periods = await listPeriods(test.database, procedure)
        for (const [place, period] of periods.entries()) {
          const later = periods[place + 1]
          if (later) expect(period.to !== undefined && period.to <= later.from).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})
