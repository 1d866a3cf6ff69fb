import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileCalendar, defaultCalendar, fromLocal } from '../../../src/calendar/index.ts'
import {
  abolishProcedure,
  findVersionInForce,
  judgeDecision,
  listDecided,
  listDecisions,
} from '../../../src/catalogue/index.ts'
import { addProcedure } from '../../../src/web/portal/procedures/procedure.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'

const time = compileCalendar(defaultCalendar)
let pages: StaffPages
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addProcedures(app, services)
    addProcedure(app, services)
  })
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

describe('one procedure takes the place of others', () => {
  const [first, second, successor] = ['1.004873', '1.004884', '1.001193'] as const
  const public_ = async (code: string) => (await pages.app.inject({ url: `/procedures/${code}` })).body

  it('from its day the old ones take no new dossier, and everything leads to the new one', async () => {
    const officer = await pages.open('kiemsoat.vpubnd')
    const form = { old: `${first}, ${second}`, by: successor, from: '01/06/2027', decision: '88/QĐ-UBND' }
    const done = await officer.post('/work/decisions/replacing', form)
    expect([done.statusCode, done.headers.location]).toEqual([
      303,
      `/work/procedures/${successor}?done=replace`,
    ])
    // Sent once more it is the same.
    expect((await officer.post('/work/decisions/replacing', form)).statusCode).toBe(303)
    for (const code of [first, second]) {
      expect(await findVersionInForce(pages.database, code, '2027-05-31')).toBeDefined()
      expect(await findVersionInForce(pages.database, code, '2027-06-01')).toBeUndefined()
      const { body } = await officer.get(`/work/procedures/${code}`)
      expect(body).toMatch(/Được thay thế bằng/)
      expect(body).toContain(`href="/work/procedures/${successor}"`)
    }
    expect((await officer.get(`/work/procedures/${successor}`)).body).toContain(
      `href="/work/procedures/${first}"`,
    )
    const decided = await listDecided(pages.database, { number: '88/QĐ-UBND', date: null })
    expect(decided.map(({ procedure, effect, by }) => [procedure, effect, by?.[0]?.code])).toEqual([
      [first, 'replaces', successor],
      [second, 'replaces', successor],
    ])
    const [row] = (await listDecisions(pages.database, { limit: 1_000 })).filter(
      ({ number }) => number === '88/QĐ-UBND',
    )
    expect(row?.effects).toEqual({ introduces: 0, amends: 0, replaces: 2, abolishes: 0 })
    const { body } = await officer.get('/work/decisions/one?number=88/Q%C4%90-UBND&date=')
    expect(body).toMatch(/thay thế bằng/)
  })

  it('the public page says it before the day, and afterwards nothing else', async () => {
    const before = await public_(first)
    expect(before).toContain('Từ ngày 01/06/2027 thủ tục này không nhận hồ sơ mới.')
    expect(before).toContain('Giấy tờ cần có')
    pages.clock.set(fromLocal('2027-06-01', 600))
    const after = await public_(first)
    expect(after).toContain('Thủ tục này không nhận hồ sơ mới từ ngày 01/06/2027.')
    expect(after).toContain(`href="/procedures/${successor}"`)
    expect(after).not.toContain('Giấy tờ cần có')
    // Of one that was only abolished it says so much.
    expect(await public_('2.002288')).toContain('Thủ tục này không nhận hồ sơ mới')
  })

  it('is asked for again where something is wrong, with what was typed', async () => {
    const officer = await pages.open('kiemsoat.vpubnd')
    const send = async (form: Record<string, string>) => {
      const { statusCode, body } = await officer.post('/work/decisions/replacing', form)
      expect(statusCode).toBe(422)
      return body
    }
    const good = { old: '2.000815', by: successor, from: '01/07/2027', decision: '89/QĐ-UBND' }
    expect(await send({ ...good, by: '2.000815' })).toContain('không thể thay thế chính nó')
    expect(await send({ ...good, by: first })).toContain('Hãy công bố thủ tục mới trước')
    const wrong = await send({ ...good, old: 'khai sinh', from: 'mai', decision: '' })
    for (const told of ['value="khai sinh"', 'value="mai"', 'Hãy nhập số quyết định'])
      expect(wrong).toContain(told)
    expect(await findVersionInForce(pages.database, '2.000815', '2028-01-01')).toBeDefined()
    expect((await (await pages.open('tiepnhan.viettri')).get('/work/decisions/replacing')).statusCode).toBe(
      403,
    )
  })
})
