import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileCalendar, defaultCalendar, fromLocal } from '../../../src/calendar/index.ts'
import { abolishProcedure, judgeDecision, listDecided, listDecisions } from '../../../src/catalogue/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'

const time = compileCalendar(defaultCalendar)
let pages: StaffPages
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
})
afterAll(() => pages.close())

describe('a decision is in time', () => {
  const judge = (issuer: string, date: string, from: string, published: string) =>
    judgeDecision({ issuer, date, from, publishedAt: fromLocal(published, 600) }, time)

  it('of a province: five working days before it takes effect, published within five', () => {
    // 7/12/2026 is a Monday.
    expect(judge('UBND tỉnh Phú Thọ', '2026-12-07', '2026-12-14', '2026-12-14')).toEqual({
      by: 'province',
      issued: { days: 5, limit: 5, isInTime: true },
      published: { days: 5, limit: 5, isInTime: true },
    })
    const late = judge('UBND tỉnh Phú Thọ', '2026-12-07', '2026-12-11', '2026-12-15')
    expect([late.issued?.isInTime, late.published?.isInTime]).toEqual([false, false])
  })

  it('of a ministry: twenty before, published within ten', () => {
    const judged = judge('Bộ Tư pháp', '2026-11-30', '2026-12-28', '2026-12-14')
    expect(judged).toEqual({
      by: 'ministry',
      issued: { days: 20, limit: 20, isInTime: true },
      published: { days: 10, limit: 10, isInTime: true },
    })
  })

  it('says nothing of what is not known', () => {
    const unknown = { issuer: null, date: null, from: '2026-12-01', publishedAt: null }
    expect(judgeDecision(unknown, time)).toEqual({ by: 'province' })
  })
})

describe('the decisions of the catalogue', () => {
  it('each says how many procedures it introduces, amends and abolishes, once each', async () => {
    const all = await listDecisions(pages.database, { limit: 1_000 })
    const [row] = await pages.database.query<{ versions: number }>(
      "select count(*)::int as versions from procedure_version where status = 'published'",
    )
    const sum = all.reduce((total, { effects }) => total + effects.introduces + effects.amends, 0)
    expect(sum).toBe(row?.versions)
    // Page by page they are the same ones in the same order.
    const paged: typeof all = []
    for (;;) {
      const last = paged.at(-1)
      const after = last && { on: last.date ?? last.from, number: last.number }
      const page = await listDecisions(pages.database, { limit: 2, after })
      paged.push(...page)
      if (page.length < 2) break
    }
    expect(paged).toEqual(all)
  })

  it('an abolition belongs to its decision, with and without one that is known', async () => {
    const [known] = await listDecisions(pages.database, { limit: 1 })
    const [touched] = await listDecided(pages.database, {
      number: known?.number ?? '',
      date: known?.date ?? null,
    })
    expect(touched?.version).toBeDefined()
    const code = '2.002288'
    await abolishProcedure(pages.database, {
      code,
      from: '2027-06-01',
      decision: 'QĐ số 77/QĐ-UBND ngày 1/5/2027',
    })
    const after = await listDecided(pages.database, { number: '77/QĐ-UBND', date: null })
    expect(after).toMatchObject([{ procedure: code, effect: 'abolishes', from: '2027-06-01' }])
  })

  it('are listed for officers with both indicators, and lead to their procedures', async () => {
    const officer = await pages.open('kiemsoat.vpubnd')
    expect((await officer.get('/work/procedures')).body).toContain('href="/work/decisions"')
    const { body, statusCode } = await officer.get('/work/decisions')
    expect(statusCode).toBe(200)
    expect(body).toContain('Ban hành đúng hạn')
    expect(body).toContain('ngày trước hiệu lực (cần ')
    const href = /href="(\/work\/decisions\/one[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await officer.get(href)).body).toMatch(/href="\/work\/procedures\/\d\.\d{6}"/)
    expect((await officer.get('/work/decisions/one?number=0&date=2026-01-01')).statusCode).toBe(404)
    expect((await (await pages.open('tiepnhan.viettri')).get('/work/decisions')).statusCode).toBe(403)
  })
})
