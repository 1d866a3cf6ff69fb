import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { formWith } from '../../../../test/web/forms.ts'
import { inspect } from '../../../supervision/index.ts'

const PATH = '/work/supervision'
let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)

it('what was found is counted with its rule, and every number opens its list', async () => {
  const { body } = await (await visit('giamdoc.ttpvhcc')).get(PATH)
  expect(body).toContain('Một người làm mọi bước')
  expect(body).toContain('Từ 3 bước trở lên, gồm cả bước quyết định và phát hành')
  const [, href = ''] = /href="([^"]*kind=one_hand[^"]*)"/.exec(body) ?? []
  const list = await (await visit('giamdoc.ttpvhcc')).get(href.replaceAll('&amp;', '&'))
  expect(list.body).toContain(tour.full.things.ready.code)
})

it('whoever is asked answers once with words; an empty answer keeps the form, and the next inspection keeps the answer', async () => {
  const manager = await visit('giamdoc.ttpvhcc')
  const form = formWith((await manager.get(`${PATH}?kind=one_hand`)).body, { of: 'one_hand' })
  expect((await manager.post(PATH, { ...form.hidden, answer: '\u200b' })).statusCode).toBe(422)
  const said = 'Xã chỉ có một người trực trong ngày lễ.'
  const answer = await manager.post(PATH, { ...form.hidden, answer: said })
  expect(answer.statusCode).toBe(303)
  const { office } = tour.full.house
  await inspect(office, { since: 0, now: tour.full.clock.now() })
  expect((await manager.get(String(answer.headers.location))).body).toContain(said)
  expect((await manager.get(`${PATH}?kind=one_hand&open=yes`)).body).not.toContain(said)
})

it('is read by whoever reads the reports of the agency, and by nobody else', async () => {
  expect((await (await visit('tiepnhan.viettri')).get(PATH)).statusCode).toBe(403)
  const elsewhere = await (await visit('giamdoc.sxd')).get(PATH)
  expect(elsewhere.statusCode).toBe(200)
  expect(elsewhere.body).not.toContain(tour.full.things.ready.code)
})
