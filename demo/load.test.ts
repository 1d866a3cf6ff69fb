import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOrganisation } from '../src/agencies/index.ts'
import { fromLocal, isOpen } from '../src/calendar/index.ts'
import {
  foldForSearch,
  listFields,
  listLifeEvents,
  listProcedures,
  openCatalogue,
  openFinder,
} from '../src/catalogue/index.ts'
import { type TestDatabase, testDatabase } from '../test/database.ts'
import { loadDemoCatalogue } from './load.ts'
import { DEMO_PROCEDURES, PROCEDURES_2018, PROCEDURES_2026 } from './procedures/index.ts'

const on = '2026-11-23'
let test: TestDatabase
let finder: ReturnType<typeof openFinder>
beforeAll(async () => {
  test = await testDatabase()
  await loadDemoCatalogue(test.database)
  finder = openFinder(test.database)
})
afterAll(() => test.close())

const inForce = PROCEDURES_2026.filter((version) => version.validTo === undefined || version.validTo > on)
const search = async (question: string, limit = 10) =>
  (await finder.find(question, { on, limit })).map(({ code }) => code)

describe('loading the demonstration', () => {
  it('twice is once', async () => {
    const count = 'select (select count(*) from role_grant) + (select count(*) from agency_calendar) as rows'
    const [before] = await test.database.query<{ rows: number }>(count)
    const again = await loadDemoCatalogue(test.database)
    expect(again.procedures).toBe(0)
    expect(await test.database.query(count)).toEqual([before])
  })

  it('brings every version of both eras into force in its time', async () => {
    const catalogue = await openCatalogue(test.database)
    for (const version of DEMO_PROCEDURES) {
      const found = catalogue.inForce(version.procedure, fromLocal(version.validFrom, 600))
      expect(found?.version.id, version.procedure).toBe(version.id)
    }
    const october = fromLocal('2018-10-01', 600)
    expect(PROCEDURES_2018.every(({ procedure }) => catalogue.inForce(procedure, october))).toBe(true)
    expect(catalogue.inForce('1.001193', october)).toBeUndefined()
  })

  it('publishes no version before its decision, and those of today within the five days of the law', async () => {
    const versions = await test.database.query<{ date: string; publishedAt: number }>(
      `select definition->'decision'->>'date' as date, published_at as "publishedAt" from procedure_version`,
    )
    expect(versions.length).toBe(DEMO_PROCEDURES.length)
    for (const { date, publishedAt } of versions) {
      expect(publishedAt, date).toBeGreaterThan(fromLocal(date, 0))
      if (date > '2018') expect(publishedAt, date).toBeLessThan(fromLocal(date, 0) + 5 * 86_400_000)
    }
  })

  it('opens the desks of communes on Saturday mornings, without moving deadlines', async () => {
    const organisation = await openOrganisation(test.database, () => undefined)
    const saturday = fromLocal('2026-11-21', 540)
    expect(isOpen(organisation.calendars.receptionTime('H44.100'), saturday)).toBe(true)
    expect(isOpen(organisation.calendars.deadlineTime('H44.100'), saturday)).toBe(false)
    expect(isOpen(organisation.calendars.receptionTime('H44.01.01'), saturday)).toBe(false)
    await organisation.close()
  })
})

describe('searching', () => {
  it('knows what people call things, and answers nothing that only sounds like the question', async () => {
    expect(await search('cccd', 1)).toEqual(['1.014061'])
    expect(await search('đkkd', 1)).toEqual(['1.001612'])
    // Vehicles are not registered here: neither a death nor land is meant.
    expect(await search('đăng ký xe máy')).toEqual([])
  })

  it('finds each procedure by its name without accents', async () => {
    for (const version of inForce) {
      const found = await search(foldForSearch(version.name.vi).slice(0, 200), 3)
      expect(found, version.name.vi).toContain(version.procedure)
    }
  })

  it('finds each procedure by each of its everyday words, with accents and, by turns, without', async () => {
    for (const version of inForce)
      for (const [place, word] of version.keywords.entries()) {
        const typed = place % 2 === 0 ? word : foldForSearch(word)
        expect(await search(typed, 5), typed).toContain(version.procedure)
      }
  })

  it.each([
    ['lam so do', '1.013978'],
    ['đổi bằng lái', '3.000347'],
    ['khai sih', '1.001193'],
    ['dang ki ket hon', '1.000894'],
    ['giay phep xay dug nha o rieng le', '1.013225'],
    ['1.001193', '1.001193'],
    ['birth registration', '1.001193'],
    ['CHUNG THUC BAN SAO', '2.000815'],
  ])('understands “%s”', async (question, code) => {
    expect(await search(question, 3)).toContain(code)
  })

  it('finds nothing for nothing, and survives any text', async () => {
    for (const question of ['', '   ', '|||', 'x'.repeat(5000), '\u0000%_\\', "';--"])
      expect(Array.isArray(await search(question))).toBe(true)
    expect(await search('   ')).toEqual([])
  })

  it('suggests while somebody types', async () => {
    for (const begun of ['so do', 'dang ky khai s', 'đăng ký khai si']) {
      const suggested = (await finder.suggest(begun, { on, limit: 8 })).map(({ code }) => code)
      expect(suggested, begun).toContain(begun === 'so do' ? '1.013978' : '1.001193')
    }
  })
})

describe('listing', () => {
  it('goes through every procedure in force page by page, once', async () => {
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await listProcedures(
        test.database,
        { on },
        after === undefined ? { limit: 10 } : { limit: 10, after },
      )
      seen.push(...page.lines.map((line) => line.code))
      after = page.next
      more = after !== undefined
    }
    expect(seen.length).toBe(new Set(seen).size)
    expect([...seen].sort()).toEqual(inForce.map((version) => version.procedure).sort())
  })

  it('filters by field, level, kind of agency, agency and occasion', async () => {
    const codes = async (filter: object) =>
      (await listProcedures(test.database, { on, ...filter }, { limit: 200 })).lines.map((line) => line.code)
    expect(await codes({ lifeEvent: 'death' })).toContain('1.000656')
    expect(await codes({ field: 'G15-CT' })).toEqual(
      expect.arrayContaining(['2.000815', '2.000884', '2.001035']),
    )
    expect(await codes({ level: 'province', agency: 'H44.08' })).toEqual(['3.000465', '3.000466', '1.012944'])
    const communal = await codes({ kind: 'commune' })
    expect(communal).toEqual(await codes({ level: 'commune' }))
    await expect(listProcedures(test.database, { on }, { limit: 5, after: 'nonsense' })).rejects.toThrow(
      RangeError,
    )
  })

  it('counts every procedure in one field', async () => {
    const fields = await listFields(test.database, on)
    expect(fields.reduce((sum, field) => sum + field.procedures, 0)).toBe(inForce.length)
    expect((await listLifeEvents(test.database))[0]?.code).toBe('birth')
  })
})
