import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLocalDate } from '../../../src/calendar/index.ts'
import { listLifeEvents, listProcedures, listUnderLifeEvent } from '../../../src/catalogue/index.ts'
import { addProcedures as addPublic } from '../../../src/web/portal/procedures/procedures.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let officer: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addProcedures(app, services)
    addPublic(app, services)
  })
  officer = await pages.open('kiemsoat.vpubnd')
})
afterAll(() => pages.close())

const today = () => toLocalDate(pages.clock.now())
const under = async (event: string) =>
  (await listUnderLifeEvent(pages.database, { event, on: today() })).map(({ code }) => code)
const publicly = async (query: string) => (await pages.app.inject({ url: `/procedures?${query}` })).body
const shownCodes = (body: string) =>
  [...body.matchAll(/href="\/procedures\/(\d\.\d{6})"/g)].map(([, code]) => code)

describe('sự kiện trong đời · occasions in life', () => {
  it('begin with the procedures that name them', async () => {
    const all = await listProcedures(pages.database, { on: today(), lifeEvent: 'birth' }, { limit: 200 })
    const codes = all.lines.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(2)
    expect((await under('birth')).toSorted()).toEqual(codes.toSorted())
  })

  it('are put in order by an officer, and the portal follows', async () => {
    const [first, second] = (await listLifeEvents(pages.database)).map(({ code }) => code)
    const moved = await officer.post('/work/life-events', { do: `down:${first}:1` })
    expect(moved.headers.location).toBe('/work/life-events?done=move')
    // Pressed twice it moves once.
    await officer.post('/work/life-events', { do: `down:${first}:1` })
    expect((await listLifeEvents(pages.database)).map(({ code }) => code).slice(0, 2)).toEqual([
      second,
      first,
    ])
    // The first has nowhere to go.
    await officer.post('/work/life-events', { do: `up:${second}:1` })
    expect((await listLifeEvents(pages.database))[0]?.code).toBe(second)
    expect((await officer.get('/work/procedures')).body).toContain('href="/work/life-events"')
  })

  it('have their procedures in the order the officer gives them, and the public list shows it', async () => {
    const [first = '', second = '', ...rest] = await under('birth')
    const names = { vi: 'Sinh con, nuôi con nhỏ', en: 'Having a child' }
    await officer.post('/work/life-events/birth', { ...names, do: `down:${first}:1` })
    await officer.post('/work/life-events/birth', { ...names, do: `down:${first}:1` })
    expect(await under('birth')).toEqual([second, first, ...rest])
    await officer.post('/work/life-events/birth', { ...names, do: `out:${second}` })
    expect(await under('birth')).toEqual([first, ...rest])
    await officer.post('/work/life-events/birth', { ...names, do: 'find', find: second })
    expect(await under('birth')).toEqual([first, ...rest, second])
    expect(shownCodes(await publicly('life=birth'))).toEqual([first, ...rest, second])
  })

  it('one more is added with both its names, found by its name, and taken away again', async () => {
    const names = { vi: 'Nghỉ hưu', en: 'Going into retirement' }
    const added = await officer.post('/work/life-events', { ...names, do: 'add' })
    const path = String(added.headers.location).replace(/\?.*/, '')
    // Pressed twice it is there once.
    expect((await officer.post('/work/life-events', { ...names, do: 'add' })).headers.location).toBe(
      added.headers.location,
    )
    expect(path).toBe('/work/life-events/going_into_retirement')
    const found = await officer.post(path, { ...names, do: 'find', find: 'khai sinh' })
    const choices = await officer.get(String(found.headers.location))
    const [, code = ''] = /value="put:(\d\.\d{6})"/.exec(choices.body) ?? []
    await officer.post(path, { vi: 'Về hưu', en: names.en, do: `put:${code}` })
    // What was typed beside the button is saved, too.
    expect((await officer.get(path)).body).toContain('value="Về hưu"')
    expect(shownCodes(await publicly('life=going_into_retirement'))).toEqual([code])
    expect(await publicly('q=ve+huu')).toContain('href="/procedures?life=going_into_retirement"')
    await officer.post(path, { do: 'remove' })
    expect((await officer.get(path)).statusCode).toBe(404)
    expect(await publicly('q=ve+huu')).not.toContain('going_into_retirement')
  })

  it('keep what was typed where it is no name or no procedure, and open to nobody else', async () => {
    const nameless = await officer.post('/work/life-events', { vi: 'Chuyển nhà', en: ' ', do: 'add' })
    expect([nameless.statusCode, nameless.body.includes('value="Chuyển nhà"')]).toEqual([422, true])
    const names = { vi: 'Sinh con', en: 'Birth' }
    const unknown = await officer.post('/work/life-events/birth', { ...names, do: 'find', find: 'zzzqqq' })
    expect([unknown.statusCode, unknown.body.includes('value="zzzqqq"')]).toEqual([422, true])
    const gone = await officer.post('/work/life-events/birth', { ...names, do: 'find', find: '9.999999' })
    expect([gone.statusCode, gone.body.includes('khớp “9.999999”')]).toEqual([422, true])
    expect((await (await pages.open('tiepnhan.viettri')).get('/work/life-events')).statusCode).toBe(403)
  })
})
