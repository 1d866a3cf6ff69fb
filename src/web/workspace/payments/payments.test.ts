import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { formWith } from '../../../../test/web/forms.ts'

const PATH = '/work/payments'
let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)

it('what came in stands with its dossier, and what was paid twice is to go back', async () => {
  const { body } = await (await visit('tiepnhan.viettri')).get(PATH)
  expect(body).toContain(tour.full.things.late.code)
  expect(body).toContain('Đã ghi vào hồ sơ')
  expect(body).toContain('Trả hai lần')
})

it('money that went back is noted with words, once: the second is told so', async () => {
  const cashier = await visit('tiepnhan.viettri')
  const form = formWith((await cashier.get(`${PATH}?filter=refund_due`)).body, {}, PATH)
  const long = 'x'.repeat(501)
  const refused = await cashier.post(PATH, { ...form.hidden, note: long })
  expect([refused.statusCode, refused.body.includes(long)]).toEqual([422, true])
  const note = { ...form.hidden, note: 'Chuyển khoản trả, phiếu chi 12' }
  const answers = [await cashier.post(PATH, note), await cashier.post(PATH, note)]
  expect(answers.map(({ headers }) => String(headers.location).split('done=')[1])).toEqual(['refund', 'gone'])
  expect((await cashier.get(`${PATH}?filter=refunded`)).body).toContain('phiếu chi 12')
})

it('is for those who collect fees at that agency', async () => {
  expect((await (await visit('giamdoc.ttpvhcc')).get(PATH)).statusCode).toBe(403)
})
