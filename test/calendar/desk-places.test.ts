/** Where people go: what an administrator writes of a desk stands on the list of desks, on procedures and at the foot of every page. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSession } from '../../src/agencies/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { fixedClock } from '../../src/platform/index.ts'
import { demoDatabase } from '../database.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../web.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const CENTRE = 'H44.01.01'
const PLACE = '/work/calendars/place'
let db: Awaited<ReturnType<typeof demoDatabase>>
let web: TestWeb

beforeAll(async () => {
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, { clock, demo: false })
}, 60_000)
afterAll(async () => {
  await web.close()
  await db.close()
})

async function signIn(username: string) {
  const visitor = openVisitor(web.app)
  const { token } = await openSession(db.database, db.staffIds.get(username) ?? '', clock.now())
  visitor.cookies.set('session', token)
  await visitor.get('/work')
  return visitor
}

const see = async (path: string) => (await web.app.inject(path)).body

it('every desk has its address and hours, the Centre first, and is found without accents', async () => {
  const all = await see('/desks')
  expect(all).toContain('Trụ sở UBND phường Việt Trì, tỉnh Phú Thọ')
  expect(all.indexOf('Số 1, đường Mẫu')).toBeLessThan(all.indexOf('Trụ sở UBND'))
  expect(all).toMatch(/Thứ Hai đến thứ Sáu, 07:30/)
  const found = await see('/desks?q=nong%20trang')
  expect(found).toContain('Nông Trang')
  expect(found).not.toContain('phường Việt Trì, tỉnh Phú Thọ</td>')
  expect(await see('/desks?q=xyzxyz')).toContain('Chưa tìm thấy nơi nào')
  expect(await see('/procedures/1.001193')).toContain('href="/desks"')
})

it('what the administrator writes is what people read, everywhere and at once', async () => {
  const desk = await signIn('quantri.vpubnd')
  const page = await desk.get(`${PLACE}?of=${CENTRE}`)
  expect(page.body).toContain('value="0210 000 0000"')
  const typed = { of: CENTRE, address: ' Số 9,  đường Hùng Vương ', phone: '1022', email: '' }
  const wrong = await desk.post(PLACE, { ...typed, phone: 'gọi chị Hoa', email: 'hoa' })
  expect(wrong.statusCode).toBe(422)
  for (const kept of ['gọi chị Hoa', 'value="hoa"', 'Số điện thoại chỉ có'])
    expect(wrong.body).toContain(kept)
  for (const _ of [1, 2]) {
    const written = await desk.post(PLACE, typed)
    expect(written.headers.location).toBe(`/work/calendars?of=${CENTRE}`)
  }
  expect((await desk.get(`/work/calendars?of=${CENTRE}`)).body).toContain('Số 9, đường Hùng Vương · 1022')
  clock.advance(60_000)
  const foot = await see('/accessibility')
  expect(foot).toContain('<p>Số 9, đường Hùng Vương</p>')
  expect(foot).toContain('href="tel:1022"')
  expect(foot).not.toContain('mailto:')
  expect(await see('/procedures/3.000333')).toContain(
    'Số 9, đường Hùng Vương. Điện thoại 1022. Thứ Hai đến thứ Sáu',
  )
})

it('nobody else writes it, nor for an agency that is not there', async () => {
  const officer = await signIn('tiepnhan.viettri')
  expect((await officer.get(`${PLACE}?of=${CENTRE}`)).statusCode).toBe(403)
  expect((await officer.post(PLACE, { of: CENTRE, address: 'x' })).statusCode).toBe(403)
  const desk = await signIn('quantri.vpubnd')
  expect((await desk.get(`${PLACE}?of=H99`)).statusCode).toBe(404)
  expect((await desk.get(PLACE)).headers.location).toBe('/work/calendars')
})
